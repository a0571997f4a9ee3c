import { cellText } from "../../src/core/grid/cell-value";
import type { IssueOf } from "../../src/core/issues/issue";
import { zhCN } from "../../src/locales/zh-CN";
import { checkReportWords } from "../../src/locales/check-report-words";
import { checkAssignments } from "../../src/operations/check-assignments";
import { chooseCheck } from "../../src/operations/choose-checks";
import { decidePairs } from "../../src/operations/decide-pairs";
import { ignoreIssues } from "../../src/operations/ignore-issues";
import { learnUnit } from "../../src/operations/learn-unit";
import { writeCheckReport } from "../../src/operations/write-check-report";
import {
  addressOf,
  edit,
  loadedWorkbook,
  reopened,
  sheetNames,
  sheetOf,
  type OpenWorkbook,
} from "./real-workbook";

// The real notice, its forms and workbooks take seconds where the machine is busy.
jest.setTimeout(60_000);

async function pairsOf(workbook: OpenWorkbook): Promise<readonly IssueOf<"recurring-task">[]> {
  const { issues } = await checkAssignments(workbook);
  return issues.filter(
    ({ code }) => code === "recurring-task"
  ) as unknown as readonly IssueOf<"recurring-task">[];
}

const unknownNames = async (workbook: OpenWorkbook): Promise<readonly string[]> =>
  (await checkAssignments(workbook)).issues.flatMap((issue) =>
    issue.code === "unknown-unit" ? [issue.params.name] : []
  );

test("[V22] a pair that was linked or taken apart is asked about no more, until it is forgotten", async () => {
  const workbook = await loadedWorkbook();
  const before = await pairsOf(workbook);
  const [first, second] = before;
  if (first === undefined || second === undefined) throw new Error("two pairs are needed");
  const keysOf = (issue: IssueOf<"recurring-task">) =>
    [issue.key ?? "", issue.params.otherKey] as const;
  await decidePairs(workbook, [keysOf(first)], "link");
  await decidePairs(workbook, [keysOf(second)], "unlink");
  const later = await reopened(workbook);
  expect(await pairsOf(later)).toHaveLength(before.length - 2);
  const [one, other] = keysOf(first);
  const { record } = await decidePairs(later, [[other, one]], "unlink");
  expect([record.choices.linked, record.choices.unlinked.length]).toEqual([[], 2]);
  await decidePairs(later, [keysOf(first), keysOf(second)], "forget");
  expect(await pairsOf(later)).toHaveLength(before.length);
});

test("[V35] the look for doubtful wording is turned on for the workbook, and off again", async () => {
  const workbook = await loadedWorkbook();
  const doubtful = (result: { readonly issues: readonly { readonly code: string }[] }) =>
    result.issues.filter(({ code }) => code === "doubtful-wording").length;
  expect(doubtful(await chooseCheck(workbook, "doubtful-wording", true))).toBe(2);
  const later = await reopened(workbook);
  expect(doubtful(await checkAssignments(later))).toBe(2);
  expect(doubtful(await chooseCheck(later, "doubtful-wording", false))).toBe(0);
});

test("[V45] an alias is learned: the name is known, and what a person wrote in the register stays", async () => {
  const workbook = await loadedWorkbook();
  await edit(workbook, "附件1", "C4", "县发改委、县水利水电局");
  expect(await unknownNames(workbook)).toEqual(["县水利水电局"]);
  await edit(workbook, "单位名录", "M4", "人写的话");
  const before = await sheetOf(workbook, "单位名录");
  const { sheet, address } = await learnUnit(workbook, {
    kind: "alias",
    name: "县水利水电局",
    unit: "县水务局",
  });
  expect(await unknownNames(await reopened(workbook))).toEqual([]);
  const after = await sheetOf(workbook, sheet);
  const changed = after.rows.flatMap((row, index) =>
    JSON.stringify(row) === JSON.stringify(before.rows[index]) ? [] : [row.rowIndex + 1]
  );
  expect(changed).toEqual([Number(address?.slice(1))]);
  expect(addressOf(after, "县水利水电局")).toBe(address);
});

test("[V45] a new unit is added below, to be verified, and gets a form", async () => {
  const workbook = await loadedWorkbook();
  await edit(workbook, "附件1", "C4", "县审计局");
  const { register } = await learnUnit(workbook, { kind: "new-unit", name: "县审计局" });
  expect(register.units.at(-1)).toEqual({
    name: "县审计局",
    fullName: "霍山县审计局",
    type: "政府部门",
    aliases: [],
    formerNames: [],
    fullNameStatus: "confirm",
  });
  expect(await unknownNames(workbook)).toEqual([]);
});

test("[V45] a workbook without a register gets one first; a unit that is not in it is refused", async () => {
  const workbook = await loadedWorkbook();
  await workbook.host.deleteSheets(["单位名录"]);
  await edit(workbook, "附件1", "C4", "县水利水电局");
  await expect(
    learnUnit(workbook, { kind: "alias", name: "县水利水电局", unit: "县不存在局" })
  ).rejects.toMatchObject({ code: "not-in-register", params: { subject: "县不存在局" } });
  await learnUnit(workbook, { kind: "alias", name: "县水利水电局", unit: "县水务局" });
  expect(await sheetNames(workbook)).toContain("单位名录");
  expect(await unknownNames(workbook)).toEqual([]);
});

test("[V46] the report is written beside the tables and is no table of the notice", async () => {
  const workbook = await loadedWorkbook();
  const { issues } = await checkAssignments(workbook);
  await ignoreIssues(workbook, issues.slice(0, 1), "另行处理");
  const words = () => checkReportWords(zhCN, "通知");
  const { sheet } = await writeCheckReport(workbook, words);
  const rows = (await sheetOf(workbook, sheet)).rows.map(({ cells }) =>
    cells.map(({ value }) => cellText(value))
  );
  // Title, counts and headings stand above.
  expect(rows).toHaveLength(issues.length + 3);
  expect(rows.at(-1)?.[0]).toBe("已忽略");
  expect(rows.at(-1)?.[4]).toBe("忽略原因：另行处理");
  const again = await writeCheckReport(await reopened(workbook), words);
  expect(again.keptAside).toEqual([]);
  expect(again.notice.tables).toHaveLength(3);
});

test("[V46] a report that a person wrote into is kept under another name", async () => {
  const workbook = await loadedWorkbook();
  const words = () => checkReportWords(zhCN, "通知");
  await writeCheckReport(workbook, words);
  await edit(workbook, "校验报告", "F5", "已电话确认");
  const { keptAside } = await writeCheckReport(workbook, words);
  expect(keptAside).toMatchObject([{ sheet: "校验报告", keptAs: "校验报告 保留1" }]);
});

test("[V42] issues about the text of the notice lead to its paragraph", async () => {
  const { issues } = await checkAssignments(await loadedWorkbook());
  const placeless = issues.filter(({ sheet, address }) => sheet === undefined || !address);
  expect(placeless).toEqual([]);
  const deadline = issues.find(({ code }) => code === "undated-deadline");
  expect(deadline?.sheet).toBe("通知正文");
});
