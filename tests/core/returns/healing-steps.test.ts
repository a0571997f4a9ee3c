import { createReturnParser } from "../../support/parse-return";
import type { UnitReturn } from "../../../src/core/returns/unit-return";
import type { ReadNotice } from "../../../src/core/notice/document";
import { damagedReturns } from "../../fixtures/returns/damaged-returns";
import { fileOf, smallContext } from "../../support/returns";

const parse = createReturnParser(smallContext);

/** Each step of healing, the fixture that is named for it, and the assumptions that it is listed with. */
const STEPS: readonly (readonly [
  step: string,
  fixture: keyof typeof damagedReturns,
  said: readonly string[],
])[] = [
  ["stamp lost", "stampLost", ["sender-inferred"]],
  ["sheet renamed", "sheetRenamed", ["sheet-renamed"]],
  ["several sheets", "rowsOverSeveralSheets", ["sheet-renamed"]],
  ["a sheet copied", "sheetCopied", ["sheet-renamed"]],
  ["rows reordered", "rowsReordered", ["rows-reordered"]],
  ["rows renumbered", "rowsRenumberedKeysLost", ["rows-renumbered", "keys-lost"]],
  ["rows deleted", "rowDeleted", ["missing-rows"]],
  ["rows added", "rowAdded", ["unmatched-row"]],
  ["task text shortened", "taskShortened", ["issued-cell-changed", "row-matched-by"]],
  ["task text retyped", "taskRetyped", ["issued-cell-changed", "row-matched-by"]],
  ["columns moved", "columnsMoved", ["columns-moved"]],
  ["columns inserted", "columnInserted", ["columns-moved", "unknown-column"]],
  ["columns renamed", "columnsRenamed", ["header-inferred"]],
  ["two-row headers", "twoRowHeader", ["two-row-header"]],
  ["headings deleted", "headingsDeleted", ["header-missing"]],
  ["merged cells", "answersMerged", ["merged-value"]],
  ["a title pasted above", "titlePastedAbove", ["header-moved"]],
  ["status outside the list", "oddCells", ["status-mapped", "status-unknown"]],
  ["percent in other ways", "percentsAsOfficesWriteThem", ["percent-mapped"]],
  ["dates in other ways", "datesAsOfficesWriteThem", ["date-mapped"]],
  ["formulas and error values", "formulaAndError", ["formula-value", "cell-error"]],
  ["two units' text in one cell", "twoUnitsInOneCell", ["answers-for-others"]],
  ["a unit answering for another", "notResponsible", ["not-responsible"]],
  ["a line given to another unit", "lineForOtherUnit", ["answers-for-others"]],
  ["a participant answering for the lead", "participantForLead", ["answers-for-others"]],
  ["another period's form", "otherPeriod", ["other-period"]],
];

const read = (fixture: keyof typeof damagedReturns): UnitReturn => {
  const { sheets, name } = damagedReturns[fixture];
  return parse(fileOf(sheets, name));
};

test.each(STEPS)("[R14] healed and listed as an assumption: %s", (_step, fixture, said) => {
  const one = read(fixture);
  const codes: readonly string[] = one.issues.map((issue) => issue.code);
  expect(codes).toEqual(expect.arrayContaining([...said]));
  expect(one.contributions.length).toBeGreaterThan(0);
  expect(one.cells.read).toBe(one.cells.placed + one.cells.unplaced);
});

test.each<[string, ReadNotice]>([
  ["hidden rows", { code: "hidden-rows-read", sheet: "附件3", count: 2 }],
  ["hidden columns", { code: "hidden-columns-read", sheet: "附件3", count: 1 }],
  ["text boxes", { code: "text-box-ignored", sheet: "附件3", count: 1 }],
  ["a hidden sheet", { code: "hidden-sheet-read", sheet: "附件3" }],
])("[R14] said as the reader met it: %s", (_step, notice) => {
  const { sheets } = damagedReturns.sheetRenamed;
  const shown = sheets.map((sheet, index) =>
    index === 0 ? { ...sheet, name: "附件3", hiddenRows: [3], hiddenColumns: [1, 12] } : sheet
  );
  const one = parse({ name: "x.xlsx", spreadsheet: { sheets: shown, notices: [notice] } });
  expect(one.issues.map(({ code, params }) => [code, params])).toEqual([
    ["read-notice", { notice: notice.code, count: notice.count ?? 1 }],
  ]);
  expect(one.contributions).toHaveLength(2);
});

test("[R14] rows spread over several sheets are all read", () => {
  expect(
    read("rowsOverSeveralSheets").contributions.map((one) => [one.sheet, one.key, one.progress])
  ).toEqual([
    ["附件3", "A3-43-x", "平台已建成"],
    ["续", "A3-44-x", "意见已落实"],
  ]);
});

test("[R17] what a participant says for the lead stays the participant's", () => {
  const one = read("participantForLead");
  expect(one.contributions).toMatchObject([{ unit: "县水务局", role: "participant" }]);
  expect(one.issues.map(({ code }) => code)).toContain("issued-cell-changed");
});

test("[R18] 85 in every way of writing is 85 per cent, 25 December the same day", () => {
  expect(read("percentsAsOfficesWriteThem").contributions.map((one) => one.percent)).toEqual([
    85, 85,
  ]);
  expect(read("datesAsOfficesWriteThem").contributions.map((one) => one.reportedOn)).toEqual([
    "2021-12-25",
    "2021-12-25",
  ]);
});
