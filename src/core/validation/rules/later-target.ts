import { issueOf } from "../../issues/issue";
import { planYears } from "../../period/reporting-calendar";
import { placeOf } from "../places";
import type { Rule } from "../rule";

/** Points out tasks that name a year after their plan’s last: a legitimate longer target, not a slip. */
export const laterTarget: Rule = {
  id: "V25",
  codes: ["later-target"],
  check: ({ assignments }) =>
    assignments.flatMap((placed) => {
      const planEnd = planYears(placed.table.title).at(-1);
      if (planEnd === undefined) return [];
      const { task, content = "" } = placed.row;
      // Years in the titles of plans and documents are names, not targets.
      const text = `${task}\n${content}`.normalize("NFKC").replace(/《[^》]*》/g, "");
      const years = [...text.matchAll(/(20\d\d)年/g)].map((match) => Number(match[1]));
      const year = Math.max(0, ...years);
      return year > planEnd
        ? [issueOf("later-target", "info", placeOf(placed, "task"), { year, planEnd })]
        : [];
    }),
};
