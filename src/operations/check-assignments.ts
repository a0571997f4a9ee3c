import { parseAddress } from "../core/grid/address";
import type { Issue } from "../core/issues/issue";
import type { Notice } from "../core/notice/notice";
import type { UnitRegister } from "../core/units/unit-register";
import { separateIgnored, type SeparatedIssues } from "../core/validation/issue-identity";
import { locateInBody } from "../core/validation/locate-in-body";
import { settingsOfChoices } from "../core/validation/settings-of-choices";
import { validateNotice } from "../core/validation/validate-notice";
import type { WorkbookRecord } from "../core/workbook/workbook-record";
import type { IssueMark } from "../host/workbook-host";
import type { OperationContext } from "./operation";
import { readNotice, type NoticeState } from "./read-notice";

/** What a check found. */
export interface CheckResult {
  readonly notice: Notice;
  readonly register: UnitRegister;
  readonly record: WorkbookRecord;
  /** What is still to be looked at. */
  readonly issues: readonly Issue[];
  /** What a person put aside, with the reasons. */
  readonly ignored: SeparatedIssues["ignored"];
}

/** Checks the workbook's assignment tables and colours the cells that open errors and warnings point to. */
export async function checkAssignments(context: OperationContext): Promise<CheckResult> {
  const state = await readNotice(context);
  const { open, ignored } = checkNotice(state);
  await context.host.markIssues(issueMarks(open));
  const { notice, register, record } = state;
  return { notice, register, record, issues: open, ignored };
}

/** Checks a notice by all rules, with what the office decided on pairs and put aside. */
export function checkNotice({ notice, register, record, body }: NoticeState): SeparatedIssues {
  const issues = validateNotice(notice, register, settingsOfChoices(record.choices));
  return separateIgnored(locateInBody(issues, body), record.choices.ignored);
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
