import { rowNumbers, type OwedRow } from "../../consolidation/owed-rows";
import { voicesOfItem } from "../../consolidation/item-texts";
import { saysAnything } from "../../consolidation/unit-voice";
import { periodTitle } from "../../period/period";
import { dueDate } from "../../period/reporting-calendar";
import { dateTitle } from "../../returns/form-texts";
import { tablePlan } from "../../sheet-plan/table-plan";
import { centredColumn, countColumn, NUMBER_COLUMN, textColumn } from "../summary-columns";
import { sheetHeading, type SummaryContext, type SummaryTable } from "../summary-context";

/** What one unit still owes, and the message that asks it. */
export interface ChaseEntry {
  readonly unit: string;
  readonly required: number;
  readonly missing: readonly OwedRow[];
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
    return [
      tablePlan({
        ...sheetHeading(context, "催报清单"),
        columns: [
          NUMBER_COLUMN,
          centredColumn("单位", 20),
          countColumn("应报项数"),
          countColumn("缺报项数"),
          textColumn("缺报事项", 34),
          centredColumn("联络员", 10),
          centredColumn("联系电话", 15),
          textColumn("催报信息", 60),
        ],
        rows: entries.map(({ unit, required, missing, message }, index) => [
          index + 1,
          unit,
          required,
          missing.length,
          rowNumbers(missing),
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
  return context.duties
    .map(({ unit, rows }) => {
      const missing = rows.filter((row) => !answered.has(`${unit}\n${row.assignment.key}`));
      const message = chaseMessage(unit, rows.length, missing, context);
      return { unit, required: rows.length, missing, message };
    })
    .filter((entry) => entry.missing.length > 0);
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
  unit: string,
  required: number,
  missing: readonly OwedRow[],
  { notice, period }: SummaryContext
): string {
  const due = dateTitle(dueDate(notice, period));
  const whole = `${periodTitle(period)}责任分工事项进展情况`;
  const owed =
    missing.length === required
      ? `贵单位应报${required}项，目前尚未收到：${rowNumbers(missing)}。`
      : `贵单位应报${required}项，已收到${required - missing.length}项，尚缺${missing.length}项：${rowNumbers(missing)}。`;
  return `${unit}：按照《${notice.title}》要求，${whole}应于${due}前报送。${owed}请尽快填报；确无进展的，请在完成状态中选“零报告”。`;
}
