import { parseAddress } from "../core/grid/address";
import type { Issue } from "../core/issues/issue";
import type { Notice } from "../core/notice/notice";
import type { UnitRegister } from "../core/units/unit-register";
import { separateIgnored, type SeparatedIssues } from "../core/validation/issue-identity";
import { locateInBody } from "../core/validation/locate-in-body";
import { settingsOfChoices } from "../core/validation/settings-of-choices";
import { validateNotice } from "../core/validation/validate-notice";
import { withChecked, type CheckedState } from "../core/workbook/checked-step";
import { planWorkbookRecord, type WorkbookRecord } from "../core/workbook/workbook-record";
import { HostError, type IssueMark, type WorkbookHost } from "../host/workbook-host";
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
  /** Protected worksheets, in which no cell could be coloured. */
  readonly unmarked: readonly string[];
}

/**
 * Checks the workbook's assignment tables, colours the cells that open errors and warnings point to,
 * and notes in the workbook whether an error is left open.
 */
export async function checkAssignments(context: OperationContext): Promise<CheckResult> {
  const state = await readNotice(context);
  const { open, ignored } = checkNotice(state);
  const unmarked = await context.host.markIssues(issueMarks(open));
  const { notice, register } = state;
  const left = open.some(({ severity }) => severity === "error") ? "open" : "clear";
  const record = await noteChecked(context.host, state.record, left);
  return { notice, register, record, issues: open, ignored, unmarked };
}

/** What was found is worth more than the note: a workbook that takes no sheets goes without it. */
async function noteChecked(
  host: WorkbookHost,
  record: WorkbookRecord,
  left: CheckedState
): Promise<WorkbookRecord> {
  const choices = withChecked(record.choices, left);
  if (choices === record.choices) return record;
  const noted = { ...record, choices };
  try {
    await host.writeSheets([planWorkbookRecord(noted)]);
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== "workbook-protected") throw error;
  }
  return noted;
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
