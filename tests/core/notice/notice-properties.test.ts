import fc from "fast-check";
import seedRegister from "../../../seeds/huoshan-units.json";
import { gridOfValues } from "../../../src/core/grid/grid";
import type { DocumentBlock } from "../../../src/core/notice/document";
import { assignmentKeys, textHash } from "../../../src/core/notice/assignment-keys";
import { parseChineseNumber } from "../../../src/core/notice/chinese-number";
import { cleanText } from "../../../src/core/notice/clean-text";
import type { Notice } from "../../../src/core/notice/notice";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import type { UnitRegister } from "../../../src/core/units/unit-register";

const register = seedRegister as unknown as UnitRegister;

function read(blocks: readonly DocumentBlock[]): Notice {
  return parseNotice({ name: "notice", blocks, notices: [] }, register);
}

function paragraph(text: string): DocumentBlock {
  return { kind: "paragraph", text };
}

/** Counts the Chinese characters of a text, without those of 续表, which only joins tables. */
function charactersOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [character] of text.matchAll(/[\u4e00-\u9fff]/g))
    if (character !== "续" && character !== "表")
      counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

const STEERING = [
  ..."附件1一二（）()：:。，、；\n\t 项月日年",
  "附件1",
  "续表",
  "备注：",
  "每季度末",
  "每年12月25日前",
  "10月18日前",
  "报送",
  "三年行动计划",
  "有39项",
  "牵头单位：",
  "责任单位:",
  "县发改委",
  "（县发改委牵头）",
  "一、",
  "1.",
  "[bookmark: x]",
  "各单位：",
  "通知",
];
const steered = fc
  .array(fc.oneof(fc.constantFrom(...STEERING), fc.string({ unit: "grapheme", maxLength: 8 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(""));

test("[U14] no paragraphs make the parser throw, and none is lost", () => {
  fc.assert(
    fc.property(fc.array(steered, { maxLength: 12 }), (texts) => {
      const notice = read(texts.map(paragraph));
      const kept = charactersOf(JSON.stringify(notice));
      for (const [character, count] of charactersOf(texts.map(cleanText).join()))
        expect(`${character}${kept.get(character) ?? 0}`).toBe(
          `${character}${Math.max(kept.get(character) ?? 0, count)}`
        );
    }),
    { numRuns: 300 }
  );
});

test("[U14] no mixture of paragraphs and tables makes the parser throw", () => {
  const table = fc
    .array(
      fc.array(fc.oneof(steered, fc.constantFrom("序号", "任务", "责任单位", "1", "2")), {
        maxLength: 4,
      }),
      { maxLength: 6 }
    )
    .map((values): DocumentBlock => ({
      kind: "table",
      grid: gridOfValues("", values),
      headerRowCount: 0,
    }));
  fc.assert(
    fc.property(fc.array(fc.oneof(steered.map(paragraph), table), { maxLength: 8 }), (blocks) => {
      const keys = read(blocks).tables.flatMap((one) => one.rows.map((row) => row.key));
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 300 }
  );
});

test.each([
  ["annex labels", "附件1".repeat(3300)],
  ["counts", "三年行动计划有39项，".repeat(900)],
  ["digits", "1".repeat(10_000)],
  ["numerals", "一".repeat(10_000)],
  ["times", "每年12月25日前报送进展情况，".repeat(650)],
  ["months", "12月".repeat(3300)],
  ["duties in one sentence", "每季度末报送".repeat(90)],
  ["rules", "排名第一".repeat(2500)],
  ["notes", "以下各项均需".repeat(1600)],
  ["labels", "牵头单位：县发改委；".repeat(1000)],
  ["brackets", "（县发改委牵头）".repeat(1250)],
  ["open brackets", "（".repeat(10_000)],
  ["bookmarks", "[bookmark: ".repeat(900)],
  ["spaced names", "某 ".repeat(5000)],
  ["headings", "一、".repeat(5000)],
  ["title lines", "通知\n".repeat(3300)],
  ["names of leaders", "张某某市长负责".repeat(1400)],
  ["closing marks", "。；".repeat(5000)],
])(
  "[U14] 10,000 characters of %s in a paragraph and in cells are read within two seconds",
  (_, text) => {
    read([paragraph("通知"), paragraph("各单位："), paragraph(text)]);
    read([
      paragraph(text),
      {
        kind: "table",
        grid: gridOfValues("", [
          ["序号", "任务", "责任单位", "牵头领导"],
          [1, text, text, text],
          [text],
          [2, "乙", "县财政局", text],
        ]),
        headerRowCount: 0,
      },
    ]);
  }
);

test("[N14] the hash tells texts apart and is the same everywhere", () => {
  expect(textHash("")).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  const texts = Array.from({ length: 50_000 }, (_, index) => `推进第${index}项工作`);
  expect(new Set(texts.map(textHash)).size).toBe(texts.length);
});

test("[N14] equal texts in one table get -2 and -3, others do not", () => {
  const source = { ownKey: "", tableId: "A1", task: "甲 任务", content: "", unitsText: "" };
  const stem = `A1-${textHash("甲任务\n")}`;
  expect(
    assignmentKeys([
      source,
      { ...source, task: "甲任务", unitsText: "乙" },
      { ...source, task: "[甲]", unitsText: "" },
      { ...source, task: "甲任务", unitsText: "丙" },
    ])
  ).toEqual([stem, `${stem}-3`, `A1-${textHash("[甲]\n")}`, `${stem}-2`]);
});

test.each([
  ["39", 39],
  ["３９", 39],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["一百零三", 103],
  ["两千", 2000],
  ["", null],
  ["第一", null],
])("[N9] %j is %j", (text, number) => {
  expect(parseChineseNumber(text)).toBe(number);
});

test("[N14] a text that somebody wrote over a row's key is no key, and the row gets its own again", () => {
  const source = { ownKey: "", tableId: "A1", task: "甲任务", content: "", unitsText: "" };
  const [key = ""] = assignmentKeys([source]);
  expect(assignmentKeys([{ ...source, ownKey: "县财政局" }])).toEqual([key]);
  expect(assignmentKeys([{ ...source, task: "改过的任务", ownKey: key }])).toEqual([key]);
});
