import { Workbook } from "exceljs";
import type { IssueJson } from "../../src/core/consolidation/consolidation-json";
import type { NoticeJson, TableJson } from "../../src/core/notice/notice-json";
import { departures, NOTICE_SHAPE } from "./documented-shapes";
import { NOTICE, runFengong, runJson, workFolder } from "./run-fengong";

// Each test starts the built program at least once.
jest.setTimeout(60_000);

interface Checked {
  readonly notice: NoticeJson;
  readonly tables: readonly TableJson[];
  readonly issues: readonly IssueJson[];
}

const work = workFolder();
afterAll(work.remove);

/** The declared and found counts that a check reports, as 39/38. */
function countsOf(issues: readonly IssueJson[]): readonly string[] {
  return issues
    .filter(({ code }) => code === "count-mismatch" || code === "count-matched")
    .map(({ params }) => {
      const { declared, found } = params as { readonly declared: number; readonly found: number };
      return `${declared}/${found}`;
    });
}

test("load prints one JSON document of the documented shape, and writes the workbook", async () => {
  const { status, json } = await runJson<Checked>(["load", NOTICE, "-o", work.at("book.xlsx")]);
  expect(departures(json, NOTICE_SHAPE)).toEqual([]);
  expect(Object.keys(json)).toEqual(["notice", "tables", "issues"]);
  expect(status).toBe(1);
  const book = new Workbook();
  await book.xlsx.readFile(work.at("book.xlsx"));
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    "通知正文",
    "附件1",
    "附件2",
    "附件3",
    "单位名录",
    "_分工",
  ]);
});

test("validate of the notice and of the workbook that load wrote print the same tables", async () => {
  await runFengong(["load", NOTICE, "-o", work.at("same.xlsx")]);
  const [ofNotice, ofBook] = await Promise.all([
    runJson<Checked>(["validate", NOTICE]),
    runJson<Checked>(["validate", work.at("same.xlsx")]),
  ]);
  expect(departures(ofNotice.json, NOTICE_SHAPE)).toEqual([]);
  expect(ofBook.json).toEqual(ofNotice.json);
  expect([ofNotice.status, ofBook.status]).toEqual([1, 1]);
});

test("the three counts are reported as 39/38, 4/4 and 47/45 with the sentences that declare them", async () => {
  const { json } = await runJson<Checked>(["validate", NOTICE]);
  expect(json.tables.map(({ id, rows }) => [id, rows.length])).toEqual([
    ["A1", 38],
    ["A2", 4],
    ["A3", 45],
  ]);
  expect(json.notice.declared.map(({ annex, count }) => [annex, count])).toEqual([
    ["附件1", 39],
    ["附件2", 4],
    ["附件3", 47],
  ]);
  expect([...countsOf(json.issues)].sort()).toEqual(["39/38", "4/4", "47/45"]);
  for (const { count, sentence } of json.notice.declared) expect(sentence).toContain(`${count}`);
  const errors = json.issues.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code }) => code)).toEqual(["count-mismatch", "count-mismatch"]);
});

test("rows say lead, participants, groups, 等, offices and lifted notes; 附件2 has 合作内容", async () => {
  const { json } = await runJson<Checked>(["validate", NOTICE]);
  const rows = json.tables.flatMap((table) => table.rows);
  expect(json.tables[1]?.columns).toEqual(["序号", "事项名称", "合作内容", "责任单位"]);
  expect(json.tables[1]?.rows.every(({ content }) => (content ?? "") !== "")).toBe(true);
  expect(rows.some(({ groups }) => groups.includes("各乡镇"))).toBe(true);
  expect(rows.some(({ openEnded }) => openEnded)).toBe(true);
  expect(rows.flatMap(({ qualifiers }) => qualifiers)).toContainEqual({
    unit: "县发改委",
    text: "军民融合办",
  });
  expect(rows.every(({ unitsText }) => !unitsText.includes("牵头责任单位"))).toBe(true);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(87);
});

test("without --json the tables, each issue and their number are printed, in either language", async () => {
  const chinese = await runFengong(["validate", NOTICE]);
  expect(chinese.status).toBe(1);
  expect(chinese.stdout).toMatch(/附件1\s.*：38项\n/);
  expect(chinese.stdout).toMatch(/\[错误\] .*39.*38/);
  expect(chinese.stdout).toMatch(/校验结果：错误2条/);
  expect(chinese.stderr).toBe("");
  const english = await runFengong(["validate", NOTICE, "--lang", "en"]);
  expect(english.stdout).toMatch(/\[error\]/i);
});

test("help prints the commands and ends with 0; no command at all is help", async () => {
  for (const args of [["help"], ["--help"], []]) {
    const { status, stdout, stderr } = await runFengong(args);
    expect([status, stderr]).toEqual([0, ""]);
    for (const command of ["load", "validate", "issue", "consolidate", "read", "preview"])
      expect(stdout).toContain(`fengong ${command}`);
  }
});

test("loading into the same workbook again changes nothing that it says", async () => {
  const book = work.at("again.xlsx");
  const first = await runJson<Checked>(["load", NOTICE, "-o", book]);
  const second = await runJson<Checked>(["load", NOTICE, "-o", book]);
  expect(second.json).toEqual(first.json);
  expect(second.stderr).toBe("");
});
