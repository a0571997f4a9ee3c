import { parsePercent } from "../../../src/core/returns/parse-percent";
import { parseReportedDate } from "../../../src/core/returns/parse-reported-date";
import { isZeroReport, parseStatus } from "../../../src/core/returns/parse-status";
import type { CellValue } from "../../../src/core/grid/cell-value";

const fourthQuarter = { year: 2021, quarter: 4 } as const;

test.each<[CellValue & (string | number), boolean, number | null]>([
  [85, false, 85],
  ["85", false, 85],
  ["85%", false, 85],
  ["８５％", false, 85],
  ["85.0％", false, 85],
  [0.85, true, 85],
  [0.85, false, 85],
  ["0.85", false, 85],
  [1, true, 100],
  [1, false, 100],
  [0, true, 0],
  [0.57, true, 57],
  [85, true, 85],
  ["约85%", false, 85],
  ["百分之八十五", false, 85],
  ["百分之百", false, 100],
  ["100%", false, 100],
  ["0.5%", false, 0.5],
  [1.2, true, null],
  [185, false, null],
  [-1, false, null],
  [Number.NaN, false, null],
  ["九成", false, null],
  ["145/170", false, null],
  ["185%", false, null],
  ["", false, null],
])("[R18] %p (shown as a percentage: %p) is a share of %p", (value, isPercent, percent) => {
  const reading = parsePercent({ value, ...(isPercent ? { isPercent: true as const } : {}) });
  expect(reading?.percent ?? null).toBe(percent);
});

test.each([
  ["2021年12月25日", "2021-12-25"],
  ["2021.12.25", "2021-12-25"],
  ["2021/12/5", "2021-12-05"],
  ["2021-12-25", "2021-12-25"],
  ["２０２１年１２月２５号", "2021-12-25"],
  ["20211225", "2021-12-25"],
  ["12月25日", "2021-12-25"],
  ["12.25", "2021-12-25"],
  ["1月5日", "2022-01-05"],
  ["2021-12-25 10:30", "2021-12-25"],
  [44555, "2021-12-25"],
  [44555.5, "2021-12-25"],
  [20211225, "2021-12-25"],
  [{ kind: "date", iso: "2021-12-25T08:00:00" }, "2021-12-25"],
  ["2021-13-45", null],
  ["2021年2月29日", null],
  ["12月底", null],
  [3, null],
  [true, null],
  ["2024-02-29", "2024-02-29"],
] as [CellValue, string | null][])("[R18] %j is the day %p", (value, date) => {
  expect(parseReportedDate(value, fourthQuarter)?.date ?? null).toBe(date);
});

test("[R18] a date as the form asks for it needs no word; every other way of writing is said", () => {
  expect(parseReportedDate("2021-12-25", fourthQuarter)?.isMapped).toBe(false);
  expect(parseReportedDate("12月25日", fourthQuarter)?.isMapped).toBe(true);
});

test.each([
  ["已完成", "已完成"],
  ["完成", "已完成"],
  ["已办结", "已完成"],
  ["√", "已完成"],
  ["推进中", "序时推进"],
  ["正在推进。", "序时推进"],
  [" 序时 推进 ", "序时推进"],
  ["滞后", "进展滞后"],
  ["尚未启动", "未启动"],
  ["本季度无进展", "零报告"],
  ["无", "零报告"],
  ["已完成，待验收", "已完成"],
  ["未完成", null],
  ["×", null],
  ["领导说了算", null],
])("[R18] the status %p is %p", (text, status) => {
  const reading = parseStatus(text, null);
  expect(reading.kind === "unknown" ? null : reading.status).toBe(status);
});

test("[R18] 基本完成 is done unless the share beside it says otherwise", () => {
  expect(parseStatus("基本完成", null)).toMatchObject({ kind: "mapped", status: "已完成" });
  expect(parseStatus("基本完成", 90)).toMatchObject({ kind: "mapped", status: "序时推进" });
});

test("[R18] words beside a status are kept apart from it", () => {
  expect(parseStatus("已完成，待验收", null)).toMatchObject({ isWhole: false });
});

test("[R18] only 无 and its like alone are a zero report", () => {
  expect(["无", "本季度无进展。", "零报告", "（无）"].map(isZeroReport)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["无人机已采购", "暂无困难", ""].map(isZeroReport)).toEqual([false, false, false]);
});
