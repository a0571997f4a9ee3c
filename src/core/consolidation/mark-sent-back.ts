import { periodCode } from "../period/period";
import type { UnitReturn } from "../returns/unit-return";
import type { SentBack } from "./consolidation";
import type { ConsolidationContext } from "./owed-rows";
import { wordsMark } from "./return-choices";

/** Returns with those marked that were sent back, and the units of which nothing newer has come. */
export interface MarkedReturns {
  readonly returns: readonly UnitReturn[];
  readonly waiting: ReadonlyMap<string, SentBack>;
}

/** Marks what returns say that a person sent back; returns that came since count as any other. */
export function markSentBack(
  returns: readonly UnitReturn[],
  { choices, period }: ConsolidationContext
): MarkedReturns {
  const code = periodCode(period);
  const entries = new Map(
    (choices?.sentBack ?? [])
      .filter((one) => one.period === code)
      .map((one) => [one.unit, one] as const)
  );
  if (entries.size === 0) return { returns, waiting: new Map() };
  const answered = new Set<string>();
  const marked = returns.map((one) => {
    const entry = entries.get(one.file.unit ?? "");
    if (entry === undefined) return one;
    if (entry.contents.split(" ").includes(wordsMark(one))) return sentBack(one);
    answered.add(entry.unit);
    return one;
  });
  const waiting = [...entries.values()].filter(({ unit }) => !answered.has(unit));
  return {
    returns: marked,
    waiting: new Map(waiting.map(({ unit, reason, date }) => [unit, { reason, date }])),
  };
}

function sentBack(one: UnitReturn): UnitReturn {
  return {
    ...one,
    contributions: one.contributions.map((part) => ({ ...part, isSentBack: true })),
  };
}
