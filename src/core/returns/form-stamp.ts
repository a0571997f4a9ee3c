import { cellText } from "../grid/cell-value";
import { valueAt, type Grid } from "../grid/grid";
import { periodCode } from "../period/period";
import type { RowPlan, SheetPlan } from "../sheet-plan/sheet-plan";
import { ROLE_WORDS } from "./form-columns";
import { taskText } from "./form-texts";
import { FORM_VERSION, type ReturnForm, type SharedRow } from "./return-form";

/** The name of the very hidden sheet that says what a form issued. */
export const STAMP_SHEET = "_填报表";

const LABELS = {
  version: "填报表版本",
  county: "县",
  period: "报送期",
  unit: "填报单位",
  dueDate: "截止日期",
} as const;
const ROW_HEADINGS = [
  ...["工作表", "附件", "行码", "序号", "任务", "内容", "责任单位", "角色"],
  // Since version 2.
  ...["报送期", "一并填报", "上期进展"],
];
/** Between the periods of a form, its due dates and the rows that a row stands for. */
const SEPARATOR = " ";
const FIRST_ROW_INDEX = 6;

/** One issued row as the stamp tells it: the texts that the form pre-filled. */
export interface StampRow {
  readonly sheet: string;
  readonly key: string;
  readonly number: string;
  readonly task: string;
  readonly content: string;
  readonly unitsText: string;
  readonly role: string;
  /** Code of the period that the row was asked for. */
  readonly period: string;
  /** The linked assignments that it stands for. */
  readonly shared: readonly Pick<SharedRow, "key" | "period">[];
  readonly earlier: string;
}

/** What a form's stamp says of it. */
export interface FormStamp {
  readonly version: number;
  readonly county: string;
  /** Codes of the periods, such as 2021Q4. */
  readonly periods: readonly string[];
  readonly unit: string;
  readonly rows: readonly StampRow[];
}

/** Plans the very hidden stamp sheet, by which a returned form is known again. */
export function planStamp(form: ReturnForm, sheetNames: readonly string[]): SheetPlan {
  const line = (...cells: RowPlan["cells"]): RowPlan => ({ style: "body", cells });
  const rows = form.sections.flatMap((section, index) =>
    section.rows.map((row) =>
      line(
        sheetNames[index] ?? "",
        section.annex,
        row.key,
        row.number === null ? "" : String(row.number),
        taskText(row),
        row.content ?? "",
        row.unitsText,
        ROLE_WORDS[row.role],
        periodCode(section.period),
        (row.shared ?? []).map((one) => `${one.period}/${one.key}`).join(SEPARATOR),
        row.earlier ?? ""
      )
    )
  );
  return {
    name: STAMP_SHEET,
    visibility: "veryHidden",
    columns: ROW_HEADINGS.map(() => ({ width: 16, format: "text", alignment: "left" })),
    rows: [
      line(LABELS.version, String(FORM_VERSION)),
      line(LABELS.county, form.county),
      line(LABELS.period, form.periods.map(periodCode).join(SEPARATOR)),
      line(LABELS.unit, form.unit),
      line(LABELS.dueDate, dueDatesOf(form).join(SEPARATOR)),
      line(...ROW_HEADINGS),
      ...rows,
    ],
    merges: [],
    frozenRowCount: 0,
    entryRules: [],
    unlockedRanges: [],
    print: null,
  };
}

function dueDatesOf({ sections }: ReturnForm): readonly string[] {
  return [...new Set(sections.flatMap(({ dueDate }) => dueDate ?? []))];
}

/** Says whether a sheet is a stamp, under whatever name. */
export function isStampSheet(grid: Grid): boolean {
  return textAt(grid, 0, 0) === LABELS.version && textAt(grid, 3, 0) === LABELS.unit;
}

/** Reads the stamp of a returned form; `null` where the file has none. */
export function readStamp(sheets: readonly Grid[]): FormStamp | null {
  const grid = sheets.find(isStampSheet);
  if (grid === undefined) return null;
  const periods = textAt(grid, 2, 1).split(SEPARATOR);
  const lastRowIndex = grid.rows.at(-1)?.rowIndex ?? 0;
  const rows: StampRow[] = [];
  for (let rowIndex = FIRST_ROW_INDEX; rowIndex <= lastRowIndex; rowIndex++) {
    const row = stampRow(grid, rowIndex, periods[0] ?? "");
    if (row.key !== "") rows.push(row);
  }
  return {
    version: Number(textAt(grid, 0, 1)) || 0,
    county: textAt(grid, 1, 1),
    periods,
    unit: textAt(grid, 3, 1),
    rows,
  };
}

function stampRow(grid: Grid, rowIndex: number, onlyPeriod: string): StampRow {
  const text = (columnIndex: number): string => textAt(grid, rowIndex, columnIndex);
  const shared = text(9)
    .split(SEPARATOR)
    .flatMap((one) => {
      const [, period, key] = /^([^/]+)\/(.+)$/.exec(one) ?? [];
      return period === undefined || key === undefined ? [] : [{ period, key }];
    });
  return {
    sheet: text(0),
    key: text(2),
    number: text(3),
    task: text(4),
    content: text(5),
    unitsText: text(6),
    role: text(7),
    period: text(8) || onlyPeriod,
    shared,
    earlier: text(10),
  };
}

function textAt(grid: Grid, rowIndex: number, columnIndex: number): string {
  return cellText(valueAt(grid, rowIndex, columnIndex)).trim();
}
