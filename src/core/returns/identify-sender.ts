import { cellText } from "../grid/cell-value";
import type { Grid } from "../grid/grid";
import { ROLE_WORDS } from "./form-columns";
import type { FormStamp } from "./form-stamp";
import type { RowMatch } from "./row-match";
import type { ReturnScope } from "./return-scope";
import { unitAfterLabel } from "./unit-line";
import type { SenderClue, SenderEvidence } from "./unit-return";

/** Whose return a file is; without a unit, the units that it could be of. */
export type Sender = {
  /** All that speaks for a unit; what decided first. */
  readonly clues: readonly SenderClue[];
} & (
  | { readonly unit: string; readonly by: SenderEvidence; readonly evidence: string }
  | { readonly unit: null; readonly candidates: readonly string[] }
);

/** What is known of a file when its sender is sought. */
export interface SenderClues {
  readonly fileName: string;
  readonly sheets: readonly Grid[];
  readonly stamp: FormStamp | null;
  readonly matches: readonly RowMatch[];
  /** The unit that a person named as the sender; `null` where nobody did. */
  readonly chosen: string | null;
}

type Decision =
  | { readonly unit: string; readonly by: SenderEvidence; readonly evidence: string }
  | { readonly unit: null; readonly candidates: readonly string[] };

const CLEAR_VOTE = 0.6;
const VOTE_MARGIN = 0.15;
const MOST_CANDIDATES = 3;
/** As many units of a group can have the same rows, such as the towns of a county. */
const MOST_CLUES = 40;

/**
 * Decides whose return a file is: a person's word, the stamp, a vote of row keys and task texts,
 * 填报单位 in a sheet, the file's name. Where two of them name different units, or
 * the stamp's unit has none of the rows, nothing is decided.
 */
export function identifySender(clues: SenderClues, scope: ReturnScope): Sender {
  const line = namedInSheets(clues.sheets, scope);
  const stamped = stampedUnit(clues.stamp, scope);
  const isBelied = stamped !== null && isStampBelied(stamped, clues);
  if (clues.chosen === null && stamped !== null && !isBelied) {
    const sure = [clueOf(stamped, "stamp", stamped), ...lineClues(line)];
    return line.units.some((unit) => unit !== stamped)
      ? { unit: null, candidates: distinct([stamped, ...line.units]), clues: sure }
      : { unit: stamped, by: "stamp", evidence: stamped, clues: sure };
  }
  const vote = voteOf(clues.matches, scope);
  const inFileName = scope.units.within(clues.fileName.replace(/\.[^.]*$/, ""));
  const decision: Decision =
    clues.chosen !== null
      ? { unit: clues.chosen, by: "chosen", evidence: clues.fileName }
      : stamped !== null
        ? { unit: null, candidates: candidatesOf([stamped, ...line.units, ...vote.leaders]) }
        : inferSender(clues.fileName, inFileName, line, vote);
  const spoken = [
    ...(stamped === null ? [] : [clueOf(stamped, "stamp", stamped)]),
    ...vote.leaders.slice(0, MOST_CLUES).map((unit) => clueOf(unit, vote.by, vote.shared(unit))),
    ...lineClues(line),
    ...inFileName.map((unit) => clueOf(unit, "file-name", clues.fileName)),
  ];
  return { ...decision, clues: decidingFirst(decision, spoken) };
}

function clueOf(unit: string, by: SenderEvidence, text: string): SenderClue {
  return { unit, by, text };
}

function lineClues({ units, text }: NamedUnits): readonly SenderClue[] {
  return units.map((unit) => clueOf(unit, "sheet-text", text));
}

function decidingFirst(decision: Decision, spoken: readonly SenderClue[]): readonly SenderClue[] {
  if (decision.unit === null) return spoken;
  const { unit, by, evidence } = decision;
  const others = spoken.filter((clue) => clue.unit !== unit || clue.by !== by);
  return [clueOf(unit, by, evidence), ...others];
}

interface NamedUnits {
  readonly units: readonly string[];
  readonly text: string;
}

function inferSender(
  fileName: string,
  inFileName: readonly string[],
  line: NamedUnits,
  vote: Vote
): Decision {
  const [named] = line.units;
  if (line.units.length > 1) return { unit: null, candidates: line.units };
  if (named !== undefined && vote.winner !== named) {
    // A unit that says who it is is believed where it answers for the rows, or nothing else speaks.
    const isPlausible = vote.winner === null || vote.coverage(named) === 1;
    return isPlausible
      ? { unit: named, by: "sheet-text", evidence: line.text }
      : { unit: null, candidates: distinct([named, vote.winner ?? named]) };
  }
  const isContradicted = inFileName.length > 0 && !inFileName.includes(vote.winner ?? "");
  if (vote.winner !== null && (!isContradicted || named !== undefined))
    return { unit: vote.winner, by: vote.by, evidence: vote.evidence };
  const [fromFileName] = inFileName;
  if (inFileName.length === 1 && fromFileName !== undefined)
    if (vote.winner === null || vote.coverage(fromFileName) === 1)
      return { unit: fromFileName, by: "file-name", evidence: fileName };
  return {
    unit: null,
    candidates: candidatesOf([...inFileName, vote.winner ?? "", ...vote.leaders]),
  };
}

function candidatesOf(units: readonly string[]): readonly string[] {
  return distinct(units).slice(0, MOST_CANDIDATES);
}

/** No row is the stamped unit's, nor one that the stamped form asked: the rows are another unit's. */
function isStampBelied(stamped: string, { stamp, matches }: SenderClues): boolean {
  const targets = matches.flatMap(({ target }) => (target?.isDue === true ? [target] : []));
  if (targets.length === 0 || targets.some(({ roles }) => roles.has(stamped))) return false;
  const asked = new Set(stamp?.rows.map(({ key }) => key));
  return targets.every(({ key }) => !asked.has(key));
}

function stampedUnit(stamp: FormStamp | null, scope: ReturnScope): string | null {
  // Another county's 县法院 is not ours.
  if (stamp === null || stamp.county !== scope.register.county) return null;
  if (scope.targetsByUnit.has(stamp.unit)) return stamp.unit;
  return scope.units.named(stamp.unit);
}

/** The units that lines such as 填报单位：县法院 name in any sheet. */
function namedInSheets(sheets: readonly Grid[], scope: ReturnScope): NamedUnits {
  const units = new Set<string>();
  let evidence = "";
  for (const grid of sheets)
    for (const row of grid.rows)
      row.cells.forEach((cell, index) => {
        const text = typeof cell.value === "string" ? cell.value : "";
        const next = cellText(row.cells[index + 1]?.value ?? null);
        const unit = unitAfterLabel(text, next, scope.units);
        if (unit === null) return;
        if (units.size === 0) evidence = text.trim();
        units.add(unit);
      });
  return { units: [...units], text: evidence };
}

interface Vote {
  /** The unit that the rows fit clearly best; `null` where none does. */
  readonly winner: string | null;
  /** The units that they fit best, best first. */
  readonly leaders: readonly string[];
  readonly by: "keys" | "tasks";
  readonly evidence: string;
  /** The numbers of the matched rows that a unit answers for. */
  readonly shared: (unit: string) => string;
  /** The share of the matched rows that a unit answers for, 0–1. */
  readonly coverage: (unit: string) => number;
}

/** Compares the rows of a return with those of each unit's form; a role beside a row (牵头, 配合) counts too. */
function voteOf(matches: readonly RowMatch[], scope: ReturnScope): Vote {
  const matched = matches.filter((match) => match.target?.isDue);
  const targets = new Map(matched.map((match) => [match.target?.key, match] as const));
  const scores = [...sharedRows(targets.values())].map(([unit, shared]) => {
    const own = scope.targetsByUnit.get(unit)?.length ?? 0;
    const score = shared / (own + targets.size - shared);
    return { unit, score, place: scope.placeByUnit.get(unit) ?? 0 };
  });
  scores.sort((a, b) => b.score - a.score || a.place - b.place);
  const [best, next] = scores.filter(({ score }) => score > 0);
  const isClear =
    best !== undefined &&
    best.score >= CLEAR_VOTE &&
    best.score - (next?.score ?? 0) >= VOTE_MARGIN;
  const numbers = [...targets.values()].map(({ target }) => String(target?.assignment.number));
  return {
    winner: isClear ? best.unit : null,
    leaders: scores.flatMap(({ unit, score }) =>
      best !== undefined && score > 0 && best.score - score < VOTE_MARGIN ? [unit] : []
    ),
    by: matched.some((match) => match.by === "key") ? "keys" : "tasks",
    evidence: numbers.slice(0, 10).join("、"),
    shared: (unit) =>
      [...targets.values()]
        .flatMap(({ target }) =>
          target?.roles.has(unit) === true ? [String(target.assignment.number)] : []
        )
        .slice(0, 10)
        .join("、"),
    coverage: (unit) =>
      targets.size === 0
        ? 0
        : [...targets.values()].filter(({ target }) => target?.roles.has(unit)).length /
          targets.size,
  };
}

/** Counts the rows that each unit answers for; units without any are left out, and there may be thousands of them. */
function sharedRows(matches: Iterable<RowMatch>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { row, target } of matches) {
    const written = row.role;
    const isRoleWord = written === ROLE_WORDS.lead || written === ROLE_WORDS.participant;
    for (const [unit, role] of target?.roles ?? [])
      if (!isRoleWord || ROLE_WORDS[role] === written)
        counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return counts;
}

function distinct(units: readonly string[]): readonly string[] {
  return [...new Set(units.filter((unit) => unit !== ""))];
}
