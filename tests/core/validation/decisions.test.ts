import { issueOf, type Issue } from "../../../src/core/issues/issue";
import { decidedPairs } from "../../../src/core/validation/decided-pairs";
import { issueIdentity, separateIgnored } from "../../../src/core/validation/issue-identity";
import type { ValidationSettings } from "../../../src/core/validation/validation-settings";
import { checkedNotice, checkedTable, issuesOf, only } from "../../support/checked-notice";

const MARKET = "推进长三角技术市场网络建设";
const PLATFORM = "积极参与长三角技术市场一体化，建设长三角技术市场协同平台";

const tables = [
  checkedTable([
    { key: "market", task: MARKET, unitsText: "县科技经信局" },
    { key: "police", task: "协同做好重大活动安全保障", unitsText: "县公安局" },
  ]),
  checkedTable(
    [
      { key: "platform", task: PLATFORM, unitsText: "县科技经信局、县商务局" },
      { key: "order", task: "完善社会面治安防控体系", unitsText: "县公安局" },
    ],
    { id: "A3", annex: "附件3" }
  ),
];

const codes = (settings: ValidationSettings) =>
  issuesOf(checkedNotice(tables), settings).map((issue) => issue.code);

test("[V22] a doubtful pair is asked about until a person links it or takes it apart", () => {
  expect(codes({})).toEqual(["recurring-task"]);
  expect(codes({ unlinked: [["platform", "market"]] })).toEqual([]);
});

test("[V24] a linked pair is the same task, so its differing units are a warning", () => {
  expect(codes({ linked: [["platform", "market"]] })).toEqual(["units-differ"]);
});

test("[V22] a pair that the texts do not show can be linked, earlier table first", () => {
  const pairs = decidedPairs(tables, { linked: [["order", "police"]] });
  expect(pairs.map((pair) => [pair.first.row.key, pair.second.row.key, pair.isLinked])).toEqual([
    ["market", "platform", false],
    ["police", "order", true],
  ]);
  expect(codes({ linked: [["order", "police"]] })).toEqual(["recurring-task"]);
});

test("[V22] taking apart is stronger than linking, and a key that is gone is passed over", () => {
  const decided = decidedPairs(tables, {
    linked: [
      ["market", "platform"],
      ["market", "gone"],
      ["police", "order"],
    ],
    unlinked: [
      ["market", "platform"],
      ["order", "police"],
    ],
  });
  expect(decided).toEqual([]);
});

const duplicate = (parts: Partial<Issue>): Issue => ({
  ...issueOf("duplicate-unit", "warning", { table: "A1", key: "one" }, { name: "县发改委" }),
  ...(parts as object),
});

test("[V41] an issue is known again after sorting, renumbering and renaming its sheet", () => {
  const identity = issueIdentity(duplicate({ number: 3, sheet: "附件1", address: "C6" }));
  expect(issueIdentity(duplicate({ number: 4, sheet: "附件一", address: "C9" }))).toBe(identity);
  expect(issueIdentity(duplicate({ key: "two" }))).not.toBe(identity);
  expect(issueIdentity(duplicate({ table: "A3" }))).not.toBe(identity);
});

test("[V41] an issue that says something else is another one", () => {
  const counted = (found: number) =>
    issueIdentity(
      issueOf(
        "count-mismatch",
        "error",
        { table: "A1" },
        { annex: "附件1", declared: 39, found, sentence: "39项", isContiguous: true }
      )
    );
  expect(counted(38)).toBe(counted(38));
  expect(counted(37)).not.toBe(counted(38));
});

test("[V41] ignored issues are set apart with their reasons, and come back once they change", () => {
  const rows = [{ key: "one", unitsText: "县发改委、县发改委" }];
  const [issue] = only(issuesOf(checkedNotice([checkedTable(rows)])), "duplicate-unit") as Issue[];
  if (issue === undefined) throw new Error("there should be a repetition");
  const ignored = [{ identity: issueIdentity(issue), reason: "原通知如此" }];
  const renumbered = checkedTable([{ task: "新增一项" }, { ...rows[0], number: 2 }]);
  const separated = separateIgnored(issuesOf(checkedNotice([renumbered])), ignored);
  expect(separated.open).toEqual([]);
  expect(separated.ignored).toMatchObject([{ issue: { number: 2 }, reason: "原通知如此" }]);
  const changed = checkedTable([{ key: "one", unitsText: "县水务局、县水务局" }]);
  expect(separateIgnored(issuesOf(checkedNotice([changed])), ignored).open).toHaveLength(1);
});
