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
  const itemsByUnit = answeredItems(items);
  const filesByUnit = fileNamesByUnit(returns);
  const daysOf = answerDays(returns, context);
  return owedRows(context).map((duty) => {
    const { unit } = duty;
    const answers = answersOf(duty, itemsByUnit);
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
      files: [...(filesByUnit.get(unit) ?? [])].sort(compareText),
      ...(receivedOn === undefined ? {} : { receivedOn }),
      ...(claimedOn === undefined ? {} : { claimedOn }),
      ...(isOpen && (context.today ?? "") > due ? { isOverdue: true } : {}),
      ...(back === undefined ? {} : { sentBack: back }),
    };
  });
}

/** Lists the rows that a unit owes and has said nothing of. */
export function missingRows(duty: UnitDuty, answers: AnsweredItems): readonly OwedRow[] {
  const answered = new Set((answers.get(duty.unit) ?? []).map(({ key }) => key));
  return duty.rows.filter((row) => !answered.has(row.assignment.key));
}

/** What each unit answered, by the assignment's key, in the order of the items. */
export type AnsweredItems = ReadonlyMap<string, readonly Answer[]>;

interface Answer {
  readonly key: string;
  readonly voice: UnitVoice;
}

/** Takes the answers of all items together by unit, so that no unit has to look through all items. */
export function answeredItems(items: readonly SpokenItem[]): AnsweredItems {
  const byUnit = new Map<string, Answer[]>();
  for (const { assignment, voices } of items)
    for (const voice of voices) {
      if (!saysAnything(voice)) continue;
      const answers = byUnit.get(voice.unit);
      if (answers === undefined) byUnit.set(voice.unit, [{ key: assignment.key, voice }]);
      else answers.push({ key: assignment.key, voice });
    }
  return byUnit;
}

function answersOf(duty: UnitDuty, answers: AnsweredItems): readonly Answer[] {
  const keys = new Set(duty.rows.map((row) => row.assignment.key));
  return (answers.get(duty.unit) ?? []).filter(({ key }) => keys.has(key));
}

/** Tells the state of a receipt from the rows asked, the rows answered and the zero reports among them. */
export function receiptState(required: number, reported: number, zero: number): ReceiptState {
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

function fileNamesByUnit(returns: readonly UnitReturn[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byUnit = new Map<string, Set<string>>();
  for (const { file, contributions } of returns)
    for (const unit of new Set([file.unit, ...contributions.map((part) => part.unit)])) {
      if (unit === undefined) continue;
      const names = byUnit.get(unit);
      if (names === undefined) byUnit.set(unit, new Set([file.name]));
      else names.add(file.name);
    }
  return byUnit;
}
