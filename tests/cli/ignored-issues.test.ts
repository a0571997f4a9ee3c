import { readFileSync, writeFileSync } from "node:fs";
import { checkAssignments } from "../../src/operations/check-assignments";
import { decidePairs } from "../../src/operations/decide-pairs";
import { ignoreIssues } from "../../src/operations/ignore-issues";
import { openWorkbook } from "../operations/real-workbook";
import { NOTICE, runFengong, runJson, workFolder } from "./run-fengong";

// Each test starts the built program at least once.
jest.setTimeout(60_000);

interface Found {
  readonly code: string;
  readonly reason?: string;
}

interface Checked {
  readonly issues: readonly Found[];
  readonly ignored?: readonly Found[];
}

const work = workFolder();
const book = work.at("book.xlsx");
let before: Checked = { issues: [] };
afterAll(work.remove);

beforeAll(async () => {
  before = (await runJson<Checked>(["load", NOTICE, "-o", book])).json;
  const workbook = await openWorkbook(new Uint8Array(readFileSync(book)));
  const { issues } = await checkAssignments(workbook);
  await ignoreIssues(
    workbook,
    issues.filter(({ code }) => code === "count-mismatch"),
    "附件以县级表为准"
  );
  const pair = issues.find((issue) => issue.code === "recurring-task");
  if (pair?.code !== "recurring-task") throw new Error("a pair is needed");
  await decidePairs(workbook, [[pair.key ?? "", pair.params.otherKey]], "link");
  writeFileSync(book, await workbook.host.save());
});

test("[V41] validate honours what was put aside and decided, and says how much was put aside", async () => {
  const { json } = await runJson<Checked>(["validate", book]);
  // Two counts were put aside and one pair was linked.
  expect(json.issues).toHaveLength(before.issues.length - 3);
  expect(json.ignored?.map(({ code, reason }) => [code, reason])).toEqual([
    ["count-mismatch", "附件以县级表为准"],
    ["count-mismatch", "附件以县级表为准"],
  ]);
  const { stdout } = await runFengong(["validate", book]);
  expect(stdout).toContain("另有2条已在工作簿中忽略，不再列出");
});

test("where nothing was put aside nothing is said of it", async () => {
  const { json } = await runJson<Checked>(["validate", NOTICE]);
  expect(Object.keys(json)).toEqual(["notice", "tables", "issues"]);
});
