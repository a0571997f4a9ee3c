import type { Assignment, AssignmentTable, Notice } from "../notice/notice";
import { parsePeriod, periodTitle } from "../period/period";
import { FORM_HEADINGS } from "../returns/form-columns";
import { sheetNameEnding } from "../sheet-plan/sheet-name";
import type { TableColumn } from "../sheet-plan/table-plan";
import type { ConsolidatedItem, Consolidation } from "./consolidation";

/** 序号 of the assignment. */
export const NUMBER: TableColumn = {
  title: FORM_HEADINGS.number,
  width: 7,
  format: "integer",
  alignment: "center",
};

/** 完成比例. */
export const PERCENT: TableColumn = {
  title: FORM_HEADINGS.percent,
  width: 9,
  format: "percent",
  alignment: "center",
};

/** The county that speaks, where counties are put together. */
export const COUNTY = centred("县（市、区）", 14);

/** Where something was read. */
export const SOURCE_COLUMNS: readonly TableColumn[] = [
  { title: "来源文件", width: 24 },
  { title: "工作表", width: 10 },
];

/** The task as tables show it, with the content that stands beside it in some annexes. */
export function taskText(assignment: Assignment): string {
  const { task, content } = assignment;
  return content === undefined || content === "" ? task : `${task}\n${content}`;
}

/** A percentage of 0–100 as the share that a percent column shows. */
export function share(percent: number | null): number | null {
  return percent === null ? null : percent / 100;
}

/** Finds an item's row in the notice; both `undefined` where the notice was changed since. */
export function findAssignment(
  item: Pick<ConsolidatedItem, "table" | "key">,
  notice: Notice
): { readonly table: AssignmentTable | undefined; readonly assignment: Assignment | undefined } {
  const table = notice.tables.find((one) => one.id === item.table);
  return { table, assignment: table?.rows.find((row) => row.key === item.key) };
}

/** Names a sheet of a consolidation and writes its title with the period. */
export function heading(
  sheet: string,
  title: string,
  { period }: Consolidation
): { readonly name: string; readonly title: string } {
  const parsed = parsePeriod(period);
  const words = parsed === null ? period : periodTitle(parsed);
  return { name: sheetNameEnding(sheet, period), title: `${title}（${words}）` };
}

/** A column whose cells are centred. */
export function centred(title: string, width: number): TableColumn {
  return { title, width, alignment: "center" };
}
