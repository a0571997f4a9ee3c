import type { ConsolidatedItem, Consolidation } from "../consolidation/consolidation";
import { voicesOfItem } from "../consolidation/item-texts";
import { owedRows, type UnitDuty } from "../consolidation/owed-rows";
import { findAssignment } from "../consolidation/consolidation-table";
import { saysAnything, SILENCE } from "../consolidation/unit-voice";
import type { Assignment, AssignmentTable, Notice } from "../notice/notice";
import { parsePeriod, periodTitle, type Period } from "../period/period";
import type { Status } from "../returns/return-form";
import { sheetNameEnding } from "../sheet-plan/sheet-name";
import type { SheetPlan } from "../sheet-plan/sheet-plan";
import type { UnitRegister } from "../units/unit-register";

/** How an item stands: what its lead unit says, or that it says nothing of it. */
export type ItemState = Status | "未报" | "未填状态";

/** A consolidated item together with its row in the notice. */
export interface SummaryItem {
  readonly item: ConsolidatedItem;
  readonly table: AssignmentTable;
  readonly assignment: Assignment;
  readonly state: ItemState;
}

/** What summary tables may ask for beside the consolidation. */
export interface SummaryOptions {
  /** Only lead units were asked to report. */
  readonly leadsOnly?: boolean;
  /** The consolidation of the last period, for the table of changes. */
  readonly earlier?: Consolidation;
}

/** What every summary table is made of. */
export interface SummaryContext {
  readonly consolidation: Consolidation;
  readonly notice: Notice;
  readonly register: UnitRegister;
  readonly period: Period;
  readonly items: readonly SummaryItem[];
  readonly duties: readonly UnitDuty[];
  readonly earlier?: Consolidation;
}

/** A table that the county sends up or works with; none of its sheets where there is nothing to show. */
export interface SummaryTable {
  readonly id: string;
  readonly plan: (context: SummaryContext) => readonly SheetPlan[];
}

/** Lays out what summary tables are made of; throws where the consolidation bears no period. */
export function summaryContext(
  consolidation: Consolidation,
  notice: Notice,
  register: UnitRegister,
  options: SummaryOptions = {}
): SummaryContext {
  const period = parsePeriod(consolidation.period);
  if (period === null) throw new Error(`No period: ${consolidation.period}`);
  const { leadsOnly = false, earlier } = options;
  return {
    consolidation,
    notice,
    register,
    period,
    items: summaryItems(consolidation, notice),
    duties:
      countyDuties(consolidation, notice) ?? owedRows({ notice, register, period, leadsOnly }),
    ...(earlier === undefined ? {} : { earlier }),
  };
}

/**
 * Pairs the items of a consolidation with their rows in the notice. Where counties were put
 * together each of them answers for each assignment, as its lead does in a county.
 */
export function summaryItems(consolidation: Consolidation, notice: Notice): readonly SummaryItem[] {
  const counties = consolidation.counties?.map(({ county }) => county);
  return consolidation.items.flatMap((whole): readonly SummaryItem[] => {
    const { table, assignment } = findAssignment(whole, notice);
    if (table === undefined || assignment === undefined) return [];
    const items = counties?.map((county) => itemOfCounty(whole, county)) ?? [whole];
    return items.map((item) => ({ item, table, assignment, state: itemState(item) }));
  });
}

function itemOfCounty(item: ConsolidatedItem, county: string): ConsolidatedItem {
  const contributions = item.contributions.filter(({ unit }) => unit === county);
  const { status, percent, progress, problems, nextSteps } = contributions[0] ?? SILENCE;
  return { ...item, lead: county, status, percent, progress, problems, nextSteps, contributions };
}

/** What each county owes where counties were put together: every assignment. */
function countyDuties(
  { counties, items }: Consolidation,
  notice: Notice
): readonly UnitDuty[] | undefined {
  const rows = items.flatMap((item) => {
    const { table, assignment } = findAssignment(item, notice);
    if (table === undefined || assignment === undefined) return [];
    return [{ table, assignment, role: "lead" as const }];
  });
  return counties?.map(({ county }) => ({ unit: county, rows }));
}

/** Names a sheet and writes its title: county, subject and period. */
export function sheetHeading(
  { register, period, consolidation }: SummaryContext,
  sheet: string,
  subject: string = `责任分工事项${sheet}`
): { readonly name: string; readonly title: string } {
  const county = subject.includes(register.county) ? "" : register.county;
  return {
    name: sheetNameEnding(sheet, consolidation.period),
    title: `${county}${subject}（${periodTitle(period)}）`,
  };
}

/** Writes where a row stands in the notice: 附件3第7项. */
export function placeOfRow(table: AssignmentTable, assignment: Assignment): string {
  const label = labelOf(table);
  return assignment.number === null ? label : `${label}第${assignment.number}项`;
}

/** Names a table in running text: 附件3, or its title in brackets where it has no label. */
export function labelOf(table: AssignmentTable): string {
  return table.annex === "" ? `《${table.title}》` : table.annex;
}

function itemState(item: ConsolidatedItem): ItemState {
  if (item.status !== null) return item.status;
  const isAnswered = voicesOfItem(item).some(
    (voice) => voice.unit === item.lead && saysAnything(voice)
  );
  return isAnswered ? "未填状态" : "未报";
}
