import type { TableColumn } from "../sheet-plan/table-plan";
import { earlierHeading } from "./earlier-reports";
import { taskText } from "./form-texts";
import { STATUSES, type FormRow, type FormSection, type UnitRole } from "./return-form";

/** What a column of a return form that the county fills in beforehand holds. */
export type IssuedColumn = "number" | "task" | "content" | "units" | "role" | "key" | "earlier";

/** What a column of a return form that the unit fills in holds. */
export type FillColumn =
  | "status"
  | "percent"
  | "progress"
  | "problems"
  | "nextSteps"
  | "reporter"
  | "telephone"
  | "reportedOn";

/** What any column of a return form holds. */
export type FormColumnRole = IssuedColumn | FillColumn;

/** A column of a return form. */
export interface FormColumn extends TableColumn {
  readonly role: FormColumnRole;
}

/** The columns to fill in, in their order. */
export const FILL_COLUMNS: readonly FillColumn[] = [
  "status",
  "percent",
  "progress",
  "problems",
  "nextSteps",
  "reporter",
  "telephone",
  "reportedOn",
];

/** The headings that a form bears; a section's own headings for task and content go first. */
export const FORM_HEADINGS: { readonly [Role in FormColumnRole]: string } = {
  number: "序号",
  task: "任务",
  content: "合作内容",
  units: "责任单位",
  role: "本单位角色",
  status: "完成状态",
  percent: "完成比例",
  progress: "进展情况",
  problems: "存在问题",
  nextSteps: "下一步打算",
  reporter: "填报人",
  telephone: "联系电话",
  reportedOn: "填报日期",
  key: "行码",
  earlier: "上期进展",
};

/** A unit's role in an assignment as forms and tables write it. */
export const ROLE_WORDS: { readonly [Role in UnitRole]: string } = {
  lead: "牵头",
  participant: "配合",
};

const LOOKS: { readonly [Role in FormColumnRole]: Omit<TableColumn, "title"> } = {
  number: { width: 6, format: "integer", alignment: "center" },
  task: { width: 36 },
  content: { width: 36 },
  units: { width: 18 },
  role: { width: 11, alignment: "center" },
  status: {
    width: 11,
    alignment: "center",
    isUnlocked: true,
    entry: { kind: "list", values: STATUSES },
  },
  percent: {
    width: 9,
    format: "percent",
    alignment: "center",
    isUnlocked: true,
    entry: { kind: "percent" },
  },
  progress: { width: 34, isUnlocked: true },
  problems: { width: 20, isUnlocked: true },
  nextSteps: { width: 20, isUnlocked: true },
  reporter: { width: 9, alignment: "center", isUnlocked: true },
  telephone: { width: 14, alignment: "center", isUnlocked: true },
  reportedOn: {
    width: 12,
    format: "date",
    alignment: "center",
    isUnlocked: true,
    entry: { kind: "date" },
  },
  key: { width: 14, isHidden: true },
  earlier: { width: 26, isMuted: true },
};

/** Says whether a column is the unit's to fill in. */
export function isFillColumn(role: FormColumnRole): role is FillColumn {
  return (FILL_COLUMNS as readonly FormColumnRole[]).includes(role);
}

/** Lists the columns of a form's section: the hidden 行码 behind those to fill in, and 上期进展 last. */
export function formColumns(section: FormSection): readonly FormColumn[] {
  const roles = issuedRoles(section.contentTitle !== undefined).filter(
    (role) => role !== "earlier" || section.earlierPeriod !== undefined
  );
  return roles.map((role) => ({ role, title: headingOf(section, role), ...LOOKS[role] }));
}

/** The text that a form issues in a pre-filled column; `null` in a column to fill in. */
export function issuedValue(row: FormRow, role: FormColumnRole): string | number | null {
  return isFillColumn(role) ? null : ISSUED_VALUES[role](row);
}

const ISSUED_VALUES: { readonly [Role in IssuedColumn]: (row: FormRow) => string | number | null } =
  {
    number: (row) => row.number,
    task: taskText,
    content: (row) => row.content ?? null,
    units: (row) => row.unitsText,
    role: (row) => ROLE_WORDS[row.role],
    key: (row) => row.key,
    earlier: (row) => row.earlier ?? null,
  };

function headingOf(section: FormSection, role: FormColumnRole): string {
  if (role === "task") return section.taskTitle;
  if (role === "content") return section.contentTitle ?? FORM_HEADINGS.content;
  if (role === "earlier" && section.earlierPeriod !== undefined)
    return earlierHeading(section.earlierPeriod);
  return FORM_HEADINGS[role];
}

/** The roles of a table's columns as forms have them, from the left. */
export function issuedRoles(hasContent: boolean): readonly FormColumnRole[] {
  const content: readonly FormColumnRole[] = hasContent ? ["content"] : [];
  return ["number", "task", ...content, "units", "role", ...FILL_COLUMNS, "key", "earlier"];
}
