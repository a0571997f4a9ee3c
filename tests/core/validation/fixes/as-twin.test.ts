import { parseResponsibility } from "../../../../src/core/units/parse-responsibility";
import { createUnitResolver } from "../../../../src/core/units/unit-resolver";
import { proposeFixes } from "../../../../src/core/validation/fixes/propose-fixes";
import {
  checkedNotice,
  checkedTable,
  countyRegister,
  issuesOf,
} from "../../../support/checked-notice";

const resolver = createUnitResolver(countyRegister);
const TASK = "推进长三角技术市场一体化建设";

function noticeOf(here: string, there: string) {
  const row = (key: string, unitsText: string) => ({
    key,
    task: TASK,
    unitsText,
    texts: ["1", TASK, unitsText],
    responsibility: parseResponsibility(unitsText, resolver),
  });
  return checkedNotice([
    checkedTable([row("A1-1", here)]),
    checkedTable([row("A3-1", there)], { id: "A3", annex: "附件3" }),
  ]);
}

function proposals(here: string, there: string, code: "units-differ" | "lead-differs") {
  const notice = noticeOf(here, there);
  return issuesOf(notice)
    .filter((issue) => issue.code === code)
    .flatMap((issue) => proposeFixes(issue, notice, countyRegister))
    .map(({ key, sheet, before, after }) => [key, sheet, before, after]);
}

test.each(["units-differ", "lead-differs"] as const)(
  "[V40] for %s either side can take over the other’s units",
  (code) => {
    expect(proposals("县发改委、各乡镇", "县商务局", code)).toEqual([
      ["A1-1", "附件1", "县发改委、各乡镇", "县商务局"],
      ["A3-1", "附件3", "县商务局", "县发改委、各乡镇"],
    ]);
  }
);

test("[V40] a note belongs to its own table, so nothing is taken over", () => {
  const note = "（排名第一为牵头责任单位，以下相同）";
  expect(proposals(`县发改委、各乡镇${note}`, "县发改委", "units-differ")).toEqual([]);
});
