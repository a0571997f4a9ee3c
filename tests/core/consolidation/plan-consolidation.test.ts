import { consolidate } from "../../../src/core/consolidation/consolidate";
import { planConsolidation } from "../../../src/core/consolidation/plan-consolidation";
import type { UnitReturn } from "../../../src/core/returns/unit-return";
import type { RowPlan, SheetPlan } from "../../../src/core/sheet-plan/sheet-plan";
import {
  sampleContribution as said,
  sampleNotice as notice,
  sampleRegister as register,
  sampleReturn,
} from "../../support/sample-notice";

const context = { notice, register, period: { year: 2021, quarter: 4 } as const };
const plan = (returns: readonly UnitReturn[]): readonly SheetPlan[] => [
  ...planConsolidation(consolidate(returns, context), notice),
];
const bodyOf = (sheet: SheetPlan | undefined): readonly RowPlan["cells"][] =>
  (sheet?.rows ?? []).filter((row) => row.style === "body").map((row) => row.cells);

test("[C13] sheets and titles name the period, the unplaced sheet is there only if needed", () => {
  expect(plan([]).map((sheet) => sheet.name)).toEqual(["汇总 2021Q4", "汇总明细 2021Q4"]);
  expect(plan([])[0]?.rows[0]?.cells).toEqual(["任务进展情况汇总表（2021年第四季度）"]);
  const cell = { file: "a.xlsx", sheet: "附件3", address: "K9", text: "盖章处" };
  const sheets = plan([sampleReturn("a.xlsx", "县教育局", [], { unplaced: [cell] })]);
  expect(sheets[2]?.name).toBe("未归位内容 2021Q4");
  expect(bodyOf(sheets[2])).toEqual([["a.xlsx", "附件3", "K9", "盖章处"]]);
});

test("[C13] participants' words stand below the lead's, after the unit's name", () => {
  const returns = [
    sampleReturn("a.xlsx", "县发改委", [
      said({ role: "participant", progress: "完成立项", problems: "用地紧张" }),
    ]),
    sampleReturn("b.xlsx", "县教育局", [said()]),
  ];
  const rows = bodyOf(plan(returns)[0]);
  expect(rows).toHaveLength(3);
  expect(rows[1]).toEqual([
    2,
    "附件3",
    "深化教育合作",
    "县教育局",
    "序时推进",
    0.6,
    "已签订合作协议\n县发改委：完成立项",
    "县发改委：用地紧张",
    "",
  ]);
});

test("[C13] the detail sheet says of each contribution what was taken and where it comes from", () => {
  const returns = [
    sampleReturn("a.xlsx", "县教育局", [said({ reporter: "张三", telephone: "0564" })]),
    sampleReturn("b.xlsx", "县教育局", [
      said({ status: null, percent: null, progress: "", problems: "资金不足", row: 8 }),
    ]),
    sampleReturn("c.xlsx", "县教育局", [said({ progress: "旧稿", reportedOn: "2021-12-01" })]),
  ];
  const rows = bodyOf(plan(returns)[1]);
  expect(rows.map((cells) => cells.slice(-4))).toEqual([
    ["采用", "a.xlsx", "附件3", 5],
    ["并入", "b.xlsx", "附件3", 8],
    ["未采用", "c.xlsx", "附件3", 5],
  ]);
  expect(rows[0]?.slice(3, 13)).toEqual([
    "县教育局",
    "牵头",
    "序时推进",
    0.6,
    "已签订合作协议",
    "",
    "",
    "张三",
    "0564",
    { kind: "date", iso: "2021-12-20" },
  ]);
});
