import { gridOfValues } from "../../../src/core/grid/grid";
import { issueOf } from "../../../src/core/issues/issue";
import { locateInBody } from "../../../src/core/validation/locate-in-body";

const body = gridOfValues("通知正文", [
  ["关于印发责任分工的通知"],
  ["各乡镇："],
  ["三、请于每季 度末报送进展情况；10月18日前报联络员。"],
  [],
  ["联系电话：0564-0000000"],
]);

const clause = "每季度末报送进展情况";
const placeOf = (issue: Parameters<typeof locateInBody>[0][number], grid = body) =>
  locateInBody([issue], grid).map(({ sheet, address }) => [sheet, address]);

test("[V42] an issue about a clause bears the cell of its paragraph, whatever the spacing", () => {
  expect(placeOf(issueOf("dayless-deadline", "info", {}, { sentence: clause }))).toEqual([
    ["通知正文", "A3"],
  ]);
});

test("[V42] what is missing in the text is placed at its end", () => {
  expect(placeOf(issueOf("missing-imprint", "warning", {}, { parts: ["date"] }))).toEqual([
    ["通知正文", "A5"],
  ]);
});

test("[V42] an issue that has a place keeps it; without words in the text it has none", () => {
  const placed = issueOf("vague-unit", "warning", { sheet: "附件1", address: "C4" }, { name: "" });
  expect(placeOf(placed)).toEqual([["附件1", "C4"]]);
  const foreign = issueOf("dayless-deadline", "info", {}, { sentence: "每月底报送" });
  expect(placeOf(foreign)).toEqual([[undefined, undefined]]);
  expect(placeOf(foreign, gridOfValues("通知正文", []))).toEqual([[undefined, undefined]]);
});
