import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import type { Notice } from "../../../src/core/notice/notice";
import { parseObligations } from "../../../src/core/notice/obligations";
import { contactDuties } from "../../../src/core/period/contact-duties";
import {
  dueDate,
  planYears,
  reportingCalendar,
  tablesDue,
} from "../../../src/core/period/reporting-calendar";
import { parseRegister } from "../../../src/core/units/parse-register";
import { readDocument } from "../../../src/files/document/read-document";

let notice: Notice;

beforeAll(async () => {
  const seeds = join(__dirname, "../../../seeds");
  const register = parseRegister(
    JSON.parse(readFileSync(join(seeds, "huoshan-units.json"), "utf8"))
  );
  const bytes = new Uint8Array(readFileSync(join(seeds, "huoshan-2021-notice.txt")));
  const document = await readDocument({ name: "通知.txt", bytes });
  if ("refusal" in document || register === null) throw new Error("The sample is not readable");
  notice = parseNotice(document, register);
});

function idsDue(period: Parameters<typeof tablesDue>[1]): readonly string[] {
  return tablesDue(notice, period).map((table) => table.id);
}

test("quarters ask for the yearly plan, years for the three-year plan and its list", () => {
  expect(idsDue({ year: 2021, quarter: 4 })).toEqual(["A3"]);
  expect(idsDue({ year: 2021 })).toEqual(["A1", "A2"]);
  expect(idsDue({ year: 2023 })).toEqual(["A1", "A2"]);
});

test("nothing is due outside the years of the plans, also where a title names none", () => {
  expect(idsDue({ year: 2022, quarter: 1 })).toEqual([]);
  expect(idsDue({ year: 2030 })).toEqual([]);
});

test("due dates are the notice's own, or the last day of the period", () => {
  expect(dueDate(notice, { year: 2022 })).toBe("2022-12-25");
  expect(dueDate(notice, { year: 2021, quarter: 3 })).toBe("2021-09-30");
});

test("the calendar lists every period of the plans by its due date", () => {
  expect(reportingCalendar(notice).map(({ code, dueDate: due }) => `${code} ${due}`)).toEqual([
    "2021Q1 2021-03-31",
    "2021Q2 2021-06-30",
    "2021Q3 2021-09-30",
    "2021 2021-12-25",
    "2021Q4 2021-12-31",
    "2022 2022-12-25",
    "2023 2023-12-25",
  ]);
});

test("a notice that asks for nothing lets any period ask for all", () => {
  const silent = { ...notice, obligations: [] };
  expect(tablesDue(silent, { year: 2030, quarter: 1 })).toHaveLength(3);
});

test("[N17] a notice that asks for nothing leaves all periods of its plans to the office", () => {
  const silent = { ...notice, obligations: [] };
  const calendar = reportingCalendar(silent);
  expect(calendar).toHaveLength(15);
  expect(calendar[0]).toMatchObject({ code: "2021Q1", dueDate: "2021-03-31", sentence: "" });
  const yearless = {
    ...silent,
    year: null,
    tables: silent.tables.map((table) => ({ ...table, title: "分工表" })),
  };
  expect(reportingCalendar(yearless)).toEqual([]);
  expect(reportingCalendar(yearless, 2024).map(({ code }) => code)).toEqual([
    "2024Q1",
    "2024Q2",
    "2024Q3",
    "2024",
    "2024Q4",
  ]);
});

test("the years of a plan stand in its title", () => {
  expect(planYears("三年行动计划（2021-2023年）霍山县责任分工")).toEqual([2021, 2022, 2023]);
  expect(planYears("2021年度工作计划")).toEqual([2021]);
  expect(planYears("重点合作事项清单")).toEqual([]);
});

test("[N17] a date that the office set goes before the notice's, and the notice's is kept beside it", () => {
  const changed = { ...notice, dueDates: { "2021": "2021-12-24", contact: "2021-10-15" } };
  expect(dueDate(changed, { year: 2021 })).toBe("2021-12-24");
  const due = reportingCalendar(changed).find(({ code }) => code === "2021");
  expect(due).toMatchObject({ dueDate: "2021-12-24", noticeDate: "2021-12-25" });
  expect(dueDate({ ...notice, dueDates: { "2021": "年底" } }, { year: 2021 })).toBe("2021-12-25");
  expect(contactDuties(changed)[0]).toMatchObject({
    dueDate: "2021-10-15",
    noticeDate: "2021-10-18",
  });
});

test("[N17] naming a contact is a duty of its own, its year the notice's and marked as inferred", () => {
  expect(contactDuties(notice)).toMatchObject([
    { code: "contact", dueDate: "2021-10-18", isYearInferred: true, reporters: "lead" },
  ]);
  expect(contactDuties({ ...notice, year: null })).toMatchObject([{ dueDate: null }]);
});

function askedBy(...sentences: readonly string[]): Notice {
  const tables = [{ id: "A1", annex: "附件1", title: "2022年重点工作清单" }];
  return {
    ...notice,
    year: 2022,
    tables: notice.tables.slice(0, 1).map((table) => ({ ...table, title: "2022年重点工作清单" })),
    obligations: parseObligations(sentences, tables, "霍山县"),
  };
}

test("[N17] a single report without a year is due in the notice's year, and that is marked", () => {
  expect(reportingCalendar(askedBy("请于11月30日前报送落实情况。"))).toMatchObject([
    { code: "2022", dueDate: "2022-11-30", isYearInferred: true },
  ]);
});

test("[N17] of two reports a year the earlier one is its quarter's", () => {
  const calendar = reportingCalendar(askedBy("请于每年6月25日、12月25日前报送落实情况。"));
  expect(calendar.map(({ code, dueDate: day }) => `${code} ${day}`)).toEqual([
    "2022Q2 2022-06-25",
    "2022 2022-12-25",
  ]);
});

test("[N17] monthly reports are collected by quarter, on their day in its last month", () => {
  const calendar = reportingCalendar(askedBy("请于每月25日前报送推进情况。"));
  expect(calendar.map(({ code, dueDate: day }) => `${code} ${day}`)).toEqual([
    "2022Q1 2022-03-25",
    "2022Q2 2022-06-25",
    "2022Q3 2022-09-25",
    "2022Q4 2022-12-25",
  ]);
});
