import { conflictingVersions } from "../../src/core/consolidation/conflicting-versions";
import type { Consolidation } from "../../src/core/consolidation/consolidation";
import type { NamedBytes } from "../../src/files/reading";
import {
  consolidateReturns,
  type ConsolidateResult,
} from "../../src/operations/consolidate-returns";
import { changeChoices } from "../../src/operations/change-choices";
import { decideReturns } from "../../src/operations/decide-returns";
import { issueForms } from "../../src/operations/issue-forms";
import { readNotice } from "../../src/operations/read-notice";
import { withSender } from "../../src/core/consolidation/return-choices";
import {
  filledForm,
  fourthQuarter as period,
  loadedWorkbook,
  openWorkbook,
  quarterForms,
  reopened,
  withoutSender,
  type Answers,
  type OpenWorkbook,
} from "./real-workbook";

// The real notice, its forms and workbooks take seconds where the machine is busy.
jest.setTimeout(120_000);

const UNIT = "县林业局";
const answers: Answers = { 完成状态: "序时推进", 进展情况: "第一版" };
let book: Uint8Array;
let combined: ReadonlyMap<string, NamedBytes>;
let apart: ReadonlyMap<string, NamedBytes>;

beforeAll(async () => {
  const workbook = await loadedWorkbook();
  const { forms } = await issueForms(workbook, { period, leadsOnly: false });
  combined = new Map(forms.map(({ unit, file }) => [unit, file]));
  apart = await quarterForms(workbook);
  book = await workbook.host.save();
});

function both(result: ConsolidateResult): readonly Consolidation[] {
  if (result.companion === null) throw new Error("The year was not consolidated");
  return [result, result.companion];
}

function receiptsOf(result: ConsolidateResult, unit = UNIT) {
  return both(result).map((one) => one.receipts.find((receipt) => receipt.unit === unit));
}

async function twoVersions(): Promise<OpenWorkbook> {
  const workbook = await openWorkbook(book);
  const first = { ...filledForm(combined, UNIT, answers), name: "v1.xlsx" };
  const second = {
    ...filledForm(combined, UNIT, { ...answers, 进展情况: "第二版" }),
    name: "v2.xlsx",
  };
  await consolidateReturns(workbook, { period, files: [first, second] });
  return workbook;
}

function progressOf({ items }: Consolidation): readonly string[] {
  return [...new Set(items.filter(({ lead }) => lead === UNIT).map(({ progress }) => progress))];
}

test("[C14] [C21] a file that is preferred goes before the other in both periods of a combined form", async () => {
  const workbook = await twoVersions();
  const result = await decideReturns(workbook, {
    period,
    decisions: [{ kind: "prefer", file: "v2.xlsx" }],
  });
  for (const one of both(result)) {
    expect([one.period, progressOf(one)]).toEqual([one.period, ["第二版"]]);
    expect(one.issues.filter(({ severity }) => severity === "error")).toEqual([]);
  }
});

test("[C14] [C21] a version chosen for an assignment is chosen wherever the same rows answer, and taken back there", async () => {
  const workbook = await openWorkbook(book);
  const { host } = workbook;
  const { notice } = await readNotice(workbook);
  const keyOf = (table: string, number: number): string =>
    notice.tables.find(({ id }) => id === table)?.rows.find((row) => row.number === number)?.key ??
    "";
  const linked = { one: keyOf("A1", 2), other: keyOf("A3", 10) };
  await changeChoices(host, (choices) => ({ ...choices, linked: [linked] }));
  const { forms } = await issueForms(workbook, { period, leadsOnly: false });
  const own = new Map(forms.map(({ unit, file }) => [unit, file]));
  const files = ["第一版", "第二版"].map((text) => ({
    ...filledForm(own, "县发改委", { 完成状态: "序时推进", 进展情况: text }),
    name: `${text}.xlsx`,
  }));
  const before = await consolidateReturns(workbook, { period, files });
  const conflict = conflictingVersions(before).find(({ key }) => key === linked.other);
  if (conflict === undefined) throw new Error("No conflict");
  const { key, unit, field, among } = conflict;
  const decide = async (text: string | null) => {
    const decision = { kind: "version", key, unit, field, among, text } as const;
    const result = await decideReturns(workbook, { period, decisions: [decision] });
    return both(result).map(
      ({ items }) =>
        items.find((item) => item.key === linked.one || item.key === linked.other)?.progress
    );
  };
  expect(await decide("第二版")).toEqual(["第二版", "第二版"]);
  expect(await decide(null)).toEqual(["第一版", "第一版"]);
});

test("[C15] [C21] a combined form is sent back in both periods, whichever is at hand, and that is taken back in both", async () => {
  for (const asked of [period, { year: 2021 }]) {
    const workbook = await openWorkbook(book);
    await consolidateReturns(workbook, { period, files: [filledForm(combined, UNIT, answers)] });
    const entry = { kind: "send-back", unit: UNIT, date: "2021-12-22" } as const;
    const back = await decideReturns(workbook, {
      period: asked,
      decisions: [{ ...entry, reason: "未盖章" }],
    });
    expect(receiptsOf(back)).toMatchObject([
      { state: "退回", reported: 0, sentBack: { reason: "未盖章" } },
      { state: "退回", reported: 0, sentBack: { reason: "未盖章" } },
    ]);
    const undone = await decideReturns(await reopened(workbook), {
      period: asked,
      decisions: [{ ...entry, reason: null }],
    });
    expect(receiptsOf(undone)).toMatchObject([{ state: "已报" }, { state: "已报" }]);
  }
});

test("[C21] what a unit sent for the other period alone is not sent back with it", async () => {
  const workbook = await openWorkbook(book);
  await consolidateReturns(workbook, { period, files: [filledForm(apart, "县教育局", answers)] });
  const year = await issueForms(workbook, {
    period: { year: 2021 },
    leadsOnly: false,
    combined: false,
  });
  const forms = new Map(year.forms.map(({ unit, file }) => [unit, file]));
  await consolidateReturns(workbook, {
    period: { year: 2021 },
    files: [filledForm(forms, "县教育局", answers)],
  });
  const result = await decideReturns(workbook, {
    period,
    decisions: [{ kind: "send-back", unit: "县教育局", reason: "未盖章", date: "2021-12-22" }],
  });
  expect(receiptsOf(result, "县教育局")).toMatchObject([{ state: "退回" }, { state: "已报" }]);
});

test("[C16] [C21] the day on which a combined form came in is its day in both periods", async () => {
  const workbook = await openWorkbook(book);
  const file = filledForm(combined, UNIT, answers);
  await consolidateReturns(workbook, { period, files: [file], receivedOn: "2022-02-01" });
  const result = await decideReturns(workbook, {
    period,
    decisions: [{ kind: "received", files: [file.name], date: "2021-12-20" }],
  });
  expect(receiptsOf(result)).toMatchObject([
    { receivedOn: "2021-12-20" },
    { receivedOn: "2021-12-20" },
  ]);
});

test("[C17] [C21] a sender named without the file fills both periods, in a run of returns as by a decision", async () => {
  const town = filledForm(combined, "太阳乡", answers);
  const file = { name: "谁.xlsx", bytes: withoutSender(town.bytes) };
  const first = await openWorkbook(book);
  const asked = await consolidateReturns(first, { period, files: [file] });
  expect(receiptsOf(asked, "太阳乡")).toMatchObject([{ state: "未报" }, { state: "未报" }]);
  const saved = await first.host.save();

  const named = await openWorkbook(saved);
  await changeChoices(named.host, (choices) =>
    withSender(choices, { period: "2021Q4", file: "谁.xlsx", content: "" }, "太阳乡")
  );
  const run = await consolidateReturns(named, { period, files: [] });
  expect(receiptsOf(run, "太阳乡")).toMatchObject([{ state: "已报" }, { state: "已报" }]);
  expect(both(run).map(({ cells }) => cells.unplaced)).toEqual([0, 0]);

  const content = asked.files[0]?.content ?? "";
  const place = { kind: "sender", file: "谁.xlsx", content } as const;
  const decided = await openWorkbook(saved);
  const result = await decideReturns(decided, {
    period,
    decisions: [{ ...place, unit: "太阳乡" }],
  });
  expect(receiptsOf(result, "太阳乡")).toMatchObject([{ state: "已报" }, { state: "已报" }]);
  const back = await decideReturns(decided, {
    period: { year: 2021 },
    decisions: [{ ...place, unit: null }],
  });
  expect(receiptsOf(back, "太阳乡")).toMatchObject([{ state: "未报" }, { state: "未报" }]);
});

test("returns of one period alone leave the other one's tables as they are", async () => {
  const workbook = await openWorkbook(book);
  await consolidateReturns(workbook, { period, files: [filledForm(combined, UNIT, answers)] });
  const quarter = filledForm(apart, "县教育局", answers);
  const { companion } = await consolidateReturns(workbook, { period, files: [quarter] });
  expect(companion).toBeNull();
});
