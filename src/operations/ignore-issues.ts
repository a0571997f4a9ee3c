import type { Issue } from "../core/issues/issue";
import { issueIdentity } from "../core/validation/issue-identity";
import { changeChoices } from "./change-choices";
import { checkAssignments, type CheckResult } from "./check-assignments";
import { OperationError, type OperationContext } from "./operation";

/**
 * Puts issues aside with the reason that a person gave; the workbook remembers it. Rejects with
 * `OperationError` `no-reason` where none is given.
 */
export async function ignoreIssues(
  context: OperationContext,
  issues: readonly Issue[],
  reason: string
): Promise<CheckResult> {
  const given = reason.trim();
  if (given === "") throw new OperationError("no-reason", {});
  const identities = new Set(issues.map(issueIdentity));
  await changeChoices(context.host, (choices) => ({
    ...choices,
    ignored: [
      ...choices.ignored.filter(({ identity }) => !identities.has(identity)),
      ...[...identities].map((identity) => ({ identity, reason: given })),
    ],
  }));
  return checkAssignments(context);
}
