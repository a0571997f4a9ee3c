import { issueOf } from "../../issues/issue";
import type { Rule } from "../rule";

/** Finds recurring duties without an exact day, such as 每季度末: the last day of the period is taken. */
export const daylessDeadline: Rule = {
  id: "V28",
  codes: ["dayless-deadline"],
  check: ({ notice }) =>
    notice.obligations
      .filter((duty) => duty.kind !== "once" && duty.day === null)
      .map(({ sentence }) => issueOf("dayless-deadline", "info", {}, { sentence })),
};
