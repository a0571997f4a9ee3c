import { conflictingVersions } from "../../src/core/consolidation/conflicting-versions";
import { consolidationJson } from "../../src/core/consolidation/consolidation-json";
import type { NamedBytes } from "../../src/files/reading";
import {
  consolidateReturns,
  type ConsolidateResult,
} from "../../src/operations/consolidate-returns";
import { decideReturns } from "../../src/operations/decide-returns";
import { OperationError } from "../../src/operations/operation";
import { readWorkbook } from "../../src/operations/read-workbook";
import {
  filledForm,
  fourthQuarter,
  loadedWorkbook,
  openWorkbook,
  quarterForms,
  reopened,
  withoutSender,
} from "./real-workbook";

jest.setTimeout(60_000);

const period = fourthQuarter;
let book: Uint8Array;
let education: NamedBytes;
let corrected: NamedBytes;
/** A town's form without stamp, 填报单位 and a telling name: sixteen towns have the same rows. */
let doubtful: NamedBytes;

beforeAll(async () => {
  const workbook = await loadedWorkbook();
  const forms = await quarterForms(workbook);
  book = await workbook.host.save();
  education = filledForm(forms, "县教育局", { 完成状态: "序时推进", 进展情况: "已签约" });
  corrected = {
    ...filledForm(forms, "县教育局", { 完成状态: "序时推进", 进展情况: "已挂牌" }),
    name: "教育局更正.xlsx",
  };
  const town = filledForm(forms, "诸佛庵镇", { 完成状态: "已完成", 进展情况: "已种树" });
  doubtful = { name: "新建.xlsx", bytes: withoutSender(town.bytes) };
});

function jsonOf(result: ConsolidateResult): string {
  return JSON.stringify(consolidationJson(result, (issue) => issue.code));
}

test("[C17] a sender is named without the file, and the choice holds when the file comes again", async () => {
  const first = await openWorkbook(book);
  const asked = await consolidateReturns(first, { period, files: [doubtful] });
  const [file] = asked.files;
  expect(file).toMatchObject({ reason: "unknown-sender", content: expect.any(String) as string });
  expect(file?.clues?.length).toBeGreaterThan(1);
  const later = await reopened(first);
  const place = { file: "新建.xlsx", content: file?.content ?? "" };
  const named = await decideReturns(later, {
    period,
    decisions: [{ kind: "sender", ...place, unit: "诸佛庵镇" }],
  });
  expect(named.files[0]).toMatchObject({ unit: "诸佛庵镇" });
  expect(named.files[0]?.clues?.[0]).toMatchObject({ unit: "诸佛庵镇", by: "chosen" });
  expect(named.receipts.find(({ unit }) => unit === "诸佛庵镇")?.state).toBe("已报");
  expect(named.cells).toMatchObject({ read: asked.cells.read, unplaced: 0 });
  const again = await consolidateReturns(await reopened(later), { period, files: [doubtful] });
  expect(jsonOf(again)).toBe(jsonOf(named));
});

test("[C17] a file that a person set aside is no return, and can be taken back", async () => {
  const workbook = await openWorkbook(book);
  const { files } = await consolidateReturns(workbook, { period, files: [doubtful] });
  const place = { file: "新建.xlsx", content: files[0]?.content ?? "" };
  const aside = await decideReturns(workbook, {
    period,
    decisions: [{ kind: "sender", ...place, unit: "" }],
  });
  expect(aside.files[0]).toMatchObject({ state: "unreadable", reason: "set-aside" });
  expect(aside.unplaced).toEqual([]);
  const back = await decideReturns(await reopened(workbook), {
    period,
    decisions: [{ kind: "sender", ...place, unit: null }],
  });
  expect(back.files[0]?.reason).toBe("unknown-sender");
  expect(back.unplaced.length).toBeGreaterThan(0);
});

test("[C14] a chosen version holds after saving, reopening and giving the files in another order", async () => {
  const workbook = await openWorkbook(book);
  const both = await consolidateReturns(workbook, { period, files: [education, corrected] });
  const conflicts = conflictingVersions(both);
  expect(new Set(conflicts.map(({ field }) => field))).toEqual(new Set(["progress"]));
  const chosen = await decideReturns(workbook, {
    period,
    decisions: conflicts.map(({ key, unit, field, among }) => ({
      kind: "version",
      ...{ key, unit, field, among, text: "已签约" },
    })),
  });
  const led = ({ items }: ConsolidateResult) =>
    items.filter(({ lead }) => lead === "县教育局").map(({ progress }) => progress);
  expect(new Set(led(chosen))).toEqual(new Set(["已签约"]));
  const anew = await consolidateReturns(await reopened(workbook), {
    period,
    files: [corrected, education],
  });
  expect(jsonOf(anew)).toBe(jsonOf(chosen));
});

test("[C15] a return sent back is kept with its reason until the unit sends something else", async () => {
  const workbook = await openWorkbook(book);
  await consolidateReturns(workbook, { period, files: [education], receivedOn: "2021-12-20" });
  const entry = { unit: "县教育局", reason: "缺数据", date: "2021-12-22" };
  await decideReturns(workbook, {
    period,
    decisions: [{ kind: "send-back", ...entry }],
  });
  const { periods } = await readWorkbook(await reopened(workbook), "2021-12-23");
  const receipt = periods[0]?.receipts.find(({ unit }) => unit === "县教育局");
  expect(receipt).toMatchObject({ state: "退回", sentBack: { reason: "缺数据" } });
  const next = await consolidateReturns(workbook, {
    period,
    files: [corrected],
    receivedOn: "2021-12-29",
  });
  expect(next.receipts.find(({ unit }) => unit === "县教育局")).toMatchObject({
    state: "已报",
    receivedOn: "2021-12-29",
    onTime: true,
  });
});

test("nothing can be decided of a period without returns", async () => {
  const workbook = await openWorkbook(book);
  await expect(decideReturns(workbook, { period, decisions: [] })).rejects.toBeInstanceOf(
    OperationError
  );
});
