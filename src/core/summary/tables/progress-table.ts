import { attributedText } from "../../consolidation/item-texts";
import { share } from "../../consolidation/consolidation-table";
import type { CellValue } from "../../grid/cell-value";
import type { Assignment, AssignmentTable } from "../../notice/notice";
import { tablesDue } from "../../period/reporting-calendar";
import { FORM_HEADINGS } from "../../returns/form-columns";
import type { SheetPlan } from "../../sheet-plan/sheet-plan";
import { tablePlan, type TableColumn } from "../../sheet-plan/table-plan";
import {
  sheetHeading,
  type SummaryContext,
  type SummaryItem,
  type SummaryTable,
} from "../summary-context";
import {
  centredColumn,
  NUMBER_COLUMN,
  percentColumn,
  SENDER_LINE,
  textColumn,
} from "../summary-columns";

/** 进展情况汇总表: one sheet for each annex due, one row an assignment. */
export const progressTable: SummaryTable = {
  id: "progress",
  plan: (context) =>
    tablesDue(context.notice, context.period).map((table) => progressSheet(table, context)),
};

function progressSheet(table: AssignmentTable, context: SummaryContext): SheetPlan {
  const contentTitle = table.columns.find((column) => column.role === "content")?.title;
  const items = context.items.filter((one) => one.table.id === table.id);
  return tablePlan({
    ...sheetHeading(context, sheetStart(table), subjectOf(table)),
    annexLabel: table.annex,
    note: SENDER_LINE,
    columns: columnsOf(contentTitle),
    rows: items.map((one) => rowOf(one, contentTitle !== undefined)),
    splitsTallRows: true,
  });
}

/** The name of the sheet that holds an annex's progress table of the period. */
export function progressSheetName(table: AssignmentTable, context: SummaryContext): string {
  return sheetHeading(context, sheetStart(table)).name;
}

function sheetStart(table: AssignmentTable): string {
  return `${table.annex || table.id}进展情况汇总表`;
}

/** The annex's own title, its last words turned: …霍山县责任分工 → …霍山县进展情况汇总表. */
function subjectOf(table: AssignmentTable): string {
  const plan = table.title.replace(/(?:责任|任务)?(?:分工|清单)(?:表|方案)?$/, "");
  return `${plan}进展情况汇总表`;
}

function columnsOf(contentTitle: string | undefined): readonly TableColumn[] {
  return [
    NUMBER_COLUMN,
    textColumn("重点任务", 28),
    ...(contentTitle === undefined ? [] : [textColumn(contentTitle, 28)]),
    centredColumn("牵头单位", 13),
    centredColumn("配合单位", 16),
    centredColumn(FORM_HEADINGS.status, 10),
    percentColumn(FORM_HEADINGS.percent),
    textColumn(FORM_HEADINGS.progress, 40),
    textColumn(FORM_HEADINGS.problems, 20),
    textColumn(FORM_HEADINGS.nextSteps, 20),
  ];
}

function rowOf(one: SummaryItem, hasContent: boolean): readonly CellValue[] {
  const { item, assignment, state } = one;
  return [
    item.number,
    assignment.task,
    ...(hasContent ? [assignment.content ?? ""] : []),
    item.lead,
    participantsText(assignment),
    state,
    share(item.percent),
    attributedText(item, "progress"),
    attributedText(item, "problems"),
    attributedText(item, "nextSteps"),
  ];
}

/** The participating units as the notice writes them, 各乡镇 and 等 included. */
export function participantsText(assignment: Assignment): string {
  const { lead, mentions, openEnds } = assignment.responsibility;
  const open = new Set(openEnds.map((end) => end.afterUnit));
  const names = mentions.flatMap(({ text, qualifier, resolution, members, excepted }) => {
    // The members that the notice lists behind a group are names of their own.
    if (members !== undefined && excepted === undefined) return [];
    const name = qualifier === undefined ? text : `${text}（${qualifier}）`;
    const unit = "unit" in resolution ? resolution.unit : text;
    const isOpen = open.has(unit) || open.has(text);
    if (unit === lead) return isOpen ? ["等"] : [];
    return [isOpen ? `${name}等` : name];
  });
  return names.join("、");
}
