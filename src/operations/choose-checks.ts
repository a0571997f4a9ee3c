import type { IssueCode } from "../core/issues/issue";
import { changeChoices } from "./change-choices";
import { checkAssignments, type CheckResult } from "./check-assignments";
import type { OperationContext } from "./operation";

/** Turns a check that is off unless wanted on or off for this workbook, and checks again. */
export async function chooseCheck(
  context: OperationContext,
  code: IssueCode,
  isWanted: boolean
): Promise<CheckResult> {
  await changeChoices(context.host, (choices) => ({
    ...choices,
    checks: [
      ...choices.checks.filter((check) => check.code !== code),
      ...(isWanted ? [{ code }] : []),
    ],
  }));
  return checkAssignments(context);
}
