import { consolidate } from "../../../src/core/consolidation/consolidate";
import {
  sampleContribution as said,
  sampleNotice as notice,
  sampleRegister as register,
  sampleReturn,
} from "../../support/sample-notice";

const context = { notice, register, period: { year: 2021, quarter: 4 } as const };

test("[C1] there is one item for each assignment of the tables due, reported or not", () => {
  const { period, items } = consolidate([], context);
  expect(period).toBe("2021Q4");
  expect(items.map((item) => item.key)).toEqual(["A3-1", "A3-2", "A3-3"]);
  expect(items[0]).toEqual({
    table: "A3",
    number: 1,
    key: "A3-1",
    lead: "县发改委",
    status: null,
    percent: null,
    progress: "",
    problems: "",
    nextSteps: "",
    contributions: [],
  });
  const year = consolidate([], { ...context, period: { year: 2021 } });
  expect(year.items.map((item) => item.key)).toEqual(["A1-1", "A1-2"]);
});

test("[C2] the lead's words are the item's, and its contribution comes first", () => {
  const participant = sampleReturn("发改.xlsx", "县发改委", [
    said({ role: "participant", status: "已完成", percent: 100, progress: "配合完成" }),
  ]);
  const lead = sampleReturn("教育.xlsx", "县教育局", [said()]);
  const item = consolidate([participant, lead], context).items[1];
  expect(item).toMatchObject({ status: "序时推进", percent: 60, progress: "已签订合作协议" });
  expect(item?.contributions.map((one) => [one.unit, one.file])).toEqual([
    ["县教育局", "教育.xlsx"],
    ["县发改委", "发改.xlsx"],
  ]);
});

test("[C2] participants' words never become the item's, even where the lead is silent", () => {
  const participant = sampleReturn("发改.xlsx", "县发改委", [said({ role: "participant" })]);
  const item = consolidate([participant], context).items[1];
  expect(item).toMatchObject({ status: null, percent: null, progress: "" });
  expect(item?.contributions).toHaveLength(1);
});

test("[C3] participants stand in the order of the unit cell, towns in the register's, others last", () => {
  const units = ["县教育局", "县发改委", "太阳乡", "衡山镇", "县水务局"];
  const returns = units.map((unit) =>
    sampleReturn(`${unit}.xlsx`, unit, [said({ key: "A3-3", role: "participant" })])
  );
  const item = consolidate(returns, context).items[2];
  expect(item?.contributions.map((one) => one.unit)).toEqual([
    "县水务局",
    "衡山镇",
    "太阳乡",
    "县发改委",
    "县教育局",
  ]);
});

test("[C4] identical contributions of several files collapse, and the receipt lists both files", () => {
  const one = sampleReturn("a.xlsx", "县教育局", [said()]);
  const other = sampleReturn("b.xlsx", "县教育局", [said({ row: 9 })]);
  const { items, receipts, issues } = consolidate([other, one], context);
  expect(items[1]?.contributions.map((part) => part.file)).toEqual(["a.xlsx"]);
  expect(receipts.find((receipt) => receipt.unit === "县教育局")?.files).toEqual([
    "a.xlsx",
    "b.xlsx",
  ]);
  expect(issues).toEqual([
    { code: "identical-return", severity: "info", file: "b.xlsx", params: { sameAs: "a.xlsx" } },
  ]);
});

test("[C5] returns that complete each other join in the item, each part traceable to its file", () => {
  const one = sampleReturn("a.xlsx", "县教育局", [said({ percent: null })]);
  const other = sampleReturn("b.xlsx", "县教育局", [
    said({ status: null, progress: "", problems: "资金不足" }),
  ]);
  const { items, issues } = consolidate([one, other], context);
  expect(items[1]).toMatchObject({
    status: "序时推进",
    percent: 60,
    progress: "已签订合作协议",
    problems: "资金不足",
  });
  expect(items[1]?.contributions.map((part) => part.file)).toEqual(["a.xlsx", "b.xlsx"]);
  expect(issues).toEqual([]);
});

test("[C6] of returns that contradict each other the latest reporting date is taken whole", () => {
  const early = sampleReturn("b.xlsx", "县教育局", [said({ problems: "资金不足" })]);
  const late = sampleReturn("a.xlsx", "县教育局", [
    said({ status: "已完成", percent: 100, reportedOn: "2021-12-24" }),
  ]);
  for (const returns of [
    [early, late],
    [late, early],
  ]) {
    const { items, issues } = consolidate(returns, context);
    expect(items[1]).toMatchObject({ status: "已完成", percent: 100, problems: "" });
    expect(items[1]?.contributions.map((part) => part.file)).toEqual(["a.xlsx", "b.xlsx"]);
    expect(issues).toEqual([
      {
        code: "conflicting-returns",
        severity: "warning",
        table: "A3",
        number: 2,
        key: "A3-2",
        file: "a.xlsx",
        sheet: "附件3",
        params: { unit: "县教育局", column: "完成状态、完成比例", files: "a.xlsx、b.xlsx" },
      },
    ]);
  }
});

test("[C6] where no date decides between contradicting returns a person has to", () => {
  const returns = ["b.xlsx", "a.xlsx"].map((file) =>
    sampleReturn(file, "县教育局", [said({ progress: `见${file}` })])
  );
  const { items, issues } = consolidate(returns, context);
  expect(items[1]?.progress).toBe("见a.xlsx");
  expect(issues.map((issue) => [issue.code, issue.severity])).toEqual([
    ["conflicting-returns", "error"],
  ]);
});

test("[C6] white space and a missing date alone are no contradiction", () => {
  const one = sampleReturn("a.xlsx", "县教育局", [said({ progress: "已签订\n合作协议" })]);
  const other = sampleReturn("b.xlsx", "县教育局", [said({ reportedOn: null })]);
  expect(consolidate([one, other], context).issues).toEqual([]);
});

test("[C8] contributions to assignments that are not due are listed as unplaced, none is lost", () => {
  const one = sampleReturn("a.xlsx", "县教育局", [
    said(),
    said({ key: "A1-2", row: 7, progress: "另报", reporter: "张三" }),
  ]);
  const { unplaced, cells } = consolidate([one], context);
  expect(unplaced.map((cell) => [cell.address, cell.text])).toEqual([
    ["A7", "序时推进"],
    ["A7", "60%"],
    ["A7", "另报"],
    ["A7", "张三"],
    ["A7", "2021-12-20"],
  ]);
  expect(cells).toEqual({ read: 9, placed: 4, unplaced: 5 });
});

test("[C8] cells are summed over the files, and unplaced ones stay listed", () => {
  const cell = { file: "a.xlsx", sheet: "附件3", address: "K9", text: "盖章处" };
  const one = sampleReturn("a.xlsx", "县教育局", [said()], { unplaced: [cell] });
  const other = sampleReturn("b.xlsx", "县发改委", [said({ key: "A3-1" })]);
  const { unplaced, cells } = consolidate([one, other], context);
  expect(unplaced).toEqual([cell]);
  expect(cells).toEqual({ read: 9, placed: 8, unplaced: 1 });
});
