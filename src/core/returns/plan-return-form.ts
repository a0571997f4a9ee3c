import { sheetName } from "../sheet-plan/sheet-name";
import type { SheetPlan } from "../sheet-plan/sheet-plan";
import { tablePlan } from "../sheet-plan/table-plan";
import { formColumns, issuedValue } from "./form-columns";
import { planStamp } from "./form-stamp";
import { formNoteLine, formTitle } from "./form-texts";
import { planInstructions } from "./plan-instructions";
import type { FormSection, ReturnForm } from "./return-form";

/** A row to fill in is at least this high, in points, so that there is room to write. */
const LOWEST_BODY_ROW = 48;
const LONGEST_SHEET_NAME = 27;

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
    const text = section.annex || section.title || section.table;
    const wanted = sheetName(text.slice(0, LONGEST_SHEET_NAME));
    let name = wanted;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${wanted}(${copy})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function planSection(form: ReturnForm, section: FormSection, name: string): SheetPlan {
  const columns = formColumns(section);
  const plan = tablePlan({
    name,
    title: formTitle(section, form.period),
    note: formNoteLine(form),
    columns,
    rows: section.rows.map((row) => columns.map((column) => issuedValue(row, column.role))),
  });
  const rows = plan.rows.map((row) =>
    row.style === "body" ? { ...row, height: Math.max(row.height ?? 0, LOWEST_BODY_ROW) } : row
  );
  return { ...plan, rows };
}
