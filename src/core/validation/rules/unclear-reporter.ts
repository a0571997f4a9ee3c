import { issueOf, type Issue } from "../../issues/issue";
import type { CheckContext } from "../check-context";
import type { Rule } from "../rule";
import { mentionName } from "../unit-difference";

/**
 * Asks who draws the reports together where the notice wants progress from every responsible unit
 * and assignments are shared; unless told otherwise the lead does.
 */
export const unclearReporter: Rule = {
  id: "V30",
  codes: ["unclear-reporter"],
  check: (context) => {
    const duty = context.notice.obligations.find(
      (one) => one.subject === "progress" && one.reporters === "responsible"
    );
    const shared = context.assignments.filter(
      ({ row }) => row.responsibility.mentions.length > 1
    ).length;
    return duty === undefined || shared === 0
      ? []
      : [countReporters(context, duty.sentence, shared)];
  },
};

function countReporters(context: CheckContext, sentence: string, shared: number): Issue {
  const names = new Set<string>();
  const recipients = new Set<string>();
  const types = new Set<string>();
  const leads = new Set<string>();
  for (const { row } of context.assignments) {
    if (row.responsibility.lead !== null) leads.add(row.responsibility.lead);
    for (const mention of row.responsibility.mentions) {
      const name = mentionName(mention);
      names.add(name);
      if (mention.members !== undefined)
        for (const member of mention.members) recipients.add(member);
      else if (mention.resolution.kind !== "group") recipients.add(name);
      else types.add(context.groups.get(name)?.memberType ?? "");
    }
  }
  for (const unit of context.register.units) if (types.has(unit.type)) recipients.add(unit.name);
  return issueOf(
    "unclear-reporter",
    "warning",
    {},
    {
      sentence,
      units: names.size,
      recipients: recipients.size,
      leads: leads.size,
      shared,
    }
  );
}
