import { STATUSES } from "../../returns/return-form";
import { tablePlan } from "../../sheet-plan/table-plan";
import { roundedRate } from "../rates";
import {
  centredColumn,
  countColumn,
  NUMBER_COLUMN,
  percentColumn,
  SENDER_LINE,
} from "../summary-columns";
import { labelOf, sheetHeading, type ItemState, type SummaryTable } from "../summary-context";
import { countStates } from "./completion-counts";

/** 完成状态统计表: how many items stand in each state, over all and annex by annex, and their share. */
export const stateCounts: SummaryTable = {
  id: "states",
  plan: (context) => {
    const { items } = context;
    const tables = [...new Set(items.map(({ table }) => table))];
    const byTable = tables.map((table) => countStates(items.filter((one) => one.table === table)));
    const all = countStates(items);
    const states = ([...STATUSES, "未填状态", "未报"] as const).filter(
      // An answer without a state is rare; the other states always stand there.
      (state: ItemState) => state !== "未填状态" || all[state] > 0
    );
    const perTable = (of: (index: number) => number): readonly number[] =>
      tables.length > 1 ? tables.map((_, index) => of(index)) : [];
    return [
      tablePlan({
        ...sheetHeading(context, "完成状态统计表"),
        note: SENDER_LINE,
        columns: [
          NUMBER_COLUMN,
          centredColumn("完成状态", 30),
          countColumn("任务数", 30),
          { ...percentColumn("占比", 30), decimals: 1 },
          ...(tables.length > 1 ? tables.map((table) => countColumn(labelOf(table), 18)) : []),
        ],
        rows: states.map((state, index) => [
          index + 1,
          state,
          all[state],
          roundedRate(all[state], items.length),
          ...perTable((table) => byTable[table]?.[state] ?? 0),
        ]),
        total: [
          "合计",
          null,
          items.length,
          roundedRate(items.length, items.length),
          ...perTable((table) => items.filter((one) => one.table === tables[table]).length),
        ],
        remarks: ["备注：占比保留一位小数，各项占比之和可能与100%略有出入；合计按项数计算。"],
      }),
    ];
  },
};
