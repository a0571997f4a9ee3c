import { cellText } from "../../src/core/grid/cell-value";
import { valueAt } from "../../src/core/grid/grid";
import type { Issue } from "../../src/core/issues/issue";
import { fixProposer, type FixProposer } from "../../src/core/validation/fixes/propose-fixes";
import type { Fix } from "../../src/core/validation/fixes/fix";
import { checkAssignments, type CheckResult } from "../../src/operations/check-assignments";
import { fixIssues } from "../../src/operations/fix-issues";
import { ignoreIssues } from "../../src/operations/ignore-issues";
import { importNotice } from "../../src/operations/import-notice";
import type { OperationContext } from "../../src/operations/operation";
import { restoreIssues } from "../../src/operations/restore-issues";
import { undoFix } from "../../src/operations/undo-fix";
import { HostError, type WorkbookHost } from "../../src/host/workbook-host";
import { createExcelHost } from "../../src/host/excel/excel-host";
import { ExcelTestHost } from "../support/office-host/excel-test-host";
import {
  loadedWorkbook,
  openWorkbook,
  reopened,
  sampleFile,
  sampleRegister,
} from "./real-workbook";

// The real notice, its forms and workbooks take seconds where the machine is busy.
jest.setTimeout(60_000);

type Opened = OperationContext;

/** The notice in a workbook of either kind, some of its unit cells typed anew. */
const workbooks: readonly (readonly [string, () => Promise<Opened>])[] = [
  ["in memory", () => openWorkbook()],
  [
    "in Excel",
    () => {
      new ExcelTestHost();
      return Promise.resolve({ host: createExcelHost(), register: sampleRegister() });
    },
  ],
];

const typed = {
  C4: "发改委、县交通局、各乡镇",
  C5: "县公安局、县交通局",
  C6: "县教育局、县发改委县财政局",
};

async function typedInto(open: () => Promise<Opened>): Promise<Opened> {
  const workbook = await open();
  await importNotice(workbook, [sampleFile]);
  await workbook.host.editCells(
    Object.entries(typed).map(([address, value]) => ({ sheet: "附件1", address, value }))
  );
  return workbook;
}

const codeOf =
  (code: Issue["code"]) =>
  (issue: Issue): boolean =>
    issue.code === code && issue.sheet === "附件1" && Number(issue.number) <= 3;

function proposals({ notice, register, issues }: CheckResult, code: Issue["code"]): readonly Fix[] {
  const propose: FixProposer = fixProposer(notice, register);
  return issues.filter(codeOf(code)).flatMap(propose);
}

async function textAt({ host }: Opened, rowIndex: number, columnIndex = 2): Promise<string> {
  const [grid] = await host.readSheets(["附件1"]);
  return grid === undefined ? "" : cellText(valueAt(grid, rowIndex, columnIndex));
}

describe.each(workbooks)("%s", (_name, open) => {
  test("[V44] all fixes of a kind are applied, one change a cell, and taken back together", async () => {
    const workbook = await typedInto(open);
    const checked = await checkAssignments(workbook);
    const fixes = proposals(checked, "nonstandard-unit-name");
    expect(fixes).toHaveLength(3);
    const result = await fixIssues(workbook, fixes);
    expect(result.changed.map(({ address, after }) => [address, after])).toEqual([
      ["C4", "县发改委、县交运局、各乡镇"],
      ["C5", "县公安局、县交运局"],
    ]);
    expect(result.leftAlone).toEqual([]);
    expect(result.issues.filter(codeOf("nonstandard-unit-name"))).toEqual([]);
    expect(await textAt(workbook, 3)).toBe("县发改委、县交运局、各乡镇");
    expect(result.record.choices.fixes.map(({ batch }) => batch)).toEqual(["1", "1"]);

    const undone = await undoFix(workbook);
    expect(undone.changed).toHaveLength(2);
    expect([await textAt(workbook, 3), await textAt(workbook, 4)]).toEqual([typed.C4, typed.C5]);
    expect(undone.record.choices.fixes).toEqual([]);
  });

  test("[V44] a cell that was edited meanwhile is left alone and named, before a fix and before its undo", async () => {
    const workbook = await typedInto(open);
    const fixes = proposals(await checkAssignments(workbook), "nonstandard-unit-name");
    const edit = (address: string, value: string) =>
      workbook.host.editCells([{ sheet: "附件1", address, value }]);
    await edit("C5", "县公安局");
    const result = await fixIssues(workbook, fixes);
    expect(result.changed.map(({ address }) => address)).toEqual(["C4"]);
    expect(result.leftAlone.map(({ address }) => address)).toEqual(["C5"]);
    expect(await textAt(workbook, 4)).toBe("县公安局");
    await edit("C4", "县发改委、县交运局、县林业局");
    const undone = await undoFix(workbook);
    expect(undone.changed).toEqual([]);
    expect(undone.leftAlone.map(({ address }) => address)).toEqual(["C4"]);
    expect(await textAt(workbook, 3)).toBe("县发改委、县交运局、县林业局");
  });

  test("[V34] names that run together are parted", async () => {
    const workbook = await typedInto(open);
    const fixes = proposals(await checkAssignments(workbook), "run-together-units");
    const { issues } = await fixIssues(workbook, fixes);
    expect(await textAt(workbook, 5)).toBe("县教育局、县发改委、县财政局");
    expect(issues.filter(codeOf("run-together-units"))).toEqual([]);
  });

  test("[V41] what is put aside with a reason stays aside until it is restored", async () => {
    const workbook = await typedInto(open);
    const { issues } = await checkAssignments(workbook);
    const together = issues.filter(codeOf("run-together-units"));
    const aside = await ignoreIssues(workbook, together, " 原通知如此 ");
    expect(aside.ignored).toMatchObject([
      { issue: { code: "run-together-units", address: "C6" }, reason: "原通知如此" },
    ]);
    expect(aside.issues).toHaveLength(issues.length - 1);
    const restored = await restoreIssues(workbook, together);
    expect([restored.issues.length, restored.ignored.length]).toEqual([issues.length, 0]);
  });
});

test("[V44] a fix and its undo find the row again after it was moved to another place", async () => {
  const workbook = await typedInto(openWorkbook);
  const fixes = proposals(await checkAssignments(workbook), "nonstandard-unit-name");
  await swapRows(workbook, 4, 5);
  await fixIssues(workbook, fixes);
  expect([await textAt(workbook, 3), await textAt(workbook, 4)]).toEqual([
    "县公安局、县交运局",
    "县发改委、县交运局、各乡镇",
  ]);
  await swapRows(workbook, 4, 5);
  await undoFix(workbook);
  expect([await textAt(workbook, 3), await textAt(workbook, 4)]).toEqual([typed.C4, typed.C5]);
});

test("[V44] undo gives the cell back exactly as it was typed", async () => {
  const workbook = await typedInto(openWorkbook);
  const cell = { sheet: "附件1", address: "C4" };
  await workbook.host.editCells([{ ...cell, value: "县公安局、 \n 县交通局 " }]);
  const fixes = proposals(await checkAssignments(workbook), "nonstandard-unit-name");
  await fixIssues(workbook, fixes);
  expect(await textAt(workbook, 3)).toBe("县公安局、\n县交运局");
  await undoFix(workbook);
  expect(await textAt(workbook, 3)).toBe("县公安局、 \n 县交通局 ");
});

test("[V40] a note in a cell is not lost to a fix", async () => {
  const workbook = await typedInto(openWorkbook);
  const note = "（排名第一为牵头责任单位，以下相同）";
  const cell = { sheet: "附件1", address: "C4" };
  await workbook.host.editCells([{ ...cell, value: `发改委、县公安局${note}` }]);
  await fixIssues(workbook, proposals(await checkAssignments(workbook), "nonstandard-unit-name"));
  expect(await textAt(workbook, 3)).toBe(`县发改委、县公安局${note}`);
});

test("[V44] where the workbook refuses a fix the journal holds none", async () => {
  const workbook = await typedInto(openWorkbook);
  const fixes = proposals(await checkAssignments(workbook), "nonstandard-unit-name");
  const { host } = workbook;
  const refusing: WorkbookHost = new Proxy(host, {
    get: (target, name) =>
      name === "editCells"
        ? () => Promise.reject(new HostError("sheet-protected", "附件1"))
        : (Reflect.get(target, name) as () => unknown).bind(target),
  });
  await expect(fixIssues({ ...workbook, host: refusing }, fixes)).rejects.toThrow(HostError);
  expect((await checkAssignments(workbook)).record.choices.fixes).toEqual([]);
});

test("an undo with nothing in the journal changes nothing", async () => {
  const workbook = await loadedWorkbook();
  const { changed, leftAlone } = await undoFix(workbook);
  expect([changed, leftAlone]).toEqual([[], []]);
});

test("[V44] batches are taken back one by one, the last first, in a saved workbook too", async () => {
  const workbook = await typedInto(openWorkbook);
  await fixIssues(workbook, proposals(await checkAssignments(workbook), "run-together-units"));
  await fixIssues(workbook, proposals(await checkAssignments(workbook), "nonstandard-unit-name"));
  const later = await reopened(workbook as Awaited<ReturnType<typeof openWorkbook>>);
  await undoFix(later);
  expect([await textAt(later, 3), await textAt(later, 5)]).toEqual([
    typed.C4,
    "县教育局、县发改委、县财政局",
  ]);
  await undoFix(later);
  expect(await textAt(later, 5)).toBe(typed.C6);
});

test("a sheet that was fixed is a person’s own: importing again keeps it under another name", async () => {
  const workbook = await loadedWorkbook();
  const [unit] = (await checkAssignments(workbook)).notice.tables[1]?.rows ?? [];
  const before = unit?.texts[3] ?? "";
  const fix = { kind: "rename", unit: "", key: unit?.key ?? "", sheet: "附件2" } as const;
  await fixIssues(workbook, [{ ...fix, address: "D4", before, after: "县科技经信局" }]);
  const { keptAside } = await importNotice(workbook, [sampleFile]);
  expect(keptAside).toEqual([{ sheet: "附件2", keptAs: "附件2 保留1" }]);
});

test("[V41] ignoring wants a reason, and is remembered in a saved workbook", async () => {
  const workbook = await loadedWorkbook();
  const { issues } = await checkAssignments(workbook);
  const vague = issues.filter(({ code }) => code === "open-ended-units").slice(0, 1);
  await expect(ignoreIssues(workbook, vague, "  ")).rejects.toMatchObject({ code: "no-reason" });
  await ignoreIssues(workbook, vague, "已与有关单位确认");
  const { ignored } = await checkAssignments(await reopened(workbook));
  expect(ignored.map(({ issue, reason }) => [issue.code, reason])).toEqual([
    ["open-ended-units", "已与有关单位确认"],
  ]);
});

/** Swaps two rows of 附件1, 1-based, as sorting does. */
async function swapRows({ host }: Opened, one: number, other: number): Promise<void> {
  const [grid] = await host.readSheets(["附件1"]);
  if (grid === undefined) throw new Error("no 附件1");
  const columns = ["A", "B", "C", "D"];
  const edits = columns.flatMap((letter, columnIndex) => [
    { sheet: "附件1", address: `${letter}${one}`, value: valueAt(grid, other - 1, columnIndex) },
    { sheet: "附件1", address: `${letter}${other}`, value: valueAt(grid, one - 1, columnIndex) },
  ]);
  await host.editCells(edits);
}
