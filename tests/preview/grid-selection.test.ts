import type { SheetView } from "../../src/host/file/sheet-view";
import {
  isWholeLines,
  masterOf,
  moveSelection,
  rangeBetween,
  rangeOfSelection,
  selectAddress,
  selectCell,
  selectLines,
  shownSelection,
} from "../../src/preview/grid-selection";
import { layOutSheet } from "../../src/preview/sheet-layout";

const view: SheetView = {
  rowCount: 6,
  columnCount: 4,
  columnWidths: [8, 8, 8, 8],
  rowHeights: [15, 15, 15, 15, 15, 15],
  hiddenColumns: [3],
  hiddenRows: [3],
  merges: [{ firstRowIndex: 0, firstColumnIndex: 0, lastRowIndex: 1, lastColumnIndex: 2 }],
  frozenRowCount: 0,
  isProtected: false,
  cell: () => null,
};
const layout = layOutSheet(view);
const down = { rows: 1, columns: 0 };
const right = { rows: 0, columns: 1 };

test("an address selects its range", () => {
  expect(selectAddress("B3:C4")).toEqual({
    anchor: { rowIndex: 2, columnIndex: 1 },
    focus: { rowIndex: 3, columnIndex: 2 },
  });
});

test("what is no address selects A1", () => {
  expect(selectAddress("第3项")).toEqual(selectCell(0, 0));
});

test("a step leaves a merged range at its far side", () => {
  expect(moveSelection(selectCell(0, 0), down, layout, false)).toEqual(selectCell(2, 0));
});

test("a step into a merged range selects its first cell", () => {
  expect(moveSelection(selectCell(2, 1), { rows: -1, columns: 0 }, layout, false)).toEqual(
    selectCell(0, 0)
  );
});

test("hidden rows and columns are passed over", () => {
  expect(moveSelection(selectCell(2, 2), down, layout, false)).toEqual(selectCell(4, 2));
  expect(moveSelection(selectCell(2, 2), right, layout, false)).toEqual(selectCell(2, 4));
});

test("the sheet's edge ends a movement", () => {
  expect(moveSelection(selectCell(2, 0), { rows: 0, columns: -1 }, layout, false)).toEqual(
    selectCell(2, 0)
  );
});

test("extending keeps the anchor", () => {
  expect(moveSelection(selectCell(4, 1), down, layout, true)).toEqual({
    anchor: { rowIndex: 4, columnIndex: 1 },
    focus: { rowIndex: 5, columnIndex: 1 },
  });
});

test("a range grows over the merged cells that it touches", () => {
  const selection = {
    anchor: { rowIndex: 1, columnIndex: 1 },
    focus: { rowIndex: 2, columnIndex: 1 },
  };
  expect(rangeOfSelection(selection, layout)).toEqual({
    firstRowIndex: 0,
    firstColumnIndex: 0,
    lastRowIndex: 2,
    lastColumnIndex: 2,
  });
});

test("a covered cell is stood for by the first of its range", () => {
  expect(masterOf({ rowIndex: 1, columnIndex: 2 }, layout)).toEqual({
    rowIndex: 0,
    columnIndex: 0,
  });
});

test("a selection in a hidden line is brought to the nearest that is shown", () => {
  expect(shownSelection(selectCell(3, 3), layout)).toEqual(selectCell(2, 2));
  const first = layOutSheet({ ...view, hiddenColumns: [0, 1] });
  expect(shownSelection(selectCell(5, 0), first)).toEqual(selectCell(5, 2));
});

test("a cell of a sheet with one column is no whole row; the row itself is, and stays so with rows below it", () => {
  const oneColumn = layOutSheet({ ...view, columnCount: 1, merges: [], hiddenColumns: [] });
  const cell = shownSelection(selectCell(2, 0), oneColumn);
  expect(isWholeLines("rows", cell)).toBe(false);
  const row = selectLines("rows", rangeBetween(cell), { rowCount: 6, columnCount: 1 });
  expect(isWholeLines("rows", shownSelection(row, oneColumn))).toBe(true);
  expect(isWholeLines("columns", row)).toBe(false);
  const rows = moveSelection(row, { rows: 2, columns: 0 }, oneColumn, true);
  expect(isWholeLines("rows", rows)).toBe(true);
  expect(isWholeLines("rows", moveSelection(row, right, oneColumn, true))).toBe(false);
});
