import { gridOfValues } from "../../../src/core/grid/grid";
import type { Notice } from "../../../src/core/notice/notice";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import {
  checkedNotice,
  checkedRow,
  checkedTable,
  countyRegister,
  issuesOf,
  only,
} from "../../support/checked-notice";

function noticeOfRows(...rows: readonly (readonly (string | number)[])[]): Notice {
  const grid = gridOfValues("附件1", [
    ["附件1"],
    ["某清单"],
    ["序号", "任务", "责任单位"],
    ...rows,
  ]);
  const blocks = [{ kind: "table" as const, grid, headerRowCount: 0 }];
  return parseNotice({ name: "book.xlsx", blocks, notices: [] }, countyRegister);
}

test("[V1] the count that a heading declares is held against the rows below it", () => {
  const notice = noticeOfRows(
    ["一、张某某市长负责事项（共2项）"],
    [1, "甲事项", "县财政局"],
    [2, "乙事项", "县教育局"],
    ["二、民生保障（共3项）"],
    [3, "丙事项", "县公安局"]
  );
  const issues = issuesOf(notice);
  expect(only(issues, "count-matched")).toMatchObject([
    { severity: "info", params: { declared: 2, found: 2, isSection: true } },
  ]);
  expect(only(issues, "count-mismatch")).toMatchObject([
    {
      severity: "error",
      sheet: "附件1",
      address: "A8",
      params: { declared: 3, found: 1, sentence: "二、民生保障（共3项）", isSection: true },
    },
  ]);
});

test("[V13] a group with a list of members stands for them, and a member that nobody knows is told", () => {
  const register = {
    ...countyRegister,
    groups: [
      { name: "各乡镇", aliases: [], memberType: "乡镇", members: ["衡山镇", "太阳乡", "横山镇"] },
    ],
  };
  const table = checkedTable([checkedRow({ unitsText: "县发改委，各乡镇" })]);
  const [issue] = only(issuesOf(checkedNotice([table]), undefined, register), "group-expanded");
  expect(issue).toMatchObject({ severity: "warning", params: { count: 2, missing: ["横山镇"] } });
});
