import type { Obligation } from "../../../src/core/notice/notice";
import { weekdayOf } from "../../../src/core/period/weekday";
import { checkedNotice, checkedTable, issuesOf, only } from "../../support/checked-notice";

const duty = (parts: Partial<Obligation>): Obligation => ({
  kind: "yearly",
  tables: [],
  subject: "progress",
  reporters: "lead",
  month: 12,
  day: 25,
  year: null,
  sentence: "每年12月25日前报送进展情况",
  ...parts,
});

const table = checkedTable([{}]);

test("[V25] a year after the plan is a remark, a year in a document’s title is none", () => {
  const rows = [
    { task: "推动2025年基本实现全覆盖" },
    { task: "贯彻《2035年远景目标纲要》" },
    { task: "2023年底前完成" },
  ];
  expect(issuesOf(checkedNotice([checkedTable(rows)]))).toMatchObject([
    { code: "later-target", severity: "info", number: 1, params: { year: 2025, planEnd: 2023 } },
  ]);
});

test("[V26] percentages in a task are pointed out, 100周年 is none", () => {
  const rows = [{ task: "占比达85％、90.5%" }, { task: "举办建党100周年活动" }];
  expect(issuesOf(checkedNotice([checkedTable(rows)]))).toMatchObject([
    { code: "measurable-target", severity: "info", params: { figures: ["85%", "90.5%"] } },
  ]);
});

test("[V27] a single deadline without a year is a warning with the year that the notice speaks of", () => {
  const once = duty({ kind: "once", month: 10, day: 18, sentence: "10月18日前" });
  const inferredOf = (year: number | null) =>
    only(issuesOf(checkedNotice([table], { obligations: [once], year })), "undated-deadline").map(
      ({ severity, params }) => [severity, params.inferred]
    );
  expect(inferredOf(2021)).toEqual([["warning", "2021-10-18"]]);
  expect(inferredOf(null)).toEqual([["warning", null]]);
});

test("[V27] a yearly duty needs no year", () => {
  const issues = issuesOf(checkedNotice([table], { obligations: [duty({})] }));
  expect(only(issues, "undated-deadline")).toEqual([]);
});

test("[V37] a day that the calendar does not have is a warning with the day that is taken", () => {
  const once = duty({ kind: "once", month: 9, day: 31, sentence: "9月31日前" });
  const issues = issuesOf(checkedNotice([table], { obligations: [once], year: 2021 }));
  expect(only(issues, "impossible-deadline")).toMatchObject([
    { severity: "warning", params: { sentence: "9月31日前", taken: "2021-09-30" } },
  ]);
  expect(only(issues, "undated-deadline")).toEqual([]);
});

test.each([
  [duty({ kind: "once", month: 2, day: 29, year: 2021 }), 1],
  [duty({ kind: "once", month: 2, day: 29, year: 2024 }), 0],
  [duty({ kind: "once", month: 13, day: 5 }), 1],
  [duty({ month: 6, day: 31 }), 1],
  [duty({ kind: "quarterly", month: null, day: 31 }), 0],
  [duty({ kind: "monthly", month: null, day: 32 }), 1],
])("[V37] %j is told %i times", (one, count) => {
  const issues = issuesOf(checkedNotice([table], { obligations: [one], year: 2021 }));
  expect(only(issues, "impossible-deadline")).toHaveLength(count);
});

test("[V28] a duty at the quarter’s end is a remark", () => {
  const quarterly = duty({ kind: "quarterly", month: null, day: null, sentence: "每季度末" });
  const issues = issuesOf(checkedNotice([table], { obligations: [quarterly] }));
  expect(only(issues, "dayless-deadline")).toMatchObject([
    { severity: "info", params: { sentence: "每季度末" } },
  ]);
});

test("[V29] due dates on a weekend are pointed out over the years of the plans", () => {
  const issues = issuesOf(checkedNotice([table], { obligations: [duty({})] }));
  expect(
    only(issues, "weekend-deadline").map(({ params }) => [params.date, params.weekday])
  ).toEqual([
    ["2021-12-25", 6],
    ["2022-12-25", 7],
  ]);
});

test("[V29] a single deadline on a weekend is pointed out with the year that is inferred", () => {
  const once = duty({ kind: "once", subject: "contact", month: 10, day: 16 });
  const issues = issuesOf(checkedNotice([table], { obligations: [once] }));
  expect(only(issues, "weekend-deadline").map(({ params }) => params.date)).toEqual(["2021-10-16"]);
});

test.each([
  ["2021-12-31", 5],
  ["2021-12-25", 6],
  ["2022-12-25", 7],
  ["2023-12-25", 1],
  ["2021-10-18", 1],
  ["2024-02-29", 4],
  ["2000-01-01", 6],
])("[V29] %s is weekday %i", (date, weekday) => {
  expect(weekdayOf(date)).toBe(weekday);
});

test("[V30] every unit reporting on shared tasks asks who draws the reports together", () => {
  const rows = [{ unitsText: "县发改委、各乡镇" }, { unitsText: "县水务局" }];
  const obligations = [duty({ reporters: "responsible", month: 12, day: 24 })];
  const issues = issuesOf(checkedNotice([checkedTable(rows)], { obligations }));
  expect(only(issues, "unclear-reporter")).toMatchObject([
    { severity: "warning", params: { units: 3, recipients: 18, leads: 2, shared: 1 } },
  ]);
});

test("[V30] leads reporting alone, or tasks of one unit each, ask nothing", () => {
  const shared = [checkedTable([{ unitsText: "县发改委、县水务局" }])];
  const leadsReport = checkedNotice(shared, { obligations: [duty({})] });
  const single = checkedNotice([table], { obligations: [duty({ reporters: "responsible" })] });
  expect(only(issuesOf(leadsReport), "unclear-reporter")).toEqual([]);
  expect(only(issuesOf(single), "unclear-reporter")).toEqual([]);
});

test("[V31] a notice without date, number and office is a warning, a dated one is not", () => {
  const bare = checkedNotice([table], { body: ["现将有关事项通知如下："] });
  const dated = checkedNotice([table], {
    body: ["现印发给你们。", "霍山县发展和改革委员会", "2021年10月8日"],
  });
  expect(only(issuesOf(bare), "missing-imprint")).toMatchObject([
    { severity: "warning", params: { parts: ["date", "number", "issuer"] } },
  ]);
  expect(only(issuesOf(dated), "missing-imprint")).toEqual([]);
});

test("[V31] a date inside a sentence is no date of issue", () => {
  const notice = checkedNotice([table], { body: ["请于2021年10月18日前报送至县发改委。"] });
  expect(only(issuesOf(notice), "missing-imprint")).toHaveLength(1);
});

test("[V32] a body without a list of annexes is a remark, one with it is not", () => {
  const bare = checkedNotice([table], { body: ["现印发给你们。"] });
  const listed = checkedNotice([table], {
    body: ["现印发给你们。", "　　附件：1.三年行动计划责任分工"],
  });
  expect(only(issuesOf(bare), "missing-annex-list")).toMatchObject([
    { severity: "info", params: { annexes: ["附件1"] } },
  ]);
  expect(only(issuesOf(listed), "missing-annex-list")).toEqual([]);
});

test("[V33] a title of another year than the body’s is a warning", () => {
  const title = "2021年度政府工作要点责任清单";
  const tables = [checkedTable([{}], { title })];
  const slip = checkedNotice(tables, {
    body: ["现将《2020年度政府工作要点责任清单》印发给你们。"],
  });
  expect(only(issuesOf(slip), "title-differs")).toMatchObject([
    {
      severity: "warning",
      params: { annex: "附件1", title, named: "2020年度政府工作要点责任清单" },
    },
  ]);
});

test.each([
  "现将《2021年度政府工作要点 责任清单》印发给你们。",
  "根据《2021年度政府工作要点》和《政府采购法》，",
  "",
])("[V33] %j names no title wrongly", (paragraph) => {
  const tables = [checkedTable([{}], { title: "2021年度政府工作要点责任清单" })];
  expect(only(issuesOf(checkedNotice(tables, { body: [paragraph] })), "title-differs")).toEqual([]);
});
