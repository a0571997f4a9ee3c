import fc from "fast-check";
import { gridOfValues } from "../../../src/core/grid/grid";
import { compareSheets } from "../../../src/core/sheet-plan/compare-sheets";

const table = [
  ["序号", "任务", "状态"],
  [1, "编制意见", "已完成"],
  [2, "教育合作", "序时推进"],
  [3, "绿色农产品", "未报"],
];

test("[S12] a changed cell is told with its address and what either side says", () => {
  const edited = table.map((row, index) => (index === 2 ? [2, "教育合作", "已完成"] : row));
  expect(compareSheets(gridOfValues("表", edited), gridOfValues("表", table))).toEqual({
    sheet: "表",
    cells: [{ address: "C3", current: "已完成", planned: "序时推进" }],
    onlyCurrent: [],
    onlyPlanned: [],
  });
});

test("[S12] rows that a person put in or took out are told as rows, and the others still compared", () => {
  const edited = [table[0], ["", "领导批示", ""], table[1], [3, "绿色农产品", "已完成"]];
  const difference = compareSheets(
    gridOfValues("表", edited as (string | number)[][]),
    gridOfValues("表", table)
  );
  expect(difference.onlyCurrent).toEqual([{ rowNumber: 2, text: "领导批示" }]);
  expect(difference.onlyPlanned).toEqual([{ rowNumber: 3, text: "2｜教育合作｜序时推进" }]);
  expect(difference.cells).toEqual([{ address: "C4", current: "已完成", planned: "未报" }]);
});

test("[S12] shares are told as percentages, and blank cells are no difference", () => {
  const share = (value: number, blank: string) => {
    const grid = gridOfValues("表", [["一", value, blank]]);
    const rows = grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.columnIndex === 1 ? { ...cell, isPercent: true as const } : cell
      ),
    }));
    return { ...grid, rows };
  };
  expect(compareSheets(share(0.855, " "), share(0.57, "")).cells).toEqual([
    { address: "B1", current: "85.5%", planned: "57%" },
  ]);
});

test("[S12] every text of either sheet is in both, in a difference, or in a row of one side", () => {
  const rows = fc.array(fc.array(fc.constantFrom("甲", "乙", "丙", ""), { maxLength: 4 }), {
    maxLength: 7,
  });
  fc.assert(
    fc.property(rows, rows, (first, second) => {
      const { cells, onlyCurrent, onlyPlanned } = compareSheets(
        gridOfValues("表", first),
        gridOfValues("表", second)
      );
      const count = (lines: readonly (readonly string[])[]): number =>
        lines.flat().filter((text) => text !== "").length;
      const rowCount = (all: readonly { readonly text: string }[]): number =>
        count(all.map(({ text }) => text.split("｜")));
      const changed = (side: "current" | "planned"): number =>
        cells.filter((cell) => cell[side] !== "").length;
      const same = count(first) - rowCount(onlyCurrent) - changed("current");
      expect(count(second) - rowCount(onlyPlanned) - changed("planned")).toBe(same);
      expect(cells.every((cell) => cell.current !== cell.planned)).toBe(true);
    })
  );
});
