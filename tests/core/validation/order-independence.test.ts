import fc from "fast-check";
import type { Notice } from "../../../src/core/notice/notice";
import { checkedNotice, checkedTable, issuesOf, type RowParts } from "../../support/checked-notice";

const TASKS = [
  "建设淮河生态经济带",
  "推进5G网络共建共享和创新深度应用",
  "推进5G网络共建共享",
  "开展重要饮用水水源地安全保障达标建设评估",
  "配合开展重要饮用水水源地安全保障达标建设评估。推进水源地建设，占比达85%",
  "推动2025年基本实现城市建成区公交清洁能源车辆全覆盖",
  "",
];
const UNITS = [
  "县发改委",
  "县水务局、县发改委",
  "县发改委、各乡镇、县水务局",
  "各乡镇",
  "县检察院、县检察院",
  "县某某局、县直有关部门",
  "",
];

const rowParts: fc.Arbitrary<RowParts> = fc.record({
  number: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(null), fc.constant("附")),
  task: fc.constantFrom(...TASKS),
  unitsText: fc.constantFrom(...UNITS),
});

/** Rows with keys of their own, as a parser gives them, in two orders. */
const shuffled = fc.array(rowParts, { maxLength: 12 }).chain((rows) => {
  const keyed = rows.map((row, index) => ({ ...row, key: `key-${index}` }));
  return fc.tuple(
    fc.constant(keyed),
    fc.shuffledSubarray(keyed, { minLength: keyed.length, maxLength: keyed.length })
  );
});

test("the order of a table’s rows changes nothing in the issues but their addresses", () => {
  fc.assert(
    fc.property(shuffled, shuffled, ([first, firstShuffled], [second, secondShuffled]) => {
      expect(placeless(noticeOfRows(firstShuffled, secondShuffled))).toEqual(
        placeless(noticeOfRows(first, second))
      );
    }),
    { numRuns: 200 }
  );
});

function noticeOfRows(first: readonly RowParts[], second: readonly RowParts[]): Notice {
  const third = second.map((row) => ({ ...row, key: `A3-${row.key ?? ""}` }));
  return checkedNotice(
    [checkedTable(first), checkedTable(third, { id: "A3", annex: "附件3", leadRule: null })],
    { addressees: "各乡镇人民政府，县政府各有关部门、直属机构" }
  );
}

function placeless(notice: Notice): readonly string[] {
  return issuesOf(notice).map((issue) => JSON.stringify({ ...issue, address: "" }));
}
