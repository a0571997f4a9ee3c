import type { Assignment, AssignmentTable } from "../notice/notice";
import { periodCode } from "../period/period";
import { tablesDue } from "../period/reporting-calendar";
import type { Contribution, UnitReturn } from "../returns/unit-return";
import type { ConsolidatedItem } from "./consolidation";
import { compareText } from "./fixed-order";
import { keepVoices } from "./item-texts";
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
  const places = new Map(context.register.units.map(({ name }, place) => [name, place] as const));
  const chosen = chosenByKey(context);
  return tablesDue(context.notice, context.period).flatMap((table) =>
    table.rows.map((assignment) => {
      const versions = chosen.get(assignment.key) ?? [];
      const contributions = byKey.get(assignment.key) ?? [];
      const voices = voicesOf(assignment, contributions, versions, { ...context, places });
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
  const item = {
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
  return keepVoices(item, voices);
}

/** Says whether a contribution holds anything at all, a name or a date included. */
export function holdsAnything(contribution: Contribution): boolean {
  const { progress, problems, nextSteps, reporter, telephone, reportedOn } = contribution;
  const texts = [progress, problems, nextSteps, reporter, telephone, reportedOn ?? ""];
  return saysAnything(contribution) || texts.join("").trim() !== "";
}

function contributionsByKey(returns: readonly UnitReturn[]): Map<string, Contribution[]> {
  const byKey = new Map<string, Contribution[]>();
  for (const { contributions } of returns)
    for (const contribution of contributions)
      if (holdsAnything(contribution)) append(byKey, contribution.key, contribution);
  return byKey;
}

function voicesOf(
  assignment: Assignment,
  contributions: readonly Contribution[],
  versions: readonly ChosenVersion[],
  context: ConsolidationContext & { readonly places: ReadonlyMap<string, number> }
): readonly UnitVoice[] {
  const byUnit = new Map<string, Contribution[]>();
  for (const contribution of contributions) append(byUnit, contribution.unit, contribution);
  if (byUnit.size === 0) return [];
  const { places } = context;
  const named = responsibleUnits(assignment, context.register);
  const order = new Map(named.map((unit, place) => [unit, place] as const));
  // Units that the cell does not name stand behind those that it does, in the register's order.
  const place = (unit: string): number =>
    order.get(unit) ?? named.length + (places.get(unit) ?? places.size);
  return [...byUnit]
    .sort(([a], [b]) => place(a) - place(b) || compareText(a, b))
    .map(([unit, own]) => unitVoice(unit, own, versions));
}

function append(
  lists: Map<string, Contribution[]>,
  name: string,
  contribution: Contribution
): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [contribution]);
  else list.push(contribution);
}
