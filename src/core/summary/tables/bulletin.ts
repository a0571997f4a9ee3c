import type { CellValue } from "../../grid/cell-value";
import { periodTitle } from "../../period/period";
import { tablesDue } from "../../period/reporting-calendar";
import { STATUSES } from "../../returns/return-form";
import { tablePlan } from "../../sheet-plan/table-plan";
import { rateText } from "../rates";
import { centredColumn, countColumn, NUMBER_COLUMN, textColumn } from "../summary-columns";
import {
  sheetHeading,
  type ItemState,
  type SummaryContext,
  type SummaryItem,
  type SummaryTable,
} from "../summary-context";
import { RECEIPT_STATES } from "./receipts-table";

/** A figure of the bulletin and what it was counted from. */
interface Figure {
  readonly subject: string;
  readonly count: number;
  readonly whole: number;
  readonly unitWord: "项" | "家";
  /** The rows or units counted. */
  readonly source: string;
}

/** 通报: the paragraph on the period, and below it each figure with the rows that it counts. */
export const bulletin: SummaryTable = {
  id: "bulletin",
  plan: (context) => {
    const figures = [...itemFigures(context), ...receiptFigures(context)];
    return [
      tablePlan({
        ...sheetHeading(context, "通报", "责任分工事项进展情况通报"),
        note: bulletinText(context),
        columns: [
          NUMBER_COLUMN,
          centredColumn("指标", 20),
          countColumn("数量", 10),
          centredColumn("占比", 10),
          textColumn("对应事项（单位）", 80),
        ],
        rows: figures.map(({ subject, count, whole, source }, index): readonly CellValue[] => [
          index + 1,
          subject,
          count,
          rateText(count, whole),
          source,
        ]),
        splitsTallRows: true,
      }),
    ];
  },
};

/** Writes the paragraph: counts and rates by state, then who reported and who did not. */
export function bulletinText(context: SummaryContext): string {
  const { items, period, register } = context;
  const sentence = (figures: readonly Figure[]): string =>
    figures
      .filter((figure) => figure.count > 0)
      .map(({ subject, count, whole, unitWord }) => {
        const rate = unitWord === "项" ? `，占${rateText(count, whole)}` : "";
        return `${subject}${count}${unitWord}${rate}`;
      })
      .join("；");
  const annexes = tablesDue(context.notice, period).map((table) => table.annex || table.title);
  const silent = context.consolidation.receipts.filter((receipt) => receipt.state === "未报");
  const names = silent.map((receipt) => receipt.unit).join("、");
  const receipts = context.consolidation.receipts.length;
  return [
    `${periodTitle(period)}，${register.county}${annexes.join("、")}共${items.length}项任务，`,
    `其中${sentence(itemFigures(context))}。`,
    `应报送单位${receipts}家，其中${sentence(receiptFigures(context))}。`,
    silent.length === 0 ? "" : `未报送的单位是：${names}。`,
  ].join("");
}

function itemFigures({ items }: SummaryContext): readonly Figure[] {
  const states: readonly ItemState[] = [...STATUSES, "未填状态", "未报"];
  return states.map((state) => {
    const counted = items.filter((one) => one.state === state);
    return {
      subject: state,
      count: counted.length,
      whole: items.length,
      unitWord: "项",
      source: rowsByAnnex(counted),
    };
  });
}

function receiptFigures({ consolidation }: SummaryContext): readonly Figure[] {
  const { receipts } = consolidation;
  const figure = (subject: string, counted: typeof receipts): Figure => ({
    subject,
    count: counted.length,
    whole: receipts.length,
    unitWord: "家",
    source: counted.map((receipt) => receipt.unit).join("、"),
  });
  return [
    ...RECEIPT_STATES.map((state) =>
      // Items have a state 未报 and 零报告 too, so that a unit’s figure says so.
      figure(
        `${state}单位`,
        receipts.filter((receipt) => receipt.state === state)
      )
    ),
    figure(
      "逾期单位",
      receipts.filter((receipt) => receipt.onTime === false)
    ),
  ];
}

function rowsByAnnex(items: readonly SummaryItem[]): string {
  const tables = [...new Set(items.map((one) => one.table))];
  return tables
    .map((table) => {
      const numbers = items
        .filter((one) => one.table === table)
        .map((one) => String(one.assignment.number ?? one.assignment.task.slice(0, 12)));
      return `${table.annex || `《${table.title}》`}第${numbers.join("、")}项`;
    })
    .join("；");
}
