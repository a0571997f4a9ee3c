import { checkAssignments } from "../../src/operations/check-assignments";
import { consolidateReturns } from "../../src/operations/consolidate-returns";
import { decideReturns } from "../../src/operations/decide-returns";
import { importNotice } from "../../src/operations/import-notice";
import { readWorkbook, type WorkbookState } from "../../src/operations/read-workbook";
import { writeSummaries } from "../../src/operations/write-summaries";
import { checkedState } from "../../src/core/workbook/checked-step";
import { periodTables } from "../../src/core/workbook/period-tables";
import { isWritten } from "../../src/core/workbook/written-step";
import {
  edit,
  fourthQuarter,
  loadedWorkbook,
  reopened,
  reportedWorkbook,
  sampleFile,
  type OpenWorkbook,
} from "./real-workbook";

// Real workbooks are written, saved and read.
jest.setTimeout(120_000);

const answers = { 县林业局: { 完成状态: "已完成", 完成比例: 1, 进展情况: "已编制方案" } };
const scan = { name: "扫描件.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n") };

async function openedAgain(workbook: OpenWorkbook): Promise<WorkbookState> {
  return readWorkbook(await reopened(workbook), "2021-12-21");
}

const steps = ({ record }: WorkbookState) => record.choices.steps;
const filesOf = ({ periods }: WorkbookState) =>
  periods[0]?.consolidation.files.map(({ name, state, reason }) => [name, state, reason]);

test("[V47] a workbook opened again tells whether its check left an error open", async () => {
  const workbook = await loadedWorkbook();
  expect(checkedState(steps(await openedAgain(workbook)))).toBeNull();
  await edit(workbook, "附件2", "D4", "县发改委、县不存在局");
  await checkAssignments(workbook);
  expect(checkedState(steps(await openedAgain(workbook)))).toBe("open");
  await edit(workbook, "附件2", "D4", "县发改委");
  await checkAssignments(workbook);
  const left = (await checkAssignments(workbook)).issues.some(
    ({ severity }) => severity === "error"
  );
  expect(checkedState(steps(await openedAgain(workbook)))).toBe(left ? "open" : "clear");
});

test("[V47] a notice that is read in again is not checked yet", async () => {
  const workbook = await loadedWorkbook();
  await checkAssignments(workbook);
  await importNotice(workbook, [sampleFile]);
  expect(checkedState(steps(await openedAgain(workbook)))).toBeNull();
});

test("[C24] a file of which nothing could be read is still named when the workbook is opened again", async () => {
  const workbook = await reportedWorkbook(answers);
  await consolidateReturns(workbook, { period: fourthQuarter, files: [scan] });
  const named = ["扫描件.pdf", "unreadable", "pdf"];
  expect(filesOf(await openedAgain(workbook))).toContainEqual(named);
  // What a person decides of other returns changes nothing of it.
  const decided = await decideReturns(workbook, {
    period: fourthQuarter,
    decisions: [{ kind: "send-back", unit: "县林业局", reason: "缺数字", date: "2021-12-21" }],
  });
  expect(decided.files.map(({ name }) => name)).toContain("扫描件.pdf");
  expect(decided.issues.map(({ code }) => code)).toContain("unreadable-file");
  await decideReturns(workbook, {
    period: fourthQuarter,
    decisions: [{ kind: "send-back", unit: "县林业局", reason: null, date: "2021-12-22" }],
  });
  await consolidateReturns(workbook, { period: fourthQuarter, files: [] });
  expect(filesOf(await openedAgain(workbook))).not.toContainEqual(named);
});

test("[S16] a workbook opened again lists the tables that were written, until its returns say something else", async () => {
  const workbook = await reportedWorkbook(answers);
  const { sheets } = await writeSummaries(workbook, { period: fourthQuarter });
  const again = await openedAgain(workbook);
  expect(isWritten(steps(again), "2021Q4")).toBe(true);
  expect(isWritten(steps(again), "2021")).toBe(false);
  expect(periodTables(again.record, "2021Q4", ["summary"])).toEqual(sheets);
  await consolidateReturns(workbook, { period: fourthQuarter, files: [scan] });
  expect(isWritten(steps(await openedAgain(workbook)), "2021Q4")).toBe(false);
});
