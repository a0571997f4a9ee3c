import type { Assignment, AssignmentTable, Notice } from "../notice/notice";
import type { Period } from "../period/period";
import { buildReturnForms, rolesOf } from "../returns/build-return-forms";
import type { ReturnForm, UnitRole } from "../returns/return-form";
import { groupMembers, type UnitRegister } from "../units/unit-register";
import type { Consolidation } from "./consolidation";
import type { OfficeChoices } from "../workbook/office-choices";

/** What a consolidation is made against. */
export interface ConsolidationContext {
  readonly notice: Notice;
  readonly register: UnitRegister;
  readonly period: Period;
  /** Only lead units are asked to report. */
  readonly leadsOnly?: boolean;
  /** What the office decided of returns: versions, what was sent back, days of receipt. */
  readonly choices?: OfficeChoices;
  /** `YYYY-MM-DD`; without it nothing is overdue. */
  readonly today?: string;
  /** The consolidation of the period before, with which contents are compared. */
  readonly earlier?: Consolidation;
}

/** A row that a unit is asked to fill in. */
export interface OwedRow {
  readonly table: AssignmentTable;
  readonly assignment: Assignment;
  readonly role: UnitRole;
}

/** What one unit is asked for a period. */
export interface UnitDuty {
  readonly unit: string;
  readonly rows: readonly OwedRow[];
}

/** Lists what each unit owes in a period: the rows of its return form. */
export function owedRows(context: ConsolidationContext): readonly UnitDuty[] {
  const { notice, register, period, leadsOnly = false } = context;
  const rows = new Map(
    notice.tables.map((table) => [
      table.id,
      new Map(table.rows.map((assignment) => [assignment.key, { table, assignment }])),
    ])
  );
  return buildReturnForms(notice, register, period, { leadsOnly }).forms.map((form) => ({
    unit: form.unit,
    rows: rowsOfForm(form, rows),
  }));
}

/** Lists the units responsible for an assignment: the lead, then the others as the cell names them, groups in the register's order. */
export function responsibleUnits(
  assignment: Assignment,
  register: UnitRegister
): readonly string[] {
  const { lead, coLeads, mentions } = assignment.responsibility;
  const named = mentions.flatMap(({ resolution, members: own }) => {
    if (own !== undefined) return own;
    if (resolution.kind === "unknown") return [];
    if (resolution.kind !== "group") return [resolution.unit];
    const group = register.groups.find((one) => one.name === resolution.group);
    return group === undefined ? [] : groupMembers(group, register).map((unit) => unit.name);
  });
  const leads = lead === null ? coLeads : [lead, ...coLeads];
  return [...new Set([...leads, ...named, ...rolesOf(assignment, register).roles.keys()])];
}

/** Names rows by annex: 附件1第3、5项；附件3第2项. */
export function rowNumbers(rows: readonly OwedRow[]): string {
  const byTable = new Map<string, string[]>();
  for (const { table, assignment } of rows) {
    const label = table.annex === "" ? `《${table.title}》` : table.annex;
    const numbers = byTable.get(label) ?? [];
    byTable.set(label, numbers);
    numbers.push(String(assignment.number ?? `“${assignment.task.slice(0, 12)}”`));
  }
  return [...byTable].map(([label, numbers]) => `${label}第${numbers.join("、")}项`).join("；");
}

type RowsByTable = ReadonlyMap<string, ReadonlyMap<string, Omit<OwedRow, "role">>>;

function rowsOfForm(form: ReturnForm, rowsByTable: RowsByTable): readonly OwedRow[] {
  return form.sections.flatMap((section) => {
    const rows = rowsByTable.get(section.table);
    return section.rows.flatMap(({ key, role }): readonly OwedRow[] => {
      const row = rows?.get(key);
      return row === undefined ? [] : [{ ...row, role }];
    });
  });
}
