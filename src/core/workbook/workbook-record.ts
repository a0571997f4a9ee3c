import { cellText } from "../grid/cell-value";
import type { Grid, GridRow } from "../grid/grid";
import { isReadNoticeCode, type ReadNotice, type ReadNoticeCode } from "../notice/document";
import type { SheetPlan } from "../sheet-plan/sheet-plan";
import {
  choicesOfLines,
  linesOfChoices,
  NO_CHOICES,
  type ChoiceLine,
  type OfficeChoices,
} from "./office-choices";

/** The very hidden sheet in which a workbook carries the program's own records. */
export const RECORD_SHEET = "_分工";

/** What a sheet that the program wrote is for. */
export type SheetRole =
  | "notice-body"
  | "assignment-table"
  | "unit-register"
  | "check-report"
  | "consolidation"
  | "summary"
  | "returns";

/** A sheet that the program wrote, and what it said when it was written. */
export interface SheetRecord {
  readonly name: string;
  readonly role: SheetRole;
  /** `gridFingerprint` of the sheet as written: a different one means that a person edited it. */
  readonly fingerprint: string;
  /** The fingerprint of what was written before, which is still there where a write did not end. */
  readonly replaced?: string;
}

/** Says whether a recorded sheet is a person's own, which the program never writes anew. */
export function isOwnSheet({ fingerprint }: SheetRecord): boolean {
  return fingerprint === "";
}

/** What the program keeps in a workbook besides its sheets. */
export interface WorkbookRecord {
  /** Such as 霍山县; empty in a workbook that holds nothing of the program's. */
  readonly county: string;
  readonly divisionCode: string;
  /** The title of the notice that was loaded. */
  readonly noticeTitle: string;
  readonly sheets: readonly SheetRecord[];
  /** Names of sheets that were edited and kept aside when their place was written anew. */
  readonly keptAside: readonly string[];
  readonly choices: OfficeChoices;
  /** What was assumed or left out while the notice was read. */
  readonly readNotices: readonly ReadNotice[];
}

/** The record of a workbook that the program has not written to. */
export const EMPTY_RECORD: WorkbookRecord = {
  county: "",
  divisionCode: "",
  noticeTitle: "",
  sheets: [],
  keptAside: [],
  choices: NO_CHOICES,
  readNotices: [],
};

/** Text columns enough for the longest entry, so that no host takes a date or a number for one. */
const COLUMN_COUNT = 12;

/** Plans the very hidden record sheet: one entry a row, its kind in column A. */
export function planWorkbookRecord(record: WorkbookRecord): SheetPlan {
  const lines: string[][] = [
    ["county", record.county, record.divisionCode],
    ["notice", record.noticeTitle],
    ...record.sheets.map(sheetLine),
    ...record.keptAside.map((name) => ["kept-aside", name]),
    ...record.readNotices.map(({ code, count, sheet = "" }) => [
      "read-notice",
      code,
      count === undefined ? "" : String(count),
      sheet,
    ]),
    ...linesOfChoices(record.choices).map((line) => ["choice", ...line]),
  ];
  return {
    name: RECORD_SHEET,
    visibility: "veryHidden",
    columns: Array.from({ length: COLUMN_COUNT }, () => ({
      width: 20,
      format: "text",
      alignment: "left",
    })),
    rows: lines.map((cells) => ({ style: "body", cells })),
    merges: [],
    frozenRowCount: 0,
    entryRules: [],
    unlockedRanges: null,
    print: null,
  };
}

function sheetLine({ name, role, fingerprint, replaced }: SheetRecord): string[] {
  return ["sheet", name, role, fingerprint, ...(replaced === undefined ? [] : [replaced])];
}

/** Reads the record sheet back; a missing sheet gives the empty record, unknown entries are passed over. */
export function parseWorkbookRecord(grid: Grid | undefined): WorkbookRecord {
  let { county, divisionCode, noticeTitle } = EMPTY_RECORD;
  const sheets: SheetRecord[] = [];
  const keptAside: string[] = [];
  const choices: ChoiceLine[] = [];
  const readNotices: ReadNotice[] = [];
  for (const row of grid?.rows ?? []) {
    const texts = textsOf(row);
    const [kind, first = "", second = "", third = "", fourth = ""] = texts;
    if (kind === "county") [county, divisionCode] = [first, second];
    else if (kind === "notice") noticeTitle = first;
    else if (kind === "kept-aside") keptAside.push(first);
    else if (kind === "read-notice" && isReadNoticeCode(first))
      readNotices.push(readNoticeOf(first, second, third));
    else if (kind === "choice") choices.push([first, ...texts.slice(2)]);
    else if (kind === "sheet" && isSheetRole(second))
      sheets.push({
        name: first,
        role: second,
        fingerprint: third,
        ...(fourth === "" ? {} : { replaced: fourth }),
      });
  }
  return {
    county,
    divisionCode,
    noticeTitle,
    sheets,
    keptAside,
    choices: choicesOfLines(choices),
    readNotices,
  };
}

function readNoticeOf(code: ReadNoticeCode, count: string, sheet: string): ReadNotice {
  return {
    code,
    ...(count === "" ? {} : { count: Number(count) }),
    ...(sheet === "" ? {} : { sheet }),
  };
}

/** The texts of a row from column A on; a cell that is empty gives "". */
function textsOf(row: GridRow): readonly string[] {
  const texts: string[] = [];
  for (const { columnIndex, value } of row.cells) texts[columnIndex] = cellText(value);
  return Array.from(texts, (text) => text ?? "");
}

const ROLES: readonly SheetRole[] = [
  "notice-body",
  "assignment-table",
  "unit-register",
  "check-report",
  "consolidation",
  "summary",
  "returns",
];

function isSheetRole(text: string): text is SheetRole {
  return ROLES.some((role) => role === text);
}
