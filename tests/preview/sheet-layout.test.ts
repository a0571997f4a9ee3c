import type { SheetView } from "../../src/host/file/sheet-view";
import {
  extentOf,
  layOutSheet,
  linesBetween,
  mergeAt,
  withMergesFromAbove,
} from "../../src/preview/sheet-layout";

const view: SheetView = {
  rowCount: 5,
  columnCount: 3,
  columnWidths: [8, 20, 10],
  rowHeights: [30, 15, 15, 15, 60],
  hiddenColumns: [2],
  hiddenRows: [1],
  merges: [{ firstRowIndex: 2, firstColumnIndex: 0, lastRowIndex: 4, lastColumnIndex: 0 }],
  frozenRowCount: 1,
  isProtected: false,
  cell: () => null,
};
const layout = layOutSheet(view);

test("points become pixels, and hidden rows take no room", () => {
  expect(layout.tops.slice(0, 6)).toEqual([0, 40, 40, 60, 80, 160]);
});

test("a character is 7 pixels and a column has 5 more; hidden columns take no room", () => {
  expect(layout.lefts.slice(0, 4)).toEqual([0, 61, 206, 206]);
});

test("rows in sight are found by their edges", () => {
  expect(linesBetween(layout.tops, 45, 100)).toEqual({ first: 2, last: 4 });
});

test("a position beyond the sheet ends with the last row", () => {
  expect(linesBetween(layout.tops, 0, 1e9).last).toBe(layout.rowCount - 1);
});

test("a merged cell that begins above what is seen is drawn", () => {
  expect(withMergesFromAbove({ first: 4, last: 9 }, layout)).toEqual({ first: 2, last: 9 });
});

test("a covered cell belongs to its merged range", () => {
  expect(mergeAt(layout, 3, 0)).toEqual(view.merges[0]);
  expect(mergeAt(layout, 3, 1)).toBeUndefined();
});

test("the extent of a span is the sum of its lines", () => {
  expect(extentOf(layout.tops, 2, 4)).toBe(120);
  expect(extentOf(layout.tops, 0, -1)).toBe(0);
});

test("there are empty lines beyond a selected cell, as far as a sheet can go", () => {
  const far = layOutSheet(view, { rowIndex: 4999, columnIndex: 99 });
  expect(far.rowCount).toBeGreaterThan(5000);
  expect(far.columnCount).toBeGreaterThan(100);
  expect(extentOf(far.tops, 4999, 4999)).toBe(20);
  expect(layOutSheet(view, { rowIndex: 0, columnIndex: 16_383 }).columnCount).toBe(16_384);
});
