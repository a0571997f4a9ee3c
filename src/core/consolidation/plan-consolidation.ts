import type { Notice } from "../notice/notice";
import { FORM_HEADINGS } from "../returns/form-columns";
import type { SheetPlan } from "../sheet-plan/sheet-plan";
import { tablePlan, type TableColumn } from "../sheet-plan/table-plan";
import type { Consolidation } from "./consolidation";
import {
  centred,
  findAssignment,
  heading,
  NUMBER,
  PERCENT,
  share,
  SOURCE_COLUMNS,
  taskText,
} from "./consolidation-table";
import { attributedText } from "./item-texts";
import { detailSheet } from "./plan-details";

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

const UNPLACED_COLUMNS: readonly TableColumn[] = [
  ...SOURCE_COLUMNS,
  centred("单元格", 9),
  { title: "内容", width: 60 },
];

/**
 * Plans the sheets of a consolidation, each when it is asked for: the table with one row an
 * assignment, every contribution with its source, and the unplaced cells where there are any.
 */
export function* planConsolidation(
  consolidation: Consolidation,
  notice: Notice
): Generator<SheetPlan, void, undefined> {
  yield itemsSheet(consolidation, notice);
  yield detailSheet(consolidation, notice);
  yield* unplacedSheets(consolidation);
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
