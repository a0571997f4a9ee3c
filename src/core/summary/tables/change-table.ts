import type { Consolidation } from "../../consolidation/consolidation";
import { share, taskText } from "../../consolidation/consolidation-table";
import type { CellValue } from "../../grid/cell-value";
import { parsePeriod, periodTitle } from "../../period/period";
import { tablePlan } from "../../sheet-plan/table-plan";
import { centredColumn, NUMBER_COLUMN, percentColumn, textColumn } from "../summary-columns";
import {
  placeOfRow,
  sheetHeading,
  summaryItems,
  type ItemState,
  type SummaryContext,
  type SummaryItem,
  type SummaryTable,
} from "../summary-context";

/** How far a state has come; `null` where it tells nothing of the work. */
const RANKS: Readonly<Record<ItemState, number | null>> = {
  已完成: 3,
  序时推进: 2,
  进展滞后: 1,
  未启动: 0,
  零报告: null,
  未填状态: null,
  未报: null,
};

/** 变化情况表: each assignment's state and percentage beside those of the last period. */
export const changeTable: SummaryTable = {
  id: "changes",
  plan: (context) => {
    if (context.earlier === undefined) return [];
    const rows = changeRows(context, context.earlier);
    if (rows.length === 0) return [];
    return [
      tablePlan({
        ...sheetHeading(context, "变化情况表"),
        note: `上期：${titleOfPeriod(context.earlier)}；本期：${periodTitle(context.period)}`,
        columns: [
          NUMBER_COLUMN,
          centredColumn("事项", 13),
          textColumn("任务", 44),
          centredColumn("牵头单位", 16),
          centredColumn("上期状态", 11),
          centredColumn("本期状态", 11),
          percentColumn("上期比例", 10),
          percentColumn("本期比例", 10),
          centredColumn("变化", 10),
        ],
        rows: rows.map((cells, index) => [index + 1, ...cells]),
        splitsTallRows: true,
      }),
    ];
  },
};

/** Says how an assignment went on: 前进, 后退, 持平, or 本期未报 and 上期未报 where one side is silent. */
function changeWord(before: SummaryItem, now: SummaryItem): string {
  if (now.state === "未报") return "本期未报";
  if (before.state === "未报") return "上期未报";
  const [from, to] = [RANKS[before.state], RANKS[now.state]];
  const byState = from === null || to === null ? 0 : to - from;
  const byPercent =
    before.item.percent === null || now.item.percent === null
      ? 0
      : now.item.percent - before.item.percent;
  const change = byState === 0 ? byPercent : byState;
  if (change === 0) return "持平";
  return change > 0 ? "前进" : "后退";
}

function changeRows(
  { items, notice }: SummaryContext,
  earlier: Consolidation
): readonly (readonly CellValue[])[] {
  const earlierItems = new Map(summaryItems(earlier, notice).map((one) => [one.item.key, one]));
  return items.flatMap((now): readonly (readonly CellValue[])[] => {
    const before = earlierItems.get(now.item.key);
    if (before === undefined) return [];
    return [
      [
        placeOfRow(now.table, now.assignment),
        taskText(now.assignment),
        now.item.lead,
        before.state,
        now.state,
        share(before.item.percent),
        share(now.item.percent),
        changeWord(before, now),
      ],
    ];
  });
}

function titleOfPeriod({ period }: Consolidation): string {
  const parsed = parsePeriod(period);
  return parsed === null ? period : periodTitle(parsed);
}
