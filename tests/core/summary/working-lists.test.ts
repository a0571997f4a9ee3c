import { consolidate } from "../../../src/core/consolidation/consolidate";
import { planSummaries } from "../../../src/core/summary/plan-summaries";
import { compareText } from "../../../src/core/consolidation/fixed-order";
import { withSentBack } from "../../../src/core/consolidation/return-choices";
import { chaseEntries } from "../../../src/core/summary/tables/chase-list";
import { NO_CHOICES } from "../../../src/core/workbook/office-choices";
import { namesProblem } from "../../../src/core/summary/problem-texts";
import { bulletinParts, bulletinText, itemPlaces } from "../../../src/core/summary/bulletin-text";
import { summaryContext, type SummaryOptions } from "../../../src/core/summary/summary-context";
import type { UnitReturn } from "../../../src/core/returns/unit-return";
import type { RowPlan, SheetPlan } from "../../../src/core/sheet-plan/sheet-plan";
import type { UnitRegister } from "../../../src/core/units/unit-register";
import {
  sampleContribution as said,
  sampleNotice as notice,
  sampleRegister as register,
  sampleReturn,
} from "../../support/sample-notice";

const fourth = { notice, register, period: { year: 2021, quarter: 4 } as const };
const third = { notice, register, period: { year: 2021, quarter: 3 } as const };

function sheet(
  name: string,
  returns: readonly UnitReturn[],
  options: SummaryOptions = {},
  units: UnitRegister = register
): SheetPlan | undefined {
  const plans = planSummaries(consolidate(returns, fourth), notice, units, options);
  return plans.find((plan) => plan.name === name);
}

function cellsOf(
  plan: SheetPlan | undefined,
  style: RowPlan["style"]
): readonly RowPlan["cells"][] {
  return (plan?.rows ?? []).filter((row) => row.style === style).map((row) => row.cells);
}

test("[S6] the problem list has a row for each unit that names a problem, 无 is none", () => {
  const returns = [
    sampleReturn("a.xlsx", "县教育局", [said({ problems: "资金不足", nextSteps: "争取资金" })]),
    sampleReturn("b.xlsx", "县发改委", [said({ role: "participant", problems: "暂无问题。" })]),
  ];
  expect(cellsOf(sheet("问题清单 2021Q4", returns), "body")).toEqual([
    [1, "附件3第2项", "深化教育合作", "资金不足", "县教育局", "争取资金", ""],
  ]);
  expect(sheet("问题清单 2021Q4", [])).toBeUndefined();
});

test.each(["", " ", "无", "暂无", "无。", "没有", "无困难和问题", "暂无明显问题", "—"])(
  "[S6] “%s” names no problem",
  (text) => expect(namesProblem(text)).toBe(false)
);

test.each(["无专项资金", "没有问题清单所需人员", "资金不足", "无法落地"])(
  "[S6] “%s” names a problem",
  (text) => expect(namesProblem(text)).toBe(true)
);

test("[S7] the lagging list has what its lead calls lagging or not begun", () => {
  const returns = [
    sampleReturn("a.xlsx", "县教育局", [said({ status: "进展滞后", percent: 20 })]),
    sampleReturn("b.xlsx", "县发改委", [said({ role: "participant", status: "未启动" })]),
  ];
  expect(cellsOf(sheet("滞后事项清单 2021Q4", returns), "body")).toEqual([
    [
      1,
      "附件3第2项",
      "深化教育合作",
      "县教育局",
      "进展滞后",
      0.2,
      "已签订合作协议\n县发改委：已签订合作协议",
      "",
      "",
    ],
  ]);
});

test("[S8] the roster has the named contact, else who filled in the latest form, else says so", () => {
  const units = register.units.map((unit) =>
    unit.name === "县发改委"
      ? { ...unit, contact: { name: "李四", post: "科长", telephone: "111" } }
      : unit
  );
  const returns = ["2021-12-01", "2021-12-20"].map((reportedOn) =>
    sampleReturn(`${reportedOn}.xlsx`, "县教育局", [
      said({ reportedOn, reporter: `张${reportedOn.slice(-2)}`, telephone: "222" }),
    ])
  );
  const plan = sheet("联络员名单 2021Q4", returns, {}, { ...register, units });
  expect(cellsOf(plan, "body").slice(0, 3)).toEqual([
    [1, "县发改委", "李四", "科长", "111", ""],
    [2, "县教育局", "张20", "", "222", "未报联络员，暂以填报人代"],
    [3, "县水务局", "", "", "", "未报联络员"],
  ]);
});

test("[S9] changes are told by state, then by percentage, and only beside an earlier period", () => {
  const report = (key: string, status: "已完成" | "序时推进" | "进展滞后", percent: number) =>
    said({ key, status, percent });
  const earlier = consolidate(
    [
      sampleReturn("a.xlsx", "县发改委", [report("A3-1", "序时推进", 50)]),
      sampleReturn("b.xlsx", "县教育局", [report("A3-2", "序时推进", 50)]),
    ],
    third
  );
  const now = [
    sampleReturn("a.xlsx", "县发改委", [report("A3-1", "进展滞后", 60)]),
    sampleReturn("b.xlsx", "县教育局", [report("A3-2", "序时推进", 80)]),
    sampleReturn("c.xlsx", "县水务局", [report("A3-3", "已完成", 100)]),
  ];
  const plan = sheet("变化情况表 2021Q4", now, { earlier });
  expect(cellsOf(plan, "note")).toEqual([["上期：2021年第三季度；本期：2021年第四季度"]]);
  expect(cellsOf(plan, "body").map((cells) => cells.slice(4))).toEqual([
    ["序时推进", "进展滞后", 0.5, 0.6, "后退"],
    ["序时推进", "序时推进", 0.5, 0.8, "前进"],
    ["未报", "已完成", null, 1, "上期未报"],
  ]);
  expect(sheet("变化情况表 2021Q4", now)).toBeUndefined();
});

test("[S10] each figure of the bulletin stands below it with the rows that it counts", () => {
  const returns = [
    sampleReturn("a.xlsx", "县教育局", [said({ reportedOn: "2022-01-05" })]),
    sampleReturn("b.xlsx", "县发改委", [said({ key: "A3-1", status: "已完成", percent: 100 })]),
  ];
  const plan = sheet("通报 2021Q4", returns);
  expect(cellsOf(plan, "note")).toEqual([
    [
      "　　2021年第四季度，霍山县附件3共3项任务，其中已完成1项，占33.3%；序时推进1项，占33.3%；未报1项，占33.3%。" +
        "应报送单位5家，其中已报1家、部分报1家、未报3家、逾期报送1家。" +
        "牵头单位未报送的事项是：附件3第3项。部分报送的单位是：县发改委。" +
        "未报送的单位是：县水务局、衡山镇、太阳乡。逾期报送的单位是：县教育局。",
    ],
  ]);
  const rows = cellsOf(plan, "body").map((cells) => cells.slice(1));
  expect(rows).toContainEqual(["已完成", 1, "33.3%", "牵头单位报送“已完成”的事项", "附件3第1项"]);
  expect(rows).toContainEqual(["未报", 1, "33.3%", "牵头单位未报送的事项", "附件3第3项"]);
  expect(rows).toContainEqual(["部分报单位", 1, "20.0%", "只报送部分事项的单位", "县发改委"]);
  expect(rows).toContainEqual(["逾期单位", 1, "20.0%", "在截止日期以后报送的单位", "县教育局"]);
});

test("[S10] what lags is named with its lead, and the pieces of the paragraph are the paragraph", () => {
  const returns = [sampleReturn("a.xlsx", "县教育局", [said({ status: "进展滞后" })])];
  const context = summaryContext(consolidate(returns, fourth), notice, register);
  expect(bulletinText(context)).toContain("进展滞后的事项是：附件3第2项（县教育局）。");
  const figures = bulletinParts(context).flatMap(({ figure }) => figure ?? []);
  for (const figure of figures)
    expect(figure.items.length + figure.units.length).toBe(figure.count);
  expect(new Set(figures.map(({ subject }) => subject))).toEqual(
    new Set(["任务总数", "进展滞后", "未报", "应报送单位", "已报单位", "未报单位"])
  );
});

test("[S10] numbers that follow one another are written as a span, a pair is not", () => {
  const { items } = summaryContext(consolidate([], fourth), notice, register);
  const numbered = (numbers: readonly (number | string)[]) =>
    numbers.flatMap((number) =>
      items.slice(0, 1).map((one) => ({ ...one, assignment: { ...one.assignment, number } }))
    );
  expect(itemPlaces(numbered([1, 2, 3, 5, 6, 8, "九"]))).toBe("附件3第1—3、5、6、8、九项");
});

test("[S10] the bulletin names the units whose returns were sent back", () => {
  const one = sampleReturn("a.xlsx", "县教育局", [said({ progress: "已签约" })]);
  const entry = { period: "2021Q4", unit: "县教育局", reason: "未盖章", date: "2021-12-22" };
  const choices = withSentBack(NO_CHOICES, entry, [one]);
  const consolidation = consolidate([one], { ...fourth, choices });
  const text = bulletinText(summaryContext(consolidation, notice, register));
  expect(text).toContain("退回1家");
  expect(text).toContain("被退回、尚未重新报送的单位是：县教育局。");
});

test("[C19] where counties were put together, state, bulletin and chase list go by county", () => {
  const led = sampleReturn("a.xlsx", "县教育局", [said({ status: "进展滞后", percent: 20 })]);
  const counties = ["霍山县", "金寨县"].map((county) => ({ ...led, county }));
  const consolidation = consolidate(counties, fourth);
  const context = summaryContext(consolidation, notice, register);
  const states = context.items.map(({ item, state }) => `${item.lead ?? ""}${state}`);
  expect(states.filter((state) => !state.endsWith("未报"))).toEqual(
    ["霍山县进展滞后", "金寨县进展滞后"].sort(compareText)
  );
  expect(bulletinText(context)).toContain("进展滞后的事项是：附件3第2项");
  expect(chaseEntries(context).map(({ unit, missing }) => [unit, missing.length])).toEqual([
    ["金寨县", 2],
    ["霍山县", 2],
  ]);
  expect(planSummaries(consolidation, notice, register).map(({ name }) => name)).toEqual([
    ...["分县进展 2021Q4", "分县统计 2021Q4", "分县明细 2021Q4", "分县联络员 2021Q4"],
  ]);
});
