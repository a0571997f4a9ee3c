import { withSender } from "../../src/core/consolidation/return-choices";
import type { NamedBytes } from "../../src/files/reading";
import { changeChoices } from "../../src/operations/change-choices";
import { consolidateReturns } from "../../src/operations/consolidate-returns";
import {
  edit,
  filledForm,
  fourthQuarter as period,
  loadedWorkbook,
  quarterForms,
  reopened,
  sheetNames,
  withoutSender,
  type OpenWorkbook,
} from "./real-workbook";

// The real notice, its forms and workbooks take seconds where the machine is busy.
jest.setTimeout(60_000);

const LIST = "未归位内容 2021Q4";
let workbook: OpenWorkbook;
let doubtful: NamedBytes;

beforeEach(async () => {
  workbook = await loadedWorkbook();
  const forms = await quarterForms(workbook);
  const town = filledForm(forms, "太阳乡", { 完成状态: "已完成", 进展情况: "已种树" });
  doubtful = { name: "谁.xlsx", bytes: withoutSender(town.bytes) };
  await consolidateReturns(workbook, { period, files: [doubtful] });
  await changeChoices(workbook.host, (choices) =>
    withSender(choices, { period: "2021Q4", file: "谁.xlsx", content: "" }, "太阳乡")
  );
});

test("[C22] the list of unplaced cells goes when nothing is left on it", async () => {
  expect(await sheetNames(workbook)).toContain(LIST);
  const later = await reopened(workbook);
  const { unplaced } = await consolidateReturns(later, { period, files: [] });
  expect(unplaced).toEqual([]);
  expect(await sheetNames(later)).not.toContain(LIST);
  expect(await sheetNames(later)).toContain("汇总 2021Q4");
});

test("[C22] a list of unplaced cells that a person edited stays", async () => {
  await edit(workbook, LIST, "F2", "已核对");
  const later = await reopened(workbook);
  await consolidateReturns(later, { period, files: [] });
  expect(await sheetNames(later)).toContain(LIST);
});
