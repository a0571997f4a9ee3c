import fc from "fast-check";
import {
  cellAddress,
  columnIndexOf,
  columnLetters,
  parseAddress,
  rangeAddress,
} from "../../../src/core/grid/address";

test("columns are lettered as spreadsheets do", () => {
  expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual([
    "A",
    "Z",
    "AA",
    "ZZ",
    "AAA",
    "XFD",
  ]);
});

test("letters and indexes are the same thing said twice", () => {
  fc.assert(
    fc.property(fc.nat(16383), (index) => {
      expect(columnIndexOf(columnLetters(index))).toBe(index);
    })
  );
});

test("a range of one cell is written without a colon", () => {
  const cell = { firstRowIndex: 2, firstColumnIndex: 1, lastRowIndex: 2, lastColumnIndex: 1 };
  expect(rangeAddress(cell)).toBe("B3");
  expect(rangeAddress({ ...cell, lastColumnIndex: 3 })).toBe("B3:D3");
  expect(cellAddress(2, 1)).toBe("B3");
});

test("addresses are read with dollar signs, in either order of corners", () => {
  const range = { firstRowIndex: 2, firstColumnIndex: 1, lastRowIndex: 8, lastColumnIndex: 3 };
  for (const address of ["B3:D9", "$B$3:$D$9", "D9:B3", "b3:d9"])
    expect(parseAddress(address)).toEqual(range);
});

test("what is no address is told apart", () => {
  for (const text of ["", "3", "B", "B0", "附件1!B3", "B3:", "ABCD1"])
    expect(parseAddress(text)).toBeNull();
});
