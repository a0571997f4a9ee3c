import { gridOfValues } from "../../../src/core/grid/grid";
import type { CellValue } from "../../../src/core/grid/cell-value";
import type { Notice } from "../../../src/core/notice/notice";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import { readDocument } from "../../../src/files/document/read-document";
import { cell, docx, row, table } from "../../files/document/docx-builder";
import { countyRegister, issuesOf, only } from "../../support/checked-notice";

function noticeOf(...rows: readonly (readonly CellValue[])[]): Notice {
  const blocks = [{ kind: "table" as const, grid: gridOfValues("", rows), headerRowCount: 0 }];
  return parseNotice({ name: "通知.docx", blocks, notices: [] }, countyRegister);
}

test("[V1] form 26: a task whose number and text stand merged over two measures counts once", async () => {
  const down = '<w:vMerge w:val="restart"/>';
  const below = "<w:vMerge/>";
  const body = table(
    row(["序号", "任务", "举措", "责任单位"]),
    row([cell("一、产业协同（共3项）", '<w:gridSpan w:val="4"/>')]),
    row([cell("1", down), cell("共建平台", down), "举措一", "县科技经信局"]),
    row([cell("", below), cell("", below), "举措二", "县数据局"]),
    row(["2", "共建园区", "举措三", "县发改委"]),
    row(["3", "共建基地", "举措四", "县财政局"])
  );
  const document = await readDocument({ name: "通知.docx", bytes: docx(body) });
  if ("refusal" in document) throw new Error(document.refusal.reason);
  const notice = parseNotice(document, countyRegister);
  expect(notice.tables[0]?.rows).toHaveLength(4);
  expect(issuesOf(notice)).toMatchObject([
    { code: "count-matched", params: { declared: 3, found: 3 } },
  ]);
});

test("[V2] a number that stands twice with the same measure is still repeated", () => {
  const notice = noticeOf(
    ["序号", "任务", "举措", "责任单位"],
    [1, "共建平台", "举措一", "县发改委"],
    [1, "共建平台", "举措一", "县财政局"]
  );
  expect(only(issuesOf(notice), "broken-numbering")).toHaveLength(1);
  expect(only(issuesOf(notice), "duplicate-task")).toHaveLength(1);
});

test("[V19] a column of participants left of the leads misplaces nobody", () => {
  const notice = noticeOf(
    ["序号", "任务", "配合单位", "牵头单位"],
    [1, "甲事项", "县财政局、县水务局", "县发改委"]
  );
  const { responsibility } = notice.tables[0]?.rows[0] ?? {};
  expect(responsibility).toMatchObject({
    lead: "县发改委",
    participants: ["县财政局", "县水务局"],
  });
  expect(issuesOf(notice)).toEqual([]);
});

test("[N6] a row of a Chinese number and a text above rows of a lower level heads them", () => {
  const notice = noticeOf(
    ["序号", "任务", "责任单位"],
    ["一", "发展产业", null],
    [1, "甲事项", "县发改委"],
    [2, "乙事项", "县财政局"],
    ["二、", "改善民生", null],
    ["（一）", "促进就业", null],
    [1, "丙事项", "县教育局"]
  );
  expect(notice.tables[0]?.rows.map(({ number, section }) => [number, section])).toEqual([
    [1, "一、发展产业"],
    [2, "一、发展产业"],
    [1, "二、改善民生 / （一）促进就业"],
  ]);
  expect(issuesOf(notice)).toEqual([]);
});

test("[N6] a Chinese number without rows of a lower level below it stays an assignment", () => {
  const notice = noticeOf(
    ["序号", "任务", "责任单位"],
    ["一", "甲事项", "县发改委"],
    ["二", "乙事项", null],
    ["三", "丙事项", "县财政局"]
  );
  expect(notice.tables[0]?.rows).toHaveLength(3);
  expect(only(issuesOf(notice), "empty-cell")).toMatchObject([{ severity: "error", number: "二" }]);
});

test("[V17] a column of leads that says that the first one leads leaves nothing open", () => {
  const rows = [1, "甲事项", "县发改委、县财政局", "县水务局"];
  const said = ["序号", "任务", "牵头单位（列第一位的为牵头单位）", "配合单位"];
  expect(only(issuesOf(noticeOf(said, rows)), "ambiguous-lead")).toEqual([]);
  const silent = ["序号", "任务", "牵头单位", "配合单位"];
  expect(only(issuesOf(noticeOf(silent, rows)), "ambiguous-lead")).toHaveLength(1);
});
