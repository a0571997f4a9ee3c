import type { CheckIssueParams } from "../../src/core/issues/check-issues";
import { checkIssues as english } from "../../src/locales/en-US/check-issues";
import type { Messages } from "../../src/locales/messages";
import { checkIssues as chinese } from "../../src/locales/zh-CN/check-issues";

type CheckCode = keyof CheckIssueParams;

const sentence = "每年12月25日前报送进展情况";
const other = { table: "A3", annex: "附件3", number: "30" };
const rows = [
  { table: "A1", annex: "附件1", number: "36" },
  { table: "A3", annex: "附件3", number: "" },
];
const count = { annex: "附件1", declared: 39, found: 38, sentence };
const pair = { other, otherKey: "A3-x" };
const units = {
  missingHere: ["县水务局"],
  missingThere: ["各乡镇", "县林业局"],
  openEndedHere: true,
  openEndedThere: false,
};

/** For every code the parameters that bring out each of its wordings. */
const SAMPLES: {
  readonly [Code in CheckCode]: readonly [CheckIssueParams[Code], ...CheckIssueParams[Code][]];
} = {
  "no-table": [{ file: "通知.docx" }],
  "count-mismatch": [
    { ...count, isContiguous: true },
    { ...count, declared: 37, isContiguous: false },
    { ...count, sentence: "一、产业（共39项）", isContiguous: true, isSection: true },
  ],
  "count-matched": [
    { ...count, declared: 38 },
    { ...count, declared: 38, sentence: "一、产业（共38项）", isSection: true },
  ],
  "unbound-count": [{ planName: "年度工作计划", declared: 47, sentence }],
  "broken-numbering": [
    { problem: "gap", expected: 3, found: "4" },
    { problem: "repeated", expected: null, found: "4" },
    { problem: "unreadable", expected: null, found: "合计" },
  ],
  "empty-cell": [{ column: "责任单位" }],
  "unassigned-task": [{}],
  "missing-column": [
    { annex: "附件1", column: "number" },
    { annex: "附件1", column: "task" },
    { annex: "附件1", column: "units" },
  ],
  "duplicate-task": [{ otherNumber: "7" }],
  "unknown-unit": [
    { name: "县税务局", suggestions: ["县水务局", "县商务局"] },
    { name: "县税务局", suggestions: [] },
  ],
  "run-together-units": [{ name: "县发改委县财政局", parts: ["县发改委", "县财政局"] }],
  "nonstandard-unit-name": [{ written: "县交通局", name: "县交运局" }],
  "former-unit-name": [{ written: "县环保局", name: "县生态环境分局" }],
  "open-ended-units": [
    { afterUnit: "县住建局", isAlone: false },
    { afterUnit: "县科技经信局", isAlone: true },
  ],
  "vague-unit": [{ name: "县政协相关专委会" }],
  "duplicate-unit": [{ name: "县发改委" }],
  "unit-outside-addressees": [{ name: "县检察院", rows }],
  "group-expanded": [
    { group: "各乡镇", count: 16, rows },
    { group: "各乡镇", count: 15, rows, missing: ["横山镇"] },
  ],
  "excepted-units": [
    { group: "各乡镇", excepted: ["衡山镇"], count: 15 },
    { group: "县直各部门", excepted: ["县法院", "县检察院"], count: null },
  ],
  "qualified-unit": [{ name: "县发改委", qualifier: "军民融合办" }],
  "missing-lead": [{}],
  "assumed-lead": [{ annex: "附件2", count: 4 }],
  "group-as-lead": [{ group: "各乡镇" }],
  "ambiguous-lead": [{ leads: ["县发改委", "县水务局"] }],
  "misplaced-lead": [{ lead: "县水务局", first: "县发改委" }],
  "agency-as-lead": [{ lead: "县铁办", type: "直属机构" }],
  "class-order": [{ unit: "县水务局", before: "各乡镇" }],
  "lead-differs": [{ ...pair, lead: "县发改委", otherLead: "县水务局" }],
  "units-differ": [
    { ...pair, ...units },
    { ...pair, ...units, missingHere: [], openEndedHere: false, openEndedThere: true },
  ],
  "recurring-task": [
    { ...pair, likeness: "exact", similarity: 1 },
    { ...pair, likeness: "near", similarity: 0.95 },
    { ...pair, likeness: "doubtful", similarity: 0.667 },
  ],
  "later-target": [{ year: 2025, planEnd: 2023 }],
  "measurable-target": [{ figures: ["85%"] }],
  "doubtful-wording": [
    { kind: "term", written: "森林积蓄量", likely: "森林蓄积量" },
    { kind: "dropped", word: "聚焦", rest: "高端装备", other },
  ],
  "undated-deadline": [
    { sentence, inferred: "2021-10-18" },
    { sentence, inferred: null },
  ],
  "impossible-deadline": [
    { sentence, taken: "2021-09-30" },
    { sentence, taken: null },
  ],
  "dayless-deadline": [{ sentence }],
  "weekend-deadline": [
    { sentence, date: "2021-12-25", weekday: 6 },
    { sentence, date: "2022-12-25", weekday: 7 },
  ],
  "unclear-reporter": [{ sentence, units: 33, recipients: 48, leads: 24, shared: 31 }],
  "missing-imprint": [{ parts: ["date", "number", "issuer"] }],
  "missing-annex-list": [{ annexes: ["附件1", "附件2"] }],
  "title-differs": [
    { annex: "附件3", title: "2021年度工作计划责任分工", named: "2020年度工作计划责任分工" },
  ],
};

const CODES = Object.keys(SAMPLES) as CheckCode[];

/** Keys of assignments are for programs; no sentence shows them. */
const UNWORDED = new Set(["otherKey"]);

const LANGUAGES: readonly [string, Messages["checkIssues"]][] = [
  ["zh-CN", chinese],
  ["en-US", english],
];

test("both languages word exactly the codes that there are", () => {
  expect(Object.keys(chinese).sort()).toEqual([...CODES].sort());
  expect(Object.keys(english).sort()).toEqual([...CODES].sort());
});

describe.each(LANGUAGES)("%s", (_locale, messages) => {
  test.each(CODES)("%s uses every parameter", (code) => {
    const { used, given } = writeAll(messages, code);
    expect([...used].sort()).toEqual([...given].filter((name) => !UNWORDED.has(name)).sort());
  });

  test.each(CODES)("%s says what and what to do, without gaps or exclamation marks", (code) => {
    for (const text of writeAll(messages, code).texts) {
      expect(text.length).toBeGreaterThan(12);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|[!！]|““|””/);
    }
  });

  test.each(CODES)("%s words each of its cases differently", (code) => {
    const { texts } = writeAll(messages, code);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

test.each(CODES)("%s differs between the languages", (code) => {
  expect(writeAll(chinese, code).texts).not.toEqual(writeAll(english, code).texts);
});

test.each(CODES)("%s is punctuated in full width in Chinese", (code) => {
  for (const text of writeAll(chinese, code).texts) {
    expect(text).toMatch(/[。]$/);
    expect(text).not.toMatch(/[\p{Script=Han}][,;:?()]|[,;:?()][\p{Script=Han}]/u);
  }
});

test("a long list of rows is cut short and its length said", () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    table: "A1",
    annex: "附件1",
    number: String(index + 1),
  }));
  const params = { name: "县检察院", rows: many };
  expect(chinese["unit-outside-addressees"](params)).toContain(
    "附件1第1、2、3、4、5、6、7、8、9、10、11、12等30项"
  );
  expect(english["unit-outside-addressees"](params)).toContain("(30 in all)");
});

function writeAll(messages: Messages["checkIssues"], code: CheckCode) {
  const used = new Set<string>();
  const given = new Set<string>();
  const write = messages[code] as (params: object) => string;
  const texts = SAMPLES[code].map((params) => {
    Object.keys(params).forEach((name) => given.add(name));
    return write(
      new Proxy(params, {
        get: (target: object, name): unknown => {
          used.add(String(name));
          return Reflect.get(target, name);
        },
      })
    );
  });
  return { texts, used, given };
}
