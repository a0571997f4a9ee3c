import { issueOf } from "../../issues/issue";
import { placeOf } from "../places";
import type { Rule } from "../rule";

/** Points out tasks that name a percentage: a return can be held against it. */
export const measurableTarget: Rule = {
  id: "V26",
  codes: ["measurable-target"],
  check: ({ assignments }) =>
    assignments.flatMap((placed) => {
      const { task, content = "" } = placed.row;
      const text = `${task}\n${content}`.normalize("NFKC");
      const figures = [...new Set(text.match(/\d+(?:\.\d+)?%/g) ?? [])];
      return figures.length === 0
        ? []
        : [issueOf("measurable-target", "info", placeOf(placed, "task"), { figures })];
    }),
};
