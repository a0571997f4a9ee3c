import fc from "fast-check";
import seedRegister from "../../../seeds/huoshan-units.json";
import type { CellValue } from "../../../src/core/grid/cell-value";
import { gridOfValues, type Grid } from "../../../src/core/grid/grid";
import type { DocumentBlock } from "../../../src/core/notice/document";
import type { AssignmentTable } from "../../../src/core/notice/notice";
import { tableJson } from "../../../src/core/notice/notice-json";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";
import type { UnitRegister } from "../../../src/core/units/unit-register";
import { planAssignmentTable } from "../../../src/core/workbook/plan-notice-sheets";

const register = seedRegister as unknown as UnitRegister;

function readTables(...grids: readonly Grid[]): readonly AssignmentTable[] {
  const blocks = grids.map((grid): DocumentBlock => ({ kind: "table", grid, headerRowCount: 0 }));
  return parseNotice({ name: "book.xlsx", blocks, notices: [] }, register).tables;
}

/** What an assignment says, without its place in the sheet. */
function said(table: AssignmentTable | undefined): unknown {
  return (
    table && {
      rows: tableJson(table).rows,
      placed: table.rows.map(({ headings, leader, deadline, besideTexts }) => ({
        headings,
        leader,
        deadline,
        besideTexts,
      })),
      sections: table.sections,
      leadRule: table.leadRule,
    }
  );
}

function again(table: AssignmentTable | undefined): AssignmentTable | undefined {
  if (table === undefined) throw new Error("no table");
  return readTables(gridOfPlan(planAssignmentTable(table)))[0];
}

function tableOf(...lines: readonly (readonly CellValue[])[]): AssignmentTable | undefined {
  return readTables(gridOfValues("附件1", [["附件1"], ["某计划"], ...lines]))[0];
}

test("[N15] a note that is lifted out of a cell stands in its row after the workbook too", () => {
  const table = tableOf(
    ["序号", "任务", "责任单位"],
    [1, "甲", "县财政局（排名第一为牵头责任单位，以下相同）"],
    [2, "乙", "县发改委牵头，县财政局参与（以下各项均需各乡镇落实，不再列出）"],
    [3, "丙", "县财政局"]
  );
  expect(table?.rows.map((row) => row.notes.length)).toEqual([1, 1, 0]);
  expect(table?.rows.map((row) => row.responsibility.groups)).toEqual([[], [], ["各乡镇"]]);
  expect(said(again(table))).toEqual(said(table));
});

test("[N15] what stands beside a table is written beside it again", () => {
  const table = tableOf(
    ["序号", "任务", "责任单位"],
    [1, "甲", "县财政局", null, "张三的批注", "再议"],
    [2, "乙", "县教育局"]
  );
  expect(table?.rows[0]?.notes).toEqual(["张三的批注", "再议"]);
  expect(said(again(table))).toEqual(said(table));
});

test("[N6] headings of several levels are written as lines of their own", () => {
  const table = tableOf(
    ["序号", "任务", "责任单位"],
    ["一、张某市长负责事项（共3项）"],
    ["（一）李某副市长负责事项（共2项）"],
    [1, "甲", "县财政局"],
    [2, "乙", "县教育局"],
    ["（二）民生"],
    [3, "丙", "县公安局"]
  );
  expect(table?.rows.map((row) => row.leader)).toEqual(["李某", "李某", "张某"]);
  expect(said(again(table))).toEqual(said(table));
});

test("[N6] a continued table goes on below the headings of the page before", () => {
  const header = ["序号", "任务", "责任单位"];
  const [table] = readTables(
    gridOfValues("", [["附件1"], header, ["一、产业（共2项）"], [1, "甲", "县财政局"]]),
    gridOfValues("", [["续表"], header, [2, "乙", "县教育局"]])
  );
  expect(table?.sections).toEqual([
    { text: "一、产业（共2项）", leader: "", declared: 2, found: 2 },
  ]);
  expect(said(again(table))).toEqual(said(table));
});

const UNITS = [
  "县发改委、县财政局",
  "县发改委（军民融合办）",
  "县住建局等，各乡镇",
  "县科技经信局等（排名第一为牵头责任单位，以下相同）",
  "县发改委牵头，县财政局、县教育局参与",
  "牵头单位：县发改委；配合单位：县财政局",
  "各县、区人民政府（管委会）负责落实。以下各项工作均需各乡镇落实，不再列出。",
  "按职责分工负责",
  "",
];
const text = fc.oneof(
  fc.constantFrom(
    "甲",
    "乙任务",
    "丙\n丁",
    "（县发改委牵头）",
    "2021年12月31日",
    "张 某李 某",
    "–",
    ""
  ),
  fc.string({ unit: "grapheme", maxLength: 10 })
);
const line = fc.oneof(
  { arbitrary: fc.tuple(fc.nat(99), text, fc.constantFrom(...UNITS), text, text), weight: 6 },
  {
    arbitrary: fc
      .constantFrom(
        "一、产业（共3项）",
        "（一）张某市长负责事项（共2项）",
        "二、民生 / 社会",
        "1.基础"
      )
      .map((heading) => [heading]),
    weight: 2,
  },
  { arbitrary: fc.tuple(fc.nat(99), text, text, text, text, text, text), weight: 1 }
);
const HEADINGS = [
  ["序号", "任务", "责任单位", "完成时限", "备注"],
  ["序号", "任务", "牵头单位", "责任单位", "牵头领导"],
  ["序号", "事项名称", "合作内容", "责任单位", "任务来源"],
  ["序号", "任务", "牵头单位", "配合单位", "工作情况"],
];

test("[N15] whatever a table holds, planning and parsing it again changes no assignment and no note", () => {
  const table = fc.tuple(
    fc.constantFrom(...HEADINGS),
    fc.array(line, { minLength: 1, maxLength: 12 })
  );
  fc.assert(
    fc.property(table, ([headings, lines]) => {
      const [first] = readTables(
        gridOfValues("附件1", [["附件1"], ["某计划"], headings, ...lines])
      );
      if (first === undefined || first.rows.length === 0) return;
      expect(said(again(first))).toEqual(said(first));
    }),
    { numRuns: 300 }
  );
});
