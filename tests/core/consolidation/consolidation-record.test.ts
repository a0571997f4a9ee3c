import fc from "fast-check";
import {
  consolidationRecordSheet,
  parseConsolidationRecord,
  planConsolidationRecord,
} from "../../../src/core/consolidation/consolidation-record";
import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";
import type { UnitReturn } from "../../../src/core/returns/unit-return";
import { sampleContribution as said, sampleReturn } from "../../support/sample-notice";

const period = { year: 2021, quarter: 4 } as const;
const keep = (returns: readonly UnitReturn[]): readonly UnitReturn[] =>
  parseConsolidationRecord(gridOfPlan(planConsolidationRecord(returns, period)));

test("[C11] the record is a very hidden sheet named for its period", () => {
  expect(consolidationRecordSheet(period)).toBe("_分工_2021Q4");
  expect(planConsolidationRecord([], { year: 2021 })).toMatchObject({
    name: "_分工_2021",
    visibility: "veryHidden",
    print: null,
  });
});

test("[C11] returns come back exactly, issues and unplaced cells included", () => {
  const full = sampleReturn("教育/a.xlsx", "县教育局", [said()], {
    unplaced: [{ file: "a.xlsx", sheet: "附件3", address: "K9", text: "盖章处" }],
    issues: [
      {
        code: "status-mapped",
        severity: "warning",
        file: "a.xlsx",
        params: { written: "√", status: "已完成" },
      },
    ],
  });
  const broken: UnitReturn = {
    file: { name: "b.xls", state: "unreadable", reason: "encrypted", rows: 0 },
    contributions: [],
    unplaced: [],
    issues: [],
    cells: { read: 0, placed: 0, unplaced: 0 },
  };
  expect(keep([full, broken])).toEqual([full, broken]);
  expect(keep([])).toEqual([]);
});

test("[C11] any text comes back exactly: control signs, half pairs, Excel's own escapes", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.constantFrom("=1+1", "_x000D_", "\r\n\t ", "\ud800", "\uffff\ufeff", "𠀀")
  );
  fc.assert(
    fc.property(text, text, (progress, problems) => {
      const one = sampleReturn("a.xlsx", "县教育局", [said({ progress, problems })]);
      expect(keep([one])).toEqual([one]);
      for (const row of planConsolidationRecord([one], period).rows)
        for (const cell of row.cells) {
          // eslint-disable-next-line no-control-regex -- what XML cannot hold
          expect(cell).not.toMatch(/[\u0000-\u001f\ufffe\uffff]|_x/);
          expect(encodeURIComponent(cell as string)).not.toBe("");
        }
    })
  );
});

test("[C11] texts longer than a cell are split over cells, between whole characters", () => {
  const one = sampleReturn("a.xlsx", "县教育局", [said({ progress: "𠀀汉".repeat(40_000) })]);
  const cells = planConsolidationRecord([one], period).rows[1]?.cells ?? [];
  expect(cells.length).toBeGreaterThan(4);
  for (const cell of cells) expect((cell as string).length).toBeLessThanOrEqual(32_767);
  expect(keep([one])).toEqual([one]);
});

test("[C11] a row that a person changed is named as a damaged file, the others stay", () => {
  const returns = ["a.xlsx", "b.xlsx"].map((file) => sampleReturn(file, "县教育局", [said()]));
  const grid = gridOfPlan(planConsolidationRecord(returns, period));
  const rows = grid.rows.map((row) =>
    row.rowIndex === 1
      ? { ...row, cells: row.cells.map((cell) => ({ ...cell, value: `${cell.value as string} ` })) }
      : row
  );
  const [first, second] = parseConsolidationRecord({ ...grid, rows });
  expect(first?.file).toMatchObject({ state: "unreadable", reason: "damaged" });
  expect(second).toEqual(returns[1]);
});

test("[C11] a sheet that is no record gives nothing", () => {
  expect(
    parseConsolidationRecord({ ...gridOfPlan(planConsolidationRecord([], period)), rows: [] })
  ).toEqual([]);
});
