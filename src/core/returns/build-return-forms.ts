import type { Assignment, AssignmentTable, Notice } from "../notice/notice";
import { periodCode, type Period } from "../period/period";
import { dueDate, tablesDue } from "../period/reporting-calendar";
import { groupMembers, type UnitGroup, type UnitRegister } from "../units/unit-register";
import { askOnce } from "./ask-once";
import type { EarlierReports } from "./earlier-reports";
import { linkedKeys, type LinkedPairs } from "./linked-tasks";
import type { FormRow, FormSection, ReturnForm, UnitRole } from "./return-form";

/** A name in a responsibility cell that no form could be made for: an unknown unit, or a group without members. */
export interface UnexpandedName {
  /** Id of the assignment table. */
  readonly table: string;
  readonly key: string;
  readonly number: number | string | null;
  readonly name: string;
}

/** The forms of a period, and the names that they leave out. */
export interface ReturnForms {
  readonly forms: readonly ReturnForm[];
  readonly unexpanded: readonly UnexpandedName[];
}

/** Who is asked, and how. */
export interface FormChoice extends LinkedPairs {
  /** Ask the leads alone, and only for what they lead. */
  readonly leadsOnly: boolean;
  /** A period that falls due together with the one asked, and is asked in the same form. */
  readonly companion?: Period | null;
  /** What units reported before, shown beside their rows. */
  readonly earlier?: readonly EarlierReports[];
}

/**
 * Builds one return form per responsible unit for the tables due in a period, and in its companion
 * where one is given; units in the register's order, then by first mention. Which of two companions
 * is asked for makes no difference.
 */
export function buildReturnForms(
  notice: Notice,
  register: UnitRegister,
  period: Period,
  choice: FormChoice
): ReturnForms {
  const periods = inOrder(period, choice.companion ?? null);
  const unexpanded = new Map<string, UnexpandedName>();
  const sectionsByUnit = new Map<string, FormSection[]>();
  for (const { table, due } of sectionsDue(notice, periods)) {
    const rowsByUnit = new Map<string, FormRow[]>();
    for (const row of table.rows) {
      const { roles, missing } = rolesOf(row, register);
      for (const name of missing)
        unexpanded.set(`${row.key}\n${name}`, {
          table: table.id,
          key: row.key,
          number: row.number,
          name,
        });
      for (const [unit, role] of askedUnits(roles, choice))
        append(rowsByUnit, unit, formRow(row, role));
    }
    const dueOn = dueDate(notice, due);
    for (const [unit, rows] of rowsByUnit)
      append(sectionsByUnit, unit, sectionOf(table, due, dueOn, rows));
  }
  const linkedWith = linkedKeys(choice);
  const forms = inRegisterOrder([...sectionsByUnit.keys()], register).map((unit) => ({
    county: register.county,
    periods,
    unit,
    sections: askOnce(sectionsByUnit.get(unit) ?? [], linkedWith).map((section) =>
      withEarlier(section, unit, choice.earlier ?? [])
    ),
  }));
  return { forms, unexpanded: [...unexpanded.values()] };
}

/** Quarters go before years, whichever of the two was asked for. */
function inOrder(period: Period, companion: Period | null): ReturnForm["periods"] {
  if (companion === null) return [period];
  return period.quarter === undefined ? [companion, period] : [period, companion];
}

/** The tables in the notice's order, each for the periods in which it is due. */
function sectionsDue(
  notice: Notice,
  periods: readonly Period[]
): readonly { readonly table: AssignmentTable; readonly due: Period }[] {
  const due = periods.map((period) => ({ period, tables: tablesDue(notice, period) }));
  return notice.tables.flatMap((table) =>
    due.flatMap(({ period, tables }) => (tables.includes(table) ? [{ table, due: period }] : []))
  );
}

/** Puts what the unit reported before beside its rows, where it reported on any of them. */
function withEarlier(
  section: FormSection,
  unit: string,
  earlier: readonly EarlierReports[]
): FormSection {
  const code = periodCode(section.period);
  const reports = earlier.find((one) => periodCode(one.shownIn) === code);
  if (reports === undefined) return section;
  const texts = section.rows.map((row) => reports.textOf(unit, row.key));
  if (texts.every((text) => text === "")) return section;
  const rows = section.rows.map((row, index) => ({ ...row, earlier: texts[index] ?? "" }));
  return { ...section, earlierPeriod: reports.period, rows };
}

/** The units that answer for an assignment with their roles, groups expanded; and the names left over. */
export function rolesOf(
  row: Assignment,
  register: UnitRegister
): { readonly roles: ReadonlyMap<string, UnitRole>; readonly missing: readonly string[] } {
  const { lead, coLeads, participants, groups, mentions } = row.responsibility;
  const roles = new Map<string, UnitRole>();
  const missing: string[] = [];
  for (const unit of lead === null ? coLeads : [lead, ...coLeads]) roles.set(unit, "lead");
  const add = (unit: string): void => {
    if (!roles.has(unit)) roles.set(unit, "participant");
  };
  participants.forEach(add);
  for (const name of groups) {
    const group = register.groups.find((one) => isNamed(one, name));
    const members = group === undefined ? [] : groupMembers(group, register);
    if (members.length === 0) missing.push(name);
    for (const member of members) add(member.name);
  }
  for (const mention of mentions)
    if (mention.resolution.kind === "unknown") missing.push(mention.text);
  return { roles, missing };
}

/** Of the units that answer for an assignment, those that are asked: all, or those alone that lead. */
export function askedUnits(
  roles: ReadonlyMap<string, UnitRole>,
  { leadsOnly }: Pick<FormChoice, "leadsOnly">
): readonly (readonly [unit: string, role: UnitRole])[] {
  return [...roles].filter(([, role]) => role === "lead" || !leadsOnly);
}

function isNamed(group: UnitGroup, name: string): boolean {
  return group.name === name || group.aliases.includes(name);
}

function formRow(row: Assignment, role: UnitRole): FormRow {
  return {
    key: row.key,
    number: row.number,
    task: row.task,
    ...(row.content === undefined ? {} : { content: row.content }),
    unitsText: row.unitsText,
    lead: row.responsibility.lead,
    role,
  };
}

function sectionOf(
  table: AssignmentTable,
  period: Period,
  dueOn: string,
  rows: readonly FormRow[]
): FormSection {
  const titleOf = (role: "task" | "content"): string | undefined =>
    table.columns.find((column) => column.role === role)?.title;
  const contentTitle = titleOf("content");
  return {
    table: table.id,
    annex: table.annex,
    title: table.title,
    taskTitle: titleOf("task") ?? "任务",
    ...(contentTitle === undefined ? {} : { contentTitle }),
    period,
    dueDate: dueOn,
    rows,
  };
}

function inRegisterOrder(units: readonly string[], register: UnitRegister): readonly string[] {
  const mentioned = new Set(units);
  const registered = register.units.map((unit) => unit.name).filter((name) => mentioned.has(name));
  const known = new Set(registered);
  return [...registered, ...units.filter((unit) => !known.has(unit))];
}

function append<Value>(lists: Map<string, Value[]>, name: string, value: Value): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [value]);
  else list.push(value);
}
