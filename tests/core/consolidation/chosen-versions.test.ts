import fc from "fast-check";
import { cellText } from "../../../src/core/grid/cell-value";
import { consolidate } from "../../../src/core/consolidation/consolidate";
import {
  conflictingVersions,
  withPreferredFile,
  type VersionsInField,
} from "../../../src/core/consolidation/conflicting-versions";
import { voicesOfItem } from "../../../src/core/consolidation/item-texts";
import { planConsolidation } from "../../../src/core/consolidation/plan-consolidation";
import { withVersion } from "../../../src/core/consolidation/return-choices";
import type { UnitReturn } from "../../../src/core/returns/unit-return";
import { NO_CHOICES, type OfficeChoices } from "../../../src/core/workbook/office-choices";
import {
  sampleContribution as said,
  sampleNotice as notice,
  sampleRegister as register,
  sampleReturn,
} from "../../support/sample-notice";

const context = { notice, register, period: { year: 2021, quarter: 4 } as const };
const first = sampleReturn("一.xlsx", "县教育局", [
  said({ progress: "已签约", problems: "缺资金", reportedOn: "2021-12-20" }),
]);
const second = sampleReturn("二.xlsx", "县教育局", [
  said({ progress: "已挂牌", problems: "缺资金", reportedOn: "2021-12-20" }),
]);
const third = sampleReturn("三.xlsx", "县教育局", [
  said({ progress: "已开工", reportedOn: "2021-12-28" }),
]);

function consolidated(returns: readonly UnitReturn[], choices: OfficeChoices = NO_CHOICES) {
  return consolidate(returns, { ...context, choices });
}

function conflictOf(returns: readonly UnitReturn[], choices?: OfficeChoices): VersionsInField {
  const [conflict] = conflictingVersions(consolidated(returns, choices));
  if (conflict === undefined) throw new Error("no conflict");
  return conflict;
}

function choose(returns: readonly UnitReturn[], text: string): OfficeChoices {
  const { key, unit, field, among } = conflictOf(returns);
  return withVersion(NO_CHOICES, { period: "2021Q4", key, unit, field, among }, text);
}

test("[C14] versions that contradict one another stand side by side with their files", () => {
  const conflict = conflictOf([second, first]);
  expect(conflict).toMatchObject({ unit: "县教育局", field: "progress", isChosen: false });
  expect(
    conflict.versions.map(({ text, sources, isTaken }) => [text, sources[0]?.file, isTaken])
  ).toEqual([
    ["已签约", "一.xlsx", true],
    ["已挂牌", "二.xlsx", false],
  ]);
});

test("[C14] the version that a person chose is taken, whatever the order of files, and the other stays in the table", () => {
  const choices = choose([first, second], "已挂牌");
  fc.assert(
    fc.property(fc.shuffledSubarray([first, second], { minLength: 2 }), (returns) => {
      const result = consolidated(returns, choices);
      expect(result.items[1]).toMatchObject({ progress: "已挂牌", problems: "缺资金" });
      expect(result.issues.map(({ code }) => code)).toContain("version-chosen");
      expect(result.issues.map(({ code }) => code)).not.toContain("conflicting-returns");
      expect(conflictOf(returns, choices).isChosen).toBe(true);
    })
  );
  const [, detail] = planConsolidation(consolidated([first, second], choices), notice);
  const words = detail!.rows
    .map((row) => row.cells.map((cell) => cellText(cell)).join("|"))
    .filter((row) => /已(签约|挂牌)/.test(row));
  expect(
    words.map((row) => /(已签约|已挂牌).*\|(采用|未采用|部分采用|并入)\|/.exec(row)?.slice(1))
  ).toEqual([
    ["已签约", "部分采用"],
    ["已挂牌", "采用"],
  ]);
});

test("[C14] both versions can be kept, one below the other", () => {
  const result = consolidated([first, second], choose([first, second], ""));
  expect(result.items[1]?.progress).toBe("已签约\n已挂牌");
  expect(result.issues.map(({ code }) => code)).not.toContain("conflicting-returns");
});

test("[C14] a third version that comes later is asked anew, and an identical file changes nothing", () => {
  const choices = choose([first, second], "已签约");
  const copy = { ...second, file: { ...second.file, name: "二（副本）.xlsx" } };
  expect(consolidated([first, second, copy], choices).items[1]?.progress).toBe("已签约");
  const later = consolidated([first, second, third], choices);
  expect(later.items[1]?.progress).toBe("已开工");
  expect(later.issues.map(({ code }) => code)).toContain("conflicting-returns");
});

test("[C14] one file can be preferred wherever it is contradicted", () => {
  const choices = withPreferredFile(NO_CHOICES, consolidated([first, second, third]), "二.xlsx");
  expect(consolidated([first, second, third], choices).items[1]).toMatchObject({
    progress: "已挂牌",
  });
});

test("[C14] a choice that is taken back is no choice", () => {
  const choices = choose([first, second], "已挂牌");
  const { key, unit, field, among } = conflictOf([first, second]);
  const none = withVersion(choices, { period: "2021Q4", key, unit, field, among }, null);
  expect(none).toEqual(NO_CHOICES);
});

test("what units say of an item is the same kept from its making as worked out of it again", () => {
  const chosen = choose([first, second], "已挂牌");
  for (const choices of [NO_CHOICES, chosen])
    for (const item of consolidated([second, first], choices).items)
      expect(voicesOfItem({ ...item })).toEqual(voicesOfItem(item));
});
