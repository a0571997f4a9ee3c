import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { consolidate } from "../../src/core/consolidation/consolidate";
import type { ConsolidationContext } from "../../src/core/consolidation/owed-rows";
import { wordsMark } from "../../src/core/consolidation/return-choices";
import type { Contribution, UnitReturn } from "../../src/core/returns/unit-return";
import { partialPeriod, PARTIAL_COLUMNS } from "../../src/core/summary/partial-rows";
import { summaryContext, type SummaryContext } from "../../src/core/summary/summary-context";
import { NO_CHOICES } from "../../src/core/workbook/office-choices";
import { startParquet } from "../../src/files/parquet/write-parquet";
import {
  documentedByHeading,
  documentedTables,
  programByHeading,
} from "../support/documented-tables";
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
const joint = said("联合.xlsx", "县林业局", [
  { key: third, unit: "县水务局", progress: "一同踏勘" },
]);
const justice = said("法院.xlsx", "县法院", [
  { key: court, status: "零报告" },
  { key: "A9-1-x", progress: "不在通知里" },
]);

/** Two units were told to send again; one of them has. */
const withSentBack = {
  ...smallContext,
  choices: {
    ...NO_CHOICES,
    sentBack: [water, earlier].map((one) => ({
      period: "2021Q4",
      unit: one.file.unit ?? "",
      reason: "未盖章",
      date: "2021-12-28",
      contents: wordsMark(one),
    })),
  },
};

/** Shares as machines might have them, with the same returns in several of them. */
const shares = [
  [police, trade, planning],
  [completing, town, police],
  [earlier, water, town, forest],
  [justice, joint, completing],
];
const all = shares.flat();

async function writeShares(context: ConsolidationContext): Promise<void> {
  for (const [index, share] of shares.entries()) {
    const chunks: Uint8Array[] = [];
    const file = await startParquet(PARTIAL_COLUMNS, (bytes) => chunks.push(bytes));
    const { asked, rowsOf } = partialPeriod(context);
    file.add(asked());
    for (const one of share) file.add(rowsOf(one));
    file.finish();
    writeFileSync(join(folder, `${index}.parquet`), Buffer.concat(chunks));
  }
}

function summaryOf(context: ConsolidationContext): SummaryContext {
  return summaryContext(consolidate(all, context), context.notice, context.register);
}

test("[S17] the documented query over many partial results gives the program's own tables", async () => {
  await writeShares(smallContext);
  const tables = await documentedTables(folder);
  const summary = summaryOf(smallContext);
  expect(documentedByHeading(tables, "2021Q4")).toEqual(programByHeading(summary));
  const byState = tables.get("分项计数") ?? [];
  expect(byState.reduce((sum, row) => sum + Number(row["tasks"]), 0)).toBe(summary.items.length);
  for (const row of byState) expect(row["tasks"]).toBe(countIn(row, summary));
});

test("[S17] what was sent back does not count in the documented tables, and waits until something else comes", async () => {
  await writeShares(withSentBack);
  const documented = documentedByHeading(await documentedTables(folder), "2021Q4");
  expect(documented).toEqual(programByHeading(summaryOf(withSentBack)));
  const back = documented["报送情况表"]?.filter((row) => row["报送情况"] === "退回");
  expect(back?.map((row) => row["单位"])).toEqual(["县水务局"]);
});

function countIn(row: Readonly<Record<string, unknown>>, { items }: SummaryContext): number {
  return items.filter(
    ({ table, item, state }) =>
      table.annex === row["annex"] && item.lead === row["lead"] && state === row["state"]
  ).length;
}

test("[S17] a partial result holds no names or telephones of persons", () => {
  const rows = partialPeriod(smallContext).rowsOf(police);
  expect(JSON.stringify(rows)).not.toContain("张某");
});
