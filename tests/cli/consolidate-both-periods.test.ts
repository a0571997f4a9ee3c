import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type {
  ConsolidationJson,
  PeriodJson,
} from "../../src/core/consolidation/consolidation-json";
import { fillIn } from "../operations/real-workbook";
import { CONSOLIDATION_SHAPE, departures } from "./documented-shapes";
import { NOTICE, runFengong, runJson, workFolder } from "./run-fengong";

// Each test starts the built program several times.
jest.setTimeout(120_000);

const work = workFolder();
const book = work.at("book.xlsx");
const QUARTER = ["--period", "2021Q4"];
afterAll(work.remove);

beforeAll(async () => {
  await runFengong(["load", NOTICE, "-o", work.at("notice.xlsx")]);
  await runFengong(["issue", work.at("notice.xlsx"), ...QUARTER, "-o", work.at("forms")]);
  mkdirSync(work.at("returns"));
  const form = new Uint8Array(readFileSync(work.at("forms", "2021Q4+2021_县林业局_填报表.xlsx")));
  for (const [name, text] of [
    ["v1.xlsx", "第一版"],
    ["v2.xlsx", "第二版"],
  ] as const)
    writeFileSync(work.at("returns", name), fillIn(form, { 完成状态: "序时推进", 进展情况: text }));
});

async function consolidated(...args: readonly string[]) {
  const { status, json } = await runJson<ConsolidationJson>(["consolidate", ...args, ...QUARTER]);
  expect(departures(json, CONSOLIDATION_SHAPE)).toEqual([]);
  const { companion } = json;
  if (companion === undefined) throw new Error("The year is not there");
  return { status, periods: [json, companion] as readonly PeriodJson[] };
}

function errorsOf({ issues }: PeriodJson): number {
  return issues.filter(({ severity }) => severity === "error").length;
}

test("[C12] consolidate gives the period that fell due together as well, says its issues, and its errors count", async () => {
  const { status, periods } = await consolidated(
    ...[work.at("notice.xlsx"), work.at("returns"), "-o", book]
  );
  expect(status).toBe(1);
  expect(periods.map(({ period }) => period)).toEqual(["2021Q4", "2021"]);
  expect(periods.map((one) => errorsOf(one) > 0)).toEqual([true, true]);
  const args = ["consolidate", book, work.at("returns"), ...QUARTER, "-o", work.at("said.xlsx")];
  const { stdout } = await runFengong(args);
  const [quarter = "", year = ""] = stdout.split("以下是同时到期的2021年度：\n");
  expect(quarter).toMatch(/附件3第\d+项/);
  expect(year).toMatch(/^\[错误\] 附件1第\d+项/m);
  expect(year).toMatch(/^2021年度：读取报送文件2个/m);
});

test("[C21] --prefer and --send-back hold in both periods of a combined form", async () => {
  const preferred = await consolidated(book, "--prefer", "v2.xlsx", "-o", work.at("v2.xlsx"));
  expect(preferred.status).toBe(0);
  expect(preferred.periods.map(errorsOf)).toEqual([0, 0]);
  const back = await consolidated(book, "--send-back", "县林业局=未盖章", "-o", work.at("b.xlsx"));
  const states = back.periods.map(
    ({ receipts }) => receipts.find(({ unit }) => unit === "县林业局")?.state
  );
  expect(states).toEqual(["退回", "退回"]);
  const args = ["consolidate", work.at("b.xlsx"), "--prefer", "v2.xlsx", ...QUARTER];
  const { stdout } = await runFengong([...args, "-o", work.at("said-back.xlsx")]);
  expect(stdout.match(/未报\d+家，退回1家\n/g)).toHaveLength(2);
});
