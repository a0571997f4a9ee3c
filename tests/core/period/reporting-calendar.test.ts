import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import type { Notice } from "../../../src/core/notice/notice";
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

test("the years of a plan stand in its title", () => {
  expect(planYears("三年行动计划（2021-2023年）霍山县责任分工")).toEqual([2021, 2022, 2023]);
  expect(planYears("2021年度工作计划")).toEqual([2021]);
  expect(planYears("重点合作事项清单")).toEqual([]);
});
