import fc from "fast-check";
import { gridOfValues } from "../../../src/core/grid/grid";
import type { DocumentBlock } from "../../../src/core/notice/document";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import { parsePeriod } from "../../../src/core/period/period";
import { reportingCalendar } from "../../../src/core/period/reporting-calendar";
import { contactDuties } from "../../../src/core/period/contact-duties";
import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";
import { parseContacts } from "../../../src/core/workbook/contact-table";
import { planAssignmentTable } from "../../../src/core/workbook/plan-notice-sheets";
import { parseRegisterSheet } from "../../../src/core/workbook/register-sheet";
import { readDocument } from "../../../src/files/document/read-document";
import { countyRegister } from "../../support/checked-notice";

jest.setTimeout(120_000);

const LONGEST = 10_000;

/** What parsers look for, and what breaks naive ones: marks that never close, huge numbers, odd characters. */
const FRAGMENTS = [
  ..."附件一二三（）()《》〔〕[]【】：:。，、；;\n\t\r 　\u200b\ud800项条月日年等和与及",
  "附件1",
  "续表",
  "备注：",
  "合计",
  "行码",
  "序号\t任务\t责任单位",
  "牵头单位：",
  "配合单位：",
  "（县发改委牵头，县财政局参与）",
  "各县、区人民政府（管委会）负责落实。",
  "以下各项工作均需各乡镇落实，不再列出。",
  "排名第一为牵头责任单位，以下相同",
  "每年6月25日、12月25日前报送",
  "每季度末",
  "99999999999999999999",
  "一、张某某市长负责事项(共9项)",
  "陆 某俞 某",
  "[bookmark: _GoBack]",
  "<table><tr><td>",
  "\\x00",
  "constructor",
  "__proto__",
];

/** Texts of up to 10,000 characters: fragments in disorder, one fragment repeated, and plain noise. */
const hostile = fc
  .oneof(
    fc
      .array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 2500 })
      .map((parts) => parts.join("")),
    fc
      .tuple(
        fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: LONGEST })
      )
      .map(([parts, length]) => parts.join("").repeat(LONGEST).slice(0, length)),
    fc.string({ unit: "binary", maxLength: LONGEST })
  )
  .map((text) => text.slice(0, LONGEST));

test("[U14] the texts reach 10,000 characters", () => {
  const lengths = fc.sample(hostile, { numRuns: 200, seed: 1 }).map((text) => text.length);
  expect(Math.max(...lengths)).toBeGreaterThan(0.99 * LONGEST);
});

test("[U14] no text of up to 10,000 characters makes a reader or parser loop or throw, as paragraph or cell", () => {
  fc.assert(
    fc.property(hostile, hostile, (one, other) => {
      const blocks: readonly DocumentBlock[] = [
        { kind: "paragraph", text: one },
        {
          kind: "table",
          grid: gridOfValues("", [
            ["序号", "任务", "牵头单位", "责任单位", "备注"],
            [one],
            [1, other, one, other, one],
            [other, one, one, "县财政局", null, other],
          ]),
          headerRowCount: 0,
        },
        { kind: "paragraph", text: other },
      ];
      const notice = parseNotice({ name: one, blocks, notices: [] }, countyRegister);
      for (const table of notice.tables) {
        const grid = gridOfPlan(planAssignmentTable(table));
        parseRegisterSheet(grid, countyRegister);
        parseContacts(grid);
      }
      reportingCalendar(notice);
      contactDuties(notice);
      parsePeriod(one);
    }),
    { numRuns: 60 }
  );
});

test("[U14] no such text as a file makes the reader throw", async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const file = { name: "通知.txt", bytes: new TextEncoder().encode(text) };
      const document = await readDocument(file);
      if (!("refusal" in document)) parseNotice(document, countyRegister);
    }),
    { numRuns: 100 }
  );
});
