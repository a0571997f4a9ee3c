import type { Contribution } from "../returns/unit-return";
import { canonicalText, compareText } from "./fixed-order";

/** What a unit can say of an assignment, by the name of the field. */
export type ReportField = "status" | "percent" | "progress" | "problems" | "nextSteps";

/** The words of a report without their source. */
export type ReportContent = Pick<Contribution, ReportField>;

/** What one unit says of one assignment, all its returns taken together. */
export interface UnitVoice extends ReportContent {
  readonly unit: string;
  /** The one that is taken first, then those that complete it, then those that contradict it. */
  readonly contributions: readonly Contribution[];
  /** How many of `contributions`, from the first, the voice is made of. */
  readonly takenCount: number;
  /** Fields in which the others contradict what is taken. */
  readonly conflicts: readonly ReportField[];
  /** The reporting date alone decides what is taken, and no other one bears the same date. */
  readonly isDecidedByDate: boolean;
}

/** The fields of a report in the order of the form's columns. */
const FIELDS: readonly ReportField[] = ["status", "percent", "progress", "problems", "nextSteps"];
/** What people put into a cell to show that they leave it empty. */
const STROKES = /^[\s/\\|、.。·…\-_~‐-―－／＼＿～〇○]*$/u;
const PLACE_AND_NAMES = ["file", "sheet", "row", "key", "unit", "role"];

/** The report of which nothing is filled in. */
export const SILENCE: ReportContent = {
  status: null,
  percent: null,
  progress: "",
  problems: "",
  nextSteps: "",
};

/** Says whether a report fills in any of its fields; a dash or stroke alone fills in nothing. */
export function saysAnything(content: ReportContent): boolean {
  return FIELDS.some((field) => {
    const value = content[field];
    return !isOpen(value) && !(typeof value === "string" && STROKES.test(value));
  });
}

/**
 * Takes one unit's contributions to one assignment together, whatever their order: identical ones
 * collapse, the one with the latest reporting date is taken (then the fullest, then by file, sheet
 * and row), ones that complete it are joined to it, and the others stay beside it.
 */
export function unitVoice(unit: string, contributions: readonly Contribution[]): UnitVoice {
  const ranked = distinct(contributions).sort(byPrecedence);
  let content = SILENCE;
  const taken: Contribution[] = [];
  const others: Contribution[] = [];
  for (const one of ranked)
    if (contradictions(content, one).length === 0) {
      content = completed(content, one);
      taken.push(one);
    } else others.push(one);
  const [first] = taken;
  return {
    unit,
    ...content,
    contributions: [...taken, ...others],
    takenCount: taken.length,
    conflicts: FIELDS.filter((field) =>
      others.some((one) => contradictions(content, one).includes(field))
    ),
    isDecidedByDate: others.every((one) => one.reportedOn !== (first?.reportedOn ?? null)),
  };
}

/** A contribution without its source, as text: equal for identical ones. */
export function contributionText(contribution: Contribution): string {
  return canonicalText(
    Object.entries(contribution).filter(([field]) => !PLACE_AND_NAMES.includes(field))
  );
}

/** Identical contributions stand for one another; the first by file, sheet and row is kept. */
function distinct(contributions: readonly Contribution[]): Contribution[] {
  const byText = new Map<string, Contribution>();
  for (const one of [...contributions].sort(byPlace)) {
    const text = contributionText(one);
    if (!byText.has(text)) byText.set(text, one);
  }
  return [...byText.values()];
}

function byPrecedence(a: Contribution, b: Contribution): number {
  return (
    compareText(b.reportedOn ?? "", a.reportedOn ?? "") ||
    filledCount(b) - filledCount(a) ||
    byPlace(a, b)
  );
}

function byPlace(a: Contribution, b: Contribution): number {
  return (
    compareText(a.file, b.file) ||
    compareText(a.sheet, b.sheet) ||
    a.row - b.row ||
    compareText(canonicalText(a), canonicalText(b))
  );
}

function filledCount(content: ReportContent): number {
  return FIELDS.filter((field) => !isOpen(content[field])).length;
}

function contradictions(content: ReportContent, other: ReportContent): readonly ReportField[] {
  return FIELDS.filter(
    (field) =>
      !isOpen(content[field]) &&
      !isOpen(other[field]) &&
      plain(content[field]) !== plain(other[field])
  );
}

function completed(content: ReportContent, other: ReportContent): ReportContent {
  return {
    status: content.status ?? other.status,
    percent: content.percent ?? other.percent,
    progress: isOpen(content.progress) ? other.progress : content.progress,
    problems: isOpen(content.problems) ? other.problems : content.problems,
    nextSteps: isOpen(content.nextSteps) ? other.nextSteps : content.nextSteps,
  };
}

function isOpen(value: string | number | null): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** White space alone makes no difference between two texts. */
function plain(value: string | number | null): string {
  return String(value).replace(/\s/g, "");
}
