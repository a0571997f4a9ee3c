import type { Period } from "../period/period";

/** What a unit says of an assignment's state (完成状态); the drop-down's words. */
export const STATUSES = ["已完成", "序时推进", "进展滞后", "未启动", "零报告"] as const;

/** One of the drop-down's words. */
export type Status = (typeof STATUSES)[number];

/** Whether a unit leads an assignment or takes part in it. */
export type UnitRole = "lead" | "participant";

/** An assignment that is linked with one that a form asks, and is reported with it. */
export interface SharedRow {
  readonly key: string;
  /** Code of the period whose table it is in. */
  readonly period: string;
  /** As the notice names it, such as 附件3第10项. */
  readonly label: string;
}

/** One pre-filled row of a return form. */
export interface FormRow {
  readonly key: string;
  readonly number: number | string | null;
  readonly task: string;
  readonly content?: string;
  readonly unitsText: string;
  readonly lead: string | null;
  readonly role: UnitRole;
  /** Linked assignments that the unit answers for with this row, and is not asked again. */
  readonly shared?: readonly SharedRow[];
  /** What the unit reported a period before. */
  readonly earlier?: string;
}

/** The rows of one assignment table and period in a return form: one worksheet. */
export interface FormSection {
  /** Id of the assignment table. */
  readonly table: string;
  readonly annex: string;
  readonly title: string;
  /** Headings of the task and, where the table has it, the content column. */
  readonly taskTitle: string;
  readonly contentTitle?: string;
  readonly period: Period;
  /** `YYYY-MM-DD`, or `null` where no due date is known. */
  readonly dueDate: string | null;
  /** The period of which rows tell what was reported; absent where none does. */
  readonly earlierPeriod?: Period;
  readonly rows: readonly FormRow[];
}

/** What one unit is asked for a period, or for two that fall due together (填报表). */
export interface ReturnForm {
  readonly county: string;
  /** The periods asked, quarters before years. */
  readonly periods: readonly [Period, ...Period[]];
  readonly unit: string;
  readonly sections: readonly FormSection[];
}

/** The form's layout, written into its stamp; raised when readers must tell forms apart. */
export const FORM_VERSION = 2;
