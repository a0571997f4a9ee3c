import { STATUSES } from "../../returns/return-form";
import type { ChartPlan } from "../../sheet-plan/chart-plan";
import type { SheetPlan } from "../../sheet-plan/sheet-plan";
import { tablePlan, type TableColumn } from "../../sheet-plan/table-plan";
import type { CellValue } from "../../grid/cell-value";
import { roundedRate } from "../rates";
import {
  centredColumn,
  countColumn,
  NUMBER_COLUMN,
  percentColumn,
  SENDER_LINE,
} from "../summary-columns";
import {
  sheetHeading,
  type ItemState,
  type SummaryContext,
  type SummaryItem,
  type SummaryTable,
} from "../summary-context";

/** 完成情况统计表: items by state and the rate of completion, by annex and by lead unit. */
export const completionCounts: SummaryTable = {
  id: "completion",
  plan: (context) => [
    countSheet(context, "完成情况统计表", centredColumn("附件", 44), (one) =>
      [one.table.annex, one.table.title].filter((text) => text !== "").join("　")
    ),
    countSheet(
      context,
      "牵头单位完成情况统计表",
      centredColumn("牵头单位", 24),
      (one) => one.item.lead ?? "（牵头单位不明）",
      context.register.units.map((unit) => unit.name)
    ),
  ],
};

/** Counts items by state; the counts of all states together are the number of items. */
export function countStates(items: readonly SummaryItem[]): Readonly<Record<ItemState, number>> {
  const count = (state: ItemState): number => items.filter((one) => one.state === state).length;
  return {
    已完成: count("已完成"),
    序时推进: count("序时推进"),
    进展滞后: count("进展滞后"),
    未启动: count("未启动"),
    零报告: count("零报告"),
    未填状态: count("未填状态"),
    未报: count("未报"),
  };
}

function countSheet(
  context: SummaryContext,
  sheet: string,
  groupColumn: TableColumn,
  groupOf: (one: SummaryItem) => string,
  order: readonly string[] = []
): SheetPlan {
  const states = shownStates(context.items);
  const found = [...new Set(context.items.map(groupOf))];
  const place = (group: string): number => (order.indexOf(group) + 1 || order.length + 1) - 1;
  // Groups outside the order keep the notice's, since sorting is stable.
  const groups = found.sort((a, b) => place(a) - place(b));
  const plan = tablePlan({
    ...sheetHeading(context, sheet),
    note: SENDER_LINE,
    columns: [
      NUMBER_COLUMN,
      groupColumn,
      countColumn("任务数"),
      ...states.map((state) => countColumn(state, 10)),
      { ...percentColumn("完成率", 10), decimals: 1 },
    ],
    rows: groups.map((group, index) => [
      index + 1,
      group,
      ...countCells(
        context.items.filter((one) => groupOf(one) === group),
        states
      ),
    ]),
    total: ["合计", null, ...countCells(context.items, states)],
    remarks: ["备注：完成率＝已完成÷任务数，保留一位小数；以牵头单位报送的完成状态为准。"],
  });
  return { ...plan, chart: stateChart(plan, sheet, groups.length, states.length) };
}

/** The first column of the states: 序号, the group and 任务数 stand before them. */
const FIRST_STATE_COLUMN = 3;
const GROUP_COLUMN = 1;
/** Rows of the usual height that a chart is high. */
const CHART_ROWS = 18;

/** Stacks the states of each group, below the table. */
function stateChart(
  plan: SheetPlan,
  sheet: string,
  groupCount: number,
  stateCount: number
): ChartPlan {
  const header = plan.frozenRowCount - 1;
  const last = header + groupCount;
  const below = plan.rows.length + 1;
  return {
    name: sheet,
    title: sheet.replace(/统计表$/, "统计图"),
    values: {
      firstRowIndex: header,
      firstColumnIndex: FIRST_STATE_COLUMN,
      lastRowIndex: last,
      lastColumnIndex: FIRST_STATE_COLUMN + stateCount - 1,
    },
    categories: {
      firstRowIndex: header + 1,
      firstColumnIndex: GROUP_COLUMN,
      lastRowIndex: last,
      lastColumnIndex: GROUP_COLUMN,
    },
    place: {
      firstRowIndex: below,
      firstColumnIndex: 0,
      lastRowIndex: below + CHART_ROWS - 1,
      lastColumnIndex: plan.columns.length - 1,
    },
  };
}

/** An answer without a state is rare; its column is there only if it is needed. */
function shownStates(items: readonly SummaryItem[]): readonly ItemState[] {
  const isMissing = items.some((one) => one.state === "未填状态");
  return [...STATUSES, ...(isMissing ? (["未填状态"] as const) : []), "未报"];
}

function countCells(
  items: readonly SummaryItem[],
  states: readonly ItemState[]
): readonly CellValue[] {
  const counts = countStates(items);
  return [
    items.length,
    ...states.map((state) => counts[state]),
    roundedRate(counts["已完成"], items.length),
  ];
}
