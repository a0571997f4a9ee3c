import { issueOf, type Issue } from "../../issues/issue";
import type { Notice } from "../../notice/notice";
import { reportingCalendar } from "../../period/reporting-calendar";
import type { Rule } from "../rule";
import { isoDate, weekdayOf } from "../../period/weekday";

/** Points out due dates on a Saturday or Sunday; public holidays are not known here. */
export const weekendDeadline: Rule = {
  id: "V29",
  codes: ["weekend-deadline"],
  check: ({ notice }) => {
    const issues = new Map<string, Issue>();
    for (const { date, sentence } of dueDatesOf(notice)) {
      const weekday = weekdayOf(date);
      if (weekday === 6 || weekday === 7)
        issues.set(
          `${date} ${sentence}`,
          issueOf("weekend-deadline", "info", {}, { sentence, date, weekday })
        );
    }
    return [...issues.values()];
  },
};

interface DueDate {
  readonly date: string;
  readonly sentence: string;
}

function dueDatesOf(notice: Notice): readonly DueDate[] {
  const recurring = reportingCalendar(notice).flatMap(({ dueDate, sentence }) =>
    // Without a clause nobody asked for that date.
    sentence === "" ? [] : [{ date: dueDate, sentence }]
  );
  const single = notice.obligations.flatMap(({ kind, year, month, day, sentence }) => {
    const dueYear = year ?? notice.year;
    return kind !== "once" || dueYear === null || month === null || day === null
      ? []
      : [{ date: isoDate(dueYear, month, day), sentence }];
  });
  return [...recurring, ...single];
}
