import { readFileSync } from "node:fs";
import seedRegister from "../../../seeds/huoshan-units.json";
import type { Notice } from "../../../src/core/notice/notice";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import type { Period } from "../../../src/core/period/period";
import { buildReturnForms } from "../../../src/core/returns/build-return-forms";
import { createReturnParser } from "../../support/parse-return";
import { planReturnForm } from "../../../src/core/returns/plan-return-form";
import type { ReturnForm } from "../../../src/core/returns/return-form";
import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";
import type { UnitRegister } from "../../../src/core/units/unit-register";
import { readDocument } from "../../../src/files/document/read-document";
import { withCells } from "../../support/returns";

const register = seedRegister as unknown as UnitRegister;
const fourthQuarter: Period = { year: 2021, quarter: 4 };
let notice: Notice;

beforeAll(async () => {
  const bytes = readFileSync("seeds/huoshan-2021-notice.txt");
  const document = await readDocument({ name: "notice.txt", bytes });
  if ("refusal" in document) throw new Error(document.refusal.reason);
  notice = parseNotice(document, register);
});

function formsOf(period: Period, leadsOnly = false): readonly ReturnForm[] {
  return buildReturnForms(notice, register, period, { leadsOnly }).forms;
}

test("[R1] the real notice asks 45 units for the fourth quarter, 43 and 4 for the year, 48 in all", () => {
  const quarter = formsOf(fourthQuarter);
  const year = formsOf({ year: 2021 });
  const withTable = (id: string): number =>
    year.filter((form) => form.sections.some((section) => section.table === id)).length;
  expect(quarter).toHaveLength(45);
  expect([withTable("A1"), withTable("A2")]).toEqual([43, 4]);
  expect(new Set([...quarter, ...year].map((form) => form.unit)).size).toBe(48);
});

test("[R4] the real notice asks 20 leads for the fourth quarter", () => {
  expect(formsOf(fourthQuarter, true)).toHaveLength(20);
});

test("[R11] none of the real forms, sent back untouched, is taken for filled in", () => {
  for (const period of [fourthQuarter, { year: 2021 }]) {
    const parse = createReturnParser({ notice, register, period });
    for (const form of formsOf(period)) {
      const sheets = planReturnForm(form).map(gridOfPlan);
      const one = parse({ name: "x.xlsx", spreadsheet: { sheets, notices: [] } });
      expect([form.unit, one.file.unit, one.cells.read, one.issues]).toEqual([
        form.unit,
        form.unit,
        0,
        [],
      ]);
    }
  }
});

test("[R13] 26 real forms are told by their rows alone; units with one and the same row are asked", () => {
  const parse = createReturnParser({ notice, register, period: fourthQuarter });
  const senders = formsOf(fourthQuarter).map((form) => {
    const [sheet] = planReturnForm(form).map(gridOfPlan);
    const bare = withCells(sheet!, { A2: null });
    const one = parse({ name: "1.xlsx", spreadsheet: { sheets: [bare], notices: [] } });
    return { unit: form.unit, found: one.file.unit };
  });
  expect(senders.filter(({ unit, found }) => found !== undefined && found !== unit)).toEqual([]);
  const asked = senders.filter(({ found }) => found === undefined).map(({ unit }) => unit);
  // The towns and 县经济开发区 have one and the same row, and so have the other two.
  expect(asked.slice(0, 3)).toEqual(["县财政局", "县应急局", "县经济开发区"]);
  expect(asked).toHaveLength(19);
});
