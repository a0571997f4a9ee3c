import { ExcelTestHost } from "../../support/office-host/excel-test-host";

/** What the equipment of these tests raises must be what Excel raises; these tests hold it to that. */
const excel = new ExcelTestHost(undefined, "1.9");

async function codeOf(
  batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>
): Promise<unknown> {
  try {
    await Excel.run(async (context) => {
      await batch(context, context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    });
    return null;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

test("the runtime is Excel’s own: a property that was not loaded cannot be read", async () => {
  const code = await codeOf(async (context, sheet) => {
    const range = sheet.getRange("A1");
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- that is what is tested
    return range.values;
  });
  expect(code).toBe("PropertyNotLoaded");
});

test("the runtime refuses calls above the set that Excel declares", async () => {
  const code = await codeOf((_context, sheet) =>
    Promise.resolve(sheet.getRange("A1").getMergedAreasOrNullObject())
  );
  expect(code).toBe("ApiNotFound");
});

test.each<[string, string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown]>([
  [
    "a missing sheet",
    "ItemNotFound",
    (context) => context.workbook.worksheets.getItem("没有").activate(),
  ],
  [
    "a name that is there",
    "ItemAlreadyExists",
    (context) => context.workbook.worksheets.add("SHEET1"),
  ],
  [
    "a name too long",
    "InvalidArgument",
    (context) => context.workbook.worksheets.add("名".repeat(32)),
  ],
  ["a name with a slash", "InvalidArgument", (context) => context.workbook.worksheets.add("a/b")],
  [
    "values of another shape",
    "InvalidArgument",
    (_, sheet) => (sheet.getRange("A1:B2").values = [["a", "b"]]),
  ],
  [
    "many values of another shape",
    "InvalidArgument",
    (_, sheet) =>
      (sheet.getRange("A1:B2000").values = Array.from({ length: 1999 }, () => ["a", "b"])),
  ],
  [
    "a text too long",
    "InvalidArgument",
    (_, sheet) => (sheet.getRange("A1").values = [["x".repeat(32_768)]]),
  ],
  ["the last visible sheet", "InvalidOperation", (_, sheet) => sheet.delete()],
  [
    "a list too long for its rule",
    "InvalidArgument",
    (_, sheet) =>
      (sheet.getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "是,".repeat(200) },
      }),
  ],
  [
    "an address list cut off in an address",
    "InvalidArgument",
    (_, sheet) => sheet.getRanges("AA1048576,".repeat(820)).load("address"),
  ],
])("%s is refused as %s", async (_what, expected, act) => {
  expect(await codeOf((context, sheet) => Promise.resolve(act(context, sheet)))).toBe(expected);
});

test("a very hidden sheet cannot be deleted before it is shown or hidden", async () => {
  excel.workbook.add("密").visibility = "VeryHidden";
  const code = await codeOf((context) => {
    context.workbook.worksheets.getItem("密").delete();
    return Promise.resolve();
  });
  expect(code).toBe("InvalidOperation");
});

test("a request above 5 MB is refused", async () => {
  const lines = Array.from({ length: 200 }, () => ["责".repeat(10_000)]);
  const code = await codeOf((_, sheet) => {
    sheet.getRange("A1:A200").values = lines;
    return Promise.resolve();
  });
  expect(code).toBe("RequestPayloadSizeLimitExceeded");
});

test("above five million cells Excel answers null instead of values", async () => {
  const code = await codeOf(async (context, sheet) => {
    const whole = sheet.getRange();
    whole.load("values");
    await context.sync();
    expect(whole.values).toBeNull();
  });
  expect(code).toBeNull();
});

test("what is done before an error stays done", async () => {
  await codeOf((context) => {
    context.workbook.worksheets.add("先");
    context.workbook.worksheets.add("先");
    return Promise.resolve();
  });
  expect(excel.workbook.find("先")).toBeDefined();
});

test("text is taken for what it looks like, unless the cell is a text cell", async () => {
  await codeOf((_, sheet) => {
    sheet.getRange("A1:D1").values = [["=1+1", "2021-12-25", "85%", "+abc"]];
    sheet.getRange("A2:D2").numberFormat = [["@", "@", "@", "@"]];
    sheet.getRange("A2:D2").values = [["=1+1", "2021-12-25", "85%", "+abc"]];
    return Promise.resolve();
  });
  const sheet = excel.workbook.get("Sheet1");
  const row = (index: number) => [0, 1, 2, 3].map((column) => sheet.cellAt(index, column));
  expect(row(0)).toEqual([
    { value: 0, formula: "=1+1" },
    { value: 44555 },
    { value: 0.85 },
    { value: "#NAME?", isError: true, formula: "=abc" },
  ]);
  expect(row(1).map((cell) => cell?.value)).toEqual(["=1+1", "2021-12-25", "85%", "+abc"]);
});
