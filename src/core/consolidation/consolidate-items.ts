import type { Assignment, AssignmentTable } from "../notice/notice";
import { periodCode } from "../period/period";
import { tablesDue } from "../period/reporting-calendar";
import type { Contribution, UnitReturn } from "../returns/unit-return";
import type { ConsolidatedItem } from "./consolidation";
import { compareText } from "./fixed-order";
import { responsibleUnits, type ConsolidationContext } from "./owed-rows";
import { saysAnything, SILENCE, unitVoice, type ChosenVersion, type UnitVoice } from "./unit-voice";

/** One assignment of the period with what each unit says of it, in the order of the table. */
export interface SpokenItem {
  readonly table: AssignmentTable;
  readonly assignment: Assignment;
  /** The lead first, then the participants as the cell names them, then units that it does not name. */
  readonly voices: readonly UnitVoice[];
  /** What a person chose where versions contradict one another. */
  readonly versions: readonly ChosenVersion[];
}

/** Takes all contributions together by assignment; ones to assignments that are not due are left out. */
export function spokenItems(
  returns: readonly UnitReturn[],
  context: ConsolidationContext
): readonly SpokenItem[] {
  const byKey = contributionsByKey(returns);
  const chosen = chosenByKey(context);
  return tablesDue(context.notice, context.period).flatMap((table) =>
    table.rows.map((assignment) => {
      const versions = chosen.get(assignment.key) ?? [];
      const voices = voicesOf(assignment, byKey.get(assignment.key) ?? [], versions, context);
      return { table, assignment, voices, versions };
    })
  );
}

function chosenByKey({
  choices,
  period,
}: ConsolidationContext): ReadonlyMap<string, readonly ChosenVersion[]> {
  const code = periodCode(period);
  const byKey = new Map<string, ChosenVersion[]>();
  for (const { key, period: of, unit, field, text, among } of choices?.versions ?? [])
    if (of === code) byKey.set(key, [...(byKey.get(key) ?? []), { unit, field, text, among }]);
  return byKey;
}

/** Writes an assignment and its voices as one item: the lead's words are the item's. */
export function consolidatedItem({
  table,
  assignment,
  voices,
  versions,
}: SpokenItem): ConsolidatedItem {
  const { lead } = assignment.responsibility;
  const leading = voices.find((voice) => voice.unit === lead) ?? SILENCE;
  return {
    table: table.id,
    number: assignment.number,
    key: assignment.key,
    lead,
    status: leading.status,
    percent: leading.percent,
    progress: leading.progress,
    problems: leading.problems,
    nextSteps: leading.nextSteps,
    contributions: voices.flatMap((voice) => voice.contributions),
    ...(versions.length === 0 ? {} : { versions }),
  };
}

/** Says whether a contribution holds anything at all, a name or a date included. */
export function holdsAnything(contribution: Contribution): boolean {
  const { progress, problems, nextSteps, reporter, telephone, reportedOn } = contribution;
  const texts = [progress, problems, nextSteps, reporter, telephone, reportedOn ?? ""];
  return saysAnything(contribution) || texts.join("").trim() !== "";
}

function contributionsByKey(returns: readonly UnitReturn[]): Map<string, Contribution[]> {
  const byKey = new Map<string, Contribution[]>();
  for (const contribution of returns.flatMap((one) => one.contributions)) {
    if (!holdsAnything(contribution)) continue;
    const same = byKey.get(contribution.key);
    if (same === undefined) byKey.set(contribution.key, [contribution]);
    else same.push(contribution);
  }
  return byKey;
}

function voicesOf(
  assignment: Assignment,
  contributions: readonly Contribution[],
  versions: readonly ChosenVersion[],
  context: ConsolidationContext
): readonly UnitVoice[] {
  const speakers = [...new Set(contributions.map((one) => one.unit))];
  const order = unitOrder(assignment, context);
  const place = (unit: string): number => order.get(unit) ?? order.size;
  return speakers
    .sort((a, b) => place(a) - place(b) || compareText(a, b))
    .map((unit) =>
      unitVoice(
        unit,
        contributions.filter((one) => one.unit === unit),
        versions
      )
    );
}

function unitOrder(
  assignment: Assignment,
  { register }: ConsolidationContext
): ReadonlyMap<string, number> {
  const units = [
    ...responsibleUnits(assignment, register),
    ...register.units.map((unit) => unit.name),
  ];
  return new Map([...new Set(units)].map((unit, place) => [unit, place] as const));
}
