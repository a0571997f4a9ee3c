import type { Issue } from "../core/issues/issue";
import { issueIdentity } from "../core/validation/issue-identity";
import { changeChoices } from "./change-choices";
import { checkAssignments, type CheckResult } from "./check-assignments";
import type { OperationContext } from "./operation";

/** Brings issues that were put aside back among the open ones. */
export async function restoreIssues(
  context: OperationContext,
  issues: readonly Issue[]
): Promise<CheckResult> {
  const identities = new Set(issues.map(issueIdentity));
  await changeChoices(context.host, (choices) => ({
    ...choices,
    ignored: choices.ignored.filter(({ identity }) => !identities.has(identity)),
  }));
  return checkAssignments(context);
}
