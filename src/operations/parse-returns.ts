import { notABook, returnsOfBook } from "../core/consolidation/county-book";
import { chosenSenders } from "../core/consolidation/return-choices";
import { periodCode, type Period } from "../core/period/period";
import { dueTogether } from "../core/period/reporting-calendar";
import {
  createPeriodsParser,
  type PeriodsParser,
  type ReturnParser,
} from "../core/returns/create-return-parser";
import type { OperationContext } from "./operation";
import type { NoticeState } from "./read-notice";
import { reportsBefore } from "./reports-before";

/** How returned files are read for a period and the one that falls due together with it. */
export interface ReturnReading {
  /** The period that falls due together with the one asked for; `null` for none. */
  readonly companion: Period | null;
  readonly parse: PeriodsParser;
  /** Reads a file for one of the two periods alone. */
  readonly parseFor: (period: Period) => ReturnParser;
}

/** Makes the reading of returns for a period, with the senders that a person named for either period. */
export async function returnReading(
  context: OperationContext,
  state: NoticeState,
  period: Period,
  isByCounty = false
): Promise<ReturnReading> {
  const { notice, register, record } = state;
  const companion = dueTogether(notice, period);
  const { choices } = record;
  const periods = companion === null ? [period] : [period, companion];
  const own = chosenSenders(choices, periodCode(period));
  const others = companion === null ? null : chosenSenders(choices, periodCode(companion));
  const parseForm = createPeriodsParser({
    notice,
    register,
    period,
    companion,
    chosenSender: (file, content) => own(file, content) ?? others?.(file, content),
    earlier: await reportsBefore(context, state, periods),
    linked: choices.linked.map(({ one, other }) => [one, other]),
    unlinked: choices.unlinked.map(({ one, other }) => [one, other]),
  });
  const books = { county: record.county || register.county, periods, isByCounty };
  const parse: PeriodsParser = (file) =>
    returnsOfBook(file, books) ??
    (isByCounty ? [{ period, unitReturn: notABook(file.name) }] : parseForm(file));
  const parseFor =
    (wanted: Period): ReturnParser =>
    (file) => {
      const parts = parse(file);
      const part = parts.find((one) => periodCode(one.period) === periodCode(wanted)) ?? parts[0];
      if (part === undefined) throw new Error(`${file.name}: no period`);
      return part.unitReturn;
    };
  return { companion, parse, parseFor };
}
