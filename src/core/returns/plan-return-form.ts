import { periodTitle } from "../period/period";
import { sheetName } from "../sheet-plan/sheet-name";
import type { RowStyle, SheetPlan } from "../sheet-plan/sheet-plan";
import { tablePlan } from "../sheet-plan/table-plan";
import { withContactRow } from "./contact-row";
import { formColumns, issuedValue, type FormColumn } from "./form-columns";
import { planStamp } from "./form-stamp";
import { formNoteLine, formTitle } from "./form-texts";
import { planInstructions } from "./plan-instructions";
import type { FormSection, ReturnForm } from "./return-form";

/** Rows are at least this high, in points, so that there is room to write and to read. */
const LOWEST_ROWS: Partial<Readonly<Record<RowStyle, number>>> = { note: 24, header: 27, body: 48 };
const LONGEST_SHEET_NAME = 27;

/** Plans a return form's workbook: one sheet per assignment table and period, the instructions and the very hidden stamp. */
export function planReturnForm(form: ReturnForm): readonly SheetPlan[] {
  const names = sheetNamesOf(form.sections);
  const sheets = form.sections.map((section, index) => {
    const columns = formColumns(section);
    const plan = planSection(form, section, names[index] ?? section.table, columns);
    // The contact is one for the whole form.
    return index === 0 ? withContactRow(plan, columns) : plan;
  });
  return [...sheets, planInstructions(form), planStamp(form, names)];
}

/** Names a form's sheets: the annex label or the title, cut, made safe and told apart, by period where a table is asked for two. */
function sheetNamesOf(
  sections: readonly Pick<FormSection, "annex" | "title" | "table" | "period">[]
): readonly string[] {
  const taken = new Set<string>();
  return sections.map((section) => {
    const isTwice = sections.some((one) => one.table === section.table && one !== section);
    const wanted = isTwice ? periodSheetName(section) : tableSheetName(section);
    let name = wanted;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${wanted}(${copy})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The sheet's name of a table that is asked for one period. */
export function tableSheetName(section: Pick<FormSection, "annex" | "title" | "table">): string {
  return sheetName((section.annex || section.title || section.table).slice(0, LONGEST_SHEET_NAME));
}

/** The sheet's name of a table that is asked for two: 附件3（2021年度）. */
export function periodSheetName(
  section: Pick<FormSection, "annex" | "title" | "table" | "period">
): string {
  const ending = `（${periodTitle(section.period)}）`;
  return `${tableSheetName(section).slice(0, LONGEST_SHEET_NAME - ending.length)}${ending}`;
}

function planSection(
  form: ReturnForm,
  section: FormSection,
  name: string,
  columns: readonly FormColumn[]
): SheetPlan {
  const plan = tablePlan({
    name,
    title: formTitle(section),
    note: formNoteLine(form, section),
    columns,
    rows: section.rows.map((row) => columns.map((column) => issuedValue(row, column.role))),
  });
  const rows = plan.rows.map((row) => {
    const least = LOWEST_ROWS[row.style] ?? 0;
    return { ...row, height: Math.max(row.height ?? 0, least) };
  });
  return { ...plan, rows };
}
