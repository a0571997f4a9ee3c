import { mkdirSync, writeFileSync } from "node:fs";
import { read, utils, write } from "@e965/xlsx";
import { parseCommandLine } from "../../src/cli/command-line";
import { consolidate } from "../../src/cli/commands/consolidate";
import { periodCode } from "../../src/core/period/period";
import { STATUSES } from "../../src/core/returns/return-form";
import type { NamedBytes } from "../../src/files/reading";
import { zhCN } from "../../src/locales/zh-CN/index";
import { consolidateReturns } from "../../src/operations/consolidate-returns";
import { issueForms } from "../../src/operations/issue-forms";
import { prepareSummaries } from "../../src/operations/prepare-summaries";
import {
  fillIn,
  fourthQuarter,
  loadedWorkbook,
  openWorkbook,
  sampleRegister,
  withoutSender,
  type Answers,
} from "../operations/real-workbook";
import {
  documentedByHeading,
  documentedTables,
  programByHeading,
} from "../support/documented-tables";
import { workFolder } from "./run-fengong";

// Some sixty workbooks are filled in, and read twice.
jest.setTimeout(300_000);

const work = workFolder();
afterAll(work.remove);

const SHARES = 4;
const PROBLEMS = ["无", "资金缺口较大", "暂无问题。", "", "—", "用地 未落实"];

/** What a unit writes into the row of a number: every state, and rows left open or struck out. */
function answersOf(unit: number): (row: number) => Answers {
  return (row) => {
    const kind = (unit + row) % 7;
    if (kind === 5) return {};
    if (kind === 6) return { 进展情况: unit % 2 === 0 ? "—" : `已动员${row}` };
    return {
      完成状态: STATUSES[kind] ?? "",
      完成比例: `${(unit * 7 + row * 3) % 101}%`,
      进展情况: `推进${unit}-${row}`,
      存在问题: PROBLEMS[(unit + row * 5) % PROBLEMS.length] ?? "",
      下一步打算: row % 3 === 0 ? `验收${row}` : "",
      填报人: "张某",
    };
  };
}

/** The rows as plain values, below one another in another order, without stamp and codes of rows. */
function retyped(bytes: Uint8Array): Uint8Array {
  const book = utils.book_new();
  const file = read(bytes, { type: "array" });
  for (const name of file.SheetNames.filter((one) => !one.startsWith("_"))) {
    const sheet = file.Sheets[name] ?? {};
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: "" });
    const header = rows.findIndex((row) => row.includes("完成状态"));
    const code = rows[header]?.indexOf("行码") ?? -1;
    const body = rows.slice(header + 1).reverse();
    const kept = [...rows.slice(0, header + 1), ...body].map((row) =>
      header < 0 ? row : row.filter((_, column) => column !== code)
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet(kept), name);
  }
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** What comes back of one form: a file, several, a damaged one, or none. */
function returned({ name, bytes }: NamedBytes, unit: number): readonly NamedBytes[] {
  const answers = answersOf(unit);
  const filled = (extra: Answers = {}): Uint8Array =>
    fillIn(bytes, (row) => ({ ...answers(row), ...extra }));
  const again = name.replace(".xlsx", "(2).xlsx");
  const dated = (day: string, progress: string): Uint8Array =>
    filled({ 填报日期: day, 进展情况: progress });
  const ways: readonly (() => readonly NamedBytes[])[] = [
    () => [{ name, bytes: filled() }],
    () => [
      { name, bytes: dated("2021-12-20", "后报") },
      { name: again, bytes: dated("2021-12-10", "先报") },
    ],
    () => [
      { name, bytes: fillIn(bytes, (row) => ({ 进展情况: `推进${unit}-${row}` })) },
      { name: again, bytes: filled() },
    ],
    () => [{ name, bytes: withoutSender(filled()) }],
    () => [{ name, bytes: filled().slice(0, 3000) }],
    () => [{ name, bytes: fillIn(bytes, { 完成状态: "零报告" }) }],
    () => [{ name, bytes: retyped(filled()) }],
    () => [],
  ];
  return ways[unit % ways.length]?.() ?? [];
}

async function consolidatePartly(share: number): Promise<number> {
  const files = [work.at("notice.xlsx"), work.at(`share-${share}`)];
  const partial = ["--partial", work.at("partials", `${share}.parquet`)];
  const line = parseCommandLine(["consolidate", ...files, "--period", "2021Q4", ...partial]);
  const quiet = (): void => undefined;
  const shown = { words: zhCN, print: quiet, say: quiet };
  return consolidate({ line, register: sampleRegister(), parts: {}, ...shown });
}

test("[S17] returned files that many machines read in shares give by the documented query every table of one consolidation", async () => {
  const workbook = await loadedWorkbook();
  const { forms, periods } = await issueForms(workbook, {
    period: fourthQuarter,
    leadsOnly: false,
    combined: true,
  });
  const book = await workbook.host.save();
  writeFileSync(work.at("notice.xlsx"), book);
  mkdirSync(work.at("partials"));
  const files = forms.flatMap(({ file }, unit) => returned(file, unit));
  for (let share = 0; share < SHARES; share++) {
    mkdirSync(work.at(`share-${share}`));
    // Every fifth file is in two shares.
    files.forEach(({ name, bytes }, index) => {
      if (index % SHARES === share || (index % 5 === 0 && (index + 1) % SHARES === share))
        writeFileSync(work.at(`share-${share}`, name), bytes);
    });
    await consolidatePartly(share);
  }
  const whole = await openWorkbook(book);
  const { files: read } = await consolidateReturns(whole, { period: fourthQuarter, files });
  expect(read.filter(({ state }) => state === "unreadable").length).toBeGreaterThan(3);
  const documented = await documentedTables(work.at("partials"));
  expect(periods.map(periodCode)).toEqual(["2021Q4", "2021"]);
  for (const period of periods) {
    const { summary } = await prepareSummaries(whole, { period, leadsOnly: false });
    const tables = programByHeading(summary);
    for (const rows of Object.values(tables)) expect(rows).not.toEqual([]);
    expect(documentedByHeading(documented, periodCode(period))).toEqual(tables);
  }
});
