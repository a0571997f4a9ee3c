import { valueAt } from "../../../src/core/grid/grid";
import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";
import { tablePlan, type TableParts } from "../../../src/core/sheet-plan/table-plan";

const parts: TableParts = {
  name: "汇总 2021Q4",
  annexLabel: "附件1",
  title: "进展情况汇总表",
  note: "填报单位：霍山县发改委",
  columns: [
    { title: "序号", width: 6, format: "integer", alignment: "center" },
    { title: "重点任务", width: 20 },
    {
      title: "完成比例",
      width: 10,
      format: "percent",
      entry: { kind: "percent" },
      isUnlocked: true,
    },
    { title: "行码", width: 4, isHidden: true },
  ],
  rows: [
    [1, "建设安徽绿色农产品供应基地", 0.85, "A1-x"],
    [2, "", null, "A1-y"],
  ],
  total: ["合计", null, 0.5],
  remarks: ["备注：排名第一的为牵头责任单位"],
};

test("[P1] label, title, note, headings, body, total and remark follow each other", () => {
  const plan = tablePlan(parts);
  expect(plan.rows.map((row) => row.style)).toEqual([
    "annex-label",
    "title",
    "note",
    "header",
    "body",
    "body",
    "total",
    "remark",
  ]);
  expect(plan.rows[3]?.cells).toEqual(["序号", "重点任务", "完成比例", "行码"]);
});

test("[P1] a part that is absent takes no row", () => {
  const plan = tablePlan({ name: "a", columns: [{ title: "x", width: 9 }], rows: [] });
  expect(plan.rows.map((row) => row.style)).toEqual(["header"]);
  expect(plan.merges).toEqual([]);
  expect(plan.frozenRowCount).toBe(1);
});

test("[P2] lines outside the table are merged across the visible columns alone", () => {
  const across = (rowIndex: number): object => ({
    firstRowIndex: rowIndex,
    firstColumnIndex: 0,
    lastRowIndex: rowIndex,
    lastColumnIndex: 2,
  });
  expect(tablePlan(parts).merges).toEqual([across(0), across(1), across(2), across(7)]);
});

test("[P3] the heading row is frozen and repeated on every page, A4 landscape", () => {
  const plan = tablePlan(parts);
  expect(plan.frozenRowCount).toBe(4);
  expect(plan.print).toEqual({ orientation: "landscape", titleRows: [3, 3] });
});

test("[P5] entry rules and unlocked ranges cover the body rows of their column", () => {
  const plan = tablePlan(parts);
  const range = { firstRowIndex: 4, firstColumnIndex: 2, lastRowIndex: 5, lastColumnIndex: 2 };
  expect(plan.entryRules).toEqual([{ kind: "percent", range }]);
  expect(plan.unlockedRanges).toEqual([range]);
  expect(tablePlan({ ...parts, columns: [{ title: "x", width: 9 }] }).unlockedRanges).toBeNull();
});

test("[P6] the grid of a plan is what a reader of the sheet would see", () => {
  const grid = gridOfPlan(tablePlan(parts));
  expect(grid.name).toBe("汇总 2021Q4");
  expect(valueAt(grid, 1, 0)).toBe("进展情况汇总表");
  expect(valueAt(grid, 4, 1)).toBe("建设安徽绿色农产品供应基地");
  expect(valueAt(grid, 5, 1)).toBeNull();
  expect(grid.hiddenColumns).toEqual([3]);
  const isPercent = grid.rows.flatMap((row) => row.cells.filter((cell) => cell.isPercent));
  expect(isPercent.map((cell) => cell.value)).toEqual([0.85, 0.5]);
});
