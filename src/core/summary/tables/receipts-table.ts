import type { Receipt, ReceiptState, SentBack } from "../../consolidation/consolidation";
import { dueDate } from "../../period/reporting-calendar";
import { ROLE_WORDS } from "../../returns/form-columns";
import { dateTitle } from "../../returns/form-texts";
import { tablePlan } from "../../sheet-plan/table-plan";
import { centredColumn, countColumn, NUMBER_COLUMN, textColumn } from "../summary-columns";
import { sheetHeading, type SummaryTable } from "../summary-context";

/** The states of a receipt in the order in which they are counted. */
export const RECEIPT_STATES: readonly ReceiptState[] = ["已报", "零报告", "部分报", "未报", "退回"];

/** 报送情况表: what each unit owed and sent, and whether in time. */
export const receiptsTable: SummaryTable = {
  id: "receipts",
  plan: (context) => {
    const { receipts } = context.consolidation;
    const sum = (of: (receipt: Receipt) => number): number =>
      receipts.reduce((total, receipt) => total + of(receipt), 0);
    return [
      tablePlan({
        ...sheetHeading(context, "报送情况表"),
        note: `报送截止日期：${dateTitle(dueDate(context.notice, context.period))}`,
        columns: [
          NUMBER_COLUMN,
          centredColumn("单位", 22),
          centredColumn("角色", 8),
          countColumn("应报项数"),
          countColumn("已报项数"),
          countColumn("其中零报告", 10),
          centredColumn("报送情况", 10),
          centredColumn("是否按时", 10),
          textColumn("报送文件", 34),
          textColumn("备注", 24),
        ],
        rows: receipts.map((receipt, index) => [
          index + 1,
          receipt.unit,
          ROLE_WORDS[receipt.role],
          receipt.required,
          receipt.reported,
          receipt.zero,
          receipt.state,
          timeWord(receipt),
          receipt.files.join("\n"),
          receipt.sentBack === undefined ? "" : sentBackText(receipt.sentBack),
        ]),
        total: [
          "合计",
          `${receipts.length}家`,
          null,
          sum((receipt) => receipt.required),
          sum((receipt) => receipt.reported),
          sum((receipt) => receipt.zero),
        ],
        splitsTallRows: true,
        remarks: [`备注：${receiptCounts(receipts)}。`],
      }),
    ];
  },
};

/** Counts units by the state of their receipt: 应报48家，其中已报40家、零报告2家…. */
function receiptCounts(receipts: readonly Receipt[]): string {
  const counts = RECEIPT_STATES.flatMap((state) => {
    const count = receipts.filter((receipt) => receipt.state === state).length;
    // A return is sent back now and then; the other states always stand there.
    return count === 0 && state === "退回" ? [] : [`${state}${count}家`];
  });
  const late = receipts.filter((receipt) => receipt.onTime === false).length;
  const overdue = receipts.filter((receipt) => receipt.isOverdue === true).length;
  return [
    `应报${receipts.length}家，其中${counts.join("、")}`,
    ...(late === 0 ? [] : [`逾期报送${late}家`]),
    ...(overdue === 0 ? [] : [`逾期未报${overdue}家`]),
  ].join("；");
}

/** Says when and why a return was sent back: 12月28日退回：未附佐证材料. */
export function sentBackText({ date, reason }: SentBack): string {
  const day = date === "" ? "" : dateTitle(date);
  return `${day}退回${reason === "" ? "" : `：${reason}`}`;
}

function timeWord(receipt: Receipt): string {
  if (receipt.isOverdue === true) return "逾期未报";
  if (receipt.state === "未报") return "";
  if (receipt.onTime === null) return "未注日期";
  return receipt.onTime ? "按时" : "逾期报送";
}
