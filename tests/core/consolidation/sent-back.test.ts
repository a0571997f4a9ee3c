import { consolidate } from "../../../src/core/consolidation/consolidate";
import type { Receipt } from "../../../src/core/consolidation/consolidation";
import { mergeReturns, addReturns } from "../../../src/core/consolidation/merge-returns";
import { planConsolidation } from "../../../src/core/consolidation/plan-consolidation";
import {
  withoutSentBack,
  withReceived,
  withSentBack,
} from "../../../src/core/consolidation/return-choices";
import type { UnitReturn } from "../../../src/core/returns/unit-return";
import { NO_CHOICES, type OfficeChoices } from "../../../src/core/workbook/office-choices";
import {
  sampleContribution as said,
  sampleNotice as notice,
  sampleRegister as register,
  sampleReturn,
} from "../../support/sample-notice";

const context = { notice, register, period: { year: 2021, quarter: 4 } as const };
const old = sampleReturn("教育.xlsx", "县教育局", [said({ progress: "按计划推进" })]);
const other = sampleReturn("水务.xlsx", "县水务局", [said({ key: "A3-3", progress: "已办" })]);
const anew = sampleReturn("教育（重报）.xlsx", "县教育局", [said({ progress: "已签约3家" })]);
const entry = { period: "2021Q4", unit: "县教育局", reason: "没有数据", date: "2021-12-22" };
const choices = withSentBack(NO_CHOICES, entry, [old, other]);

function run(returns: readonly UnitReturn[], decided: OfficeChoices = choices, today?: string) {
  return consolidate(returns, {
    ...context,
    choices: decided,
    ...(today === undefined ? {} : { today }),
  });
}

function receipt(
  returns: readonly UnitReturn[],
  decided?: OfficeChoices,
  today?: string
): Receipt | undefined {
  return run(returns, decided, today).receipts.find((one) => one.unit === "县教育局");
}

test("[C15] a return that was sent back answers for nothing, and its words stay in the table", () => {
  expect(receipt([old, other])).toMatchObject({
    state: "退回",
    reported: 0,
    sentBack: { reason: "没有数据", date: "2021-12-22" },
  });
  const result = run([old, other]);
  expect(result.items[1]).toMatchObject({ status: null, progress: "" });
  expect(result.items[1]?.contributions[0]).toMatchObject({
    progress: "按计划推进",
    isSentBack: true,
  });
  const [, detail] = planConsolidation(result, notice);
  const row = detail!.rows.find(({ cells }) => cells.includes("按计划推进"));
  expect(row?.cells).toContain("已退回");
  expect(result.cells).toEqual(run([old, other], NO_CHOICES).cells);
});

test("[C15] what the unit sends next counts, without a question about what was sent back", () => {
  expect(receipt([old, other, anew])).toMatchObject({ state: "已报", reported: 1 });
  expect(receipt([old, other, anew])?.sentBack).toBeUndefined();
  const result = run([anew, old]);
  expect(result.items[1]?.progress).toBe("已签约3家");
  expect(result.issues.map(({ code }) => code)).not.toContain("conflicting-returns");
});

test("[C15] the same file given again is still sent back, and sending back can be undone", () => {
  const copy = { ...old, file: { ...old.file, name: "教育 (1).xlsx" } };
  expect(receipt([old, copy])?.state).toBe("退回");
  expect(receipt([old], withoutSentBack(choices, entry))?.state).toBe("已报");
});

test("[C16] the day on which every answer was there decides before the date that the unit wrote", () => {
  const on = (receivedOn: string, one: UnitReturn): UnitReturn => ({ ...one, receivedOn });
  const claims = sampleReturn("教育.xlsx", "县教育局", [said({ reportedOn: "2021-12-20" })]);
  expect(receipt([on("2022-01-04", claims)], NO_CHOICES)).toMatchObject({
    onTime: false,
    receivedOn: "2022-01-04",
    claimedOn: "2021-12-20",
  });
  expect(receipt([on("2021-12-31", claims)], NO_CHOICES)?.onTime).toBe(true);
  // A correction that comes later does not make the first answer late.
  const both = [on("2021-12-21", old), on("2022-01-04", anew)];
  expect(receipt(both, NO_CHOICES)).toMatchObject({ onTime: true, receivedOn: "2021-12-21" });
});

test("[C16] a person's word on when files came in goes before the day on which they were read", () => {
  const late = { ...old, receivedOn: "2022-01-10" };
  const place = { period: "2021Q4", files: ["教育.xlsx"] };
  const said20 = withReceived(NO_CHOICES, place, "2021-12-20");
  expect(receipt([late], said20)).toMatchObject({ onTime: true, receivedOn: "2021-12-20" });
  expect(receipt([late], withReceived(said20, place, null))?.onTime).toBe(false);
});

test("[C16] what is not there once the due date has passed is overdue", () => {
  const overdue = (returns: readonly UnitReturn[], today?: string) =>
    receipt(returns, NO_CHOICES, today)?.isOverdue;
  expect(overdue([], "2022-01-01")).toBe(true);
  expect(overdue([], "2021-12-31")).toBeUndefined();
  expect(overdue([])).toBeUndefined();
  expect(overdue([old], "2022-01-01")).toBeUndefined();
  expect(receipt([old], choices, "2022-01-01")?.isOverdue).toBe(true);
});

test("[C9] [C16] a return that was read on two days came in on the earlier one, in any order", () => {
  const first = { ...old, receivedOn: "2021-12-20" };
  const second = { ...old, receivedOn: "2021-12-24" };
  for (const merged of [mergeReturns([first], [second]), mergeReturns([second], [first])])
    expect(merged.map((one) => one.receivedOn)).toEqual(["2021-12-20"]);
  expect(addReturns([first], [second])).toEqual([first]);
});

test("[C10] two files of one name whose senders are in doubt stay side by side where they differ", () => {
  const doubtful = (content: string): UnitReturn => ({
    file: { name: "报表.xlsx", state: "unreadable", reason: "unknown-sender", rows: 0, content },
    contributions: [],
    unplaced: [{ file: "报表.xlsx", sheet: "附件3", address: "G4", text: content }],
    issues: [],
    cells: { read: 1, placed: 0, unplaced: 1 },
    source: content,
  });
  expect(addReturns([doubtful("甲")], [doubtful("乙")])).toHaveLength(2);
  expect(addReturns([doubtful("甲")], [doubtful("甲")])).toHaveLength(1);
});
