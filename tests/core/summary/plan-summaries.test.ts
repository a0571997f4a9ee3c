import fc from "fast-check";
import { consolidate } from "../../../src/core/consolidation/consolidate";
import { planSummaries } from "../../../src/core/summary/plan-summaries";
import { participantsText } from "../../../src/core/summary/tables/progress-table";
import { STATUSES } from "../../../src/core/returns/return-form";
import type { Contribution, UnitReturn } from "../../../src/core/returns/unit-return";
import type { RowPlan, SheetPlan } from "../../../src/core/sheet-plan/sheet-plan";
import {
  sampleContribution as said,
  sampleNotice as notice,
  sampleRegister as register,
  sampleReturn,
} from "../../support/sample-notice";

const context = { notice, register, period: { year: 2021, quarter: 4 } as const };
const summaries = (returns: readonly UnitReturn[]): readonly SheetPlan[] =>
  planSummaries(consolidate(returns, context), notice, register);

function sheet(name: string, returns: readonly UnitReturn[]): SheetPlan | undefined {
  return summaries(returns).find((plan) => plan.name === name);
}

function cellsOf(
  plan: SheetPlan | undefined,
  style: RowPlan["style"]
): readonly RowPlan["cells"][] {
  return (plan?.rows ?? []).filter((row) => row.style === style).map((row) => row.cells);
}

const education = sampleReturn("教育.xlsx", "县教育局", [said({ problems: "资金不足" })]);
const reform = sampleReturn("发改.xlsx", "县发改委", [
  said({ key: "A3-1", status: "已完成", percent: 100, progress: "已印发" }),
  said({ key: "A3-2", role: "participant", progress: "完成立项" }),
]);

test("[S1] every sheet is A4 landscape with its heading row repeated, named and titled for the period", () => {
  const plans = summaries([education, reform]);
  expect(plans.map((plan) => plan.name)).toEqual(
    expect.arrayContaining([
      "附件3进展情况汇总表 2021Q4",
      "完成情况统计表 2021Q4",
      "牵头单位完成情况统计表 2021Q4",
      "报送情况表 2021Q4",
      "催报清单 2021Q4",
    ])
  );
  expect(new Set(plans.map((plan) => plan.name)).size).toBe(plans.length);
  for (const plan of plans) {
    const headerRowIndex = plan.rows.findIndex((row) => row.style === "header");
    expect(plan.print).toEqual({
      orientation: "landscape",
      titleRows: [headerRowIndex, headerRowIndex],
    });
    const [title] = cellsOf(plan, "title")[0] ?? [];
    expect(title).toContain("霍山县");
    expect(title).toContain("2021年第四季度");
  }
});

test("[S2] the progress table of an annex has the notice's rows with the units' words", () => {
  const plan = sheet("附件3进展情况汇总表 2021Q4", [education, reform]);
  expect(cellsOf(plan, "annex-label")).toEqual([["附件3"]]);
  expect(cellsOf(plan, "title")).toEqual([
    ["长三角地区一体化发展2021年度工作计划霍山县进展情况汇总表（2021年第四季度）"],
  ]);
  expect(cellsOf(plan, "header")).toEqual([
    [
      "序号",
      "重点任务",
      "牵头单位",
      "配合单位",
      "完成状态",
      "完成比例",
      "进展情况",
      "存在问题",
      "下一步打算",
    ],
  ]);
  expect(cellsOf(plan, "body")).toEqual([
    [1, "编制发展指导意见", "县发改委", "", "已完成", 1, "已印发", "", ""],
    [
      2,
      "深化教育合作",
      "县教育局",
      "县发改委",
      "序时推进",
      0.6,
      "已签订合作协议\n县发改委：完成立项",
      "资金不足",
      "",
    ],
    [3, "建设绿色农产品供应基地", "县水务局", "各乡镇、县发改委", "未报", null, "", "", ""],
  ]);
});

test("[S2] there is one progress table for each annex due in the period", () => {
  const year = consolidate([], { ...context, period: { year: 2021 } });
  const names = planSummaries(year, notice, register).map((plan) => plan.name);
  expect(names.filter((name) => name.includes("进展情况汇总表"))).toEqual([
    "附件1进展情况汇总表 2021",
  ]);
});

test("[S2] participants are written as the notice writes them, 等 and inner offices included", () => {
  const [first] = notice.tables[1]?.rows ?? [];
  if (first === undefined) throw new Error("no row");
  const mention = (unit: string, qualifier?: string) => ({
    text: unit,
    resolution: { kind: "exact", unit } as const,
    markedRole: null,
    ...(qualifier === undefined ? {} : { qualifier }),
  });
  const responsibility = {
    ...first.responsibility,
    lead: "县教育局",
    mentions: [mention("县教育局"), mention("县发改委", "军民融合办"), mention("县水务局")],
    openEnds: [{ afterUnit: "县水务局", isAlone: false }],
  };
  expect(participantsText({ ...first, responsibility })).toBe("县发改委（军民融合办）、县水务局等");
});

test("[S3] counts by annex and by lead unit add up, and the rate has one decimal", () => {
  const returns = [education, reform];
  const byAnnex = sheet("完成情况统计表 2021Q4", returns);
  expect(cellsOf(byAnnex, "header")[0]?.slice(2)).toEqual([
    "任务数",
    ...STATUSES,
    "未报",
    "完成率",
  ]);
  expect(cellsOf(byAnnex, "body")[0]?.slice(2)).toEqual([3, 1, 1, 0, 0, 0, 1, 0.333]);
  expect(cellsOf(byAnnex, "total")).toEqual([["合计", null, 3, 1, 1, 0, 0, 0, 1, 0.333]]);
  const byUnit = sheet("牵头单位完成情况统计表 2021Q4", returns);
  expect(cellsOf(byUnit, "body").map((cells) => [cells[1], cells[2], cells.at(-1)])).toEqual([
    ["县发改委", 1, 1],
    ["县教育局", 1, 0],
    ["县水务局", 1, 0],
  ]);
});

test("[S3] an answer without a status has a column of its own, so that the sums stay exact", () => {
  const plan = sheet("完成情况统计表 2021Q4", [
    sampleReturn("教育.xlsx", "县教育局", [said({ status: null })]),
  ]);
  expect(cellsOf(plan, "header")[0]).toContain("未填状态");
  expect(cellsOf(plan, "total")[0]?.slice(2)).toEqual([3, 0, 0, 0, 0, 0, 1, 2, 0]);
});

test("[S3] whatever is returned, the states of every row and of the total add up to the tasks", () => {
  const part = fc
    .record({
      key: fc.constantFrom("A3-1", "A3-2", "A3-3"),
      status: fc.constantFrom(null, ...STATUSES),
      progress: fc.constantFrom("", "有进展"),
    })
    .map((parts): Contribution => said(parts));
  const returns = fc.array(
    fc
      .tuple(fc.constantFrom("县发改委", "县教育局", "县水务局"), fc.array(part, { maxLength: 3 }))
      .map(([unit, parts]) => sampleReturn(`${unit}.xlsx`, unit, parts)),
    { maxLength: 4 }
  );
  fc.assert(
    fc.property(returns, (list) => {
      for (const name of ["完成情况统计表 2021Q4", "牵头单位完成情况统计表 2021Q4"]) {
        const plan = sheet(name, list);
        const numbers = (cells: RowPlan["cells"]): number[] => cells.slice(2, -1).map(Number);
        const body = cellsOf(plan, "body").map(numbers);
        const [total = []] = cellsOf(plan, "total").map(numbers);
        for (const [tasks, ...states] of [...body, total])
          expect(states.reduce((sum, count) => sum + count, 0)).toBe(tasks);
        total.forEach((count, index) =>
          expect(body.reduce((sum, row) => sum + (row[index] ?? 0), 0)).toBe(count)
        );
      }
    })
  );
});

test("[S3] the counts by state add up to the tasks, and the total is of tasks and not of rates", () => {
  const plan = sheet("完成状态统计表 2021Q4", [education, reform]);
  expect(cellsOf(plan, "body").map((cells) => cells.slice(1))).toEqual([
    ["已完成", 1, 0.333],
    ["序时推进", 1, 0.333],
    ["进展滞后", 0, 0],
    ["未启动", 0, 0],
    ["零报告", 0, 0],
    ["未报", 1, 0.333],
  ]);
  expect(cellsOf(plan, "total")).toEqual([["合计", null, 3, 1]]);
});

test("[S4] the receipts table lists every unit, its state and whether it was in time", () => {
  const late = sampleReturn("教育.xlsx", "县教育局", [said({ reportedOn: "2022-01-04" })]);
  const plan = sheet("报送情况表 2021Q4", [late, reform]);
  expect(cellsOf(plan, "note")).toEqual([["报送截止日期：2021年12月31日"]]);
  expect(cellsOf(plan, "body").map((cells) => cells.slice(1))).toEqual([
    ["县发改委", "牵头", 3, 2, 0, "部分报", "按时", "发改.xlsx", ""],
    ["县教育局", "牵头", 1, 1, 0, "已报", "逾期报送", "教育.xlsx", ""],
    ["县水务局", "牵头", 1, 0, 0, "未报", "", "", ""],
    ["衡山镇", "配合", 1, 0, 0, "未报", "", "", ""],
    ["太阳乡", "配合", 1, 0, 0, "未报", "", "", ""],
  ]);
  expect(cellsOf(plan, "total")).toEqual([["合计", "5家", null, 7, 3, 0]]);
  expect(cellsOf(plan, "remark")).toEqual([
    ["备注：应报5家，其中已报1家、零报告0家、部分报1家、未报3家；逾期报送1家。"],
  ]);
});

test("[S5] the chase list names each unit's missing rows in a message ready to copy", () => {
  const plan = sheet("催报清单 2021Q4", [education, reform]);
  const rows = cellsOf(plan, "body");
  expect(rows.map((cells) => cells.slice(1, 5))).toEqual([
    ["县发改委", 3, 1, "附件3第3项"],
    ["县水务局", 1, 1, "附件3第3项"],
    ["衡山镇", 1, 1, "附件3第3项"],
    ["太阳乡", 1, 1, "附件3第3项"],
  ]);
  expect(rows[0]?.at(-1)).toBe(
    "县发改委：按照《关于印发长三角地区一体化发展霍山县责任分工的通知》要求，2021年第四季度责任分工事项进展情况应于2021年12月31日前报送。贵单位应报3项，已收到2项，尚缺1项：附件3第3项。请尽快填报；确无进展的，请在完成状态中选“零报告”。"
  );
});

test("[S4] [S5] a return that was sent back is told with its reason, and asked for again", () => {
  const parts = [said({ isSentBack: true })];
  const consolidation = consolidate([sampleReturn("教育.xlsx", "县教育局", parts)], context);
  const sentBack = { reason: "未附佐证材料", date: "2021-12-28" };
  const receipts = consolidation.receipts.map((receipt) =>
    receipt.unit === "县教育局"
      ? { ...receipt, state: "退回" as const, sentBack, isOverdue: true as const }
      : receipt
  );
  const plans = planSummaries({ ...consolidation, receipts }, notice, register);
  const rowOf = (name: string) =>
    cellsOf(
      plans.find((plan) => plan.name === name),
      "body"
    ).find((cells) => cells[1] === "县教育局");
  expect(rowOf("报送情况表 2021Q4")?.slice(6)).toEqual([
    "退回",
    "逾期未报",
    expect.anything(),
    "2021年12月28日退回：未附佐证材料",
  ]);
  expect(rowOf("催报清单 2021Q4")?.at(-1)).toContain(
    "应于2021年12月31日前报送，现已逾期。贵单位报送的材料已于2021年12月28日退回：未附佐证材料。" +
      "贵单位应报1项，目前尚未收到重新报送的材料：附件3第2项。"
  );
});

test("[S5] where nothing is owed there is no chase list, and with leads only participants are not chased", () => {
  const leads = planSummaries(consolidate([], { ...context, leadsOnly: true }), notice, register, {
    leadsOnly: true,
  }).find((plan) => plan.name === "催报清单 2021Q4");
  expect(cellsOf(leads, "body").map((cells) => cells[1])).toEqual([
    "县发改委",
    "县教育局",
    "县水务局",
  ]);
  const units = ["县发改委", "县教育局", "县水务局", "衡山镇", "太阳乡"];
  const all = units.map((unit) =>
    sampleReturn(
      `${unit}.xlsx`,
      unit,
      ["A3-1", "A3-2", "A3-3"].map((key) => said({ key }))
    )
  );
  expect(sheet("催报清单 2021Q4", all)).toBeUndefined();
});
