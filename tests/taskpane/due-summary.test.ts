import type { Receipt } from "../../src/core/consolidation/consolidation";
import type { DuePeriod } from "../../src/core/period/reporting-calendar";
import { defaultPeriod, dueSummary } from "../../src/taskpane/due-summary";

const due: DuePeriod = {
  period: { year: 2021, quarter: 4 },
  code: "2021Q4",
  dueDate: "2021-12-31",
  noticeDate: "2021-12-31",
  isYearInferred: false,
  tables: ["A3"],
  sentence: "请各责任单位在每季度末报送年度计划完成情况",
};

function receipt(unit: string, state: Receipt["state"], required = 3): Receipt {
  const reported = state === "未报" ? 0 : required;
  return { unit, role: "lead", required, reported, zero: 0, state, onTime: null, files: [] };
}

test("without receipts, all units asked are outstanding", () => {
  expect(dueSummary(due, [], 45, "2021-12-21")).toEqual({
    due,
    daysLeft: 10,
    required: 45,
    reported: 0,
    outstanding: 45,
    overdue: 0,
  });
});

test("a zero report counts as reported, a part does not", () => {
  const receipts = [
    receipt("县发改委", "已报"),
    receipt("县铁办", "零报告"),
    receipt("县水务局", "部分报"),
    receipt("县林业局", "未报"),
  ];
  const summary = dueSummary(due, receipts, 45, "2021-12-31");
  expect([summary.required, summary.reported, summary.outstanding]).toEqual([4, 2, 2]);
  expect([summary.daysLeft, summary.overdue]).toEqual([0, 0]);
});

test("after the due date what is outstanding is overdue", () => {
  const summary = dueSummary(due, [receipt("县林业局", "未报")], null, "2022-01-02");
  expect([summary.daysLeft, summary.overdue]).toEqual([-2, 1]);
});

test("a unit that owes nothing is not counted", () => {
  expect(dueSummary(due, [receipt("县气象局", "未报", 0)], null, "2022-01-02").required).toBe(0);
});

test("while the units are not counted, nothing is claimed", () => {
  expect(dueSummary(due, [], null, "2022-01-02").outstanding).toBeNull();
});

const register = {
  county: "霍山县",
  divisionCode: "341525",
  note: "",
  units: [],
  groups: [],
  neverMerge: [],
};
const calendar = [
  { ...due, period: { year: 2021 }, code: "2021", dueDate: "2021-12-25" },
  due,
  { ...due, period: { year: 2022 }, code: "2022", dueDate: "2022-12-25" },
];
const notice = { year: 2021 } as never;
const workbook = { notice, register, calendar, periods: [] } as never as Parameters<
  typeof defaultPeriod
>[0];

test("the next due period is shown first", () => {
  expect(defaultPeriod(workbook, "2021-12-26")).toBe("2021Q4");
});

test("where every period is past, the last of the notice's year is shown", () => {
  expect(defaultPeriod(workbook, "2026-11-24")).toBe("2021Q4");
});

test("the latest period with returns is shown before any other", () => {
  const consolidation = {
    period: "2021",
    files: [],
    receipts: [],
    items: [],
    issues: [],
    unplaced: [],
    cells: { read: 0, placed: 0, unplaced: 0 },
  };
  const periods = [{ code: "2021", receipts: [], consolidation }];
  expect(defaultPeriod({ ...workbook, periods }, "2021-01-01")).toBe("2021");
});

test("without a calendar no period is shown", () => {
  expect(defaultPeriod({ ...workbook, calendar: [] }, "2021-01-01")).toBeNull();
});
