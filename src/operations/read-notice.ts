import type { Grid } from "../core/grid/grid";
import type { Notice } from "../core/notice/notice";
import { parseNotice } from "../core/notice/parse-notice";
import type { UnitRegister } from "../core/units/unit-register";
import { NOTICE_SHEET } from "../core/workbook/plan-notice-sheets";
import { parseRegisterSheet, REGISTER_SHEET } from "../core/workbook/register-sheet";
import {
  parseWorkbookRecord,
  RECORD_SHEET,
  type WorkbookRecord,
} from "../core/workbook/workbook-record";
import { readStamp, STAMP_SHEET, type FormStamp } from "../core/returns/form-stamp";
import { documentOfGrids } from "../files/document/document-of-grids";
import type { SheetInfo } from "../host/workbook-host";
import { assignmentGrids } from "./assignment-grids";
import { OperationError, type OperationContext } from "./operation";

/** The notice, the register and the records of the open workbook, read anew from its sheets each time. */
export interface NoticeSheets {
  readonly record: WorkbookRecord;
  readonly register: UnitRegister;
  /** The workbook has a 单位名录 of its own, which is the register. */
  readonly hasRegisterSheet: boolean;
  /** `null` where the workbook holds no assignment table. */
  readonly notice: Notice | null;
  /** The sheet 通知正文, where there is one. */
  readonly body: Grid | undefined;
  readonly sheets: readonly SheetInfo[];
  /** Whose return form the workbook is, which is no notice; `null` where it is none. */
  readonly form: Pick<FormStamp, "unit" | "periods"> | null;
}

/** A workbook with a notice in it. */
export type NoticeState = NoticeSheets & { readonly notice: Notice };

/** Reads the notice, the register and the records back from the open workbook. */
export async function readNoticeSheets(context: OperationContext): Promise<NoticeSheets> {
  const { host } = context;
  const sheets = await host.listSheets();
  const [recordGrid] = await host.readSheets([RECORD_SHEET]);
  const record = parseWorkbookRecord(recordGrid);
  const wanted = candidateSheets(sheets, record);
  const grids = await host.readSheets(wanted);
  const registerSheet = nameOfRole(record, "unit-register") ?? REGISTER_SHEET;
  const registerGrid = grids.find((grid) => grid.name === registerSheet);
  const ownRegister =
    registerGrid === undefined ? null : parseRegisterSheet(registerGrid, placeOf(record, context));
  const register =
    context.prefersRegister === true ? context.register : (ownRegister ?? context.register);
  const { tables, copies } = assignmentGrids(grids, record);
  const bodySheet = nameOfRole(record, "notice-body") ?? NOTICE_SHEET;
  const body = grids.filter((grid) => grid.name === bodySheet);
  const document = documentOfGrids(record.noticeTitle, [...body, ...tables]);
  const form = recordGrid === undefined ? await readForm(context, sheets) : null;
  const notice =
    tables.length === 0 || form !== null
      ? null
      : withRecord(parseNotice(document, register), record, copies);
  return {
    record,
    register,
    hasRegisterSheet: ownRegister !== null,
    notice,
    body: body[0],
    sheets,
    form,
  };
}

/** A form that somebody opened holds rows of the notice, and is none. */
async function readForm(
  { host }: OperationContext,
  sheets: readonly SheetInfo[]
): Promise<FormStamp | null> {
  const isForm = sheets.some(({ name }) => name === STAMP_SHEET);
  return isForm ? readStamp(await host.readSheets([STAMP_SHEET])) : null;
}

/** Reads the workbook where an operation cannot go on without a notice in it. */
export async function readNotice(context: OperationContext): Promise<NoticeState> {
  const state = await readNoticeSheets(context);
  if (state.notice === null) throw new OperationError("no-notice-in-workbook", {});
  return { ...state, notice: state.notice };
}

/** The sheets that may hold the notice: the recorded ones, and visible ones that nobody recorded. */
function candidateSheets(sheets: readonly SheetInfo[], record: WorkbookRecord): readonly string[] {
  const others = new Set([
    ...record.keptAside,
    ...record.sheets.filter(({ role }) => !isInput(role)).map(({ name }) => name),
  ]);
  return sheets
    .filter(({ name, visibility }) => visibility === "visible" && !others.has(name))
    .map(({ name }) => name);
}

function isInput(role: WorkbookRecord["sheets"][number]["role"]): boolean {
  return role === "notice-body" || role === "assignment-table" || role === "unit-register";
}

/** Adds what the record knows and no sheet says. */
function withRecord(notice: Notice, record: WorkbookRecord, copies: readonly Grid[]): Notice {
  const { dueDates } = record.choices;
  return {
    ...notice,
    title: notice.title === "" ? record.noticeTitle : notice.title,
    dueDates: Object.fromEntries(dueDates.map(({ period, date }) => [period, date])),
    readNotices: [
      ...record.readNotices,
      ...notice.readNotices,
      ...copies.map(({ name }) => ({ code: "copied-table-skipped" as const, sheet: name })),
    ],
  };
}

function nameOfRole(record: WorkbookRecord, role: "notice-body" | "unit-register"): string | null {
  return record.sheets.find((sheet) => sheet.role === role)?.name ?? null;
}

function placeOf(
  record: WorkbookRecord,
  context: OperationContext
): { readonly county: string; readonly divisionCode: string } {
  const { county, divisionCode } = record.county === "" ? context.register : record;
  return { county, divisionCode };
}
