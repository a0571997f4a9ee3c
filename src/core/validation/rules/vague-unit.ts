import { issueOf, type Severity } from "../../issues/issue";
import type { UnitMention } from "../../units/responsibility";
import type { CheckContext } from "../check-context";
import { mentionPlaceOf } from "../places";
import type { Rule } from "../rule";

/**
 * Reports names that reach no certain recipient: a group that the register cannot expand (a
 * warning, since nobody receives a form) and a known unit whose name says 相关 or 有关 (a remark).
 */
export const vagueUnit: Rule = {
  id: "V10",
  codes: ["vague-unit"],
  check: (context) =>
    context.assignments.flatMap((placed) =>
      placed.row.responsibility.mentions.flatMap((mention) => {
        const severity = vagueness(mention, context);
        return severity === null
          ? []
          : [
              issueOf("vague-unit", severity, mentionPlaceOf(placed, mention), {
                name: mention.text,
              }),
            ];
      })
    ),
};

function vagueness({ resolution, members }: UnitMention, context: CheckContext): Severity | null {
  if (resolution.kind === "unknown" || members !== undefined) return null;
  if (resolution.kind !== "group") return /相关|有关/.test(resolution.unit) ? "info" : null;
  return (context.memberCounts.get(resolution.group) ?? 0) > 0 ? null : "warning";
}
