import type { CellRange } from "../grid/address";
import type { EntryRule, RowPlan, SheetPlan } from "../sheet-plan/sheet-plan";
import { formColumns, isFillColumn, issuedValue, type FormColumn } from "./form-columns";
import { planStamp } from "./form-stamp";
import { formNoteLine, formTitle } from "./form-texts";
import { planInstructions } from "./plan-instructions";
import { STATUSES, type FormRow, type FormSection, type ReturnForm } from "./return-form";

/** Rows above the assignments: title, note line, headings. */
const HEADER_ROW_INDEX = 2;
const BODY_LINE_HEIGHT = 17;
const LOWEST_BODY_ROW = 36;
const HIGHEST_ROW = 409.5;
/** A Chinese character at 12 pt is as wide as this many digits of the default font. */
const CHARACTER_WIDTH = 2.2;

/** Plans a return form's workbook: one sheet per assignment table, the instructions and the very hidden stamp. */
export function planReturnForm(form: ReturnForm): readonly SheetPlan[] {
  const names = sheetNamesOf(form.sections);
  const sheets = form.sections.map((section, index) =>
    planSection(form, section, names[index] ?? section.table)
  );
  return [...sheets, planInstructions(form), planStamp(form, names)];
}

/** Names a form's sheets: the annex label or the title, cut, made safe and told apart. */
export function sheetNamesOf(
  sections: readonly Pick<FormSection, "annex" | "title" | "table">[]
): readonly string[] {
  const taken = new Set<string>();
  return sections.map((section) => {
    const wanted = (section.annex || section.title || section.table)
      .replace(/[\\/?*[\]:']/g, " ")
      .trim()
      .slice(0, 27);
    let name = wanted;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${wanted}(${copy})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function planSection(form: ReturnForm, section: FormSection, name: string): SheetPlan {
  const columns = formColumns(section);
  const lastRowIndex = HEADER_ROW_INDEX + section.rows.length;
  const visibleCount = columns.filter((column) => column.plan.isHidden !== true).length;
  const acrossRow = (rowIndex: number): CellRange => ({
    firstRowIndex: rowIndex,
    firstColumnIndex: 0,
    lastRowIndex: rowIndex,
    lastColumnIndex: visibleCount - 1,
  });
  const fillIndexes = columns.flatMap((column, index) =>
    isFillColumn(column.role) ? [index] : []
  );
  return {
    name,
    visibility: "visible",
    columns: columns.map((column) => column.plan),
    rows: [
      { style: "title", cells: [formTitle(section, form.period)], height: 48 },
      { style: "note", cells: [formNoteLine(form)], height: 22 },
      { style: "header", cells: columns.map((column) => column.title), height: 34 },
      ...section.rows.map((row) => planRow(row, columns)),
    ],
    merges: [acrossRow(0), acrossRow(1)],
    frozenRowCount: HEADER_ROW_INDEX + 1,
    entryRules: columns.flatMap((column, index) => entryRule(column, index, lastRowIndex)),
    unlockedRanges: [
      {
        firstRowIndex: HEADER_ROW_INDEX + 1,
        firstColumnIndex: Math.min(...fillIndexes),
        lastRowIndex,
        lastColumnIndex: Math.max(...fillIndexes),
      },
    ],
    print: { orientation: "landscape", titleRows: [HEADER_ROW_INDEX, HEADER_ROW_INDEX] },
  };
}

function planRow(row: FormRow, columns: readonly FormColumn[]): RowPlan {
  const cells = columns.map((column) => issuedValue(row, column.role));
  const lines = columns.map((column, index) =>
    column.plan.isHidden === true ? 1 : lineCount(cells[index] ?? null, column.plan.width)
  );
  const height = Math.max(LOWEST_BODY_ROW, Math.max(...lines) * BODY_LINE_HEIGHT + 6);
  return { style: "body", cells, height: Math.min(height, HIGHEST_ROW) };
}

function lineCount(value: string | number | null, width: number): number {
  const perLine = Math.max(1, Math.floor((width - 1) / CHARACTER_WIDTH));
  return String(value ?? "")
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

function entryRule(column: FormColumn, columnIndex: number, lastRowIndex: number): EntryRule[] {
  const range: CellRange = {
    firstRowIndex: HEADER_ROW_INDEX + 1,
    firstColumnIndex: columnIndex,
    lastRowIndex,
    lastColumnIndex: columnIndex,
  };
  if (column.role === "status") return [{ kind: "list", range, values: STATUSES }];
  if (column.role === "percent") return [{ kind: "percent", range }];
  if (column.role === "reportedOn") return [{ kind: "date", range }];
  return [];
}
