import type { Receipt } from "../consolidation/consolidation";
import { STATUSES } from "../returns/return-form";
import type { ItemState, SummaryContext, SummaryItem } from "./summary-context";
import { RECEIPT_STATES } from "./tables/receipts-table";

/** A figure of the bulletin, and the rows or units that it was counted from. */
export interface BulletinFigure {
  /** Stable within a bulletin, such as 已完成 or 未报单位. */
  readonly subject: string;
  /** How the paragraph puts it, such as 已报 of units. */
  readonly phrase: string;
  readonly count: number;
  /** What the rate is of; the figure itself where it is the whole. */
  readonly whole: number;
  readonly unitWord: "项" | "家";
  /** Says what is counted. */
  readonly basis: string;
  /** The assignments counted; empty where units are. */
  readonly items: readonly SummaryItem[];
  /** The units counted; empty where assignments are. */
  readonly units: readonly string[];
}

/** Counts the assignments of the period: all, then by state. */
export function itemFigures({ items }: SummaryContext): readonly BulletinFigure[] {
  const figure = (subject: string, basis: string, counted: readonly SummaryItem[]) => ({
    subject,
    phrase: subject,
    count: counted.length,
    whole: items.length,
    unitWord: "项" as const,
    basis,
    items: counted,
    units: [],
  });
  const states: readonly ItemState[] = [...STATUSES, "未填状态", "未报"];
  return [
    figure("任务总数", "本期应报送的分工事项", items),
    ...states.map((state) =>
      figure(
        state,
        STATE_BASIS[state] ?? `牵头单位报送“${state}”的事项`,
        items.filter((one) => one.state === state)
      )
    ),
  ];
}

const STATE_BASIS: { readonly [State in ItemState]?: string } = {
  未填状态: "牵头单位已报送、未填完成状态的事项",
  未报: "牵头单位未报送的事项",
};

/** Counts the units that owe a report: all, by the state of their receipt, and those that were late. */
export function unitFigures({ consolidation }: SummaryContext): readonly BulletinFigure[] {
  const { receipts } = consolidation;
  const figure = (phrase: string, basis: string, counted: readonly Receipt[]) => ({
    // Items have a state 未报 and 零报告 too, so that a unit’s figure says so.
    subject: `${phrase}单位`,
    phrase,
    count: counted.length,
    whole: receipts.length,
    unitWord: "家" as const,
    basis,
    items: [],
    units: counted.map((receipt) => receipt.unit),
  });
  return [
    figure("应报送", "本期有事项应报送的单位", receipts),
    ...RECEIPT_STATES.map((state) =>
      figure(
        state,
        UNIT_BASIS[state],
        receipts.filter((receipt) => receipt.state === state)
      )
    ),
    {
      ...figure(
        "逾期",
        "在截止日期以后报送的单位",
        receipts.filter((receipt) => receipt.onTime === false)
      ),
      // 逾期 alone could be taken for those that did not report at all.
      phrase: "逾期报送",
    },
  ];
}

const UNIT_BASIS: Readonly<Record<Receipt["state"], string>> = {
  已报: "应报事项全部报送的单位",
  零报告: "应报事项全部报送“零报告”的单位",
  部分报: "只报送部分事项的单位",
  未报: "一项也未报送的单位",
  退回: "报送后被退回、尚未重新报送的单位",
};
