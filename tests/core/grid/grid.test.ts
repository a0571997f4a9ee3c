import { gridFingerprint, hashText } from "../../../src/core/grid/fingerprint";
import { gridOfValues, isEmptyGrid, rowAt, valueAt } from "../../../src/core/grid/grid";

const grid = gridOfValues("表", [
  ["序号", "任务"],
  [null, null],
  [1, "建设"],
  [
    { kind: "date", iso: "2021-12-25" },
    { kind: "error", code: "#N/A" },
  ],
]);

test("empty cells and rows are left out of a grid", () => {
  expect(grid.rows.map((row) => row.rowIndex)).toEqual([0, 2, 3]);
  expect(rowAt(grid, 1)).toBeUndefined();
});

test("values are found by their position", () => {
  expect(valueAt(grid, 2, 1)).toBe("建设");
  expect(valueAt(grid, 3, 0)).toEqual({ kind: "date", iso: "2021-12-25" });
  expect(valueAt(grid, 9, 9)).toBeNull();
});

test("a grid of blank texts is empty", () => {
  expect(isEmptyGrid(gridOfValues("空", [["  ", null], ["\n"]]))).toBe(true);
  expect(isEmptyGrid(grid)).toBe(false);
});

test("a fingerprint tells a changed, a moved and a retyped cell", () => {
  const values = [["甲", 1]];
  const before = gridFingerprint(gridOfValues("表", values));
  expect(gridFingerprint(gridOfValues("另一表", [["甲", 1, "  "]]))).toBe(before);
  expect(gridFingerprint(gridOfValues("表", [["乙", 1]]))).not.toBe(before);
  expect(gridFingerprint(gridOfValues("表", [[1, "甲"]]))).not.toBe(before);
  expect(gridFingerprint(gridOfValues("表", [["甲", "1"]]))).not.toBe(before);
});

test("100,000 texts have as many hashes", () => {
  const hashes = new Set(Array.from({ length: 100_000 }, (_, index) => hashText(`任务${index}`)));
  expect(hashes.size).toBe(100_000);
});
