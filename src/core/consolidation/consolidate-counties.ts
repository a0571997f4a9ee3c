import type { Issue } from "../issues/issue";
import { dueDate } from "../period/reporting-calendar";
import type { Contribution, FileReport, UnitReturn } from "../returns/unit-return";
import type { Steps } from "../steps";
import { consolidateUnits } from "./consolidate-units";
import type {
  ConsolidatedItem,
  Consolidation,
  CountyConsolidation,
  Receipt,
} from "./consolidation";
import { compareText } from "./fixed-order";
import { joinedText, voicesOfItem } from "./item-texts";
import type { ConsolidationContext } from "./owed-rows";
import { receiptState } from "./receipts";
import { saysAnything, SILENCE, type UnitVoice } from "./unit-voice";

/**
 * Consolidates what counties' books hold, each county as one unit: its lead's words on each
 * assignment, and below them the participants' after their names. Because the returns
 * themselves are merged, towns, counties and cities can be put together in any grouping.
 */
export function* consolidateCounties(
  returns: readonly UnitReturn[],
  context: ConsolidationContext
): Steps<Consolidation> {
  const counties: CountyConsolidation[] = [];
  for (const [county, own] of byCounty(returns))
    counties.push({ county, consolidation: yield* consolidateUnits(own, context) });
  const none = yield* consolidateUnits([], context);
  const all = counties.map(({ consolidation }) => consolidation);
  const sum = (of: (one: Consolidation) => number): number =>
    all.reduce((total, one) => total + of(one), 0);
  return {
    period: none.period,
    files: counties.flatMap(({ county, consolidation }) =>
      consolidation.files.map((file) => fileOf(file, county))
    ),
    receipts: counties.flatMap((one) => (one.county === "" ? [] : receiptOf(one, context))),
    items: itemsOf(counties, none.items),
    issues: counties.flatMap(({ county, consolidation }) =>
      consolidation.issues.map((issue) => issueOf(issue, county))
    ),
    unplaced: counties.flatMap(({ county, consolidation }) =>
      consolidation.unplaced.map((cell) => ({ ...cell, file: nameIn(county, cell.file) }))
    ),
    cells: {
      read: sum(({ cells }) => cells.read),
      placed: sum(({ cells }) => cells.placed),
      unplaced: sum(({ cells }) => cells.unplaced),
    },
    counties: counties.filter(({ county }) => county !== ""),
  };
}

/** Files that were refused belong to no county; they are named with an empty one. */
function byCounty(
  returns: readonly UnitReturn[]
): readonly (readonly [county: string, own: readonly UnitReturn[]])[] {
  const found = new Map<string, UnitReturn[]>();
  for (const one of returns) {
    const county = one.county ?? "";
    found.set(county, [...(found.get(county) ?? []), one]);
  }
  return [...found].sort(([a], [b]) => compareText(a, b));
}

function itemsOf(
  counties: readonly CountyConsolidation[],
  items: readonly ConsolidatedItem[]
): readonly ConsolidatedItem[] {
  return items.map((empty, index) => ({
    ...empty,
    contributions: counties.flatMap(({ county, consolidation }) => {
      const item = consolidation.items[index];
      const part = item === undefined || county === "" ? null : countyWords(item, county);
      return part === null ? [] : [part];
    }),
  }));
}

/** What a county says of an assignment, as one contribution; `null` where nobody in it said anything. */
function countyWords(item: ConsolidatedItem, county: string): Contribution | null {
  const voices = voicesOfItem(item);
  const lead = leadOf(item, voices);
  const heard = voices.filter(saysAnything);
  const first = lead !== null && heard.includes(lead) ? lead : heard[0];
  const source = first?.contributions[0];
  if (source === undefined) return null;
  const others = voices.filter((voice) => voice !== lead);
  const { status, percent, progress, problems, nextSteps } = lead ?? SILENCE;
  return {
    ...source,
    ...{ status, percent },
    progress: joinedText(progress, others, "progress"),
    problems: joinedText(problems, others, "problems"),
    nextSteps: joinedText(nextSteps, others, "nextSteps"),
    unit: county,
    role: "lead",
    file: nameIn(county, source.file),
  };
}

/** The notice's lead; a county's own register may know a lead that the register at hand does not. */
function leadOf(item: ConsolidatedItem, voices: readonly UnitVoice[]): UnitVoice | null {
  return (
    voices.find(({ unit }) => unit === item.lead) ??
    voices.find(({ contributions }) => item.lead === null && contributions[0]?.role === "lead") ??
    null
  );
}

function receiptOf(
  { county, consolidation }: CountyConsolidation,
  context: ConsolidationContext
): Receipt {
  const { items, files, receipts } = consolidation;
  const said = items.flatMap((item) => countyWords(item, county) ?? []);
  const zero = said.filter(({ status }) => status === "零报告").length;
  const days = receipts.flatMap(({ receivedOn }) => receivedOn ?? []).sort(compareText);
  const receivedOn = days.at(-1);
  const due = dueDate(context.notice, context.period);
  const state = receiptState(items.length, said.length, zero);
  const isOpen = state === "未报" || state === "部分报";
  return {
    unit: county,
    role: "lead",
    required: items.length,
    reported: said.length,
    zero,
    state,
    onTime: receivedOn === undefined ? null : receivedOn <= due,
    files: files.map(({ name }) => name),
    ...(receivedOn === undefined ? {} : { receivedOn }),
    ...(isOpen && (context.today ?? "") > due ? { isOverdue: true } : {}),
  };
}

function fileOf(file: FileReport, county: string): FileReport {
  return { ...file, name: nameIn(county, file.name) };
}

function issueOf(issue: Issue, county: string): Issue {
  return issue.file === undefined ? issue : { ...issue, file: nameIn(county, issue.file) };
}

function nameIn(county: string, file: string): string {
  return county === "" ? file : `${county}/${file}`;
}
