import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "exceljs";
import { zipSync } from "fflate";
import type { ConsolidationJson } from "../../src/core/consolidation/consolidation-json";
import { fillIn } from "../operations/real-workbook";
import { NOTICE, runFengong, runJson, workFolder } from "./run-fengong";

// Each test starts the built program at least once.
jest.setTimeout(60_000);

const work = workFolder();
const book = work.at("book.xlsx");
const QUARTER = ["--period", "2021Q4"];
const TOWNS = ["太阳乡", "衡山镇"];
afterAll(work.remove);

beforeAll(async () => {
  await runFengong(["load", NOTICE, "-o", book]);
  await runFengong(["issue", book, ...QUARTER, "--apart", "-o", work.at("forms")]);
  for (const folder of ["乡镇", "批次"])
    for (const [index, town] of TOWNS.entries()) {
      const path = work.at(folder, folder === "乡镇" ? town : String(index + 1));
      mkdirSync(path, { recursive: true });
      writeFileSync(join(path, "填报表.xlsx"), await anonymousForm(town));
    }
});

/** A town's form filled in, without its stamp and the name of the town. */
async function anonymousForm(town: string): Promise<Uint8Array> {
  const name = readdirSync(work.at("forms")).find((one) => one.includes("太阳乡"));
  const bytes = new Uint8Array(readFileSync(work.at("forms", name ?? "")));
  const form = new Workbook();
  const filled = fillIn(bytes, { 完成状态: "已完成", 进展情况: `${town}已办结` });
  await form.xlsx.load(new Uint8Array(filled).buffer);
  form.removeWorksheet("_填报表");
  for (const sheet of form.worksheets.filter(({ name }) => name.startsWith("附件")))
    sheet.getCell("A2").value = "填报单位：";
  return new Uint8Array(await form.xlsx.writeBuffer());
}

async function consolidated(returns: readonly string[], ...more: string[]) {
  const output = work.at(`${Math.random()}.xlsx`);
  const args = ["consolidate", book, ...returns, ...QUARTER, "-o", output, ...more];
  const { json } = await runJson<ConsolidationJson>(args);
  return { json, output, units: json.files.map(({ unit }) => unit ?? null).sort() };
}

test("[F31] a zip tells files of one name apart by their folders, as a folder does", async () => {
  const zip = work.at("回收.zip");
  const entries = TOWNS.map((town) => {
    const path = `${town}/填报表.xlsx`;
    return [path, new Uint8Array(readFileSync(work.at("乡镇", path)))] as const;
  });
  writeFileSync(zip, zipSync(Object.fromEntries(entries)));
  const [asFolder, asZip] = [await consolidated([work.at("乡镇")]), await consolidated([zip])];
  expect(asFolder.units).toEqual([...TOWNS].sort());
  expect(asZip.json).toEqual(asFolder.json);
});

test("[C17] a sender named for a name that several files bear is refused, and taken with the folder", async () => {
  const files = ["1", "2"].map((folder) => work.at("批次", folder, "填报表.xlsx"));
  const named = (...senders: string[]): readonly string[] =>
    senders.flatMap((sender) => ["--sender", sender]);
  const refused = await runFengong([
    ...["consolidate", book, ...files, ...QUARTER, "-o", work.at("refused.xlsx")],
    ...named("填报表.xlsx=太阳乡"),
  ]);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain("太阳乡/填报表.xlsx");
  const told = named("1/填报表.xlsx=太阳乡", "2/填报表.xlsx=衡山镇");
  expect((await consolidated(files, ...told)).units).toEqual([...TOWNS].sort());
});

test("[C17] a sender or a version named for a file that nobody gave is refused, and nothing is written", async () => {
  const file = work.at("批次", "1", "填报表.xlsx");
  for (const named of [
    ["--sender", "填报表 .xlsx=太阳乡"],
    ["--prefer", "没有.xlsx"],
  ]) {
    const output = work.at("unwritten.xlsx");
    const args = ["consolidate", book, file, ...QUARTER, "-o", output, ...named];
    const refused = await runFengong(args);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(`“${named[1]?.split("=")[0] ?? ""}”`);
    expect(existsSync(output)).toBe(false);
  }
});

test("[C17] choices beside a partial result are refused, and it is not written", async () => {
  const output = work.at("partial.parquet");
  const file = work.at("批次", "1", "填报表.xlsx");
  const args = ["consolidate", book, file, ...QUARTER, "--partial", output];
  const refused = await runFengong([...args, "--sender", "填报表.xlsx=太阳乡"]);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain("--sender");
  expect(existsSync(output)).toBe(false);
});

test("[C17] a version may be that of a file which answers for the period due with the one asked for alone", async () => {
  await runFengong(["issue", book, "--period", "2021", "--apart", "-o", work.at("year")]);
  const [name = ""] = readdirSync(work.at("year"));
  const output = work.at("year.xlsx");
  const args = ["consolidate", book, work.at("year", name), ...QUARTER, "-o", output];
  expect((await runFengong([...args, "--prefer", name])).status).not.toBe(2);
  expect(existsSync(output)).toBe(true);
});

test("[C17] a named sender is that content's alone: another file of its name is asked anew", async () => {
  const [first, second] = ["1", "2"].map((folder) => work.at("批次", folder, "填报表.xlsx"));
  const { output, units } = await consolidated([first!], "--sender", "填报表.xlsx=太阳乡");
  expect(units).toEqual(["太阳乡"]);
  const { json } = await runJson<ConsolidationJson>([
    ...["consolidate", output, second!, ...QUARTER, "-o", output],
  ]);
  expect(json.files.map(({ unit }) => unit ?? null).sort()).toEqual([null, "太阳乡"].sort());
});
