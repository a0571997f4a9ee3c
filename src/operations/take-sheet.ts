import { cellAddress } from "../core/grid/address";
import type { Grid } from "../core/grid/grid";
import type { AssignmentTable } from "../core/notice/notice";
import { parseNotice } from "../core/notice/parse-notice";
import { withoutCheck } from "../core/workbook/checked-step";
import { KEY_COLUMN_TITLE, NOTICE_SHEET } from "../core/workbook/plan-notice-sheets";
import { planRegisterSheet } from "../core/workbook/register-sheet";
import { planWorkbookRecord, type WorkbookRecord } from "../core/workbook/workbook-record";
import { documentOfGrids } from "../files/document/document-of-grids";
import { HostError, type CellEdit } from "../host/workbook-host";
import { OperationError, type OperationContext } from "./operation";
import { placeSheets } from "./place-sheets";
import { readNotice, readNoticeSheets, type NoticeSheets } from "./read-notice";

/** What was found in a worksheet that is now an assignment table. */
export interface TakenSheet {
  readonly tables: readonly AssignmentTable[];
  /** The keys stand in a hidden column; without, in a protected sheet, they follow from the texts. */
  readonly hasKeyColumn: boolean;
}

/** Lists the worksheets that a person may choose as assignment tables: the visible ones that are in no use. */
export function unusedSheets({ notice, record, sheets, form }: NoticeSheets): readonly string[] {
  if (form !== null) return [];
  const used = new Set([
    NOTICE_SHEET,
    ...record.sheets.map(({ name }) => name),
    ...(notice?.tables.flatMap(({ sheet }) => sheet ?? []) ?? []),
  ]);
  return sheets
    .filter(({ name, visibility }) => visibility === "visible" && !used.has(name))
    .map(({ name }) => name);
}

/**
 * Takes a worksheet of the workbook as an assignment table, where it stands: its headings are
 * matched, and its rows get their keys in a hidden column right of all that it holds. Nothing else in
 * it is touched. Rejects with `OperationError` `no-table-in-sheet`.
 */
export async function takeSheet(context: OperationContext, sheet: string): Promise<TakenSheet> {
  const { host } = context;
  const before = await readNoticeSheets(context);
  const [grid] = await host.readSheets([sheet]);
  const [found] = grid === undefined ? [] : tablesOf(grid, before);
  if (grid === undefined || found === undefined)
    throw new OperationError("no-table-in-sheet", { sheet });
  const title = before.record.noticeTitle || found.title || sheet;
  await placeSheets(
    host,
    recordWith(before, sheet, title),
    before.hasRegisterSheet
      ? []
      : [{ plan: planRegisterSheet(before.register), role: "unit-register" }]
  );
  const { notice } = await readNotice(context);
  const tables = notice.tables.filter((table) => table.sheet === sheet);
  return { tables, hasKeyColumn: await writeKeys(context, grid, tables) };
}

/** Lets a worksheet be no assignment table any more; it stays as it is. */
export async function releaseSheet(context: OperationContext, sheet: string): Promise<void> {
  const { record } = await readNoticeSheets(context);
  const next: WorkbookRecord = {
    ...record,
    sheets: record.sheets.filter(({ name }) => name !== sheet),
    keptAside: [...record.keptAside.filter((name) => name !== sheet), sheet],
    choices: withoutCheck(record.choices),
  };
  await context.host.writeSheets([planWorkbookRecord(next)]);
}

function tablesOf(grid: Grid, { register }: NoticeSheets): readonly AssignmentTable[] {
  return parseNotice(documentOfGrids("", [grid]), register).tables;
}

function recordWith(
  { record, register }: NoticeSheets,
  sheet: string,
  noticeTitle: string
): WorkbookRecord {
  const { county, divisionCode } = record.county === "" ? register : record;
  return {
    ...record,
    county,
    divisionCode,
    noticeTitle,
    // Without a fingerprint the sheet counts as the person's, so that nothing is ever written over it.
    sheets: [
      ...record.sheets.filter(({ name }) => name !== sheet),
      { name: sheet, role: "assignment-table", fingerprint: "" },
    ],
    keptAside: record.keptAside.filter((name) => name !== sheet),
    choices: withoutCheck(record.choices),
  };
}

async function writeKeys(
  { host }: OperationContext,
  grid: Grid,
  tables: readonly AssignmentTable[]
): Promise<boolean> {
  const free = firstFreeColumn(grid);
  const edits = tables.flatMap((table) => keyEdits(table, grid.name, free));
  try {
    await host.editCells(edits);
    if (edits.length > 0) await host.hideColumn(grid.name, keyColumnOf(tables[0], free));
    return true;
  } catch (error) {
    if (error instanceof HostError && error.code === "sheet-protected") return false;
    throw error;
  }
}

function keyEdits(table: AssignmentTable, sheet: string, free: number): readonly CellEdit[] {
  const columnIndex = keyColumnOf(table, free);
  const edit = (rowIndex: number, value: string): CellEdit => ({
    sheet,
    address: cellAddress(rowIndex, columnIndex),
    value,
  });
  return [
    edit(table.headerRowIndex, KEY_COLUMN_TITLE),
    ...table.rows.map((row) => edit(row.rowIndex, row.key)),
  ];
}

/** A copy of a table that was written here has a column of keys already. */
function keyColumnOf(table: AssignmentTable | undefined, free: number): number {
  const index = table?.columns.findIndex(({ role }) => role === "key") ?? -1;
  return table?.columnIndexes[index] ?? free;
}

function firstFreeColumn({ rows, merges }: Grid): number {
  let last = -1;
  for (const { cells } of rows) last = Math.max(last, cells.at(-1)?.columnIndex ?? -1);
  for (const { lastColumnIndex } of merges) last = Math.max(last, lastColumnIndex);
  return last + 1;
}
