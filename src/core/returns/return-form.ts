import type { Period } from "../period/period";

/** What a unit says of an assignment's state (完成状态); the drop-down's words. */
export const STATUSES = ["已完成", "序时推进", "进展滞后", "未启动", "零报告"] as const;

/** One of the drop-down's words. */
export type Status = (typeof STATUSES)[number];

/** Whether a unit leads an assignment or takes part in it. */
export type UnitRole = "lead" | "participant";

/** One pre-filled row of a return form. */
export interface FormRow {
  readonly key: string;
  readonly number: number | string | null;
  readonly task: string;
  readonly content?: string;
  readonly unitsText: string;
  readonly lead: string | null;
  readonly role: UnitRole;
}

/** The rows of one assignment table in a return form: one worksheet. */
export interface FormSection {
  /** Id of the assignment table. */
  readonly table: string;
  readonly annex: string;
  readonly title: string;
  /** Headings of the task and, where the table has it, the content column. */
  readonly taskTitle: string;
  readonly contentTitle?: string;
  readonly rows: readonly FormRow[];
}

/** What one unit is asked for one period (填报表). */
export interface ReturnForm {
  readonly county: string;
  readonly period: Period;
  readonly unit: string;
  /** `YYYY-MM-DD`, or `null` where no due date is known. */
  readonly dueDate: string | null;
  readonly sections: readonly FormSection[];
}

/** The form's layout, written into its stamp; raised when readers must tell forms apart. */
export const FORM_VERSION = 1;
