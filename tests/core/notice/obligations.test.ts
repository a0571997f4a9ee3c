import { parseObligations } from "../../../src/core/notice/obligations";
import type { Obligation } from "../../../src/core/notice/notice";
import { contactDuties } from "../../../src/core/period/contact-duties";
import { reportingCalendar } from "../../../src/core/period/reporting-calendar";
import { checkedNotice, checkedTable, issuesOf, only } from "../../support/checked-notice";

const dutiesOf = (text: string): readonly Obligation[] => parseObligations([text], [], "霍山县");

const timesOf = (text: string) =>
  dutiesOf(text).map(({ kind, year, month, day }) => [kind, year, month, day]);

const noticeOf = (text: string) =>
  checkedNotice([checkedTable([{}], { title: "2021年重点工作" })], {
    obligations: dutiesOf(text),
    year: 2021,
  });

test.each([
  "10 月 18 日前",
  "10月18日（星期一）前",
  "10月18日下班前",
  "10月18日17:00前",
  "10月18日（周一）下午5点半前",
  "10月18日17时30分之前",
  "10月18号前",
  "１０月１８日前",
])("[N10] %s is due on the 18th of October", (time) => {
  expect(timesOf(`请各单位于${time}将进展情况报县发改委。`)).toEqual([["once", null, 10, 18]]);
});

test.each([
  ["年底前", null],
  ["2022年底前", 2022],
  ["2022 年年底前", 2022],
  ["今年底前", null],
])("[N10] a report %s is due on the year’s last day", (time, year) => {
  expect(timesOf(`请${time}将落实情况报县发改委`)).toEqual([["once", year, 12, 31]]);
});

test.each(["确保年底前完成任务，有关情况及时报送", "力争2025年底前建成100个，并做好总结"])(
  "[N10] %s is no duty to report by the year’s end",
  (text) => {
    expect(timesOf(text)).toEqual([]);
  }
);

test.each([
  ["每季度末月25日前", 25, "2021-03-25", "2021-12-25"],
  ["每季度最后一个月 25 日前", 25, "2021-03-25", "2021-12-25"],
  ["每年3月、6月、9月、12月25日前", 25, "2021-03-25", "2021-12-25"],
  ["3月、6月、9月、12月底前", 31, "2021-03-31", "2021-12-31"],
  ["每季度结束后5日内", 5, "2021-04-05", "2022-01-05"],
  ["每季度次月10日前", 10, "2021-04-10", "2022-01-10"],
])("[N17] %s gives each quarter its day", (time, day, first, last) => {
  const notice = noticeOf(`请各单位${time}报送进展情况`);
  expect(timesOf(`请各单位${time}报送进展情况`)).toEqual([["quarterly", null, null, day]]);
  const dates = reportingCalendar(notice).map(({ dueDate }) => dueDate);
  expect([dates.length, dates[0], dates[3]]).toEqual([4, first, last]);
  expect(only(issuesOf(notice), "dayless-deadline")).toEqual([]);
});

test("[N10] two months may share their day", () => {
  expect(timesOf("每年6月、12月25日前报送进展情况")).toEqual([
    ["yearly", null, 6, 25],
    ["yearly", null, 12, 25],
  ]);
});

test("[N10] a contact named in the clause before the time is a contact’s duty", () => {
  const text = "请各单位明确1名联络员，并于10月18日前报县发改委";
  expect(dutiesOf(text)).toMatchObject([
    { subject: "contact", month: 10, day: 18, sentence: text },
  ]);
  expect(contactDuties(noticeOf(text)).map(({ dueDate }) => dueDate)).toEqual(["2021-10-18"]);
});

test("[N10] a report beside a contact named before stays a report", () => {
  const text = "请各单位明确1名联络员，每季度末报送进展情况，10月18日前将工作计划报县发改委";
  expect(dutiesOf(text).map(({ subject }) => subject)).toEqual(["progress", "progress"]);
});

test("[N17] a day that the calendar does not have is due on the last before it", () => {
  const notice = noticeOf("请各单位于9月31日前将进展情况报县发改委");
  expect(timesOf("请各单位于9月31日前将进展情况报县发改委")).toEqual([["once", null, 9, 31]]);
  expect(reportingCalendar(notice).map(({ dueDate }) => dueDate)).toEqual(["2021-09-30"]);
});
