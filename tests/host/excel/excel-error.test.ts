import { excelErrorCode, hostErrorOf } from "../../../src/host/excel/excel-error";
import { createExcelHost } from "../../../src/host/excel/excel-host";
import { HostError } from "../../../src/host/workbook-host";
import { ExcelTestHost } from "../../support/office-host/excel-test-host";
import { loadClientRuntime } from "../../support/office-host/client-runtime";

test.each([
  ["InvalidOperationInCellEditMode", "cell-edit-mode"],
  ["InactiveWorkbook", "workbook-inactive"],
  ["AccessDenied", "sheet-protected"],
  ["ItemNotFound", "sheet-missing"],
  ["RequestPayloadSizeLimitExceeded", "too-much-data"],
  ["ResponsePayloadSizeLimitExceeded", "too-much-data"],
  ["ConnectionFailure", "no-answer"],
  ["ApiNotFound", "not-supported"],
  ["GeneralException", "failed"],
  ["toString", "failed"],
])("Excel’s %s is %s", async (code, expected) => {
  const answer = { Results: [], Error: { Code: code, Message: code, ActionIndex: 0 } };
  loadClientRuntime(
    () => Promise.resolve({ statusCode: 200, headers: {}, body: JSON.stringify(answer) }),
    "1.9"
  );
  const error = await createExcelHost()
    .listSheets()
    .catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(HostError);
  expect(error).toMatchObject({ code: expected });
  expect(excelErrorCode((error as HostError).cause)).toBe(code);
});

test("a failure of our own is not taken for one of Excel’s, and keeps its cause", () => {
  const cause = new TypeError("x is undefined");
  expect(hostErrorOf(cause, "附件1")).toMatchObject({ code: "failed", subject: "附件1", cause });
  expect(excelErrorCode(null)).toBe("");
  expect(excelErrorCode({ code: 5004 })).toBe("");
});

test("an answer too large for Excel on the web is asked for in smaller parts", async () => {
  const excel = new ExcelTestHost();
  const sheet = excel.workbook.get("Sheet1");
  for (let row = 0; row < 400; row++) sheet.enter(row, 0, `${row} ${"责".repeat(5000)}`);
  excel.workbook.add("别的").enter(0, 0, "x");
  const [grid, other] = await createExcelHost().readSheets(["Sheet1", "别的"]);
  expect(grid?.rows.map((row) => row.cells[0]?.value)).toEqual(
    Array.from({ length: 400 }, (_, row) => `${row} ${"责".repeat(5000)}`)
  );
  expect(other?.rows).toHaveLength(1);
  expect(excel.roundTrips.filter((trip) => trip.responseBytes > 5_000_000).length).toBeLessThan(8);
});

test("one row too large to be read is named as too much data", async () => {
  const excel = new ExcelTestHost();
  const sheet = excel.workbook.get("Sheet1");
  for (let column = 0; column < 60; column++) sheet.enter(0, column, "责".repeat(30_000));
  await expect(createExcelHost().readSheets(["Sheet1"])).rejects.toMatchObject({
    code: "too-much-data",
    subject: "Sheet1",
  });
});

test("no workbook opens from bytes that are none", async () => {
  const excel = new ExcelTestHost();
  await expect(createExcelHost().openAsNewWorkbook(Uint8Array.from([1, 2]))).rejects.toMatchObject({
    code: "failed",
  });
  expect(excel.workbook.opened).toEqual([]);
});
