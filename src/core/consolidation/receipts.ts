import { dueDate } from "../period/reporting-calendar";
import type { UnitReturn } from "../returns/unit-return";
import type { SpokenItem } from "./consolidate-items";
import { periodCode } from "../period/period";
import type { Receipt, ReceiptState, SentBack } from "./consolidation";
import { compareText } from "./fixed-order";
import { owedRows, type ConsolidationContext, type OwedRow, type UnitDuty } from "./owed-rows";
import { saysAnything, type UnitVoice } from "./unit-voice";

/** Writes a receipt for each unit that owes rows in the period, in the register's order. */
export function receiptsOf(
  returns: readonly UnitReturn[],
  items: readonly SpokenItem[],
  context: ConsolidationContext,
  waiting: ReadonlyMap<string, SentBack> = new Map()
): readonly Receipt[] {
  const due = dueDate(context.notice, context.period);
  const daysOf = answerDays(returns, context);
  return owedRows(context).map((duty) => {
    const { unit } = duty;
    const answers = answersOf(duty, items);
    const zero = answers.filter(({ voice }) => voice.status === "零报告").length;
    const back = waiting.get(unit);
    const state =
      back === undefined ? receiptState(duty.rows.length, answers.length, zero) : "退回";
    const receivedOn = lastDay(answers.map(({ key }) => daysOf.get(`${unit}\n${key}`)));
    const claimedOn = lastDay(answers.flatMap(({ voice }) => datesOf(voice)));
    const isOpen = state !== "已报" && state !== "零报告";
    return {
      unit,
      role: duty.rows.some((row) => row.role === "lead") ? "lead" : "participant",
      required: duty.rows.length,
      reported: answers.length,
      zero,
      state,
      onTime: isOnTime(receivedOn ?? claimedOn, due),
      files: filesOf(unit, returns),
      ...(receivedOn === undefined ? {} : { receivedOn }),
      ...(claimedOn === undefined ? {} : { claimedOn }),
      ...(isOpen && (context.today ?? "") > due ? { isOverdue: true } : {}),
      ...(back === undefined ? {} : { sentBack: back }),
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

interface Answer {
  readonly key: string;
  readonly voice: UnitVoice;
}

function answersOf(duty: UnitDuty, items: readonly SpokenItem[]): readonly Answer[] {
  const keys = new Set(duty.rows.map((row) => row.assignment.key));
  return items
    .filter((item) => keys.has(item.assignment.key))
    .flatMap((item) =>
      item.voices
        .filter((voice) => isAnswer(voice, duty.unit))
        .map((voice) => ({ key: item.assignment.key, voice }))
    );
}

function isAnswer(voice: UnitVoice, unit: string): boolean {
  return voice.unit === unit && saysAnything(voice);
}

function receiptState(required: number, reported: number, zero: number): ReceiptState {
  if (reported === 0) return "未报";
  if (reported < required) return "部分报";
  return zero === reported ? "零报告" : "已报";
}

function isOnTime(day: string | undefined, due: string): boolean | null {
  return day === undefined ? null : day.slice(0, due.length) <= due;
}

function datesOf(voice: UnitVoice): readonly string[] {
  return voice.contributions.flatMap((one) => (one.reportedOn === null ? [] : [one.reportedOn]));
}

function lastDay(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort(compareText)
    .at(-1);
}

/** The day on which each unit's first answer to each assignment came in, by `unit\nkey`. */
function answerDays(
  returns: readonly UnitReturn[],
  { choices, period }: ConsolidationContext
): ReadonlyMap<string, string> {
  const code = periodCode(period);
  const said = new Map(
    (choices?.received ?? [])
      .filter((one) => one.period === code)
      .map(({ file, date }) => [file, date] as const)
  );
  const days = new Map<string, string>();
  for (const one of returns) {
    const day = said.get(one.file.name) ?? one.receivedOn;
    if (day === undefined) continue;
    for (const part of one.contributions) {
      const name = `${part.unit}\n${part.key}`;
      const known = days.get(name);
      if (part.isSentBack === true || !saysAnything(part)) continue;
      if (known === undefined || day < known) days.set(name, day);
    }
  }
  return days;
}

function filesOf(unit: string, returns: readonly UnitReturn[]): readonly string[] {
  const names = returns
    .filter((one) => one.file.unit === unit || one.contributions.some((part) => part.unit === unit))
    .map((one) => one.file.name);
  return [...new Set(names)].sort(compareText);
}
