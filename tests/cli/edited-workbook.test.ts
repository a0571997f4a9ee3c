import { readFileSync, writeFileSync } from "node:fs";
import type { ConsolidationJson } from "../../src/core/consolidation/consolidation-json";
import type { TableJson } from "../../src/core/notice/notice-json";
import { fillIn } from "../operations/real-workbook";
import { columnOf, editWorkbook, rowOf } from "./edit-workbook";
import { NOTICE, runFengong, runJson, workFolder } from "./run-fengong";

// Each test starts the built program at least once.
jest.setTimeout(60_000);

interface Checked {
  readonly tables: readonly TableJson[];
  readonly issues: readonly { readonly code: string; readonly params: object }[];
}

const work = workFolder();
const book = work.at("book.xlsx");
const QUARTER = ["--period", "2021Q4"];
let keys: readonly string[] = [];
afterAll(work.remove);

beforeAll(async () => {
  const { json } = await runJson<Checked>(["load", NOTICE, "-o", book]);
  keys = json.tables[2]?.rows.map(({ key }) => key) ?? [];
  await editWorkbook(book, (sheet) => {
    const annex = sheet("附件3");
    const first = rowOf(annex, "序号") + 1;
    // The first assignment goes to one unit under a nickname; a new one goes to another.
    annex.getCell(first, columnOf(annex, "责任单位")).value = "县教育大局";
    annex.getCell(first, columnOf(annex, "序号")).value = 900;
    annex.insertRow(first + 45, [46, "新增：建设长三角康养基地", "县卫健委、县教育局"]);
    const register = sheet("单位名录");
    register.getCell(rowOf(register, "县教育局"), columnOf(register, "别名")).value =
      "教育局、县教育大局";
  });
});

test("validate reads the changed units, the new alias and the added row, keys kept", async () => {
  const { json } = await runJson<Checked>(["validate", book]);
  const rows = json.tables[2]?.rows ?? [];
  expect(rows).toHaveLength(46);
  expect(rows.slice(0, 45).map(({ key }) => key)).toEqual(keys);
  expect(rows[0]).toMatchObject({ number: 900, unitsText: "县教育大局", lead: "县教育局" });
  expect(rows[45]).toMatchObject({ task: "新增：建设长三角康养基地", lead: "县卫健委" });
  expect(keys).not.toContain(rows[45]?.key);
  expect(json.issues.map(({ code }) => code)).not.toContain("unknown-unit");
});

test("issue and consolidate go by what the person wrote", async () => {
  const forms = work.at("forms");
  const issued = await runJson<{ forms: readonly { unit: string; file: string; rows: number }[] }>([
    ...["issue", book, ...QUARTER, "--apart", "-o", forms],
  ]);
  const form = issued.json.forms.find(({ unit }) => unit === "县教育局");
  const before = await runJson<typeof issued.json>([
    ...["issue", NOTICE, ...QUARTER, "--apart", "-o", work.at("unedited")],
  ]);
  const untouched = before.json.forms.find(({ unit }) => unit === "县教育局");
  expect(form?.rows).toBe((untouched?.rows ?? 0) + 2);
  const path = work.at("forms", form?.file ?? "");
  writeFileSync(path, fillIn(new Uint8Array(readFileSync(path)), { 进展情况: "康养基地已选址" }));
  const { json } = await runJson<ConsolidationJson>([
    ...["consolidate", book, path, ...QUARTER, "-o", work.at("result.xlsx")],
  ]);
  expect(json.items).toHaveLength(46);
  expect(json.items[0]).toMatchObject({
    lead: "县教育局",
    progress: expect.stringContaining("康养") as string,
  });
  expect(json.items[45]).toMatchObject({
    lead: "县卫健委",
    contributions: [{ unit: "县教育局", role: "participant", progress: "康养基地已选址" }],
  });
});

test("an unknown unit that a person wrote is an error with at most three suggestions", async () => {
  const other = work.at("unknown.xlsx");
  await runFengong(["load", NOTICE, "-o", other]);
  await editWorkbook(other, (sheet) => {
    const annex = sheet("附件1");
    annex.getCell(rowOf(annex, "序号") + 1, columnOf(annex, "责任单位")).value = "县教育厅";
  });
  const { status, json } = await runJson<Checked>(["validate", other]);
  const found = json.issues.find(({ code }) => code === "unknown-unit");
  expect(status).toBe(1);
  expect(found).toMatchObject({
    severity: "error",
    table: "A1",
    sheet: "附件1",
    params: { name: "县教育厅" },
  });
  const { suggestions } = found?.params as { readonly suggestions: readonly string[] };
  expect(suggestions.length).toBeLessThanOrEqual(3);
  expect(json.tables[0]?.rows[0]?.unitsText).toBe("县教育厅");
});

test("--register goes before the workbook's own register", async () => {
  const register = JSON.parse(readFileSync("seeds/huoshan-units.json", "utf8")) as {
    units: { name: string }[];
  };
  const units = register.units.filter(({ name }) => name !== "县科技经信局");
  writeFileSync(work.at("units.json"), JSON.stringify({ ...register, units }));
  const { status, json } = await runJson<Checked>([
    ...["validate", book, "--register", work.at("units.json")],
  ]);
  expect(status).toBe(1);
  expect(json.issues.filter(({ code }) => code === "unknown-unit")).not.toEqual([]);
  const own = await runJson<Checked>(["validate", book]);
  expect(own.json.issues.filter(({ code }) => code === "unknown-unit")).toEqual([]);
});
