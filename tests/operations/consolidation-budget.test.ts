import type { Contribution, UnitReturn } from "../../src/core/returns/unit-return";
import { createExcelHost } from "../../src/host/excel/excel-host";
import { checkAssignments } from "../../src/operations/check-assignments";
import { importNotice } from "../../src/operations/import-notice";
import { readNotice } from "../../src/operations/read-notice";
import { writeConsolidations } from "../../src/operations/write-consolidation";
import { ExcelTestHost, type RoundTrip } from "../support/office-host/excel-test-host";
import { bytesOf, tripsOf } from "../support/office-host/trips-of";
import { fourthQuarter, sampleRegister } from "./real-workbook";

/** Half of what Excel on the web takes at once, as the host counts it. */
const MOST_BYTES = 2_000_000;

const register = sampleRegister();
const table = (annex: string, count: number): readonly string[] => [
  annex,
  `霍山县${annex}责任分工表（2021年）`,
  "序号\t重点任务\t责任单位",
  ...Array.from({ length: count }, (_, row) => `${row + 1}\t推进第${row + 1}项合作\t县发改委`),
  "",
];
const noticeOf = (times: number) => ({
  name: "通知.txt",
  bytes: new TextEncoder().encode(
    [
      ["附件1", 20],
      ["附件2", 4],
      ["附件3", 21],
    ]
      .flatMap(([annex, count]) => table(String(annex), Number(count) * times))
      .join("\n")
  ),
});

/** A workbook with a notice of three tables in it. */
async function openNotice(times = 1) {
  const excel = new ExcelTestHost();
  const context = { host: createExcelHost(), register };
  const loading = await tripsOf(excel, () => importNotice(context, [noticeOf(times)]));
  return { excel, context, loading };
}

/** Returns that each report on every assignment, of as many offices of the unit as there are. */
function returnsOf(count: number, keys: readonly string[]): readonly UnitReturn[] {
  return Array.from({ length: count }, (_, index): UnitReturn => {
    const file = `第${index}份.xlsx`;
    const contributions = keys.map((key, row): Contribution => ({
      key,
      unit: "县发改委",
      role: "lead",
      file,
      sheet: "附件1",
      row: row + 4,
      status: "序时推进",
      percent: index % 100,
      progress: `第${index}份报送的第${row}项已开工建设，完成年度投资计划。`,
      problems: "无",
      nextSteps: "加快推进",
      reporter: "",
      telephone: "",
      reportedOn: "2021-12-20",
    }));
    const cells = { read: keys.length * 6, placed: keys.length * 6, unplaced: 0 };
    return {
      file: { name: file, state: "read", unit: "县发改委", rows: keys.length },
      contributions,
      unplaced: [],
      issues: [],
      cells,
    };
  });
}

async function consolidationTrips(count: number): Promise<readonly RoundTrip[]> {
  const { excel, context } = await openNotice();
  const state = await readNotice(context);
  const keys = state.notice.tables.flatMap(({ rows }) => rows.map(({ key }) => key));
  const own = { period: fourthQuarter, returns: returnsOf(count, keys.slice(0, 5)) };
  return tripsOf(excel, () => writeConsolidations(context, state, own, null, {}));
}

test("loading and checking a notice of three tables take the same round trips however long the tables are", async () => {
  const counts: (readonly number[])[] = [];
  for (const times of [1, 10]) {
    const { excel, context, loading } = await openNotice(times);
    const checking = await tripsOf(excel, () => checkAssignments(context));
    counts.push([loading.length, checking.length]);
    expect(bytesOf([...loading, ...checking])).toBeLessThan(MOST_BYTES);
  }
  expect(counts[1]).toEqual(counts[0]);
  expect(counts[0]?.[0]).toBeLessThanOrEqual(16);
  expect(counts[0]?.[1]).toBeLessThanOrEqual(12);
}, 120_000);

test("writing a consolidation of 1,000 returns takes the round trips of one return, and chunks of at most 2 MB", async () => {
  const one = await consolidationTrips(1);
  const many = await consolidationTrips(1000);
  expect(one.length).toBeLessThanOrEqual(12);
  for (const trip of many) expect(trip.bytes).toBeLessThanOrEqual(MOST_BYTES);
  const chunks = Math.ceil(bytesOf(many) / (0.6 * MOST_BYTES));
  expect(chunks).toBeGreaterThan(1);
  expect(many.length).toBeLessThanOrEqual(one.length + chunks);
}, 300_000);
