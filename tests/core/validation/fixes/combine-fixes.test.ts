import { combineFixes } from "../../../../src/core/validation/fixes/combine-fixes";
import type { Fix } from "../../../../src/core/validation/fixes/fix";

const before = "发改委、县交通局、县教育局";

function fixTo(after: string, unit = "", address = "C4"): Fix {
  return { kind: "rename", unit, key: "A1-1", sheet: "附件1", address, before, after };
}

const first = fixTo("县发改委、县交通局、县教育局", "县发改委");
const second = fixTo("发改委、县交运局、县教育局", "县交运局");

test("[V43] fixes of different words of a cell become one change, whatever their order", () => {
  for (const fixes of [
    [first, second],
    [second, first],
  ]) {
    const { fixes: combined, clashing } = combineFixes(fixes);
    expect(combined.map(({ after }) => after)).toEqual(["县发改委、县交运局、县教育局"]);
    expect(clashing).toEqual([]);
  }
});

test("[V43] of two fixes that change the same words the second waits", () => {
  const other = fixTo("发改委、县交警局、县教育局");
  expect(combineFixes([second, other])).toEqual({ fixes: [second], clashing: [other] });
});

test("[V43] equal fixes count once, and other cells are left apart", () => {
  const elsewhere = fixTo(first.after, "县发改委", "C5");
  expect(combineFixes([first, first, elsewhere])).toEqual({
    fixes: [first, elsewhere],
    clashing: [],
  });
});
