import {
  CHECK_REPORT_SHEET,
  planCheckReport,
  type CheckReportWords,
} from "../core/validation/plan-check-report";
import type { Notice } from "../core/notice/notice";
import { checkAssignments, type CheckResult } from "./check-assignments";
import type { OperationContext } from "./operation";
import { placeSheets, type KeptAside } from "./place-sheets";

/** A written report, and the check that it tells of. */
export interface CheckReportResult extends CheckResult {
  readonly sheet: string;
  readonly keptAside: readonly KeptAside[];
}

/** Checks anew and writes what was found, and what was put aside, into the sheet 校验报告, for print. */
export async function writeCheckReport(
  context: OperationContext,
  wordsFor: (notice: Notice) => CheckReportWords
): Promise<CheckReportResult> {
  const result = await checkAssignments(context);
  const plan = planCheckReport(
    { open: result.issues, ignored: result.ignored },
    wordsFor(result.notice)
  );
  const { keptAside, record } = await placeSheets(context.host, result.record, [
    { plan, role: "check-report" },
  ]);
  return { ...result, record, sheet: CHECK_REPORT_SHEET, keptAside };
}
