import type { CellValue } from "../../src/core/grid/cell-value";
import { gridOfValues, type Grid } from "../../src/core/grid/grid";
import type { Notice } from "../../src/core/notice/notice";
import type { Period } from "../../src/core/period/period";
import { buildReturnForms, type FormChoice } from "../../src/core/returns/build-return-forms";
import { formFileName } from "../../src/core/returns/form-file-name";
import { planReturnForm } from "../../src/core/returns/plan-return-form";
import type { ReturnForm } from "../../src/core/returns/return-form";
import { gridOfPlan } from "../../src/core/sheet-plan/grid-of-plan";
import { smallNotice, smallRegister } from "./notices";

/** The period of most tests. */
export const fourthQuarter = { year: 2021, quarter: 4 } as const;

/** What most returns of tests are read against. */
export const smallContext = {
  notice: smallNotice,
  register: smallRegister,
  period: fourthQuarter,
};

/** The form of a unit of the small notice. */
export function formOf(
  unit: string,
  period: Period = fourthQuarter,
  choice: Partial<FormChoice> & { readonly notice?: Notice } = {}
): ReturnForm {
  const notice = choice.notice ?? smallNotice;
  const { forms } = buildReturnForms(notice, smallRegister, period, {
    leadsOnly: false,
    ...choice,
  });
  const form = forms.find((one) => one.unit === unit);
  if (form === undefined) throw new Error(`no form for ${unit}`);
  return form;
}

/** The sheets of a form as a reader gives them, with cells filled in by address on the first sheet. */
export function filledSheets(
  form: ReturnForm,
  cells: Readonly<Record<string, CellValue>> = {}
): readonly Grid[] {
  const [first, ...others] = planReturnForm(form).map(gridOfPlan);
  return first === undefined ? [] : [withCells(first, cells), ...others];
}

/** A grid with cells changed by address; `null` empties a cell. */
export function withCells(grid: Grid, cells: Readonly<Record<string, CellValue>>): Grid {
  const values = valuesOf(grid);
  for (const [address, value] of Object.entries(cells)) {
    const [, letter = "A", digits = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
    const line = (values[Number(digits) - 1] ??= []);
    const columnIndex = letter.charCodeAt(0) - 65;
    while (line.length <= columnIndex) line.push(null);
    line[columnIndex] = value;
  }
  return { ...grid, rows: gridOfValues(grid.name, values).rows };
}

/** A grid's values as dense rows, to be changed and built again. */
export function valuesOf(grid: Grid): CellValue[][] {
  const values: CellValue[][] = [];
  for (const { rowIndex, cells } of grid.rows) {
    while (values.length <= rowIndex) values.push([]);
    const line = values[rowIndex] ?? [];
    for (const { columnIndex, value } of cells) {
      while (line.length <= columnIndex) line.push(null);
      line[columnIndex] = value;
    }
  }
  return values;
}

/** A returned file of given sheets. */
export function fileOf(sheets: readonly Grid[], name = formFileName(formOf("县法院"))) {
  return { name, spreadsheet: { sheets, notices: [] } };
}
