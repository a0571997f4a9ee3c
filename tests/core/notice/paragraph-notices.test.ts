import { gridOfValues } from "../../../src/core/grid/grid";
import type { AssignmentTable, Notice } from "../../../src/core/notice/notice";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import { countyRegister, issuesOf, only } from "../../support/checked-notice";

const FRONT = ["关于印发实施方案的通知", "各乡镇人民政府，县政府各部门：", "现印发给你们。"];

function noticeOf(...lines: readonly string[]): Notice {
  const blocks = [...FRONT, ...lines].map((text) => ({ kind: "paragraph" as const, text }));
  return parseNotice({ name: "通知.txt", blocks, notices: [] }, countyRegister);
}

function tableOf(notice: Notice): AssignmentTable {
  const [table] = notice.tables;
  if (table === undefined) throw new Error("no table");
  return table;
}

const tasksOf = (notice: Notice) =>
  tableOf(notice).rows.map(({ number, section = "", task, responsibility }) => [
    number,
    section,
    task,
    responsibility.lead,
  ]);

test("[N11] form 17: （一） with sentences below a heading with units are tasks of its units", () => {
  const notice = noticeOf(
    "一、产业兴旺（县农业农村局牵头）",
    "（一）发展特色农业。",
    "（二）发展加工业。",
    "二、生态宜居（县住建局牵头）",
    "（一）整治农村环境。",
    "（二）推进改厕。（县水务局负责）"
  );
  expect(tasksOf(notice)).toEqual([
    ["（一）", "一、产业兴旺（县农业农村局牵头）", "发展特色农业。", "县农业农村局"],
    ["（二）", "一、产业兴旺（县农业农村局牵头）", "发展加工业。", "县农业农村局"],
    ["（一）", "二、生态宜居（县住建局牵头）", "整治农村环境。", "县住建局"],
    ["（二）", "二、生态宜居（县住建局牵头）", "推进改厕。", "县水务局"],
  ]);
  expect(tableOf(notice).remarks).toEqual([]);
  expect(issuesOf(notice).filter(({ severity }) => severity === "error")).toEqual([]);
});

test("[N11] form 10: leader, units and time on lines of their own belong to the task above", () => {
  const notice = noticeOf(
    "1.推进项目建设",
    "牵头县领导：王某某",
    "牵头单位：县发改委",
    "责任单位：县财政局",
    "2.推进改厕",
    "加快进度。",
    "完成时限：2021年12月底",
    "责任单位：县住建局",
    "3.推进修路",
    "责任单位：县交运局",
    "完成时限：2021年12月31日"
  );
  expect(
    tableOf(notice).rows.map(({ number, task, leader, deadline }) => [
      number,
      task,
      leader,
      deadline,
    ])
  ).toEqual([
    [1, "推进项目建设", "王某某", undefined],
    [2, "推进改厕\n加快进度。", undefined, "2021年12月底"],
    [3, "推进修路", undefined, "2021年12月31日"],
  ]);
  expect(notice.body).toEqual(["现印发给你们。"]);
});

test("[N11] below an annex label the task is no part of the title", () => {
  const notice = noticeOf(
    "附件1",
    "重点工作任务分解",
    "1.推进项目建设",
    "牵头县领导：王某某",
    "责任单位：县发改委"
  );
  expect(tableOf(notice).title).toBe("重点工作任务分解");
  expect(tasksOf(notice)).toEqual([[1, "", "推进项目建设", "县发改委"]]);
});

test("[N11] a bracket of nothing but names gives the units of a numbered line", () => {
  const notice = noticeOf(
    "1.推进甲（县公安局牵头）",
    "2.推进乙（县公安局、县司法局）",
    "3.推进丙（含农村）。（县水务局、县某某局）",
    "4.推进丁（县城）（各乡镇）"
  );
  expect(tableOf(notice).rows.map(({ task, unitsText }) => [task, unitsText])).toEqual([
    ["推进甲", "县公安局牵头"],
    ["推进乙", "县公安局、县司法局"],
    ["推进丙（含农村）。", "县水务局、县某某局"],
    ["推进丁（县城）", "各乡镇"],
  ]);
});

test("[N11] a task without units among others stays in the table and is an error", () => {
  const notice = noticeOf("1.推进甲（县公安局牵头）", "2.推进丙", "3.推进丁（县水务局负责）");
  expect(tasksOf(notice).map(([number, , task]) => [number, task])).toEqual([
    [1, "推进甲"],
    [2, "推进丙"],
    [3, "推进丁"],
  ]);
  expect(only(issuesOf(notice), "empty-cell")).toMatchObject([{ severity: "error", number: 2 }]);
});

test("[N11] a table of tasks alone takes plain names in the closing bracket, and one without is an error", () => {
  const grid = gridOfValues("", [
    ["序号", "任务"],
    [1, "推进乙（县公安局、县司法局）"],
    [2, "推进丙（含农村）"],
  ]);
  const blocks = [{ kind: "table" as const, grid, headerRowCount: 0 }];
  const notice = parseNotice({ name: "通知.docx", blocks, notices: [] }, countyRegister);
  expect(tasksOf(notice)).toEqual([
    [1, "", "推进乙", "县公安局"],
    [2, "", "推进丙（含农村）", null],
  ]);
  expect(only(issuesOf(notice), "unassigned-task")).toMatchObject([{ number: 2 }]);
});

test("[N11] parts of a plan that give nothing out, and lists around the tasks, stay text", () => {
  const outside = ["一、总体要求", "坚持新发展理念。"];
  const below = ["三、保障措施", "（一）加强组织领导。成立专班。", "1.高度重视。", "2.按时报送。"];
  const notice = noticeOf(
    ...outside,
    "二、重点任务",
    "（一）发展农业",
    "推进示范园建设。（县农业农村局牵头）",
    "（二）整治环境",
    "牵头单位：县住建局",
    "1.推进改厕。",
    "2.治理污水。（县水务局）",
    "（三）加强宣传",
    "（县委宣传部牵头）",
    ...below
  );
  expect(tasksOf(notice)).toEqual([
    [null, "二、重点任务 / （一）发展农业", "推进示范园建设。", "县农业农村局"],
    [1, "二、重点任务 / （二）整治环境（牵头单位：县住建局）", "推进改厕。", "县住建局"],
    [2, "二、重点任务 / （二）整治环境（牵头单位：县住建局）", "治理污水。", "县水务局"],
    ["（三）", "二、重点任务", "加强宣传", "县委宣传部"],
  ]);
  expect(notice.body).toEqual(["现印发给你们。", ...outside, ...below]);
});

test("[N11] （1） below a number with units is a task of its units", () => {
  const notice = noticeOf(
    "1.种粮。（县农业农村局牵头）",
    "2.养殖。（县农业农村局牵头）",
    "（1）养牛",
    "（2）养羊（县林业局）",
    "3.造林",
    "牵头单位：县林业局"
  );
  expect(tasksOf(notice)).toEqual([
    [1, "", "种粮。", "县农业农村局"],
    ["（1）", "2.养殖。（县农业农村局牵头）", "养牛", "县农业农村局"],
    ["（2）", "2.养殖。（县农业农村局牵头）", "养羊", "县林业局"],
    [3, "3.造林（牵头单位：县林业局）", "造林", "县林业局"],
  ]);
});

test("[N11] a heading whose units no task takes over is a task itself", () => {
  const notice = noticeOf(
    "一、产业行动（县农业农村局牵头）",
    "（一）工作目标。实现增收。",
    "二、推进项目建设",
    "牵头单位：县发改委",
    "推进旅游发展",
    "牵头单位：县文旅局"
  );
  expect(tasksOf(notice)).toEqual([
    ["一", "", "产业行动", "县农业农村局"],
    ["二", "", "推进项目建设", "县发改委"],
    [null, "", "推进旅游发展", "县文旅局"],
  ]);
});
