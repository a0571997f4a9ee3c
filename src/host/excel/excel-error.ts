import { HostError, type HostErrorCode } from "../workbook-host";

/**
 * What Excel's error codes mean for a clerk (codes: “Error handling with the application-specific
 * JavaScript APIs”, Office documentation). A code that is not here is `failed`.
 */
const MEANINGS: ReadonlyMap<string, HostErrorCode> = new Map([
  ["InvalidOperationInCellEditMode", "cell-edit-mode"],
  ["InactiveWorkbook", "workbook-inactive"],
  ["InvalidSelection", "workbook-inactive"],
  ["AccessDenied", "sheet-protected"],
  ["ItemNotFound", "sheet-missing"],
  ["RequestPayloadSizeLimitExceeded", "too-much-data"],
  ["ResponsePayloadSizeLimitExceeded", "too-much-data"],
  ["OperationCellsExceedLimit", "too-much-data"],
  ["RangeExceedsLimit", "too-much-data"],
  ["MemoryLimitReached", "too-much-data"],
  ["RequestAborted", "no-answer"],
  ["ServiceNotAvailable", "no-answer"],
  ["ConnectionFailure", "no-answer"],
  ["InvalidOrTimedOutSession", "no-answer"],
  ["ApiNotFound", "not-supported"],
  ["ApiNotAvailable", "not-supported"],
  ["NotImplemented", "not-supported"],
  ["UnsupportedFeature", "not-supported"],
  ["UnsupportedOperation", "not-supported"],
  ["UnsupportedSheet", "not-supported"],
  ["UndoNotSupported", "not-supported"],
  ["ItemAlreadyExists", "name-taken"],
  ["InvalidArgument", "wrong-place"],
  ["InvalidReference", "wrong-place"],
  ["FilteredRangeConflict", "filtered-range"],
  ["MergedRangeConflict", "merged-range"],
  ["PivotTableRangeConflict", "pivot-table"],
  ["InsertDeleteConflict", "no-room"],
  ["NonBlankCellOffSheet", "no-room"],
  ["InvalidOperation", "refused"],
  ["GeneralException", "refused"],
]);

/** Reads any failure as a `HostError` about `subject`; a `HostError` stays as it is. */
export function hostErrorOf(error: unknown, subject: string): HostError {
  if (error instanceof HostError) return error;
  return new HostError(MEANINGS.get(excelErrorCode(error)) ?? "failed", subject, { cause: error });
}

/** The code of an Office error, or an empty string for any other failure. */
export function excelErrorCode(error: unknown): string {
  // The runtime's error class may come from another realm, so that instanceof is no help.
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}
