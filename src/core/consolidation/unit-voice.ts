import { hashText } from "../grid/fingerprint";
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
  /** Fields in which the others contradict what is taken, and nobody has chosen. */
  readonly conflicts: readonly ReportField[];
  /** Fields for which a person chose among contradicting versions. */
  readonly chosen: readonly ReportField[];
  /** The reporting date alone decides what is taken, and no other one bears the same date. */
  readonly isDecidedByDate: boolean;
}

/** The fields of a report in the order of the form's columns. */
export const REPORT_FIELDS: readonly ReportField[] = [
  "status",
  "percent",
  "progress",
  "problems",
  "nextSteps",
];
/** What people put into a cell to show that they leave it empty. */
const STROKES = /^[\s/\\|、.。·…\-_~‐-―－／＼＿～〇○]*$/u;
const PLACE_AND_NAMES = ["file", "sheet", "row", "key", "unit", "role", "askedAs"];

/** A person's choice between contradicting versions of one field; an empty text keeps all of them. */
export interface ChosenVersion {
  readonly unit: string;
  readonly field: string;
  readonly text: string;
  /** `versionsMark` of the versions that were chosen from; empty for any. */
  readonly among: string;
}

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
  return REPORT_FIELDS.some((field) => {
    const value = content[field];
    return !isOpen(value) && !(typeof value === "string" && isStroke(value));
  });
}

/**
 * Takes one unit's contributions to one assignment together, whatever their order: identical ones
 * collapse, the one with the latest reporting date is taken (then the fullest, then by file, sheet
 * and row), ones that complete it are joined to it, and the others stay beside it. Where a person
 * chose between versions that contradict one another, that one is taken, as long as there are no
 * others than those that were chosen from. What was sent back comes last and is not taken.
 */
export function unitVoice(
  unit: string,
  contributions: readonly Contribution[],
  choices: readonly ChosenVersion[] = []
): UnitVoice {
  const all = distinct(contributions).sort(byPrecedence);
  const ranked = all.filter((one) => one.isSentBack !== true);
  const back = all.filter((one) => one.isSentBack === true);
  let content = SILENCE;
  const taken: Contribution[] = [];
  const others: Contribution[] = [];
  for (const one of ranked)
    if (contradictions(content, one).length === 0) {
      content = completed(content, one);
      taken.push(one);
    } else others.push(one);
  const [first] = taken;
  const decided = chosenContent(
    ranked,
    choices.filter((one) => one.unit === unit)
  );
  const chosen = REPORT_FIELDS.filter((field) => field in decided);
  return {
    unit,
    ...content,
    ...decided,
    contributions: [...taken, ...others, ...back],
    takenCount: taken.length,
    conflicts: REPORT_FIELDS.filter(
      (field) =>
        !chosen.includes(field) &&
        others.some((one) => contradictions(content, one).includes(field))
    ),
    chosen,
    isDecidedByDate: others.every((one) => one.reportedOn !== (first?.reportedOn ?? null)),
  };
}

/** The different versions of a field, as texts, in the order in which they would be taken. */
export function versionsOf(
  field: ReportField,
  contributions: readonly Contribution[]
): readonly string[] {
  const byPlain = new Map<string, string>();
  for (const one of distinct(contributions).sort(byPrecedence)) {
    const value = one[field];
    if (one.isSentBack === true || isOpen(value) || byPlain.has(plain(value))) continue;
    byPlain.set(plain(value), String(value));
  }
  return [...byPlain.values()];
}

/** Names a set of versions, whatever their order and spacing. */
export function versionsMark(versions: readonly string[]): string {
  return hashText([...new Set(versions.map(plain))].sort(compareText).join("\n"));
}

/** Says whether a contribution's field is the one that a voice is made of. */
export function isTaken(part: Contribution, voice: UnitVoice, field: ReportField): boolean {
  const value = part[field];
  if (part.isSentBack === true || isOpen(value)) return false;
  if (plain(voice[field]) === plain(value)) return true;
  // Where no version alone is what the voice says, all were kept, one below the other.
  const areAllKept =
    voice.chosen.includes(field) &&
    voice.contributions.every((one) => plain(one[field]) !== plain(voice[field]));
  return areAllKept;
}

/** What a person chose, field by field; a choice among other versions than there are is none. */
function chosenContent(
  contributions: readonly Contribution[],
  choices: readonly ChosenVersion[]
): Partial<ReportContent> {
  const chosen: Partial<Record<ReportField, string | number | null>> = {};
  for (const { field: name, text, among } of choices) {
    const field = REPORT_FIELDS.find((one) => one === name);
    if (field === undefined) continue;
    const versions = versionsOf(field, contributions);
    if (versions.length < 2 || (among !== "" && among !== versionsMark(versions))) continue;
    const isText = field !== "status" && field !== "percent";
    const source = contributions.find(
      (one) => !isOpen(one[field]) && plain(one[field]) === plain(text)
    );
    if (source !== undefined) chosen[field] = source[field];
    else if (text === "" && isText) chosen[field] = versions.join("\n");
  }
  // Each field has the value that some contribution has in it, or joined texts.
  return chosen as Partial<ReportContent>;
}

/** A contribution without its source, as text: equal for identical ones. */
export function contributionText(contribution: Contribution): string {
  return canonicalText(
    Object.entries(contribution).filter(([field]) => !PLACE_AND_NAMES.includes(field))
  );
}

/** Identical contributions stand for one another; the first by file, sheet and row is kept. */
function distinct(contributions: readonly Contribution[]): Contribution[] {
  if (contributions.length < 2) return [...contributions];
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
  return REPORT_FIELDS.filter((field) => !isOpen(content[field])).length;
}

function contradictions(content: ReportContent, other: ReportContent): readonly ReportField[] {
  return REPORT_FIELDS.filter(
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

/** Says whether a text is empty, or a dash or stroke alone. */
export function isStroke(text: string): boolean {
  return STROKES.test(text);
}

/** Says whether a field holds anything but white space. */
export function isFilled(value: string | number | null): boolean {
  return !isOpen(value);
}

function isOpen(value: string | number | null): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** White space alone makes no difference between two texts. */
function plain(value: string | number | null): string {
  return String(value).replace(/\s/g, "");
}
