import type { Consolidation } from "../core/consolidation/consolidation";
import { isEmptyGrid, type Grid } from "../core/grid/grid";
import { compareSheets, type SheetDifference } from "../core/sheet-plan/compare-sheets";
import { gridOfPlan } from "../core/sheet-plan/grid-of-plan";
import { sheetNameEnding } from "../core/sheet-plan/sheet-name";
import type { SheetPlan } from "../core/sheet-plan/sheet-plan";
import { planTables } from "../core/summary/plan-summaries";
import { BESIDE } from "../core/workbook/period-tables";
import { withWritten } from "../core/workbook/written-step";
import type { WorkbookRecord } from "../core/workbook/workbook-record";
import type { OperationContext } from "./operation";
import { isUnedited, type KeptAside } from "./place-sheets";
import { placeTables, tableRoles } from "./place-tables";
import { prepareSummaries, type SummariesInput } from "./prepare-summaries";

/** What becomes of a table that a person edited: renamed and kept, or left in its place. */
export type EditedTables = "keep-aside" | "leave-in-place";

/** What is written, and how edited tables are dealt with; they are kept aside where nothing is said. */
export interface WriteInput extends SummariesInput {
  readonly edited?: EditedTables;
}

/** The summary tables as written. */
export interface SummariesResult {
  /** Names of the sheets, in their order. */
  readonly sheets: readonly string[];
  readonly consolidation: Consolidation;
  readonly keptAside: readonly KeptAside[];
  /** Sheets whose chart the host could not draw; their tables are written all the same. */
  readonly chartsMissing: readonly string[];
}

/**
 * Says how the tables that a person edited since they were written differ from what would be
 * written now, and writes nothing. Tables that would be written as they stand are not listed.
 */
export async function compareSummaries(
  context: OperationContext,
  input: SummariesInput
): Promise<readonly SheetDifference[]> {
  const { state, summary } = await prepareSummaries(context, input);
  const plans = planTables(summary);
  const edited = await editedSheets(context, state.record, plans);
  return plans.flatMap((plan) => {
    const current = edited.find((grid) => isNamed(plan.name, grid));
    if (current === undefined) return [];
    const difference = compareSheets(current, gridOfPlan(plan));
    return isDifferent(difference) ? [difference] : [];
  });
}

/**
 * Writes the tables that go to the city for a period, from the returns that the workbook keeps.
 * An edited table is kept under another name, or is left where it is and the new one written
 * beside it. Tables of the period that are no longer made are taken out, unless edited.
 * Rejects with `OperationError` `nothing-consolidated` where none was consolidated.
 */
export async function writeSummaries(
  context: OperationContext,
  input: WriteInput
): Promise<SummariesResult> {
  const { state, summary } = await prepareSummaries(context, input);
  const planned = planTables(summary);
  const edited =
    input.edited === "leave-in-place" ? await editedSheets(context, state.record, planned) : [];
  const plans = planned.map((plan) => besideEdited(plan, edited));
  const { consolidation } = summary;
  const role = consolidation.counties === undefined ? "summary" : "consolidation";
  const choices = withWritten(state.record.choices, consolidation.period);
  const { keptAside } = await placeTables(
    context.host,
    { ...state.record, choices },
    plans.map((plan) => ({ plan, role })),
    [{ period: consolidation.period, roles: tableRoles(consolidation, role) }]
  );
  const chartsMissing = await drawCharts(context, plans);
  return { sheets: plans.map(({ name }) => name), consolidation, keptAside, chartsMissing };
}

/** Draws the charts where the host has any; gives the sheets on which that failed. */
async function drawCharts(
  { host }: OperationContext,
  plans: readonly SheetPlan[]
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const { name, chart } of plans) {
    if (chart === undefined || host.drawChart === undefined) continue;
    // A table without its chart is still the table that goes up.
    await host.drawChart(name, chart).catch(() => missing.push(name));
  }
  return missing;
}

/** The sheets in the tables' places that do not say what the program wrote. */
async function editedSheets(
  { host }: OperationContext,
  record: WorkbookRecord,
  plans: readonly SheetPlan[]
): Promise<readonly Grid[]> {
  const grids = await host.readSheets(plans.map(({ name }) => name));
  return grids.filter((grid) => !isEmptyGrid(grid) && !isUnedited(grid, record));
}

function besideEdited(plan: SheetPlan, edited: readonly Grid[]): SheetPlan {
  const current = edited.find((grid) => isNamed(plan.name, grid));
  if (current === undefined || !isDifferent(compareSheets(current, gridOfPlan(plan)))) return plan;
  return { ...plan, name: sheetNameEnding(plan.name, BESIDE) };
}

function isDifferent({ cells, onlyCurrent, onlyPlanned }: SheetDifference): boolean {
  return cells.length + onlyCurrent.length + onlyPlanned.length > 0;
}

/** Spreadsheets compare sheet names without regard to case. */
function isNamed(name: string, grid: Grid): boolean {
  return grid.name.toLowerCase() === name.toLowerCase();
}
