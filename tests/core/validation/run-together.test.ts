import { parseResponsibility } from "../../../src/core/units/parse-responsibility";
import { createUnitResolver } from "../../../src/core/units/unit-resolver";
import { proposeFixes } from "../../../src/core/validation/fixes/propose-fixes";
import {
  checkedNotice,
  checkedTable,
  countyRegister,
  issuesOf,
  only,
} from "../../support/checked-notice";

const resolver = createUnitResolver(countyRegister);

function noticeOf(unitsText: string) {
  const responsibility = parseResponsibility(unitsText, resolver);
  return checkedNotice([
    checkedTable([{ unitsText, texts: ["1", "任务", unitsText], responsibility }]),
  ]);
}

test("[V34] names that run together are an error of their own, with the names, and no unknown unit", () => {
  const issues = issuesOf(noticeOf("县教育局、县发改委县财政局、各乡镇"));
  expect(only(issues, "run-together-units")).toMatchObject([
    {
      severity: "error",
      address: "C4",
      params: { name: "县发改委县财政局", parts: ["县发改委", "县财政局"] },
    },
  ]);
  expect(only(issues, "unknown-unit")).toEqual([]);
});

test("[V6] a name that does not come out even stays unknown", () => {
  const issues = issuesOf(noticeOf("县教育局、县发改委县某某局"));
  expect(only(issues, "run-together-units")).toEqual([]);
  expect(only(issues, "unknown-unit")).toHaveLength(1);
});

test.each([
  ["县教育局、县发改委县财政局、各乡镇", "县教育局、县发改委、县财政局、各乡镇"],
  ["县发改委县财政局等", "县发改委、县财政局等"],
])("[V40] in %s the names are parted", (before, after) => {
  const notice = noticeOf(before);
  const [issue] = only(issuesOf(notice), "run-together-units");
  if (issue === undefined) throw new Error("there should be names that run together");
  expect(proposeFixes(issue, notice, countyRegister)).toMatchObject([{ kind: "split", after }]);
});
