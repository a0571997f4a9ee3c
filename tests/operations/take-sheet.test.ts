import { gridFingerprint } from "../../src/core/grid/fingerprint";
import type { Grid } from "../../src/core/grid/grid";
import { createExcelHost } from "../../src/host/excel/excel-host";
import { createFileHost } from "../../src/host/file/file-host";
import type { WorkbookHost } from "../../src/host/workbook-host";
import { importNotice } from "../../src/operations/import-notice";
import { readNotice, readNoticeSheets } from "../../src/operations/read-notice";
import { readWorkbook } from "../../src/operations/read-workbook";
import { releaseSheet, unusedSheets, takeSheet } from "../../src/operations/take-sheet";
import { plainPlan } from "../contract/sheet-plans";
import { ExcelTestHost } from "../support/office-host/excel-test-host";
import { WorkbookModel } from "../support/office-host/workbook-model";
import { sampleFile, sampleRegister } from "./real-workbook";

jest.setTimeout(60_000);

const register = sampleRegister();

const hosts: readonly (readonly [name: string, make: () => Promise<WorkbookHost>])[] = [
  ["a workbook in memory", () => createFileHost()],
  [
    "Excel",
    () => {
      // Each Excel takes the place of the one before.
      new ExcelTestHost(new WorkbookModel());
      return Promise.resolve(createExcelHost());
    },
  ],
];

/** A person's own layout: a title, two rows of headings, merged cells, a remark, a note at the side. */
const ownSheet = {
  ...plainPlan("重点任务", [
    ["2022年重点任务责任分工表"],
    ["序号", "重点任务", "责任单位", null, "完成时限"],
    [null, null, "牵头单位", "配合单位", null],
    ["一、产业（共2项）"],
    [1, "建设产业园区", "县发改委", "县财政局、县住建局", "2022年底前"],
    [2, "推进数字乡村", "县数据局", "县农业农村局", null, null, "再议"],
    ["备注：牵头单位负责汇总。"],
  ]),
  merges: [
    { firstRowIndex: 0, lastRowIndex: 0, firstColumnIndex: 0, lastColumnIndex: 4 },
    { firstRowIndex: 1, lastRowIndex: 1, firstColumnIndex: 2, lastColumnIndex: 3 },
    { firstRowIndex: 1, lastRowIndex: 2, firstColumnIndex: 0, lastColumnIndex: 0 },
    { firstRowIndex: 1, lastRowIndex: 2, firstColumnIndex: 1, lastColumnIndex: 1 },
    { firstRowIndex: 1, lastRowIndex: 2, firstColumnIndex: 4, lastColumnIndex: 4 },
  ],
};

async function sheetOf(host: WorkbookHost, name: string): Promise<Grid> {
  const [grid] = await host.readSheets([name]);
  if (grid === undefined) throw new Error(`no sheet ${name}`);
  return grid;
}

/** A grid without the cells of one column. */
function without(grid: Grid, column: number): Grid {
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: row.cells.filter(({ columnIndex }) => columnIndex !== column),
  }));
  return { ...grid, hiddenColumns: [], rows };
}

describe.each(hosts)("[N18] in %s", (_name, makeHost) => {
  test("a person's worksheet becomes an assignment table without a change that can be seen", async () => {
    const host = await makeHost();
    const context = { host, register };
    await host.writeSheets([ownSheet]);
    const before = await sheetOf(host, "重点任务");
    expect(unusedSheets(await readNoticeSheets(context))).toContain("重点任务");

    const used = await takeSheet(context, "重点任务");
    expect(used.hasKeyColumn).toBe(true);
    expect(used.tables.map(({ rows }) => rows.length)).toEqual([2]);

    const after = await sheetOf(host, "重点任务");
    expect(after.hiddenColumns).toEqual([7]);
    expect(gridFingerprint(without(after, 7))).toBe(gridFingerprint(before));

    const { notice, record } = await readNotice(context);
    const [table] = notice.tables;
    expect(notice.title).toBe("2022年重点任务责任分工表");
    expect(record.sheets.map(({ name, role }) => [name, role])).toEqual([
      ["重点任务", "assignment-table"],
      ["单位名录", "unit-register"],
    ]);
    expect(table?.columns.map(({ role }) => role)).toEqual([
      "number",
      "task",
      "lead",
      "participants",
      "deadline",
      "key",
    ]);
    expect(table?.rows.map(({ key }) => key)).toEqual(used.tables[0]?.rows.map(({ key }) => key));
    expect(table?.rows.map(({ responsibility }) => responsibility.lead)).toEqual([
      "县发改委",
      "县数据局",
    ]);
    expect(table?.rows[1]?.besideTexts).toEqual(["再议"]);

    await host.editCells([{ sheet: "重点任务", address: "B5", value: "建设现代产业园区" }]);
    const again = await readNotice(context);
    expect(again.notice.tables[0]?.rows[0]).toMatchObject({
      key: table?.rows[0]?.key,
      task: "建设现代产业园区",
    });
  });

  test("it stands beside the tables of a notice, and is let go again", async () => {
    const host = await makeHost();
    const context = { host, register };
    await importNotice(context, [sampleFile]);
    await host.writeSheets([ownSheet]);
    await takeSheet(context, "重点任务");
    const { notice } = await readNotice(context);
    expect(notice.tables.map(({ id, sheet }) => `${id} ${sheet ?? ""}`)).toEqual([
      "A1 附件1",
      "A2 附件2",
      "A3 附件3",
      "T1 重点任务",
    ]);
    expect(notice.title).toContain("长三角");
    await releaseSheet(context, "重点任务");
    const state = await readWorkbook(context);
    expect(state.notice?.tables).toHaveLength(3);
    expect(unusedSheets(state)).toContain("重点任务");
    expect((await takeSheet(context, "重点任务")).tables).toHaveLength(1);
  });

  test("a worksheet without such headings is refused and stays as it is", async () => {
    const host = await makeHost();
    await host.writeSheets([plainPlan("备忘", [["周五", "开会"]])]);
    const before = await sheetOf(host, "备忘");
    await expect(takeSheet({ host, register }, "备忘")).rejects.toMatchObject({
      code: "no-table-in-sheet",
      params: { sheet: "备忘" },
    });
    expect(await sheetOf(host, "备忘")).toEqual(before);
  });
});
