import fc from "fast-check";
import { cellText, type CellValue } from "../../../src/core/grid/cell-value";
import { gridOfValues, type Grid } from "../../../src/core/grid/grid";
import type { PeriodReturn } from "../../../src/core/returns/assemble-returns";
import { dueTogether } from "../../../src/core/period/reporting-calendar";
import { createPeriodsParser } from "../../../src/core/returns/create-return-parser";
import { formFileName } from "../../../src/core/returns/form-file-name";
import { planReturnForm } from "../../../src/core/returns/plan-return-form";
import type { ReturnForm } from "../../../src/core/returns/return-form";
import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";
import { noticeOf, smallNotice, smallRegister, tableOf } from "../../support/notices";
import {
  fileOf,
  filledSheets,
  formOf,
  fourthQuarter,
  valuesOf,
  withCells,
} from "../../support/returns";

const year = { year: 2021 } as const;
const both = { companion: year };
const parse = createPeriodsParser({
  notice: smallNotice,
  register: smallRegister,
  period: fourthQuarter,
  companion: year,
});

function fill(
  form: ReturnForm,
  answers: Readonly<Record<string, Readonly<Record<string, CellValue>>>>
): readonly Grid[] {
  return planReturnForm(form)
    .map(gridOfPlan)
    .map((grid) => withCells(grid, answers[grid.name] ?? {}));
}

const codesOf = (parts: readonly PeriodReturn[]): string[] =>
  parts.map(({ period }) => ("quarter" in period ? "quarter" : "year"));
const saidOf = (parts: readonly PeriodReturn[]): string[][] =>
  parts.map(({ unitReturn }) =>
    unitReturn.contributions.map((one) => `${one.key} ${one.progress}`)
  );

test("[R22] only the fourth quarter and the year fall due together, where the notice asks for both", () => {
  expect(dueTogether(smallNotice, fourthQuarter)).toEqual(year);
  expect(dueTogether(smallNotice, year)).toEqual(fourthQuarter);
  expect(dueTogether(smallNotice, { year: 2021, quarter: 3 })).toBeNull();
  expect(dueTogether(smallNotice, { year: 2019, quarter: 4 })).toBeNull();
  expect(dueTogether({ ...smallNotice, obligations: [] }, fourthQuarter)).toBeNull();
});

test("[R22] a combined form has a sheet for each table and period, each with its own title and due date", () => {
  const form = formOf("县林业局", fourthQuarter, both);
  expect(formFileName(form)).toBe("2021Q4+2021_县林业局_填报表.xlsx");
  const sheets = planReturnForm(form);
  expect(sheets.map(({ name }) => name)).toEqual(["附件1", "附件3", "填写说明", "_填报表"]);
  expect(
    sheets.slice(0, 2).map(({ rows }) => rows.slice(0, 2).map(({ cells }) => cells[0]))
  ).toEqual([
    [
      "附件1　一体化发展三年行动计划（2021-2023年）责任分工　2021年度进展情况填报表",
      "填报单位：县林业局　报送期：2021年度　截止日期：2021年12月25日",
    ],
    [
      "附件3　一体化发展2021年度工作计划责任分工　2021年第四季度进展情况填报表",
      "填报单位：县林业局　报送期：2021年第四季度　截止日期：2021年12月31日",
    ],
  ]);
  const instructions = sheets[2]?.rows.map(({ cells }) => cellText(cells[0] ?? null)).join("\n");
  expect(instructions).toContain(
    "2021年度的请于2021年12月25日前报送，2021年第四季度的请于2021年12月31日前报送"
  );
});

test("[R22] whichever of the two periods is asked for, the form is the same", () => {
  expect(formOf("县林业局", year, { companion: fourthQuarter })).toEqual(
    formOf("县林业局", fourthQuarter, both)
  );
});

test("[R22] a unit that answers for one of the periods alone has a form of that one", () => {
  const form = formOf("县法院", fourthQuarter, both);
  expect(form.sections.map(({ table }) => table)).toEqual(["A3"]);
  const [part, ...others] = parse(fileOf(filledSheets(form, { G4: "已建成" })));
  expect([part?.period, others]).toEqual([fourthQuarter, [{ ...others[0], period: year }]]);
});

test("[R26] a combined return is one for each period, every cell in exactly one of them", () => {
  const sheets = fill(formOf("县林业局", fourthQuarter, both), {
    附件1: { E4: "序时推进", G4: "全年已建基地" },
    附件3: { E4: "已完成", G4: "调查已完成", A9: "四季度另有说明" },
    填写说明: { A30: "表外说明" },
  });
  const parts = parse(fileOf(sheets));
  expect(codesOf(parts)).toEqual(["quarter", "year"]);
  expect(saidOf(parts)).toEqual([["A3-3-x 调查已完成"], ["A1-1-x 全年已建基地"]]);
  expect(parts.map(({ unitReturn }) => unitReturn.cells)).toEqual([
    { read: 4, placed: 2, unplaced: 2 },
    { read: 2, placed: 2, unplaced: 0 },
  ]);
  expect(parts.flatMap(({ unitReturn }) => unitReturn.unplaced.map(({ text }) => text))).toEqual([
    "四季度另有说明",
    "表外说明",
  ]);
});

test("[R26] an untouched combined form holds nothing and needs no word, in either period", () => {
  for (const unit of ["县发改委", "县林业局", "太阳乡"]) {
    const parts = parse(fileOf(fill(formOf(unit, fourthQuarter, both), {})));
    expect(parts.map(({ unitReturn: { cells, issues } }) => [cells.read, issues])).toEqual([
      [0, []],
      [0, []],
    ]);
  }
});

test("[R26] a form of the year alone, given with the quarter's, goes to the year", () => {
  const parts = parse(fileOf(filledSheets(formOf("县林业局", year), { G4: "全年已建基地" })));
  expect([codesOf(parts), saidOf(parts)]).toEqual([["year"], [["A1-1-x 全年已建基地"]]]);
  expect(parts[0]?.unitReturn.issues).toEqual([]);
});

test("[R26] without stamp and titles the rows tell the period", () => {
  const sheets = fill(formOf("县林业局", fourthQuarter, both), {
    附件1: { A1: null, A2: null, G4: "全年已建基地" },
    附件3: { A1: null, G4: "调查已完成" },
  }).filter(({ name }) => name !== "_填报表");
  expect(saidOf(parse(fileOf(sheets)))).toEqual([["A3-3-x 调查已完成"], ["A1-1-x 全年已建基地"]]);
});

test("[R26] a row copied into the other period's sheet is reported where its assignment is due", () => {
  const sheets = fill(formOf("县林业局", fourthQuarter, both), { 附件1: { G4: "全年已建基地" } });
  const [first, third, ...rest] = sheets;
  const values = valuesOf(third!);
  values.splice(4, 0, valuesOf(first!)[3]!);
  const moved = [gridOfValues("附件3", values), ...rest];
  expect(saidOf(parse(fileOf(moved)))).toEqual([[], ["A1-1-x 全年已建基地"]]);
});

test("[R26] a table that is due in both periods has a sheet for each, told by title or stamp", () => {
  const table = tableOf("A3", "附件3", "工作计划", [[43, "建设智慧法院", "县法院"]]);
  const [quarterly, yearly] = smallNotice.obligations;
  const notice = {
    ...noticeOf([table]),
    obligations: [
      { ...quarterly!, tables: [] },
      { ...yearly!, tables: [] },
    ],
  };
  const context = { notice, register: smallRegister, period: fourthQuarter, companion: year };
  const form = formOf("县法院", fourthQuarter, { companion: year, notice });
  const sheets = fill(form, {
    "附件3（2021年第四季度）": { G4: "四季度进展" },
    "附件3（2021年度）": { G4: "全年进展" },
  });
  const said = [["A3-43-x 四季度进展"], ["A3-43-x 全年进展"]];
  const read = createPeriodsParser(context);
  expect(saidOf(read(fileOf(sheets)))).toEqual(said);
  const untitled = sheets.map((sheet) =>
    sheet.name === "_填报表" ? sheet : withCells(sheet, { A1: null })
  );
  expect(saidOf(read(fileOf(untitled)))).toEqual(said);
  const unstamped = sheets.filter(({ name }) => name !== "_填报表");
  expect(saidOf(read(fileOf(unstamped)))).toEqual(said);
});

const act = fc.record({
  kind: fc.constantFrom("move-row", "delete-row", "copy-row", "retype", "swap-sheets", "untitle"),
  sheet: fc.nat(1),
  a: fc.nat(8),
  b: fc.nat(14),
});

function damage(
  values: CellValue[][][],
  { kind, sheet, a, b }: { kind: string; sheet: number; a: number; b: number }
): void {
  const one = values[sheet % values.length];
  if (one === undefined || one.length === 0) return;
  const row = a % one.length;
  if (kind === "move-row") {
    const other = values[(sheet + 1) % values.length]!;
    other.splice(Math.min(b, other.length), 0, ...one.splice(row, 1));
  } else if (kind === "delete-row") one.splice(row, 1);
  else if (kind === "copy-row") one.splice(b % one.length, 0, [...one[row]!]);
  else if (kind === "retype") (one[row] ??= [])[b] = `改写#${a}-${b}`;
  else if (kind === "untitle") one.splice(0, 2, [], []);
  else values.reverse();
  for (const line of values.flat())
    for (let column = 0; column < line.length; column++) line[column] ??= null;
}

test("[R26] [R20] nothing is lost or counted twice over the two periods, however a combined return is damaged", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("县发改委", "县林业局", "太阳乡"),
      fc.array(fc.record({ sheet: fc.nat(1), row: fc.constantFrom(4, 5), column: fc.nat(7) }), {
        maxLength: 10,
      }),
      fc.array(act, { maxLength: 6 }),
      fc.boolean(),
      (unit, entries, acts, hasStamp) => {
        const sheets = planReturnForm(formOf(unit, fourthQuarter, both)).map(gridOfPlan);
        const names = sheets.slice(0, -2).map(({ name }) => name);
        const values = names.map((_, index) => valuesOf(sheets[index]!));
        entries.forEach(({ sheet, row, column }, index) => {
          const line = values[sheet % values.length]?.[row - 1];
          if (line !== undefined && line.length > 10) line[column + 4] = `所填#${index}`;
        });
        for (const one of acts) damage(values, one);
        const damaged = values.map((lines, index) => gridOfValues(names[index] ?? "", lines));
        const rest = sheets.slice(-2).filter((one) => hasStamp || one.name !== "_填报表");
        const parts = parse(fileOf([...damaged, ...rest], "报送.xlsx"));
        const written = values.flat(2).filter((cell) => cellText(cell).includes("#")) as string[];
        const found = parts.flatMap(({ unitReturn: { unplaced, contributions, contact } }) => [
          ...unplaced.map((cell) => cell.text),
          ...Object.values<string>({ ...contact }),
          ...contributions.flatMap((one) => [one.progress, one.problems, one.nextSteps]),
          ...contributions.flatMap((one) => [one.reporter, one.telephone]),
        ]);
        for (const text of new Set(written)) expect(found).toContain(text);
        let read = 0;
        for (const { unitReturn } of parts) {
          const { cells, unplaced } = unitReturn;
          expect(cells.read).toBe(cells.placed + cells.unplaced);
          expect(cells.unplaced).toBe(unplaced.length);
          read += cells.read;
        }
        expect(read).toBeGreaterThanOrEqual(written.length);
        const filledCells = damaged.flatMap((grid) => grid.rows.flatMap((row) => row.cells)).length;
        expect(read).toBeLessThanOrEqual(filledCells);
        const places = parts.flatMap(({ unitReturn }) =>
          unitReturn.unplaced.map((cell) => `${cell.sheet}!${cell.address}`)
        );
        expect(new Set(places).size).toBe(places.length);
      }
    ),
    { numRuns: 200 }
  );
});
