import { issueOf } from "../../issues/issue";
import type { Rule } from "../rule";

/** Says where the body lacks the list of annexes (附件说明, GB/T 9704-2012, 7.3.4). */
export const missingAnnexList: Rule = {
  id: "V32",
  codes: ["missing-annex-list"],
  check: ({ notice }) => {
    const annexes = notice.tables.map((table) => table.annex).filter((annex) => annex !== "");
    if (notice.body.length === 0 || annexes.length === 0) return [];
    const hasList = notice.body.some((text) => /^\s*附\s*件\s*[:：]/.test(text));
    return hasList ? [] : [issueOf("missing-annex-list", "info", {}, { annexes })];
  },
};
