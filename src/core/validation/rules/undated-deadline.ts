import { issueOf } from "../../issues/issue";
import type { Rule } from "../rule";
import { isoDate } from "../../period/weekday";
import { isImpossible } from "./impossible-deadline";

/** Finds single deadlines without a year; the year that the notice speaks of is offered, never taken as said. A day that no year has is V37’s. */
export const undatedDeadline: Rule = {
  id: "V27",
  codes: ["undated-deadline"],
  check: ({ notice }) =>
    notice.obligations
      .filter((duty) => duty.kind === "once" && duty.year === null && !isImpossible(duty, notice))
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
