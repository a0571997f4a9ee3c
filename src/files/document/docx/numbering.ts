import { ListCounters, type List, type ListLevel } from "../list-numbers";
import type { DocumentStyles } from "./styles";
import { attribute, childNamed, integerAttribute, isOn, type XmlElement } from "./xml-part";

/** Computes the numbers that a word processor shows before the paragraphs of lists. */
export interface ListNumbering {
  /** Counts a paragraph of a document and gives its number with its suffix; empty where it has none. */
  next(properties: XmlElement | null): string;
}

/** Reads the numbering part (ECMA-376 Part 1, 17.9); `null` stands for a document without one. */
export function readNumbering(root: XmlElement | null, styles: DocumentStyles): ListNumbering {
  const lists = root === null ? new Map<number, List>() : readLists(root, styles);
  const counters = new ListCounters();
  return {
    next(properties) {
      const style = attribute(childNamed(properties, "pStyle"), "val");
      const place = listPlace(properties, style, styles, lists);
      return place === null ? "" : counters.next(place.list, place.level);
    },
  };
}

interface ListPlace {
  readonly list: List;
  readonly level: number;
}

function listPlace(
  properties: XmlElement | null,
  style: string | null,
  styles: DocumentStyles,
  lists: ReadonlyMap<number, List>
): ListPlace | null {
  const own = childNamed(properties, "numPr");
  const fromStyle = style === null ? undefined : styles.get(style);
  const ownId = integerAttribute(childNamed(own, "numId"), "val", -1);
  const numberingId = ownId < 0 ? (fromStyle?.numberingId ?? 0) : ownId;
  const list = lists.get(numberingId);
  if (list === undefined) return null;
  const ownLevel = integerAttribute(childNamed(own, "ilvl"), "val", -1);
  const linked = [...list.levels].find(([, level]) => style !== null && level.style === style);
  const level = ownLevel < 0 ? (fromStyle?.level ?? linked?.[0] ?? 0) : ownLevel;
  return list.levels.has(level) ? { list, level } : null;
}

function readLists(root: XmlElement, styles: DocumentStyles): ReadonlyMap<number, List> {
  const abstracts = new Map<string, XmlElement>();
  const lists = new Map<number, List>();
  for (const element of root.children) {
    const id = attribute(element, "abstractNumId");
    if (element.localName === "abstractNum" && id !== null) abstracts.set(id, element);
  }
  const numberings = root.children.filter((element) => element.localName === "num");
  const abstractIdOf = new Map(
    numberings.map((element) => [
      integerAttribute(element, "numId", -1),
      attribute(childNamed(element, "abstractNumId"), "val") ?? "",
    ])
  );
  for (const element of numberings) {
    const id = attribute(childNamed(element, "abstractNumId"), "val") ?? "";
    const style = attribute(childNamed(abstracts.get(id) ?? null, "numStyleLink"), "val") ?? "";
    const counterId = abstractIdOf.get(styles.get(style)?.numberingId ?? -1) ?? id;
    const levels = readLevels(abstracts.get(counterId) ?? null);
    const startOverrides = new Map<number, number>();
    for (const override of element.children) readOverride(override, levels, startOverrides);
    const listId = integerAttribute(element, "numId", -1);
    lists.set(listId, { id: listId, counterId, levels, startOverrides });
  }
  return lists;
}

function readOverride(
  element: XmlElement,
  levels: Map<number, ListLevel>,
  startOverrides: Map<number, number>
): void {
  if (element.localName !== "lvlOverride") return;
  const level = integerAttribute(element, "ilvl", 0);
  const start = integerAttribute(childNamed(element, "startOverride"), "val", -1);
  if (start >= 0) startOverrides.set(level, start);
  const replacement = childNamed(element, "lvl");
  if (replacement !== null) levels.set(level, readLevel(replacement));
}

function readLevels(abstract: XmlElement | null): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  if (abstract === null) return levels;
  for (const element of abstract.children)
    if (element.localName === "lvl")
      levels.set(integerAttribute(element, "ilvl", 0), readLevel(element));
  return levels;
}

function readLevel(element: XmlElement): ListLevel {
  const restart = childNamed(element, "lvlRestart");
  return {
    start: integerAttribute(childNamed(element, "start"), "val", 1),
    format: attribute(childNamed(element, "numFmt"), "val") ?? "decimal",
    text: attribute(childNamed(element, "lvlText"), "val"),
    suffix: attribute(childNamed(element, "suff"), "val") ?? "tab",
    style: attribute(childNamed(element, "pStyle"), "val"),
    isLegal: isOn(childNamed(element, "isLgl")),
    restart: restart === null ? null : integerAttribute(restart, "val", 0),
  };
}
