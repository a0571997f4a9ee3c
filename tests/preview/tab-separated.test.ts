import fc from "fast-check";
import { formatTabSeparated, parseTabSeparated } from "../../src/preview/tab-separated";

test("cells are parted by tabs and rows by line ends", () => {
  expect(parseTabSeparated("1\t县发改委\r\n2\t县水务局\r\n")).toEqual([
    ["1", "县发改委"],
    ["2", "县水务局"],
  ]);
});

test("empty cells keep their place", () => {
  expect(parseTabSeparated("\ta\t\n\t\t")).toEqual([
    ["", "a", ""],
    ["", "", ""],
  ]);
});

test("a quoted cell holds tabs, line ends and quotes", () => {
  expect(parseTabSeparated('"一是\n二是"\t"称""试点"""')).toEqual([["一是\n二是", '称"试点"']]);
});

test("a quote inside a bare cell is text", () => {
  expect(parseTabSeparated('约5"管\t"甲"乙')).toEqual([['约5"管', '"甲"乙']]);
});

test("what is copied comes back when pasted", () => {
  const cell = fc.string({ unit: fc.constantFrom("甲", "1", '"', "\t", "\n", " ") });
  const rows = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
    .chain(([height, width]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      })
    );
  fc.assert(
    fc.property(rows, (table) => {
      expect(parseTabSeparated(formatTabSeparated(table))).toEqual(table);
    })
  );
});
