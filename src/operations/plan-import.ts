import type { AssignmentTable, Notice } from "../core/notice/notice";
import { squeezeText } from "../core/units/normalize-name";
import { withoutCheck } from "../core/workbook/checked-step";
import type { OfficeChoices } from "../core/workbook/office-choices";
import { planAssignmentTable, planNoticeBody } from "../core/workbook/plan-notice-sheets";
import { planRegisterSheet } from "../core/workbook/register-sheet";
import {
  isOwnSheet,
  type SheetRecord,
  type WorkbookRecord,
} from "../core/workbook/workbook-record";
import type { PlacedSheet } from "./place-sheets";
import type { NoticeSheets } from "./read-notice";

/** What an import does to the workbook. */
export interface ImportPlan {
  readonly sheets: readonly PlacedSheet[];
  /** Sheets of another notice, to be kept under other names. */
  readonly aside: readonly string[];
  readonly record: WorkbookRecord;
  /** The title of that other notice; `null` where there is none. */
  readonly replaced: string | null;
}

/**
 * Plans the sheets of a notice. One with another title takes the place of the workbook's; annexes
 * without a text of their own are added to it.
 */
export function planImport(notice: Notice, before: NoticeSheets): ImportPlan {
  const { record, register } = before;
  const isAddition = before.notice !== null && notice.title === "" && notice.body.length === 0;
  const replaced = isAddition ? null : replacedTitle(notice, before);
  const { county, divisionCode } = register;
  const kept = recordedSheets(before).filter((sheet) => replaced === null || stays(sheet));
  const next: WorkbookRecord = {
    ...record,
    county,
    divisionCode,
    noticeTitle: isAddition ? record.noticeTitle : notice.title,
    sheets: kept,
    // A sheet that is a person's own keeps its name, and counts no more.
    keptAside: [
      ...record.keptAside,
      ...recordedSheets(before).flatMap((sheet) =>
        !kept.includes(sheet) && isOwnSheet(sheet) ? [sheet.name] : []
      ),
    ],
    choices: replaced === null ? withoutCheck(record.choices) : choicesForAnother(record.choices),
    readNotices: isAddition ? [...record.readNotices, ...notice.readNotices] : notice.readNotices,
  };
  return {
    sheets: sheetsOf(notice, replaced === null ? before : { ...before, notice: null }, isAddition),
    aside: replaced === null ? [] : asideSheets(before),
    record: next,
    replaced,
  };
}

function sheetsOf(
  notice: Notice,
  before: NoticeSheets,
  isAddition: boolean
): readonly PlacedSheet[] {
  return [
    ...(isAddition ? [] : [{ plan: planNoticeBody(notice), role: "notice-body" as const }]),
    ...notice.tables.map<PlacedSheet>((table) => ({
      plan: { ...planAssignmentTable(table), ...givenName(table, before) },
      role: "assignment-table",
    })),
    ...(before.hasRegisterSheet
      ? []
      : [{ plan: planRegisterSheet(before.register), role: "unit-register" as const }]),
  ];
}

/** A table's sheet goes under the name that a person has since given it, so that its rows stand once. */
function givenName(table: AssignmentTable, before: NoticeSheets): { readonly name?: string } {
  const name = before.notice?.tables.find(({ id }) => id === table.id)?.sheet;
  const isOwn = before.record.sheets.some((sheet) => sheet.name === name && isOwnSheet(sheet));
  return name === undefined || isOwn ? {} : { name };
}

function replacedTitle(notice: Notice, { notice: before, record }: NoticeSheets): string | null {
  const hasBody = record.sheets.some(({ role }) => role === "notice-body");
  const titles = [before?.title ?? "", record.noticeTitle].map(squeezeText);
  if (before === null || !hasBody || titles.includes(squeezeText(notice.title))) return null;
  return before.title;
}

/** The register serves every notice. */
function stays({ role }: SheetRecord): boolean {
  return role === "unit-register";
}

/** All that the program wrote for the other notice, and its tables under the names that they now have. */
function asideSheets(before: NoticeSheets): readonly string[] {
  const recorded = recordedSheets(before);
  const own = recorded.filter(isOwnSheet).map(({ name }) => name);
  const written = recorded.filter((sheet) => !stays(sheet)).map(({ name }) => name);
  const tables = before.notice?.tables.flatMap(({ sheet }) => sheet ?? []) ?? [];
  return [...new Set([...written, ...tables])].filter((name) => !own.includes(name));
}

function recordedSheets({ record, sheets }: NoticeSheets): readonly SheetRecord[] {
  return record.sheets.filter(({ name }) => sheets.some((sheet) => sheet.name === name));
}

/** Dates, senders, versions and fixes speak of the other notice; decisions on tasks go by their keys. */
function choicesForAnother(choices: OfficeChoices): OfficeChoices {
  return {
    ...choices,
    fixes: [],
    dueDates: [],
    senders: [],
    versions: [],
    sentBack: [],
    received: [],
    unread: [],
    steps: [],
  };
}
