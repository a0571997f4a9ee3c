import { issueOf } from "../../issues/issue";
import type { Notice, Obligation } from "../../notice/notice";
import { isCalendarDay, isoDate } from "../../period/weekday";
import type { Rule } from "../rule";

/** Finds due days that the calendar does not have, such as 9月31日; the last day before is taken. */
export const impossibleDeadline: Rule = {
  id: "V37",
  codes: ["impossible-deadline"],
  check: ({ notice }) =>
    notice.obligations
      .filter((duty) => isImpossible(duty, notice))
      .map((duty) =>
        issueOf(
          "impossible-deadline",
          "warning",
          {},
          {
            sentence: duty.sentence,
            taken: takenDate(duty, notice),
          }
        )
      ),
};

/** Says whether a duty is due on a day that the calendar does not have. */
export function isImpossible({ month, day, year }: Obligation, notice: Notice): boolean {
  if (day === null) return false;
  return month === null ? day > 31 : !isCalendarDay(year ?? notice.year, month, day);
}

function takenDate({ kind, month, day, year }: Obligation, notice: Notice): string | null {
  const dueYear = year ?? notice.year;
  if (kind !== "once" || dueYear === null || month === null || day === null) return null;
  return isoDate(dueYear, month, day);
}
