import { createExcelHost } from "../../../src/host/excel/excel-host";
import type { SheetPlan } from "../../../src/core/sheet-plan/sheet-plan";
import { tablePlan } from "../../../src/core/sheet-plan/table-plan";
import { manyRows, officialTable, plainPlan } from "../../contract/sheet-plans";
import { ExcelTestHost } from "../../support/office-host/excel-test-host";
import { bytesOf, tripsOf } from "../../support/office-host/trips-of";

/** Two megabytes: half of what Excel on the web takes at once, with room for what was not foreseen. */
const MOST_BYTES = 2_000_000;

const assignments = [38, 4, 45].map((count, index) =>
  tablePlan({
    name: `附件${index + 1}`,
    annexLabel: `附件${index + 1}`,
    title: "责任分工表",
    columns: ["序号", "工作任务", "责任单位", "行码"].map((title) => ({ title, width: 20 })),
    rows: manyRows(count).map((row) => row.slice(0, 4)),
  })
);

function consolidation(rowCount: number): SheetPlan {
  return tablePlan({
    name: "汇总",
    title: "汇总",
    columns: Array.from({ length: 10 }, (_, index) => ({ title: `列${index}`, width: 16 })),
    rows: manyRows(rowCount),
  });
}

test("loading the three tables takes 3 round trips and 100 KB", async () => {
  const excel = new ExcelTestHost();
  const trips = await tripsOf(excel, () => createExcelHost().writeSheets(assignments));
  expect(trips).toHaveLength(3);
  expect(bytesOf(trips)).toBeLessThan(100_000);
});

test("reading the three tables takes 3 round trips, 4 where merges can be read", async () => {
  const excel = new ExcelTestHost(undefined, "1.9");
  await createExcelHost().writeSheets(assignments);
  const names = assignments.map((plan) => plan.name);
  expect(await tripsOf(excel, () => createExcelHost().readSheets(names))).toHaveLength(3);
  const newer = new ExcelTestHost(excel.workbook, "1.13");
  expect(await tripsOf(newer, () => createExcelHost().readSheets(names))).toHaveLength(4);
});

test("a consolidation of 1,000 returns with 45 rows each travels in chunks of at most 2 MB", async () => {
  const excel = new ExcelTestHost();
  const trips = await tripsOf(excel, () =>
    createExcelHost().writeSheets([plainPlan("汇总", manyRows(45_000))])
  );
  const bytes = bytesOf(trips);
  // A round trip to look, one to take the place, and the chunks between, none of them far from full.
  expect(trips.length).toBeLessThanOrEqual(2 + Math.ceil(bytes / (0.7 * MOST_BYTES)));
  for (const trip of trips) expect(trip.bytes).toBeLessThanOrEqual(MOST_BYTES);
}, 60_000);

test("the round trips of a write do not grow with its rows, apart from chunks", async () => {
  const excel = new ExcelTestHost();
  const host = createExcelHost();
  const few = await tripsOf(excel, () => host.writeSheets([consolidation(10)]));
  const many = await tripsOf(excel, () => host.writeSheets([consolidation(2000)]));
  expect(many).toHaveLength(few.length);
}, 30_000);

test("formats cost no more for many rows than for few; only the client’s parts of the values do", async () => {
  const excel = new ExcelTestHost();
  const host = createExcelHost();
  const [, few] = await tripsOf(excel, () => host.writeSheets([consolidation(10)]));
  const [, many] = await tripsOf(excel, () => host.writeSheets([consolidation(1000)]));
  expect(many?.actionCount).toBeLessThan((few?.actionCount ?? 0) + 60);
});

test("no answer is larger than Excel on the web gives at once", async () => {
  const excel = new ExcelTestHost();
  const host = createExcelHost();
  await host.writeSheets([plainPlan("汇总", manyRows(10_000))]);
  const trips = await tripsOf(excel, () => host.readSheets(["汇总"]));
  expect(trips.length).toBe(2 + (10_000 * 10) / 20_000);
  for (const trip of trips) expect(trip.responseBytes).toBeLessThan(4_000_000);
}, 60_000);

test("marking, editing, selecting and listing take a fixed number of round trips", async () => {
  const excel = new ExcelTestHost();
  const host = createExcelHost();
  await host.writeSheets([officialTable, plainPlan("汇总", manyRows(1000))]);
  const marks = manyRows(1000).map((_, index) => ({
    sheet: "汇总",
    address: `C${index + 1}`,
    severity: "error" as const,
  }));
  expect(await tripsOf(excel, () => host.markIssues(marks))).toHaveLength(3);
  const again = await tripsOf(excel, () => host.markIssues(marks));
  expect(again).toHaveLength(4);
  expect(bytesOf(again)).toBeLessThan(30_000);
  const edits = marks.map(({ sheet, address }) => ({ sheet, address, value: "县发改委" }));
  const editing = await tripsOf(excel, () => host.editCells(edits));
  expect(editing).toHaveLength(3);
  expect(bytesOf(editing)).toBeLessThan(MOST_BYTES);
  expect(await tripsOf(excel, () => host.select("汇总", "C9"))).toHaveLength(2);
  expect(await tripsOf(excel, () => host.listSheets())).toHaveLength(1);
});
