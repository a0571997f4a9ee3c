import { readFileSync } from "node:fs";
import type { CheckIssueParams } from "../../../src/core/issues/check-issues";
import type { Issue } from "../../../src/core/issues/issue";
import type { Notice } from "../../../src/core/notice/notice";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";
import { findRecurringTasks } from "../../../src/core/validation/recurring-tasks";
import { planAssignmentTable, planNoticeBody } from "../../../src/core/workbook/plan-notice-sheets";
import { documentOfGrids } from "../../../src/files/document/document-of-grids";
import { readDocument } from "../../../src/files/document/read-document";
import { countyRegister, issuesOf, only } from "../../support/checked-notice";

let notice: Notice;
/** The same notice, written to worksheets and read back from them. */
let fromSheets: Notice;
let issues: readonly Issue[];

beforeAll(async () => {
  const name = "huoshan-2021-notice.txt";
  const document = await readDocument({ name, bytes: readFileSync(`seeds/${name}`) });
  if ("refusal" in document) throw new Error(document.refusal.reason);
  notice = parseNotice(document, countyRegister);
  const plans = [planNoticeBody(notice), ...notice.tables.map(planAssignmentTable)];
  fromSheets = parseNotice(documentOfGrids(notice.title, plans.map(gridOfPlan)), countyRegister);
  issues = issuesOf(notice);
});

/** Writes the issues of a code as `error A1-3`, without a place where they concern the whole notice. */
const found = (code: keyof CheckIssueParams): readonly string[] =>
  only(issues, code).map(({ severity, table, number }) =>
    [severity, [table, number].filter((part) => part !== undefined).join("-")].join(" ").trim()
  );

describe("what the sample notice should be told", () => {
  test("[V1] 39 tasks of 附件1 and 47 of 附件3 are declared, 38 and 45 are there", () => {
    expect(
      only(issues, "count-mismatch").map(({ severity, params }) => ({ severity, ...params }))
    ).toEqual([
      {
        severity: "error",
        annex: "附件1",
        declared: 39,
        found: 38,
        sentence: "三年行动计划中涉及我县的事项有39项",
        isContiguous: true,
      },
      {
        severity: "error",
        annex: "附件3",
        declared: 47,
        found: 45,
        sentence: "年度工作计划中涉及我县的事项有47项",
        isContiguous: true,
      },
    ]);
  });

  test("[V1] the four tasks of 附件2 match", () => {
    expect(only(issues, "count-matched")).toMatchObject([
      { severity: "info", params: { annex: "附件2", declared: 4, found: 4 } },
    ]);
  });

  test("[V9] three lists say 等, one of them after a single unit", () => {
    expect(found("open-ended-units")).toEqual(["warning A1-2", "warning A2-1", "warning A3-10"]);
    expect(
      only(issues, "open-ended-units").map(({ params }) => [params.afterUnit, params.isAlone])
    ).toEqual([
      ["县住建局", false],
      ["县科技经信局", true],
      ["县住建局", false],
    ]);
  });

  test("[V24] three recurring tasks have other units, a fourth differs in 等 alone", () => {
    const differing = only(issues, "units-differ").map(({ severity, table, number, params }) => [
      severity,
      `${table}-${number}`,
      `${params.other.table}-${params.other.number}`,
      params.missingThere,
      params.missingHere,
    ]);
    expect(differing).toEqual([
      ["warning", "A1-1", "A3-30", ["各乡镇"], []],
      ["warning", "A1-3", "A3-31", ["各乡镇", "县经济开发区"], []],
      ["warning", "A1-23", "A3-18", ["县发改委"], []],
      ["info", "A2-1", "A3-7", [], []],
    ]);
  });

  test("[V27] 10月18日 has no year, and 2021 is inferred", () => {
    expect(only(issues, "undated-deadline")).toMatchObject([
      { severity: "warning", params: { inferred: "2021-10-18" } },
    ]);
  });

  test("[V31] there is no date, reference number or issuing office", () => {
    expect(only(issues, "missing-imprint")).toMatchObject([
      { severity: "warning", params: { parts: ["date", "number", "issuer"] } },
    ]);
  });

  test("[V30] 33 names, 48 recipients and 24 leads share 31 tasks", () => {
    expect(only(issues, "unclear-reporter")).toMatchObject([
      { severity: "warning", params: { units: 33, recipients: 48, leads: 24, shared: 31 } },
    ]);
  });

  test("[V12] seven units are outside the salutation", () => {
    const outside = only(issues, "unit-outside-addressees");
    expect(outside.every((issue) => issue.severity === "info")).toBe(true);
    expect(new Set(outside.map((issue) => issue.params.name))).toEqual(
      new Set([
        "县委宣传部",
        "县检察院",
        "县法院",
        "县政协相关专委会",
        "市公积金中心霍山管理部",
        "县供电公司",
        "县银保监组",
      ])
    );
  });

  test("[V10] 县政协相关专委会 reaches no certain recipient", () => {
    expect(found("vague-unit")).toEqual(["info A3-41"]);
  });

  test("[V28] [V29] 每季度末 has no day, and two of the yearly due dates are on a weekend", () => {
    expect(found("dayless-deadline")).toEqual(["info"]);
    expect(
      only(issues, "weekend-deadline").map(({ severity, params }) => [severity, params.date])
    ).toEqual([
      ["info", "2021-12-25"],
      ["info", "2022-12-25"],
    ]);
  });

  test("[V13] 各乡镇 stands for 16 units in four tasks", () => {
    const [expanded] = only(issues, "group-expanded");
    expect(expanded).toMatchObject({ severity: "info", params: { group: "各乡镇", count: 16 } });
    expect(expanded?.params.rows.map((row) => `${row.table}-${row.number}`)).toEqual([
      "A1-1",
      "A1-2",
      "A1-3",
      "A3-10",
    ]);
  });

  test("[V22] 8 exact, 6 near and 3 doubtful pairs have the same units", () => {
    const likenesses = only(issues, "recurring-task").map(
      ({ severity, params }) => `${severity} ${params.likeness}`
    );
    const count = (kind: string) => likenesses.filter((one) => one === kind).length;
    expect([count("info exact"), count("info near"), count("info doubtful")]).toEqual([8, 6, 3]);
    expect(likenesses).toHaveLength(17);
  });

  test("[V14] [V21] an office in brackets and leads of other kinds are remarks", () => {
    expect(found("qualified-unit")).toEqual(["info A3-40"]);
    expect(found("agency-as-lead")).toEqual([
      "info A1-16",
      "info A2-3",
      "info A3-20",
      "info A3-34",
    ]);
  });

  test("[V25] [V26] a longer target and a percentage are remarks", () => {
    // The same sentence on 2025 stands in both annexes.
    expect(found("later-target")).toEqual(["info A1-20", "info A3-15"]);
    expect(found("measurable-target")).toEqual(["info A3-15"]);
  });

  test("[V32] the body does not list its annexes", () => {
    expect(found("missing-annex-list")).toEqual(["info"]);
  });
});

describe("what the sample notice must not be told", () => {
  /** Codes that this notice gives no reason for. */
  const ABSENT: readonly (keyof CheckIssueParams)[] = [
    "no-table",
    "doubtful-wording",
    "unbound-count",
    "broken-numbering",
    "empty-cell",
    "unassigned-task",
    "missing-column",
    "duplicate-task",
    "unknown-unit",
    "nonstandard-unit-name",
    "former-unit-name",
    "duplicate-unit",
    "missing-lead",
    "assumed-lead",
    "group-as-lead",
    "ambiguous-lead",
    "misplaced-lead",
    "class-order",
    "lead-differs",
    "title-differs",
  ];

  test.each(ABSENT)("nothing is reported as %s", (code) => {
    expect(found(code)).toEqual([]);
  });

  test("every issue there is, is of a code that this notice gives reason for", () => {
    expect(issues).toHaveLength(
      2 + 1 + 3 + 4 + 1 + 1 + 1 + 7 + 1 + 1 + 2 + 1 + 17 + 1 + 4 + 2 + 1 + 1
    );
  });

  test("no issue speaks of bookmarks, rule notes, remark lines or words inside tasks as units", () => {
    const names = notice.tables.flatMap((table) =>
      table.rows.flatMap((row) => row.responsibility.mentions.map((mention) => mention.text))
    );
    const known = new Set(
      [...countyRegister.units, ...countyRegister.groups].map((one) => one.name)
    );
    expect(names).toHaveLength(160);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
    expect(JSON.stringify(issues)).not.toMatch(/bookmark|排名第一|备注/);
  });

  test("past deadlines, single units and 县发改委 as lead are no errors or warnings", () => {
    const grave = issues.filter((issue) => issue.severity !== "info").map((issue) => issue.code);
    expect(new Set(grave)).toEqual(
      new Set([
        "count-mismatch",
        "open-ended-units",
        "units-differ",
        "undated-deadline",
        "unclear-reporter",
        "missing-imprint",
      ])
    );
  });
});

test("[V35] two words to be compared with the notice are pointed out where the office wants it", () => {
  const wanted = only(issuesOf(notice, { enabled: ["doubtful-wording"] }), "doubtful-wording");
  expect(wanted.map(({ severity, table, number }) => `${severity} ${table}-${number}`)).toEqual([
    "info A3-17",
    "info A3-7",
  ]);
  expect(wanted.map(({ params }) => params)).toMatchObject([
    { kind: "term", written: "森林积蓄量", likely: "森林蓄积量" },
    { kind: "dropped", word: "聚焦", other: { table: "A2", number: "1" } },
  ]);
});

test("[V22] the sample notice has exactly the pairs that a reader finds", () => {
  const pairs = findRecurringTasks(notice.tables).map(
    ({ first, second, likeness, difference }) =>
      `${first.table.id}-${first.row.number} ${second.table.id}-${second.row.number} ${likeness}${
        difference.isSame ? "" : " units differ"
      }`
  );
  expect(pairs).toEqual([
    "A1-1 A3-30 near units differ",
    "A1-2 A3-10 exact",
    "A1-3 A3-31 near units differ",
    "A1-4 A3-11 exact",
    "A1-5 A3-13 exact",
    "A1-10 A3-2 doubtful",
    "A1-12 A3-8 doubtful",
    "A1-13 A3-9 doubtful",
    "A1-14 A3-5 exact",
    "A1-15 A3-6 exact",
    "A1-16 A3-20 exact",
    "A1-17 A3-4 exact",
    "A1-19 A3-14 exact",
    "A1-20 A3-15 near",
    "A1-21 A3-16 near",
    "A1-23 A3-18 near units differ",
    "A1-25 A3-32 near",
    "A1-27 A3-38 near",
    "A1-36 A3-42 near",
    "A1-37 A3-45 near",
    "A2-1 A3-7 near units differ",
  ]);
});

test("read back from its worksheets the notice has the same issues, now with sheets and addresses", () => {
  const placeless = (all: readonly Issue[]) =>
    all.map((issue) => ({ ...issue, sheet: "", address: "" }));
  const again = issuesOf(fromSheets);
  expect(placeless(again)).toEqual(placeless(issues));
  expect(only(again, "count-mismatch")).toMatchObject([
    { sheet: "附件1", address: "A3" },
    { sheet: "附件3", address: "A3" },
  ]);
  expect(only(again, "open-ended-units")).toMatchObject([
    { sheet: "附件1", address: "C5" },
    { sheet: "附件2", address: "D4" },
    { sheet: "附件3", address: "C13" },
  ]);
  const unplaced = again.filter(
    (issue) => issue.table !== undefined && issue.address === undefined
  );
  expect(unplaced).toEqual([]);
});
