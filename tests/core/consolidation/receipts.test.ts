import { consolidate } from "../../../src/core/consolidation/consolidate";
import type { Receipt } from "../../../src/core/consolidation/consolidation";
import type { UnitReturn } from "../../../src/core/returns/unit-return";
import {
  sampleContribution as said,
  sampleNotice as notice,
  sampleRegister as register,
  sampleReturn,
} from "../../support/sample-notice";

const context = { notice, register, period: { year: 2021, quarter: 4 } as const };

function receipt(unit: string, returns: readonly UnitReturn[]): Receipt | undefined {
  return consolidate(returns, context).receipts.find((one) => one.unit === unit);
}

test("[C7] every unit that owes rows has a receipt, in the register's order, towns included", () => {
  const { receipts } = consolidate([], context);
  expect(receipts.map((one) => [one.unit, one.role, one.required, one.state])).toEqual([
    ["县发改委", "lead", 3, "未报"],
    ["县教育局", "lead", 1, "未报"],
    ["县水务局", "lead", 1, "未报"],
    ["衡山镇", "participant", 1, "未报"],
    ["太阳乡", "participant", 1, "未报"],
  ]);
});

test("[C7] with leads only, units that only take part owe nothing", () => {
  const { receipts } = consolidate([], { ...context, leadsOnly: true });
  expect(receipts.map((one) => [one.unit, one.required])).toEqual([
    ["县发改委", 1],
    ["县教育局", 1],
    ["县水务局", 1],
  ]);
});

test("[C7] all rows answered is 已报, some is 部分报 and the missing ones are named", () => {
  const some = sampleReturn("发改.xlsx", "县发改委", [said({ key: "A3-1" })]);
  expect(receipt("县发改委", [some])).toMatchObject({ reported: 1, state: "部分报" });
  expect(consolidate([some], context).issues).toEqual([
    {
      code: "missing-rows",
      severity: "warning",
      params: { unit: "县发改委", count: 2, numbers: "附件3第2、3项" },
    },
  ]);
  const rest = sampleReturn("发改补.xlsx", "县发改委", [
    said({ key: "A3-2", role: "participant" }),
    said({ key: "A3-3", role: "participant" }),
  ]);
  expect(receipt("县发改委", [some, rest])).toMatchObject({
    reported: 3,
    state: "已报",
    files: ["发改.xlsx", "发改补.xlsx"],
  });
  expect(consolidate([some, rest], context).issues).toEqual([]);
});

test("[C7] saying of every row that there is nothing is 零报告", () => {
  const zero = sampleReturn("a.xlsx", "县教育局", [
    said({ status: "零报告", percent: null, progress: "无" }),
  ]);
  expect(receipt("县教育局", [zero])).toMatchObject({ reported: 1, zero: 1, state: "零报告" });
});

test("[C7] a form sent back without a word is 未报, and its file is named", () => {
  const blank = sampleReturn("a.xlsx", "县教育局", [
    said({ status: null, percent: null, progress: "", reporter: "张三" }),
  ]);
  expect(receipt("县教育局", [blank])).toMatchObject({
    reported: 0,
    state: "未报",
    onTime: null,
    files: ["a.xlsx"],
  });
});

test("[C7] a dash or stroke alone is no answer, and stays in the table", () => {
  for (const progress of ["/", "—", "－", "……"]) {
    const stroke = sampleReturn("a.xlsx", "县教育局", [
      said({ status: null, percent: null, progress, problems: "", nextSteps: "", reporter: "" }),
    ]);
    expect(receipt("县教育局", [stroke])).toMatchObject({ reported: 0, state: "未报" });
    const { items } = consolidate([stroke], context);
    const texts = items.flatMap((item) => item.contributions.map((part) => part.progress));
    expect(texts).toEqual([progress]);
  }
});

test("[C7] the latest reporting date decides whether a unit is on time, the due date included", () => {
  const on = (reportedOn: string | null): UnitReturn =>
    sampleReturn(`${reportedOn}.xlsx`, "县教育局", [said({ reportedOn })]);
  expect(receipt("县教育局", [on("2021-12-31")])?.onTime).toBe(true);
  expect(receipt("县教育局", [on("2022-01-01")])?.onTime).toBe(false);
  expect(receipt("县教育局", [on(null)])?.onTime).toBeNull();
  expect(receipt("县教育局", [on("2021-12-20"), on("2022-01-04")])?.onTime).toBe(false);
});
