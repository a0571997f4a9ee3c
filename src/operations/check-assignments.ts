import { parseAddress } from "../core/grid/address";
import type { Issue } from "../core/issues/issue";
import type { Notice } from "../core/notice/notice";
import type { UnitRegister } from "../core/units/unit-register";
import { validateNotice } from "../core/validation/validate-notice";
import type { IssueMark } from "../host/workbook-host";
import type { OperationContext } from "./operation";
import { readNotice } from "./read-notice";

/** What a check found. */
export interface CheckResult {
  readonly notice: Notice;
  readonly register: UnitRegister;
  readonly issues: readonly Issue[];
}

/** Checks the workbook's assignment tables and colours the cells that errors and warnings point to. */
export async function checkAssignments(context: OperationContext): Promise<CheckResult> {
  const { notice, register } = await readNotice(context);
  const issues = checkNotice(notice, register);
  await context.host.markIssues(issueMarks(issues));
  return { notice, register, issues };
}

/** Checks a notice by all rules. */
export function checkNotice(notice: Notice, register: UnitRegister): readonly Issue[] {
  return validateNotice(notice, register);
}

/** The cells that issues point to, the gravest issue of each; what is only information leaves no colour. */
function issueMarks(issues: readonly Issue[]): readonly IssueMark[] {
  const marks = new Map<string, IssueMark>();
  for (const { sheet, address, severity } of issues) {
    if (sheet === undefined || address === undefined || severity === "info") continue;
    if (parseAddress(address) === null) continue;
    const place = `${sheet}!${address}`;
    if (marks.get(place)?.severity !== "error") marks.set(place, { sheet, address, severity });
  }
  return [...marks.values()];
}
