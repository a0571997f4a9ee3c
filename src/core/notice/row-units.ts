import { outermostEnds } from "../units/brackets";
import type { Responsibility, UnitMention } from "../units/responsibility";
import { joinResponsibilities, parseResponsibility } from "../units/parse-responsibility";
import { labelledParts, type LabelKind } from "../units/role-labels";
import { closingWords } from "../units/role-words";
import { liftRuleNotes } from "../units/rule-notes";
import type { UnitResolver } from "../units/unit-resolver";
import type { AssignmentColumn } from "./notice";

const LONGEST_UNIT_LIST = 400;

/** The units of one row and the cells that named them. */
export interface RowUnits {
  readonly unitsText: string;
  readonly responsibility: Responsibility;
}

/** A cell that names units, under its heading. */
export interface UnitCell {
  readonly column: AssignmentColumn;
  readonly text: string;
}

/** Reads the cells of a row that name units; equal cells are read once. */
export class RowUnitsReader {
  private readonly read = new Map<string, Responsibility>();

  constructor(private readonly resolver: UnitResolver) {}

  /** Reads one cell, or several such as 牵头单位 beside 责任单位, where 责任单位 means participants. */
  readCells(cells: readonly UnitCell[]): RowUnits {
    const hasLead = cells.some((cell) => cell.column.role === "lead");
    const parts = cells.map(({ column, text }) => {
      if (column.role === "lead") return this.readText(text, "lead");
      const isHelp = column.role === "participants" || hasLead;
      return this.readText(text, isHelp ? "participant" : undefined);
    });
    const [only] = parts;
    if (parts.length === 1 && only !== undefined)
      return { unitsText: liftRuleNotes(cells[0]?.text ?? "").text, responsibility: only };
    const filled = cells.filter((cell) => cell.text !== "");
    const texts = filled.map(
      ({ column, text }) => `${lowerTitle(column.title)}：${liftRuleNotes(text).text}`
    );
    // A column of leads comes first wherever it stands, as the unit that leads does in one column.
    const isLead = (_: Responsibility, at: number): boolean => cells[at]?.column.role === "lead";
    const leads = parts.filter(isLead);
    const ordered = [...leads, ...parts.filter((part) => !leads.includes(part))];
    return { unitsText: texts.join("；"), responsibility: joinResponsibilities(ordered) };
  }

  /** Says whether a text names units and nothing else. */
  isUnitList(text: string): boolean {
    return isUnitList(text, this.resolver);
  }

  /** Reads a text that names units. */
  readText(text: string, columnRole?: "lead" | "participant"): Responsibility {
    const key = `${columnRole ?? ""}\n${text}`;
    const before = this.read.get(key);
    if (before !== undefined) return before;
    const options = columnRole === undefined ? {} : { columnRole };
    const responsibility = parseResponsibility(text, this.resolver, options);
    this.read.set(key, responsibility);
    return responsibility;
  }
}

/** Says whether a text names units and nothing else; one that the register lacks begins with its level. */
export function isUnitList(text: string, resolver: UnitResolver): boolean {
  if (text.length > LONGEST_UNIT_LIST) return false;
  const { mentions, notes } = parseResponsibility(text, resolver);
  const isKnown = ({ resolution }: UnitMention): boolean => resolution.kind !== "unknown";
  return (
    notes.length === 0 &&
    mentions.some(isKnown) &&
    mentions.every((mention) => isKnown(mention) || /^[省市县区州旗镇乡]/.test(mention.text))
  );
}

/** A task's text and the bracket of units that closed it; `null` where none did. */
export interface TaskWithUnits {
  readonly task: string;
  readonly unitsText: string | null;
}

/**
 * Cuts a closing bracket that gives out the work: …前期研究。（合肥市、省发展改革委牵头）. Where
 * `isUnitList` is given, names without a word of giving out may stand in it: …（县公安局、县司法局）.
 */
export function splitTrailingUnits(
  text: string,
  isUnitList?: (content: string) => boolean
): TaskWithUnits {
  const trimmed = text.replace(/[。；;\s]{1,9}$/, "");
  const last = outermostEnds(trimmed).at(-1);
  if (last?.[1] !== trimmed.length - 1) return { task: text, unitsText: null };
  const content = trimmed.slice(last[0] + 1, -1).trim();
  return namesUnits(content) || isUnitList?.(content) === true
    ? { task: trimmed.slice(0, last[0]).trim(), unitsText: content }
    : { task: text, unitsText: null };
}

/** Reads what a label inside a text gives: the leader of 牵头市领导：王某某 责任单位：…. */
export function labelledValue(text: string, kind: LabelKind): string {
  if (!/[:：]/.test(text)) return "";
  return (
    labelledParts(text)
      .find((part) => part.kind === kind)
      ?.text.replace(/\s+/g, "") ?? ""
  );
}

/** Writes names of leaders that a table spaced out or glued together: 陆 某俞 某 → 陆某、俞某. */
export function leaderNames(text: string): string {
  if (!/[\u4e00-\u9fff×][ \u3000][\u4e00-\u9fff×]/.test(text)) return text;
  const names = text.match(/[\u4e00-\u9fff×][ \u3000][\u4e00-\u9fff×]|[\u4e00-\u9fff×]{2,4}/g);
  return (names ?? [text]).map((name) => name.replace(/\s/g, "")).join("、");
}

function namesUnits(content: string): boolean {
  const sentence = content.split("。")[0] ?? "";
  if (labelledParts(content).some(({ kind }) => kind === "lead" || kind === "units")) return true;
  const isSaid = (clause: string): boolean => {
    const { rest, role } = closingWords(clause);
    return role !== undefined && rest !== "";
  };
  return sentence.split(/[，,；;]/).some(isSaid);
}

function lowerTitle(title: string): string {
  const lower = title.split("/").at(-1) ?? title;
  return lower.replace(/[（(].*$/, "");
}
