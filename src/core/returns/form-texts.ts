import { periodTitle, type Period } from "../period/period";
import type { FormSection, ReturnForm } from "./return-form";

/** The title line of a form's sheet: annex label, table title and period. */
export function formTitle(section: Pick<FormSection, "annex" | "title">, period: Period): string {
  const parts = [section.annex, section.title, `${periodTitle(period)}进展情况填报表`];
  return parts.filter((part) => part !== "").join("　");
}

/** The line under the title: who reports, for which period and by when. */
export function formNoteLine(form: Pick<ReturnForm, "unit" | "period" | "dueDate">): string {
  const parts = [`填报单位：${form.unit}`, `报送期：${periodTitle(form.period)}`];
  if (form.dueDate !== null) parts.push(`截止日期：${dateTitle(form.dueDate)}`);
  return parts.join("　");
}

/** Writes `2021-12-25` as official texts do: 2021年12月25日. */
export function dateTitle(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${year}年${Number(month)}月${Number(day)}日`;
}
