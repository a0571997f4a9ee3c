import type { CellValue } from "../../../src/core/grid/cell-value";
import { gridOfValues } from "../../../src/core/grid/grid";
import { createReturnParser } from "../../support/parse-return";
import type { UnitReturn } from "../../../src/core/returns/unit-return";
import { fileOf, smallContext } from "../../support/returns";

/** A table of 县法院's own making: its two assignments and columns of its choice. */
function ownTable(headings: readonly string[], answers: readonly CellValue[]): UnitReturn {
  const grid = gridOfValues("Sheet1", [
    ["序号", "主要内容", ...headings],
    [43, "进一步加强司法协作力度，推进智慧法院建设和法律适用统一", ...answers],
    [44, "贯彻为一体化发展提供司法服务和保障的意见"],
  ]);
  return createReturnParser(smallContext)(fileOf([grid], "县法院.xlsx"));
}

const saidOf = (one: UnitReturn): readonly unknown[] =>
  one.contributions.map(({ percent, progress, problems }) => [percent, progress, problems]);

test("[R14] last quarter's column beside this quarter's is listed, wherever it stands and whatever is empty", () => {
  const both = ownTable(["三季度进展情况", "四季度进展情况"], ["已招标", "已建成"]);
  expect(saidOf(both)).toEqual([[null, "已建成", ""]]);
  expect(both.unplaced.map(({ text }) => text)).toEqual(["三季度进展情况", "已招标"]);
  const onlyOld = ownTable(["进展情况（2020年）", "进展情况"], ["已招标"]);
  expect(onlyOld.contributions).toEqual([]);
  expect(onlyOld.unplaced.map(({ text }) => text)).toContain("已招标");
});

test("[R14] a heading of another quarter that stands alone is read and said", () => {
  const one = ownTable(["三季度进展情况", "存在问题"], ["已建成", "经费不足"]);
  expect(saidOf(one)).toEqual([[null, "已建成", "经费不足"]]);
  expect(one.issues.map(({ code }) => code)).toContain("header-inferred");
});

test("[R14] a heading that reaches over this quarter is this quarter's", () => {
  const one = ownTable(["一至四季度进展情况", "三季度进展情况"], ["已建成", "已招标"]);
  expect(saidOf(one)).toEqual([[null, "已建成", ""]]);
});

test("[R14] 完成进度 is a report where sentences stand below it, and a share where shares do", () => {
  const sentences = ownTable(["完成进度"], ["已建成平台一个"]);
  expect(saidOf(sentences)).toEqual([[null, "已建成平台一个", ""]]);
  expect(saidOf(ownTable(["完成进度"], ["85%"]))).toEqual([[85, "", ""]]);
  expect(saidOf(ownTable(["完成进度", "工作进展"], ["八成", "已建成"]))).toEqual([
    [null, "已建成", ""],
  ]);
});

test("[R14] a column for two things is named for the first", () => {
  expect(saidOf(ownTable(["进展情况及存在问题"], ["已建成"]))).toEqual([[null, "已建成", ""]]);
  expect(saidOf(ownTable(["存在问题及下一步打算"], ["缺经费"]))).toEqual([[null, "", "缺经费"]]);
});
