import { issueOf } from "../../issues/issue";
import type { Rule } from "../rule";
import { isoDate } from "../../period/weekday";

/** Finds single deadlines without a year; the year that the notice speaks of is offered, never taken as said. */
export const undatedDeadline: Rule = {
  id: "V27",
  codes: ["undated-deadline"],
  check: ({ notice }) =>
    notice.obligations
      .filter((duty) => duty.kind === "once" && duty.year === null)
      .map(({ sentence, month, day }) =>
        issueOf(
          "undated-deadline",
          "warning",
          {},
          {
            sentence,
            inferred:
              notice.year === null || month === null || day === null
                ? null
                : isoDate(notice.year, month, day),
          }
        )
      ),
};
