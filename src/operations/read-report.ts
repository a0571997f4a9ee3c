import { rowNumbers } from "../core/consolidation/owed-rows";
import { cellAddress } from "../core/grid/address";
import { cellText } from "../core/grid/cell-value";
import { valueAt, type Grid } from "../core/grid/grid";
import type { BulletinFigure } from "../core/summary/bulletin-figures";
import { bulletinParts } from "../core/summary/bulletin-text";
import { placeOfRow, type SummaryContext, type SummaryItem } from "../core/summary/summary-context";
import { chaseEntries } from "../core/summary/tables/chase-list";
import { progressSheetName } from "../core/summary/tables/progress-table";
import type { OperationContext } from "./operation";
import { prepareSummaries, type SummariesInput } from "./prepare-summaries";

/** An assignment that a figure counts, and where it stands. */
export interface ReportRow {
  /** Such as 附件3第7项. */
  readonly place: string;
  readonly lead: string;
  readonly task: string;
  /** As the tables print it; "" where the notice gives none. */
  readonly number: string;
  /** The table 进展情况汇总表 of its annex. */
  readonly sheet: string;
  /** The annex in the workbook, where it has one, and the 0-based row in it. */
  readonly annexSheet: string | null;
  readonly annexRowIndex: number;
}

/** A figure of the bulletin with what it counts: rows or units. */
export interface ReportFigure {
  readonly subject: string;
  readonly basis: string;
  readonly rows: readonly ReportRow[];
  readonly units: readonly string[];
}

/** A piece of the bulletin; one that gives a figure says which. */
export interface ReportPart {
  readonly text: string;
  readonly subject: string | null;
}

/** What one unit still owes, with the message that asks for it. */
export interface ReportChase {
  readonly unit: string;
  /** Such as 附件3第1、7项. */
  readonly missing: string;
  readonly missingCount: number;
  readonly message: string;
}

/** What the pane shows of a period beside its tables. */
export interface Report {
  readonly period: string;
  readonly bulletin: readonly ReportPart[];
  readonly figures: readonly ReportFigure[];
  readonly chase: readonly ReportChase[];
}

/** Reads the bulletin and the chase list of a period, as its tables would say them now. */
export async function readReport(
  context: OperationContext,
  input: SummariesInput
): Promise<Report> {
  const { summary } = await prepareSummaries(context, input);
  const parts = bulletinParts(summary);
  const figures = new Map(
    parts.flatMap(({ figure }) => (figure ? [[figure.subject, figure]] : []))
  );
  return {
    period: summary.consolidation.period,
    bulletin: parts.map(({ text, figure }) => ({ text, subject: figure?.subject ?? null })),
    figures: [...figures.values()].map((figure) => reportFigure(figure, summary)),
    chase: chaseEntries(summary).map(({ unit, missing, message }) => ({
      unit,
      missing: rowNumbers(missing),
      missingCount: missing.length,
      message,
    })),
  };
}

/** Goes to a row: in 进展情况汇总表 where it stands there as written, else in its annex. */
export async function goToRow(
  { host }: Pick<OperationContext, "host">,
  row: ReportRow
): Promise<void> {
  const [grid] = await host.readSheets([row.sheet]);
  const rowIndex = grid === undefined ? null : rowIndexOf(row, grid);
  if (rowIndex !== null) await host.select(row.sheet, cellAddress(rowIndex, 0));
  else if (row.annexSheet !== null)
    await host.select(row.annexSheet, cellAddress(row.annexRowIndex, 0));
}

/** Finds the row by its number and task, or by its task where a person renumbered the rows. */
function rowIndexOf({ number, task }: ReportRow, grid: Grid): number | null {
  const found = grid.rows.filter(({ rowIndex }) => cellText(valueAt(grid, rowIndex, 1)) === task);
  const numbered = found.find(({ rowIndex }) => cellText(valueAt(grid, rowIndex, 0)) === number);
  return (numbered ?? found[0])?.rowIndex ?? null;
}

function reportFigure(figure: BulletinFigure, summary: SummaryContext): ReportFigure {
  const { subject, basis, units, items } = figure;
  return { subject, basis, units, rows: items.map((one) => reportRow(one, summary)) };
}

function reportRow({ item, table, assignment }: SummaryItem, summary: SummaryContext): ReportRow {
  return {
    place: placeOfRow(table, assignment),
    lead: item.lead ?? "",
    task: assignment.task,
    number: String(assignment.number ?? ""),
    sheet: progressSheetName(table, summary),
    annexSheet: table.sheet ?? null,
    annexRowIndex: assignment.rowIndex,
  };
}
