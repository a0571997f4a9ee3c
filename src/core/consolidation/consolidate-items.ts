import type { Assignment, AssignmentTable } from "../notice/notice";
import { tablesDue } from "../period/reporting-calendar";
import type { Contribution, UnitReturn } from "../returns/unit-return";
import type { ConsolidatedItem } from "./consolidation";
import { compareText } from "./fixed-order";
import { responsibleUnits, type ConsolidationContext } from "./owed-rows";
import { saysAnything, SILENCE, unitVoice, type UnitVoice } from "./unit-voice";

/** One assignment of the period with what each unit says of it, in the order of the table. */
export interface SpokenItem {
  readonly table: AssignmentTable;
  readonly assignment: Assignment;
  /** The lead first, then the participants as the cell names them, then units that it does not name. */
  readonly voices: readonly UnitVoice[];
}

/** Takes all contributions together by assignment; ones to assignments that are not due are left out. */
export function spokenItems(
  returns: readonly UnitReturn[],
  context: ConsolidationContext
): readonly SpokenItem[] {
  const byKey = contributionsByKey(returns);
  return tablesDue(context.notice, context.period).flatMap((table) =>
    table.rows.map((assignment) => ({
      table,
      assignment,
      voices: voicesOf(assignment, byKey.get(assignment.key) ?? [], context),
    }))
  );
}

/** Writes an assignment and its voices as one item: the lead's words are the item's. */
export function consolidatedItem({ table, assignment, voices }: SpokenItem): ConsolidatedItem {
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
        contributions.filter((one) => one.unit === unit)
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
