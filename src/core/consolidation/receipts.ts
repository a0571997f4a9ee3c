import { dueDate } from "../period/reporting-calendar";
import type { UnitReturn } from "../returns/unit-return";
import type { SpokenItem } from "./consolidate-items";
import type { Receipt, ReceiptState } from "./consolidation";
import { compareText } from "./fixed-order";
import { owedRows, type ConsolidationContext, type OwedRow, type UnitDuty } from "./owed-rows";
import { saysAnything, type UnitVoice } from "./unit-voice";

/** Writes a receipt for each unit that owes rows in the period, in the register's order. */
export function receiptsOf(
  returns: readonly UnitReturn[],
  items: readonly SpokenItem[],
  context: ConsolidationContext
): readonly Receipt[] {
  const due = dueDate(context.notice, context.period);
  return owedRows(context).map((duty) => {
    const voices = voicesOn(duty, items);
    const zero = voices.filter((voice) => voice.status === "零报告").length;
    return {
      unit: duty.unit,
      role: duty.rows.some((row) => row.role === "lead") ? "lead" : "participant",
      required: duty.rows.length,
      reported: voices.length,
      zero,
      state: receiptState(duty.rows.length, voices.length, zero),
      onTime: isOnTime(voices, due),
      files: filesOf(duty.unit, returns),
    };
  });
}

/** Lists the rows that a unit owes and has said nothing of. */
export function missingRows(duty: UnitDuty, items: readonly SpokenItem[]): readonly OwedRow[] {
  const answered = new Set(
    items
      .filter((item) => item.voices.some((voice) => isAnswer(voice, duty.unit)))
      .map((item) => item.assignment.key)
  );
  return duty.rows.filter((row) => !answered.has(row.assignment.key));
}

function voicesOn(duty: UnitDuty, items: readonly SpokenItem[]): readonly UnitVoice[] {
  const keys = new Set(duty.rows.map((row) => row.assignment.key));
  return items
    .filter((item) => keys.has(item.assignment.key))
    .flatMap((item) => item.voices.filter((voice) => isAnswer(voice, duty.unit)));
}

function isAnswer(voice: UnitVoice, unit: string): boolean {
  return voice.unit === unit && saysAnything(voice);
}

function receiptState(required: number, reported: number, zero: number): ReceiptState {
  if (reported === 0) return "未报";
  if (reported < required) return "部分报";
  return zero === reported ? "零报告" : "已报";
}

/** The latest reporting date decides: a return completed after the due date is late. */
function isOnTime(voices: readonly UnitVoice[], due: string): boolean | null {
  const dates = voices.flatMap((voice) =>
    voice.contributions.flatMap((one) => (one.reportedOn === null ? [] : [one.reportedOn]))
  );
  const latest = dates.sort(compareText).at(-1);
  return latest === undefined ? null : latest.slice(0, due.length) <= due;
}

function filesOf(unit: string, returns: readonly UnitReturn[]): readonly string[] {
  const names = returns
    .filter((one) => one.file.unit === unit || one.contributions.some((part) => part.unit === unit))
    .map((one) => one.file.name);
  return [...new Set(names)].sort(compareText);
}
