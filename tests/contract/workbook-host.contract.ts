import type { Grid } from "../../src/core/grid/grid";
import type { Severity } from "../../src/core/issues/issue";
import type { SheetPlan } from "../../src/core/sheet-plan/sheet-plan";
import { gridOfPlan } from "../../src/core/sheet-plan/grid-of-plan";
import { HostError, type WorkbookHost } from "../../src/host/workbook-host";
import { manyRows, officialTable, plainPlan } from "./sheet-plans";

/** A host with what the port itself does not tell. */
export interface HostUnderTest {
  readonly host: WorkbookHost;
  /** The marked cells of a sheet, one address a cell. */
  readonly marksOf: (sheet: string) => Readonly<Record<string, Severity>>;
  /** What is selected, such as `附件1!B3`. */
  readonly selection: () => string | null;
  /** How many workbooks were opened beside this one. */
  readonly openedCount: () => number;
}

/**
 * What every workbook host does, whatever the workbook is; an Excel before ExcelApi 1.13 cannot
 * tell which cells are merged.
 */
export function describeWorkbookHost(
  name: string,
  makeHost: () => Promise<HostUnderTest>,
  readsMerges = true
): void {
  const gridOf = (plan: SheetPlan): Grid =>
    readsMerges ? gridOfPlan(plan) : { ...gridOfPlan(plan), merges: [] };
  const read = async ({ host }: HostUnderTest, sheet: string): Promise<Grid> => {
    const [grid] = await host.readSheets([sheet]);
    if (grid === undefined) throw new Error(`no sheet ${sheet}`);
    return grid;
  };
  const namesOf = async ({ host }: HostUnderTest) =>
    (await host.listSheets()).map((sheet) => sheet.name);
  const failure = async (action: Promise<unknown>): Promise<unknown> =>
    action.then(
      () => null,
      (error: unknown) => error
    );

  describe(name, () => {
    test("a written official table reads back as it was planned", async () => {
      const under = await makeHost();
      await under.host.writeSheets([officialTable]);
      expect(await read(under, "附件1")).toEqual(gridOf(officialTable));
    });

    test("several sheets are written at once, in the order given, after those that are there", async () => {
      const under = await makeHost();
      const before = await namesOf(under);
      await under.host.writeSheets([plainPlan("乙", [["b"]]), plainPlan("甲", [["a"]])]);
      expect(await namesOf(under)).toEqual([...before, "乙", "甲"]);
    });

    test("a replaced sheet keeps its place among the tabs and nothing of its old content", async () => {
      const under = await makeHost();
      await under.host.writeSheets([
        plainPlan("一", [["1"]]),
        plainPlan("二", [["old", "old"], ["old"], ["old"]], {
          merges: [{ firstRowIndex: 1, firstColumnIndex: 0, lastRowIndex: 1, lastColumnIndex: 1 }],
        }),
        plainPlan("三", [["3"]]),
      ]);
      const before = await namesOf(under);
      const plan = plainPlan("二", [["new"]]);
      await under.host.writeSheets([plan]);
      expect(await namesOf(under)).toEqual(before);
      expect(await read(under, "二")).toEqual(gridOf(plan));
    });

    test("two neighbours and a new sheet replaced in one go keep their order", async () => {
      const under = await makeHost();
      await under.host.writeSheets(["一", "二", "三"].map((sheet) => plainPlan(sheet, [["1"]])));
      const before = await namesOf(under);
      await under.host.writeSheets(["三", "新", "一", "二"].map((s) => plainPlan(s, [["2"]])));
      expect(await namesOf(under)).toEqual([...before, "新"]);
    });

    test("sheets that were not named are not touched by a write", async () => {
      const under = await makeHost();
      await under.host.writeSheets([
        plainPlan("别人的表", [["=1+1", "0012"]]),
        plainPlan("甲", [["1"]]),
      ]);
      const before = await read(under, "别人的表");
      await under.host.writeSheets([plainPlan("甲", [["2"]]), plainPlan("乙", [["3"]])]);
      expect(await read(under, "别人的表")).toEqual(before);
    });

    test.each([
      ["a formula", "=SUM(A1:A9)"],
      ["a plus", "+86 10 1234"],
      ["a minus", "-无"],
      ["an at sign", "@县发改委"],
      ["a tab", "\t=1"],
      ["leading zeros", "0012"],
      ["a long number", "341525202112250001"],
      ["a percentage", "85%"],
      ["a date", "2021-12-25"],
      ["a Chinese date", "2021年12月25日"],
      ["a truth value", "TRUE"],
      ["an error value", "#N/A"],
      ["line breaks", "第一\n第二"],
      ["four-byte characters", "𠮷野家"],
    ])("text that looks like %s stays text", async (_what, text) => {
      const under = await makeHost();
      await under.host.writeSheets([plainPlan("甲", [[text]])]);
      expect((await read(under, "甲")).rows[0]?.cells[0]).toEqual({ columnIndex: 0, value: text });
    });

    test("text stays text in percent and date columns, whatever it looks like", async () => {
      const under = await makeHost();
      const plan = plainPlan(
        "甲",
        [
          ["85%", "2021-12-25"],
          [0.5, "=1"],
        ],
        {
          columns: [
            { width: 9, format: "percent", alignment: "left" },
            { width: 9, format: "date", alignment: "left" },
          ],
        }
      );
      await under.host.writeSheets([plan]);
      expect(await read(under, "甲")).toEqual(gridOf(plan));
    });

    test("numbers, truth values, dates with a time and error values keep their types", async () => {
      const under = await makeHost();
      const plan = plainPlan("甲", [
        [1.5, 0, -3, true, false],
        [
          { kind: "date", iso: "2021-12-25T08:30:00" },
          { kind: "date", iso: "2000-02-29" },
        ],
        [{ kind: "error", code: "#N/A" }, 12345678901234],
      ]);
      await under.host.writeSheets([plan]);
      expect(await read(under, "甲")).toEqual(gridOf(plan));
    });

    test("empty rows and cells between others stay empty", async () => {
      const under = await makeHost();
      const plan = plainPlan("甲", [[], [null, "b2", null, "d2"], [], ["", "b4"]]);
      await under.host.writeSheets([plan]);
      expect(await read(under, "甲")).toEqual(gridOf(plan));
    });

    test("a write that is aborted, before or while it is done, leaves the workbook as it was", async () => {
      const under = await makeHost();
      await under.host.writeSheets([plainPlan("旧", [["1"]]), plainPlan("人的", [["mine"]])]);
      const before = await namesOf(under);
      const plans = [plainPlan("旧", manyRows(500)), plainPlan("新", manyRows(500))];
      const kept = [{ sheet: "旧", keptAs: "旧保留1" }];
      for (const turns of [0, 1, 10, 30]) {
        const abort = new AbortController();
        const reason = new Error(`cancelled after ${turns} turns`);
        if (turns === 0) abort.abort(reason);
        const writing = failure(under.host.writeSheets(plans, kept, abort.signal));
        for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        abort.abort(reason);
        expect(await writing).toBe(reason);
        expect(await namesOf(under)).toEqual(before);
        expect((await read(under, "旧")).rows).toHaveLength(1);
      }
      await under.host.writeSheets(plans, kept);
      expect(new Set(await namesOf(under))).toEqual(new Set([...before, "旧保留1", "新"]));
      expect(await under.host.hasUnfinishedWrite()).toBe(false);
    });

    test("hidden and very hidden sheets are listed, read and replaced", async () => {
      const under = await makeHost();
      const hidden = plainPlan("隐", [["1"]], { visibility: "hidden" });
      const stamp = plainPlan("_分工", [["stamp"]], { visibility: "veryHidden" });
      await under.host.writeSheets([hidden, stamp]);
      await under.host.writeSheets([{ ...stamp, rows: [{ style: "body", cells: ["new"] }] }]);
      const listed = await under.host.listSheets();
      expect(listed.filter((sheet) => sheet.visibility !== "visible")).toEqual([
        { name: "隐", visibility: "hidden" },
        { name: "_分工", visibility: "veryHidden" },
      ]);
      expect((await read(under, "_分工")).rows[0]?.cells[0]?.value).toBe("new");
    });

    test("a text as long as a cell can hold is kept whole", async () => {
      const under = await makeHost();
      const text = "责".repeat(32_767);
      await under.host.writeSheets([plainPlan("甲", [[text]])]);
      expect((await read(under, "甲")).rows[0]?.cells[0]?.value).toBe(text);
    });

    test("a sheet of 5,000 rows is written and read whole", async () => {
      const under = await makeHost();
      const plan = plainPlan("汇总", manyRows(5000));
      await under.host.writeSheets([plan]);
      expect(await read(under, "汇总")).toEqual(gridOf(plan));
    }, 30_000);

    test("sheets are read in the order asked for, and missing ones are left out", async () => {
      const under = await makeHost();
      await under.host.writeSheets([plainPlan("甲", [["1"]]), plainPlan("乙", [["2"]])]);
      const grids = await under.host.readSheets(["乙", "没有", "甲"]);
      expect(grids.map((grid) => grid.name)).toEqual(["乙", "甲"]);
    });

    test("an empty sheet is read as a grid without rows", async () => {
      const under = await makeHost();
      await under.host.writeSheets([plainPlan("空", [])]);
      expect(await read(under, "空")).toEqual(gridOf(plainPlan("空", [])));
    });

    test("a renamed sheet keeps its place and content", async () => {
      const under = await makeHost();
      await under.host.writeSheets([plainPlan("旧", [["1"]]), plainPlan("后", [["2"]])]);
      const before = await namesOf(under);
      await under.host.renameSheet("旧", "新");
      expect(await namesOf(under)).toEqual(before.map((sheet) => (sheet === "旧" ? "新" : sheet)));
      expect((await read(under, "新")).rows[0]?.cells[0]?.value).toBe("1");
    });

    test("renaming a sheet that is not there is refused by name", async () => {
      const { host } = await makeHost();
      const error = await failure(host.renameSheet("没有", "新"));
      expect(error).toBeInstanceOf(HostError);
      expect(error).toMatchObject({ code: "sheet-missing", subject: "没有" });
    });

    test("deleting passes over sheets that are not there and takes very hidden ones", async () => {
      const under = await makeHost();
      await under.host.writeSheets([
        plainPlan("甲", [["1"]]),
        plainPlan("密", [["2"]], { visibility: "veryHidden" }),
        plainPlan("乙", [["3"]]),
      ]);
      const before = await namesOf(under);
      await under.host.deleteSheets(["密", "没有", "甲"]);
      expect(await namesOf(under)).toEqual(before.filter((s) => s !== "密" && s !== "甲"));
    });

    test("edited cells hold the new values as they are, and others do not change", async () => {
      const under = await makeHost();
      await under.host.writeSheets([officialTable]);
      await under.host.editCells([
        { sheet: "附件1", address: "B5", value: "=1+1" },
        { sheet: "附件1", address: "C5", value: 0.5 },
        { sheet: "附件1", address: "E5", value: { kind: "date", iso: "2022-01-10" } },
        { sheet: "附件1", address: "F4", value: null },
      ]);
      const grid = await read(under, "附件1");
      expect(grid.rows[4]?.cells.slice(0, 5)).toEqual([
        { columnIndex: 0, value: 2 },
        { columnIndex: 1, value: "=1+1" },
        { columnIndex: 2, value: 0.5, isPercent: true },
        { columnIndex: 3, value: 0 },
        { columnIndex: 4, value: { kind: "date", iso: "2022-01-10" } },
      ]);
      expect(grid.rows[3]?.cells.map((cell) => cell.columnIndex)).toEqual([0, 1, 2, 3, 4, 6]);
    });

    test("a hidden column keeps its cells, and the others stay as they are", async () => {
      const under = await makeHost();
      await under.host.writeSheets([plainPlan("甲", [["1", "2", "3"]])]);
      await under.host.hideColumn("甲", 1);
      const grid = await read(under, "甲");
      expect(grid.hiddenColumns).toEqual([1]);
      expect(grid.rows[0]?.cells.map(({ value }) => value)).toEqual(["1", "2", "3"]);
      const error = await failure(under.host.hideColumn("没有", 0));
      expect(error).toMatchObject({ code: "sheet-missing", subject: "没有" });
    });

    test("editing a sheet that is not there is refused by name", async () => {
      const { host } = await makeHost();
      const error = await failure(host.editCells([{ sheet: "没有", address: "A1", value: 1 }]));
      expect(error).toMatchObject({ code: "sheet-missing", subject: "没有" });
    });

    test("marks colour their cells by severity and take the place of earlier ones", async () => {
      const under = await makeHost();
      await under.host.writeSheets([plainPlan("甲", [["1", "2", "3"]]), plainPlan("乙", [["1"]])]);
      await under.host.markIssues([
        { sheet: "甲", address: "A1", severity: "error" },
        { sheet: "甲", address: "C1", severity: "warning" },
        { sheet: "乙", address: "A1", severity: "info" },
      ]);
      expect(under.marksOf("甲")).toEqual({ A1: "error", C1: "warning" });
      expect(under.marksOf("乙")).toEqual({ A1: "info" });
      await under.host.markIssues([{ sheet: "甲", address: "B1", severity: "error" }]);
      expect(under.marksOf("甲")).toEqual({ B1: "error" });
      expect(under.marksOf("乙")).toEqual({});
    });

    test("marks change no value, and a mark on a missing sheet is passed over", async () => {
      const under = await makeHost();
      await under.host.writeSheets([officialTable]);
      await under.host.markIssues([
        { sheet: "附件1", address: "B4", severity: "error" },
        { sheet: "没有", address: "A1", severity: "error" },
      ]);
      expect(await read(under, "附件1")).toEqual(gridOf(officialTable));
      await under.host.markIssues([]);
      expect(under.marksOf("附件1")).toEqual({});
    });

    test("three thousand marks on one sheet are all set", async () => {
      const under = await makeHost();
      await under.host.writeSheets([plainPlan("甲", manyRows(3000))]);
      const marks = Array.from({ length: 3000 }, (_, index) => ({
        sheet: "甲",
        address: `C${index + 1}`,
        severity: "warning" as const,
      }));
      await under.host.markIssues(marks);
      expect(Object.keys(under.marksOf("甲"))).toHaveLength(3000);
    }, 30_000);

    test("a cell is selected on the sheet named", async () => {
      const under = await makeHost();
      await under.host.writeSheets([plainPlan("甲", [["1"]]), plainPlan("乙", [["2"]])]);
      await under.host.select("乙", "B3");
      expect(under.selection()).toBe("乙!B3");
    });

    test("selecting on a sheet that is not there is refused by name", async () => {
      const { host } = await makeHost();
      const error = await failure(host.select("没有", "A1"));
      expect(error).toMatchObject({ code: "sheet-missing", subject: "没有" });
    });

    test("a workbook's bytes open as a new workbook beside this one", async () => {
      const under = await makeHost();
      const zipSignature = Uint8Array.from([0x50, 0x4b, 0x03, 0x04]);
      await under.host.openAsNewWorkbook(zipSignature);
      expect(under.openedCount()).toBe(1);
    });
  });
}
