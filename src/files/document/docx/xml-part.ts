import { refuse } from "../../spreadsheet/refused-file";
import { XmlCursor } from "../../spreadsheet/xml-cursor";

/** An element of a part, with what reading a document needs of it; prefixes are left out. */
export interface XmlElement {
  readonly localName: string;
  /** Attributes by their local names: those that are read of elements of this name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text of an element `t`; empty for all others. */
  readonly text: string;
}

/** Elements may not be nested deeper than this; real documents stay far below. */
const MAXIMUM_DEPTH = 200;

/** The attributes that are read, for elements where it is not `val` alone. */
const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ["fldChar", ["fldCharType"]],
  ["sym", ["char"]],
  ["br", ["type"]],
  ["gridCol", ["w"]],
  ["style", ["styleId"]],
  ["abstractNum", ["abstractNumId"]],
  ["num", ["numId"]],
  ["lvl", ["ilvl"]],
  ["lvlOverride", ["ilvl"]],
  ["Relationship", ["Type", "Target", "TargetMode"]],
  ...["document", "body", "p", "r", "t", "tbl", "tr", "tc"].map(
    (name): [string, readonly string[]] => [name, []]
  ),
]);

const VALUE: readonly string[] = ["val"];
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NO_CHILDREN: readonly XmlElement[] = [];

/**
 * Reads an XML part in UTF-8 as a tree and gives its root; raises `RefusedFile` where tags do not match, the
 * part ends early, declares entities (none is ever resolved) or nests beyond reason.
 */
export function parseXmlPart(bytes: Uint8Array, name: string): XmlElement {
  const cursor = new XmlCursor(bytes, name);
  const open: XmlElement[][] = [[]];
  const closing: (Omit<XmlElement, "children"> | null)[] = [];
  for (let kind = cursor.next(); kind !== "end"; kind = cursor.next()) {
    if (kind === "close") {
      const element = closing.pop() ?? refuse("damaged", name);
      const children = open.pop() ?? [];
      open.at(-1)?.push({ ...element, children });
      continue;
    }
    const localName = internedName(cursor.name());
    const attributes = readAttributes(cursor, localName);
    if (kind === "empty" || localName === "t")
      open.at(-1)?.push({ localName, attributes, children: NO_CHILDREN, text: cursor.text() });
    else {
      closing.push({ localName, attributes, text: "" });
      if (open.push([]) > MAXIMUM_DEPTH) refuse("suspicious-archive", name);
    }
  }
  return open[0]?.[0] ?? refuse("damaged", name);
}

const names = new Map<string, string>();

/** One string for each name, so that a million elements do not hold a million names. */
function internedName(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  if (names.size < 2000) names.set(name, name);
  return name;
}

function readAttributes(cursor: XmlCursor, localName: string): ReadonlyMap<string, string> {
  const wanted = ATTRIBUTES.get(localName) ?? VALUE;
  let found: Map<string, string> | null = null;
  for (const name of wanted) {
    const value = cursor.attribute(name);
    if (value !== undefined) (found ??= new Map<string, string>()).set(name, value);
  }
  return found ?? NO_ATTRIBUTES;
}

/** The first child element of a local name, or `null`. */
export function childNamed(parent: XmlElement | null, localName: string): XmlElement | null {
  return parent?.children.find((child) => child.localName === localName) ?? null;
}

/** Follows child elements by local names, or `null` where one is missing. */
export function descendant(
  parent: XmlElement | null,
  ...path: readonly string[]
): XmlElement | null {
  return path.reduce<XmlElement | null>((element, name) => childNamed(element, name), parent);
}

/** Says whether an element holds text that can be seen, at any depth. */
export function hasText(element: XmlElement): boolean {
  return element.text.trim() !== "" || element.children.some(hasText);
}

/** An attribute by its local name, whatever prefix the writer used; `null` where there is none. */
export function attribute(element: XmlElement | null, localName: string): string | null {
  return element?.attributes.get(localName) ?? null;
}

/** A whole number in an attribute, or `otherwise`. */
export function integerAttribute(
  element: XmlElement | null,
  localName: string,
  otherwise: number
): number {
  const value = Number.parseInt(attribute(element, localName) ?? "", 10);
  return Number.isSafeInteger(value) ? value : otherwise;
}

/** An on/off property (ECMA-376 Part 1, 17.17.4): there and not switched off. */
export function isOn(element: XmlElement | null): boolean {
  return element !== null && !/^(?:0|false|off)$/.test(attribute(element, "val") ?? "true");
}
