import { HostError } from "../../../src/host/workbook-host";
import { hostErrorOf } from "../../../src/host/excel/excel-error";
import { enUS } from "../../../src/locales/en-US";
import { zhCN } from "../../../src/locales/zh-CN";

/** The codes that Office's documentation names for Excel, as the design of the adapter lists them. */
const CODES = {
  AccessDenied: "sheet-protected",
  ApiNotAvailable: "not-supported",
  ApiNotFound: "not-supported",
  FilteredRangeConflict: "filtered-range",
  GeneralException: "refused",
  InactiveWorkbook: "workbook-inactive",
  InsertDeleteConflict: "no-room",
  InvalidArgument: "wrong-place",
  InvalidOperation: "refused",
  InvalidOperationInCellEditMode: "cell-edit-mode",
  InvalidReference: "wrong-place",
  InvalidSelection: "workbook-inactive",
  ItemAlreadyExists: "name-taken",
  ItemNotFound: "sheet-missing",
  MemoryLimitReached: "too-much-data",
  MergedRangeConflict: "merged-range",
  NonBlankCellOffSheet: "no-room",
  PivotTableRangeConflict: "pivot-table",
  RangeExceedsLimit: "too-much-data",
  RequestAborted: "no-answer",
  RequestPayloadSizeLimitExceeded: "too-much-data",
  ResponsePayloadSizeLimitExceeded: "too-much-data",
  ServiceNotAvailable: "no-answer",
  UndoNotSupported: "not-supported",
  UnsupportedOperation: "not-supported",
} as const;

test.each(Object.entries(CODES))("%s means %s to a clerk, in both languages", (code, meaning) => {
  const error = hostErrorOf({ code, message: "in Excel's own words" }, "附件1");
  expect([error.code, error.subject]).toEqual([meaning, "附件1"]);
  for (const { failures } of [zhCN, enUS]) {
    const { what, why, next } = failures.host[meaning]("附件1");
    expect([what, why, next].every((text) => text.length > 5)).toBe(true);
    expect(why).not.toBe(failures.host.failed("附件1").why);
  }
});

test("a code that nobody knows is a failure with Excel's own words in its details", () => {
  const cause = { code: "SomethingNew" };
  expect(hostErrorOf(cause, "附件1")).toEqual(new HostError("failed", "附件1", { cause }));
});
