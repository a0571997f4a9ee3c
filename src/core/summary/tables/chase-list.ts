import type { SentBack } from "../../consolidation/consolidation";
import { rowNumbers, type OwedRow } from "../../consolidation/owed-rows";
import { voicesOfItem } from "../../consolidation/item-texts";
import { saysAnything } from "../../consolidation/unit-voice";
import { periodTitle } from "../../period/period";
import { dueDate } from "../../period/reporting-calendar";
import { dateTitle } from "../../returns/form-texts";
import { tablePlan } from "../../sheet-plan/table-plan";
import { centredColumn, countColumn, NUMBER_COLUMN, textColumn } from "../summary-columns";
import { sentBackText } from "./receipts-table";
import { sheetHeading, type SummaryContext, type SummaryTable } from "../summary-context";

/** What one unit still owes, and the message that asks it. */
export interface ChaseEntry {
  readonly unit: string;
  readonly required: number;
  readonly missing: readonly OwedRow[];
  /** The unit's return was sent back and nothing new has come since. */
  readonly sentBack?: SentBack;
  /** Ready to be copied and sent. */
  readonly message: string;
}

/** 催报清单: the units that still owe rows, the rows, and a message ready to copy. */
export const chaseList: SummaryTable = {
  id: "chase",
  plan: (context) => {
    const entries = chaseEntries(context);
    if (entries.length === 0) return [];
    const contactOf = new Map(context.register.units.map((unit) => [unit.name, unit.contact]));
    const { receipts } = context.consolidation;
    const stateOf = new Map(receipts.map((receipt) => [receipt.unit, receipt.state]));
    return [
      tablePlan({
        ...sheetHeading(context, "催报清单"),
        columns: [
          NUMBER_COLUMN,
          centredColumn("单位", 20),
          countColumn("应报项数"),
          countColumn("缺报项数"),
          textColumn("缺报事项", 34),
          centredColumn("报送情况", 10),
          centredColumn("联络员", 10),
          centredColumn("联系电话", 14),
          textColumn("催报信息", 60),
        ],
        rows: entries.map(({ unit, required, missing, message }, index) => [
          index + 1,
          unit,
          required,
          missing.length,
          rowNumbers(missing),
          stateOf.get(unit) ?? "",
          contactOf.get(unit)?.name ?? "",
          contactOf.get(unit)?.telephone ?? "",
          message,
        ]),
        splitsTallRows: true,
      }),
    ];
  },
};

/** Lists the units that still owe rows, with the message for each. */
export function chaseEntries(context: SummaryContext): readonly ChaseEntry[] {
  const answered = answeredRows(context);
  const { receipts } = context.consolidation;
  const receiptOf = new Map(receipts.map((receipt) => [receipt.unit, receipt]));
  return context.duties
    .map(({ unit, rows }): Omit<ChaseEntry, "message"> => {
      const missing = rows.filter((row) => !answered.has(`${unit}\n${row.assignment.key}`));
      const sentBack = receiptOf.get(unit)?.sentBack;
      const owed = { unit, required: rows.length, missing };
      return sentBack === undefined ? owed : { ...owed, sentBack };
    })
    .filter((entry) => entry.missing.length > 0)
    .map((entry) => {
      const isOverdue = receiptOf.get(entry.unit)?.isOverdue === true;
      return { ...entry, message: chaseMessage(entry, isOverdue, context) };
    });
}

function answeredRows({ consolidation }: SummaryContext): ReadonlySet<string> {
  const answered = consolidation.items.flatMap((item) =>
    voicesOfItem(item)
      .filter(saysAnything)
      .map((voice) => `${voice.unit}\n${item.key}`)
  );
  return new Set(answered);
}

function chaseMessage(
  entry: Omit<ChaseEntry, "message">,
  isOverdue: boolean,
  { notice, period }: SummaryContext
): string {
  const { unit, required, missing, sentBack } = entry;
  const due = dateTitle(dueDate(notice, period));
  const whole = `${periodTitle(period)}责任分工事项进展情况`;
  const late = isOverdue ? "，现已逾期" : "";
  return [
    `${unit}：按照《${notice.title}》要求，${whole}应于${due}前报送${late}。`,
    sentBack === undefined
      ? ""
      : `贵单位报送的材料已${sentBack.date === "" ? "" : "于"}${sentBackText(sentBack)}。`,
    missing.length === required
      ? `贵单位应报${required}项，目前尚未收到${sentBack === undefined ? "" : "重新报送的材料"}：${rowNumbers(missing)}。`
      : `贵单位应报${required}项，已收到${required - missing.length}项，尚缺${missing.length}项：${rowNumbers(missing)}。`,
    "请尽快填报；确无进展的，请在完成状态中选“零报告”。",
  ].join("");
}
