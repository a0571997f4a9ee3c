import { periodTitle } from "../period/period";
import type { FormRow, FormSection, ReturnForm, SharedRow } from "./return-form";

/** The title line of a form's sheet: annex label, table title and period. */
export function formTitle(section: Pick<FormSection, "annex" | "title" | "period">): string {
  const ending = `${periodTitle(section.period)}进展情况填报表`;
  return [section.annex, section.title, ending].filter((part) => part !== "").join("　");
}

/** The line under the title: who reports, for which period and by when. */
export function formNoteLine(
  { unit }: Pick<ReturnForm, "unit">,
  { period, dueDate }: Pick<FormSection, "period" | "dueDate">
): string {
  const parts = [`填报单位：${unit}`, `报送期：${periodTitle(period)}`];
  if (dueDate !== null) parts.push(`截止日期：${dateTitle(dueDate)}`);
  return parts.join("　");
}

/** Writes `2021-12-25` as official texts do: 2021年12月25日. */
export function dateTitle(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** Names an assignment as the notice does: 附件3第10项. */
export function taskLabel(
  { annex, title }: Pick<FormSection, "annex" | "title">,
  { number, task }: Pick<FormRow, "number" | "task">
): string {
  const table = annex === "" ? `《${title}》` : annex;
  return number === null ? `${table}“${task.slice(0, 12)}”` : `${table}第${number}项`;
}

/** What a row says below its task where it stands for linked ones. */
function sharedNote(shared: readonly Pick<SharedRow, "label">[]): string {
  return `（与${shared.map(({ label }) => label).join("、")}为同一事项，一并填报）`;
}

/** The text of a row's task cell: the task, and what it stands for. */
export function taskText({ task, shared = [] }: Pick<FormRow, "task" | "shared">): string {
  return shared.length === 0 ? task : `${task}\n${sharedNote(shared)}`;
}

const SHARED_NOTE = /\s*[（(]与[^（）()]{1,400}为同一事项[，,]一并填报[）)]\s*$/;

/** Parts a task cell into the task and whether it says that it stands for linked ones. */
export function partSharedNote(text: string): {
  readonly task: string;
  readonly isShared: boolean;
} {
  if (!text.includes("一并填报")) return { task: text, isShared: false };
  const task = text.replace(SHARED_NOTE, "");
  return { task, isShared: task !== text };
}
