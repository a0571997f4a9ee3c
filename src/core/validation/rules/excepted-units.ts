import { issueOf } from "../../issues/issue";
import { mentionPlaceOf, placedMentions } from "../places";
import type { Rule } from "../rule";
import { mentionName } from "../unit-difference";

/**
 * Says whom the notice takes out of a group (各乡镇（衡山镇除外）): a remark where the register’s
 * other members get the forms, a warning where the register cannot tell who is left.
 */
export const exceptedUnits: Rule = {
  id: "V38",
  codes: ["excepted-units"],
  check: ({ assignments }) =>
    placedMentions(assignments).flatMap(({ placed, mention }) => {
      const { excepted, members } = mention;
      if (excepted === undefined) return [];
      const group = mentionName(mention);
      const severity = members === undefined ? "warning" : "info";
      const count = members?.length ?? null;
      return [
        issueOf("excepted-units", severity, mentionPlaceOf(placed, mention), {
          group,
          excepted,
          count,
        }),
      ];
    }),
};
