import { cellText } from "../grid/cell-value";
import { valueAt, type Grid } from "../grid/grid";
import { periodCode } from "../period/period";
import type { RowPlan, SheetPlan } from "../sheet-plan/sheet-plan";
import { ROLE_WORDS } from "./form-columns";
import { FORM_VERSION, type ReturnForm } from "./return-form";

/** The name of the very hidden sheet that says what a form issued. */
export const STAMP_SHEET = "_填报表";

const LABELS = {
  version: "填报表版本",
  county: "县",
  period: "报送期",
  unit: "填报单位",
  dueDate: "截止日期",
} as const;
const ROW_HEADINGS = ["工作表", "附件", "行码", "序号", "任务", "内容", "责任单位", "角色"];
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
}

/** What a form's stamp says of it. */
export interface FormStamp {
  readonly version: number;
  readonly county: string;
  /** Code of the period, such as 2021Q4. */
  readonly period: string;
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
        row.task,
        row.content ?? "",
        row.unitsText,
        ROLE_WORDS[row.role]
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
      line(LABELS.period, periodCode(form.period)),
      line(LABELS.unit, form.unit),
      line(LABELS.dueDate, form.dueDate ?? ""),
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

/** Says whether a sheet is a stamp, under whatever name. */
export function isStampSheet(grid: Grid): boolean {
  return textAt(grid, 0, 0) === LABELS.version && textAt(grid, 3, 0) === LABELS.unit;
}

/** Reads the stamp of a returned form; `null` where the file has none. */
export function readStamp(sheets: readonly Grid[]): FormStamp | null {
  const grid = sheets.find(isStampSheet);
  if (grid === undefined) return null;
  const lastRowIndex = grid.rows.at(-1)?.rowIndex ?? 0;
  const rows: StampRow[] = [];
  for (let rowIndex = FIRST_ROW_INDEX; rowIndex <= lastRowIndex; rowIndex++) {
    const texts = ROW_HEADINGS.map((_, columnIndex) => textAt(grid, rowIndex, columnIndex));
    const [sheet = "", , key = "", number = "", task = "", content = "", unitsText = ""] = texts;
    if (key !== "")
      rows.push({ sheet, key, number, task, content, unitsText, role: texts[7] ?? "" });
  }
  return {
    version: Number(textAt(grid, 0, 1)) || 0,
    county: textAt(grid, 1, 1),
    period: textAt(grid, 2, 1),
    unit: textAt(grid, 3, 1),
    rows,
  };
}

function textAt(grid: Grid, rowIndex: number, columnIndex: number): string {
  return cellText(valueAt(grid, rowIndex, columnIndex)).trim();
}
