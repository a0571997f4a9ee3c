import { findRecurringTasks } from "../../../src/core/validation/recurring-tasks";
import { characterPairs, containment } from "../../../src/core/validation/task-similarity";
import {
  checkedNotice,
  checkedTable,
  issuesOf,
  only,
  type RowParts,
} from "../../support/checked-notice";

const twoTables = (first: readonly RowParts[], second: readonly RowParts[]) => [
  checkedTable(first),
  checkedTable(second, { id: "A3", annex: "附件3", title: "2021年度工作计划责任分工" }),
];

const pairsOf = (first: readonly RowParts[], second: readonly RowParts[]) =>
  findRecurringTasks(twoTables(first, second)).map((pair) => [
    pair.first.row.number,
    pair.second.row.number,
    pair.likeness,
  ]);

const PROTECTION = "加强野生动植物共同保护，完善区域重点保护物种名录和重要栖息地名录";
const LONGER =
  "开展野生动植物共同保护。根据国家要求，完成调查报告，协同完善区域重点保护物种名录和重要栖息地名录";

test("[V22] the same text is an exact pair, whatever its punctuation and width", () => {
  expect(pairsOf([{ task: "推进5G网络共建、共享" }], [{ task: "推进５Ｇ网络共建共享" }])).toEqual([
    [1, 1, "exact"],
  ]);
});

test("[V22] a text that a longer one contains almost whole is a near pair", () => {
  expect(pairsOf([{ task: PROTECTION }], [{ task: "加强宣传" }, { task: LONGER }])).toEqual([
    [1, 2, "near"],
  ]);
});

test("[V22] half a shared text is a doubtful pair", () => {
  expect(
    pairsOf(
      [{ task: "推进长三角技术市场网络建设" }],
      [{ task: "积极参与长三角技术市场一体化，建设长三角技术市场协同平台" }]
    )
  ).toEqual([[1, 1, "doubtful"]]);
});

test("[V22] a shared official opening alone makes no pair", () => {
  expect(
    pairsOf(
      [{ task: "协助省、市制定长三角垃圾焚烧发电市场化运营实施方案" }],
      [{ task: "协助省、市制定《长三角区域湿地保护修复实施方案》，共同研究制定湿地分级制度" }]
    )
  ).toEqual([]);
});

test("[V22] a few characters that stand in many texts make no pair unless they are all of it", () => {
  expect(pairsOf([{ task: "加强宣传" }], [{ task: "加强宣传和舆论引导，准确解读" }])).toEqual([]);
});

test("[V22] tasks of one table are not paired, and content counts as part of the task", () => {
  expect(findRecurringTasks([checkedTable([{ task: PROTECTION }, { task: LONGER }])])).toEqual([]);
  expect(pairsOf([{ task: "共同保护", content: PROTECTION }], [{ task: LONGER }])).toEqual([
    [1, 1, "near"],
  ]);
});

test("[V22] a text in three tables gives two pairs with its first occurrence", () => {
  const tables = ["A1", "A2", "A3"].map((id) => checkedTable([{ task: PROTECTION }], { id }));
  const pairs = findRecurringTasks(tables).map((pair) => [
    pair.first.table.id,
    pair.second.table.id,
  ]);
  expect(pairs).toEqual([
    ["A1", "A2"],
    ["A1", "A3"],
  ]);
});

test("[V22] a common opening in a thousand texts does not hide a pair that shares rare words", () => {
  const filler = Array.from({ length: 1000 }, (_, index) => ({
    task: `协助省、市制定第${index}号实施方案并推进落实${String.fromCharCode(0x5000 + index).repeat(9)}`,
  }));
  const tables = twoTables([...filler, { task: PROTECTION }], [{ task: LONGER }]);
  expect(findRecurringTasks(tables)).toMatchObject([
    { first: { row: { number: 1001 } }, second: { row: { number: 1 } }, likeness: "near" },
  ]);
});

test("[V22] containment is measured on the shorter text", () => {
  expect(containment(characterPairs("野生动植物"), characterPairs("加强野生动植物保护"))).toBe(1);
  expect(containment(characterPairs("野生动物"), characterPairs("野生植物"))).toBeCloseTo(1 / 3);
  expect(containment(characterPairs(""), characterPairs("野生"))).toBe(0);
});

test("[V22] recurring tasks of the same units are a remark at the first of the two", () => {
  const notice = checkedNotice(twoTables([{ task: PROTECTION }], [{ task: LONGER }]));
  expect(issuesOf(notice)).toMatchObject([
    {
      code: "recurring-task",
      severity: "info",
      table: "A1",
      address: "B4",
      params: { likeness: "near", other: { table: "A3", annex: "附件3", number: "1" } },
    },
  ]);
});

test("[V22] a pair that a person took apart is not reported again", () => {
  const [first, second] = twoTables(
    [{ task: PROTECTION, key: "one" }],
    [{ task: LONGER, key: "two" }]
  );
  const notice = checkedNotice([first, second].filter((table) => table !== undefined));
  expect(issuesOf(notice, { unlinked: [["two", "one"]] })).toEqual([]);
});

test.each([
  ["error", "exact", PROTECTION],
  ["warning", "near", LONGER],
])("[V23] another lead is an %s for an %s pair", (severity, _likeness, task) => {
  const units = ["县林业局、县水务局", "县水务局、县林业局"];
  const notice = checkedNotice(
    twoTables(
      [{ task: PROTECTION, unitsText: units[0] ?? "" }],
      [{ task, unitsText: units[1] ?? "" }]
    )
  );
  expect(only(issuesOf(notice), "lead-differs")).toMatchObject([
    { severity, params: { lead: "县林业局", otherLead: "县水务局" } },
  ]);
  expect(only(issuesOf(notice), "units-differ")).toEqual([]);
});

test("[V24] units that only one of two recurring tasks names are a warning", () => {
  const notice = checkedNotice(
    twoTables(
      [{ task: PROTECTION, unitsText: "县林业局、县水务局" }],
      [{ task: LONGER, unitsText: "县林业局、县公安局" }]
    )
  );
  expect(issuesOf(notice)).toMatchObject([
    {
      code: "units-differ",
      severity: "warning",
      address: "C4",
      params: { missingHere: ["县公安局"], missingThere: ["县水务局"] },
    },
  ]);
});

test("[V24] where only 等 differs it is a remark", () => {
  const openEnds = [{ afterUnit: "县林业局", isAlone: true }];
  const notice = checkedNotice(
    twoTables(
      [{ task: PROTECTION, unitsText: "县林业局", responsibility: { openEnds } }],
      [{ task: LONGER, unitsText: "县林业局" }]
    )
  );
  expect(only(issuesOf(notice), "units-differ")).toMatchObject([
    { severity: "info", params: { openEndedHere: true, openEndedThere: false } },
  ]);
});
