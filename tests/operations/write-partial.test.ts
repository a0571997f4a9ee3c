import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { consolidate } from "../../src/core/consolidation/consolidate";
import type { Contribution, UnitReturn } from "../../src/core/returns/unit-return";
import { partialPeriod, PARTIAL_COLUMNS } from "../../src/core/summary/partial-rows";
import { summaryContext } from "../../src/core/summary/summary-context";
import { completionCounts } from "../../src/core/summary/tables/completion-counts";
import { progressTable } from "../../src/core/summary/tables/progress-table";
import { startParquet } from "../../src/files/parquet/write-parquet";
import { smallContext } from "../support/returns";

const folder = mkdtempSync(join(tmpdir(), "fengong-partials-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function said(file: string, unit: string, rows: readonly Partial<Contribution>[]): UnitReturn {
  const contributions = rows.map((row, index): Contribution => ({
    key: "",
    unit,
    role: "participant",
    file,
    sheet: "附件3",
    row: index + 4,
    status: null,
    percent: null,
    progress: "",
    problems: "",
    nextSteps: "",
    reporter: "张某",
    telephone: "",
    reportedOn: null,
    ...row,
  }));
  return {
    file: { name: file, state: "read", unit, rows: contributions.length },
    contributions,
    unplaced: [],
    issues: [],
    cells: { read: rows.length, placed: rows.length, unplaced: 0 },
  };
}

const [first, second, third, court] = ["A3-1-x", "A3-2-x", "A3-3-x", "A3-43-x"];
const police = said("公安局.xlsx", "县公安局", [
  { key: first, status: "已完成", percent: 100, progress: "全部建成。", reportedOn: "2021-12-20" },
]);
const earlier = said("公安局.xlsx", "县公安局", [
  { key: first, status: "序时推进", progress: "正在建。", reportedOn: "2021-12-01" },
]);
const trade = said("商务局.xlsx", "县商务局", [
  { key: first, progress: "配合审批" },
  { key: first, progress: "配 合审批", nextSteps: "验收" },
]);
const planning = said("发改委-1.xlsx", "县发改委", [
  { key: second, status: "进展滞后", problems: "资金不足", reportedOn: "2021-12-25" },
  { key: third, progress: "—" },
]);
const completing = said("发改委-2.xlsx", "县发改委", [
  { key: second, progress: "开工3项", percent: 45.5, reportedOn: "2021-12-24" },
  { key: second, status: "已完成", percent: 100, progress: "完成", reportedOn: "2021-12-23" },
]);
const town = said("衡山镇.xlsx", "衡山镇", [{ key: second, progress: "已动员", problems: "　" }]);
const water = said("水务局.xlsx", "县水务局", [{ key: second, progress: "疏浚“两河”" }]);
const forest = said("林业局.xlsx", "县林业局", [
  { key: third, progress: "完成外业", percent: null },
]);
const justice = said("法院.xlsx", "县法院", [
  { key: court, status: "零报告" },
  { key: "A9-1-x", progress: "不在通知里" },
]);

/** Shares as machines might have them, with the same returns in several of them. */
const shares = [
  [police, trade, planning],
  [completing, town, police],
  [earlier, water, town, forest],
  [justice, completing],
];
const all = shares.flat();

async function writeShares(): Promise<void> {
  for (const [index, share] of shares.entries()) {
    const chunks: Uint8Array[] = [];
    const file = await startParquet(PARTIAL_COLUMNS, (bytes) => chunks.push(bytes));
    const { assignments, rowsOf } = partialPeriod(smallContext);
    file.add(assignments());
    for (const one of share) file.add(rowsOf(one));
    file.finish();
    writeFileSync(join(folder, `${index}.parquet`), Buffer.concat(chunks));
  }
}

/** The statements of the documentation, as they stand there. */
function documentedStatements(): readonly string[] {
  const text = readFileSync(join(__dirname, "../../docs/partials.md"), "utf8");
  return [...text.matchAll(/```sql\n([^]*?)```/g)].map(([, sql = ""]) =>
    sql.replace("partials/*.parquet", join(folder, "*.parquet"))
  );
}

async function documentedTables(): Promise<readonly Record<string, unknown>[][]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const tables: Record<string, unknown>[][] = [];
  try {
    for (const statement of documentedStatements()) {
      const reader = await connection.runAndReadAll(statement);
      const rows = reader.getRowObjectsJson() as Record<string, unknown>[];
      if (!/CREATE TEMP VIEW/.test(statement)) tables.push(rows);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  return tables;
}

const consolidation = consolidate(all, smallContext);
const summary = summaryContext(consolidation, smallContext.notice, smallContext.register);

test("[S15] the documented query over many partial results gives the program's own tables", async () => {
  await writeShares();
  const [byState = [], byAnnex = [], progress = []] = await documentedTables();
  const [annexSheet] = completionCounts.plan(summary);
  const counted = annexSheet?.rows.filter((row) => row.style === "body") ?? [];
  expect(
    byAnnex.map((row) => [row["annex"], Number(row["tasks"]), ...statesOf(row), row["rate"]])
  ).toEqual(counted.map(({ cells: [, annex, tasks, ...states] }) => [annex, tasks, ...states]));
  expect(byState.reduce((sum, row) => sum + Number(row["tasks"]), 0)).toBe(summary.items.length);
  for (const row of byState) expect(Number(row["tasks"])).toBe(countIn(row));
  const bodies = progressTable
    .plan(summary)
    .flatMap((plan) => plan.rows.filter((row) => row.style === "body").map((row) => row.cells));
  expect(progress.map(progressCells)).toEqual(bodies.map(withoutContent));
});

function statesOf(row: Record<string, unknown>): readonly number[] {
  const names = ["done", "on_schedule", "behind", "not_begun", "nothing", "no_state", "silent"];
  return names.map((name) => Number(row[name]));
}

function countIn(row: Record<string, unknown>): number {
  return summary.items.filter(
    ({ table, item, state }) =>
      table.annex === row["annex"] && item.lead === row["lead"] && state === row["state"]
  ).length;
}

function progressCells(row: Record<string, unknown>): readonly unknown[] {
  const percent = row["percent"] === null ? null : Number(row["percent"]) / 100;
  const names = ["progress", "problems", "next_steps"];
  return [
    row["number"],
    row["task"],
    row["lead"],
    row["participants"],
    row["state"],
    percent,
    ...names.map((name) => row[name]),
  ];
}

/** Where the annex has a column of contents it stands behind the task. */
function withoutContent(cells: readonly unknown[]): readonly unknown[] {
  const [number, task, ...rest] = cells;
  return [String(number), task, ...(rest.length === 8 ? rest.slice(1) : rest)];
}

test("[S15] a partial result holds no names or telephones of persons", () => {
  const rows = partialPeriod(smallContext).rowsOf(police);
  expect(JSON.stringify(rows)).not.toContain("张某");
});
