import { MARK_COLORS } from "../../src/host/mark-colors";
import { checkAssignments } from "../../src/operations/check-assignments";
import { consolidateReturns } from "../../src/operations/consolidate-returns";
import { requirePeriod } from "../../src/operations/due-period";
import { countForms } from "../../src/operations/count-forms";
import { issueForms } from "../../src/operations/issue-forms";
import { OperationError } from "../../src/operations/operation";
import { readNotice } from "../../src/operations/read-notice";
import { readWorkbook } from "../../src/operations/read-workbook";
import { writeSummaries } from "../../src/operations/write-summaries";
import {
  edit,
  filledForm,
  fourthQuarter,
  loadedWorkbook,
  openWorkbook,
  quarterForms,
  reopened,
} from "./real-workbook";

// The real notice, its forms and workbooks take seconds where the machine is busy.
jest.setTimeout(60_000);

test("text that is no period is refused with what was written", () => {
  for (const written of ["", "2021Q5", "2021-13", "今年", "Q4"]) {
    expect(() => requirePeriod(written)).toThrow(OperationError);
    expect(() => requirePeriod(written)).toThrow(
      expect.objectContaining({ code: "invalid-period", params: { written } }) as Error
    );
  }
  expect(requirePeriod("2021年第四季度")).toEqual(fourthQuarter);
});

test("a period that no table covers is refused by each operation, with the periods that are", async () => {
  const workbook = await loadedWorkbook();
  const period = { year: 2030, quarter: 1 } as const;
  const refusal = {
    name: "OperationError",
    code: "period-not-covered",
    params: { period: "2030Q1", covered: expect.arrayContaining(["2021Q4", "2021"]) as string[] },
  };
  const refused = [
    issueForms(workbook, { period, leadsOnly: false }),
    consolidateReturns(workbook, { period, files: [] }),
    writeSummaries(workbook, { period }),
  ];
  for (const one of refused) await expect(one).rejects.toMatchObject(refusal);
});

test("operations on a workbook without a notice say that there is none", async () => {
  const workbook = await openWorkbook();
  const refusal = { name: "OperationError", code: "no-notice-in-workbook" };
  await expect(checkAssignments(workbook)).rejects.toMatchObject(refusal);
  await expect(
    issueForms(workbook, { period: fourthQuarter, leadsOnly: false })
  ).rejects.toMatchObject(refusal);
  expect((await readWorkbook(workbook)).notice).toBeNull();
});

test("summaries of a period for which nothing was consolidated are refused", async () => {
  await expect(
    writeSummaries(await loadedWorkbook(), { period: fourthQuarter })
  ).rejects.toMatchObject({ code: "nothing-consolidated", params: { period: "2021Q4" } });
});

test("[R1] [R22] the quarter takes 45 forms and the year 44, both together 48, and 24 of leads alone", async () => {
  const { notice, register } = await readNotice(await loadedWorkbook());
  const combined = { all: 48, leadsOnly: 24 };
  expect(countForms(notice, register, fourthQuarter)).toEqual({
    all: 45,
    leadsOnly: 20,
    companion: { year: 2021 },
    combined,
  });
  expect(countForms(notice, register, { year: 2021 })).toMatchObject({
    all: 44,
    companion: fourthQuarter,
    combined,
  });
  const third = { year: 2021, quarter: 3 } as const;
  expect(countForms(notice, register, third)).toMatchObject({ companion: null });
});

test("a cancelled issue stops between two forms", async () => {
  const stop = new AbortController();
  const workbook = { ...(await loadedWorkbook()), signal: stop.signal, report: () => stop.abort() };
  await expect(
    issueForms(workbook, { period: fourthQuarter, leadsOnly: false })
  ).rejects.toMatchObject({ name: "OperationCancelled" });
});

test("a check colours the cell of an unknown unit, and clears it once the name is right", async () => {
  const workbook = await loadedWorkbook();
  const cell = () => workbook.host.view("附件2")?.cell(3, 3);
  await checkAssignments(workbook);
  const before = cell();
  expect([before?.fill, before?.value]).toEqual([
    MARK_COLORS.warning,
    "县科技经信局等（排名第一为牵头责任单位，以下相同）",
  ]);
  await edit(workbook, "附件2", "D4", "县发改委、县不存在局");
  const { issues } = await checkAssignments(workbook);
  expect(issues.find(({ code }) => code === "unknown-unit")).toMatchObject({
    severity: "error",
    sheet: "附件2",
    address: "D4",
    params: { name: "县不存在局" },
  });
  expect(cell()).toMatchObject({ fill: MARK_COLORS.error, value: "县发改委、县不存在局" });
  await edit(workbook, "附件2", "D4", before?.value ?? null);
  await checkAssignments(workbook);
  expect(cell()).toEqual(before);
});

test("a workbook that is opened anew tells its calendar and what came back", async () => {
  const workbook = await loadedWorkbook();
  const forms = await quarterForms(workbook);
  await consolidateReturns(workbook, {
    period: fourthQuarter,
    files: [filledForm(forms, "县教育局", { 完成状态: "已完成" })],
  });
  const { calendar, periods } = await readWorkbook(await reopened(workbook));
  expect(calendar.map(({ code }) => code)).toEqual(expect.arrayContaining(["2021Q4", "2021"]));
  expect(periods.map(({ code }) => code)).toEqual(["2021Q4"]);
  const reported = periods[0]?.receipts.filter(({ state }) => state !== "未报") ?? [];
  expect(reported.map(({ unit, state }) => [unit, state])).toEqual([["县教育局", "已报"]]);
});
