import { consolidationSteps } from "../core/consolidation/consolidate";
import type { Consolidation, Receipt } from "../core/consolidation/consolidation";
import { unreadReturns } from "../core/consolidation/unread-returns";
import type { DuePeriod } from "../core/period/reporting-calendar";
import { consolidationBefore } from "./consolidation-before";
import { consolidationContext } from "./consolidation-context";
import { readEarlierReturns } from "./kept-returns";
import type { OperationContext } from "./operation";
import { inTurns, pause } from "./pause";
import type { NoticeState } from "./read-notice";

/** What came back for one period, as the workbook keeps it. */
export interface PeriodReceipts {
  readonly code: string;
  readonly receipts: readonly Receipt[];
  readonly consolidation: Consolidation;
}

/** Puts together what the workbook keeps of each period; `today` (`YYYY-MM-DD`) tells what is overdue. */
export async function readReceipts(
  context: OperationContext,
  state: NoticeState,
  calendar: readonly DuePeriod[],
  today?: string
): Promise<readonly PeriodReceipts[]> {
  const on = today === undefined ? {} : { today };
  const periods: PeriodReceipts[] = [];
  for (const { period, code } of calendar) {
    const returns = await readEarlierReturns(context, period);
    if (returns === null) continue;
    const before = await consolidationBefore(context, state, period);
    await pause(context);
    const all = [...returns, ...unreadReturns(state.record.choices, code)];
    const against = consolidationContext(period, state, on, before);
    const consolidation = await inTurns(context, consolidationSteps(all, against));
    periods.push({ code, receipts: consolidation.receipts, consolidation });
    await pause(context);
  }
  return periods;
}
