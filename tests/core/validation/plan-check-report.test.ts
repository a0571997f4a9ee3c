import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";
import { cellText } from "../../../src/core/grid/cell-value";
import { issueOf } from "../../../src/core/issues/issue";
import { planCheckReport } from "../../../src/core/validation/plan-check-report";
import { checkReportWords } from "../../../src/locales/check-report-words";
import { enUS } from "../../../src/locales/en-US";
import { zhCN } from "../../../src/locales/zh-CN";

const place = { table: "A1", number: 3, key: "A1-1", sheet: "附件1", address: "C6" };
const lead = issueOf("missing-lead", "error", place, {});
const twice = issueOf("duplicate-unit", "warning", place, { name: "县发改委" });
const vague = issueOf("vague-unit", "warning", place, { name: "有关部门" });
const found = { open: [lead, twice], ignored: [{ issue: vague, reason: "另行处理" }] };

const rowsOf = (words: Parameters<typeof planCheckReport>[1]) =>
  gridOfPlan(planCheckReport(found, words)).rows.map((row) =>
    row.cells.map(({ value }) => cellText(value))
  );

test("[V46] the report counts, tells place, finding and advice, and ends with what was put aside", () => {
  expect(rowsOf(checkReportWords(zhCN, "关于印发责任分工的通知"))).toEqual([
    ["校验报告：关于印发责任分工的通知"],
    ["错误1条，提醒1条，信息0条；已忽略1条（列在最后，附原因）。"],
    ["级别", "类别", "位置", "说明", "建议"],
    [
      "错误",
      "缺牵头单位",
      "附件1第3项（附件1!C6）",
      "没有牵头单位。",
      "请写明由哪个单位牵头并汇总报送。",
    ],
    [
      "提醒",
      expect.any(String),
      "附件1第3项（附件1!C6）",
      "“县发改委”在同一项中列了两次。",
      "请删去多余的一处。",
    ],
    [
      "已忽略",
      expect.any(String),
      "附件1第3项（附件1!C6）",
      expect.stringContaining("有关部门"),
      "忽略原因：另行处理",
    ],
  ]);
});

test("[V46] it prints on A4 with its heading row on each page, in English as well", () => {
  expect(planCheckReport(found, checkReportWords(enUS, "")).print).toEqual({
    orientation: "landscape",
    titleRows: [2, 2],
  });
  expect(rowsOf(checkReportWords(enUS, ""))[3]).toEqual([
    "Error",
    expect.any(String),
    "附件1, item 3 (附件1!C6)",
    expect.stringMatching(/\.$/),
    expect.stringMatching(/\.$/),
  ]);
});
