import type { CellValue } from "../grid/cell-value";
import type { Assignment, AssignmentTable, Notice } from "../notice/notice";
import { parsePeriod, periodTitle } from "../period/period";
import { FORM_HEADINGS, ROLE_WORDS } from "../returns/form-columns";
import type { Contribution } from "../returns/unit-return";
import { sheetNameEnding } from "../sheet-plan/sheet-name";
import type { SheetPlan } from "../sheet-plan/sheet-plan";
import { tablePlan, type TableColumn } from "../sheet-plan/table-plan";
import type { ConsolidatedItem, Consolidation } from "./consolidation";
import { attributedText, voicesOfItem } from "./item-texts";
import { isFilled, isTaken, REPORT_FIELDS, type UnitVoice } from "./unit-voice";

const NUMBER: TableColumn = {
  title: FORM_HEADINGS.number,
  width: 7,
  format: "integer",
  alignment: "center",
};
const PERCENT: TableColumn = {
  title: FORM_HEADINGS.percent,
  width: 9,
  format: "percent",
  alignment: "center",
};

const ITEM_COLUMNS: readonly TableColumn[] = [
  NUMBER,
  centred("附件", 8),
  { title: "任务", width: 32 },
  centred("牵头单位", 14),
  centred(FORM_HEADINGS.status, 10),
  PERCENT,
  { title: FORM_HEADINGS.progress, width: 40 },
  { title: FORM_HEADINGS.problems, width: 20 },
  { title: FORM_HEADINGS.nextSteps, width: 20 },
];

const SOURCE_COLUMNS: readonly TableColumn[] = [
  { title: "来源文件", width: 24 },
  { title: "工作表", width: 10 },
];

const DETAIL_COLUMNS: readonly TableColumn[] = [
  NUMBER,
  centred("附件", 8),
  { title: "任务", width: 26 },
  centred("单位", 14),
  centred("角色", 6),
  centred(FORM_HEADINGS.status, 10),
  PERCENT,
  { title: FORM_HEADINGS.progress, width: 30 },
  { title: FORM_HEADINGS.problems, width: 16 },
  { title: FORM_HEADINGS.nextSteps, width: 16 },
  centred(FORM_HEADINGS.reporter, 9),
  centred(FORM_HEADINGS.telephone, 13),
  { title: FORM_HEADINGS.reportedOn, width: 11, format: "date", alignment: "center" },
  centred("取舍", 8),
  ...SOURCE_COLUMNS,
  { title: "行", width: 6, format: "integer", alignment: "center" },
];

const UNPLACED_COLUMNS: readonly TableColumn[] = [
  ...SOURCE_COLUMNS,
  centred("单元格", 9),
  { title: "内容", width: 60 },
];

/**
 * Plans the sheets of a consolidation: the table with one row an assignment, every contribution
 * with its source, and the unplaced cells where there are any.
 */
export function planConsolidation(
  consolidation: Consolidation,
  notice: Notice
): readonly SheetPlan[] {
  return [
    itemsSheet(consolidation, notice),
    detailSheet(consolidation, notice),
    ...unplacedSheets(consolidation),
  ];
}

function itemsSheet(consolidation: Consolidation, notice: Notice): SheetPlan {
  return tablePlan({
    ...heading("汇总", "任务进展情况汇总表", consolidation),
    note: `依据：《${notice.title}》`,
    columns: ITEM_COLUMNS,
    splitsTallRows: true,
    rows: consolidation.items.map((item) => {
      const { table, assignment } = findAssignment(item, notice);
      return [
        item.number,
        table?.annex ?? item.table,
        assignment === undefined ? "" : taskText(assignment),
        item.lead,
        item.status,
        share(item.percent),
        attributedText(item, "progress"),
        attributedText(item, "problems"),
        attributedText(item, "nextSteps"),
      ];
    }),
  });
}

function detailSheet(consolidation: Consolidation, notice: Notice): SheetPlan {
  return tablePlan({
    ...heading("汇总明细", "各单位报送内容明细表", consolidation),
    columns: DETAIL_COLUMNS,
    splitsTallRows: true,
    rows: consolidation.items.flatMap((item) => {
      const { table, assignment } = findAssignment(item, notice);
      const task = assignment === undefined ? "" : taskText(assignment);
      return voicesOfItem(item).flatMap((voice) =>
        voice.contributions.map((part, index) => [
          item.number,
          table?.annex ?? item.table,
          task,
          ...reportCells(part),
          choiceWord(part, index, voice),
          part.file,
          part.sheet,
          part.row,
        ])
      );
    }),
  });
}

function reportCells(part: Contribution): readonly CellValue[] {
  return [
    part.unit,
    ROLE_WORDS[part.role],
    part.status,
    share(part.percent),
    part.progress,
    part.problems,
    part.nextSteps,
    part.reporter,
    part.telephone,
    part.reportedOn === null ? null : { kind: "date", iso: part.reportedOn },
  ];
}

/** Plans the list of cells without a place; none where there is none. */
export function unplacedSheets(consolidation: Consolidation): readonly SheetPlan[] {
  if (consolidation.unplaced.length === 0) return [];
  const sheet = tablePlan({
    ...heading("未归位内容", "未归位内容清单", consolidation),
    note: "以下内容已读出，但没有对应的分工事项，未列入汇总表，请逐条核对。",
    columns: UNPLACED_COLUMNS,
    splitsTallRows: true,
    rows: consolidation.unplaced.map((cell) => [cell.file, cell.sheet, cell.address, cell.text]),
  });
  return [sheet];
}

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

/** What became of a contribution: taken, joined to the one taken, taken in part, not taken, sent back. */
function choiceWord(part: Contribution, index: number, voice: UnitVoice): string {
  if (part.isSentBack === true) return "已退回";
  const word = index === 0 ? "采用" : index < voice.takenCount ? "并入" : "未采用";
  if (voice.chosen.length === 0) return word;
  const filled = REPORT_FIELDS.filter((field) => isFilled(part[field]));
  const taken = filled.filter((field) => isTaken(part, voice, field));
  if (taken.length === filled.length) return word === "未采用" ? "采用" : word;
  return taken.length === 0 ? "未采用" : "部分采用";
}

function centred(title: string, width: number): TableColumn {
  return { title, width, alignment: "center" };
}
