import { readFileSync } from "node:fs";
import seedRegister from "../../../seeds/huoshan-units.json";
import { cellText, type CellValue } from "../../../src/core/grid/cell-value";
import { gridOfValues } from "../../../src/core/grid/grid";
import type { Notice } from "../../../src/core/notice/notice";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import { buildReturnForms } from "../../../src/core/returns/build-return-forms";
import { createReturnParser } from "../../support/parse-return";
import { planReturnForm } from "../../../src/core/returns/plan-return-form";
import type { UnitReturn } from "../../../src/core/returns/unit-return";
import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";
import type { UnitRegister } from "../../../src/core/units/unit-register";
import { readDocument } from "../../../src/files/document/read-document";
import { valuesOf } from "../../support/returns";

const register = seedRegister as unknown as UnitRegister;
const fourthQuarter = { year: 2021, quarter: 4 } as const;
const [NUMBER, TASK, PROGRESS, KEY] = [0, 1, 6, 12];
let notice: Notice;

beforeAll(async () => {
  const bytes = readFileSync("seeds/huoshan-2021-notice.txt");
  const document = await readDocument({ name: "notice.txt", bytes });
  if ("refusal" in document) throw new Error(document.refusal.reason);
  notice = parseNotice(document, register);
});

const textAt = (row: readonly CellValue[], columnIndex: number): string =>
  cellText(row[columnIndex] ?? null);

/** A unit's form of the fourth quarter; each row's answer is the number of its assignment. */
function answered(unit: string, damage: (rows: CellValue[][]) => CellValue[][]): UnitReturn {
  const { forms } = buildReturnForms(notice, register, fourthQuarter, { leadsOnly: false });
  const form = forms.find((one) => one.unit === unit)!;
  const [sheet, ...others] = planReturnForm(form).map(gridOfPlan);
  const values = valuesOf(sheet!);
  const count = form.sections[0]!.rows.length;
  const rows = values.slice(3, 3 + count);
  for (const row of rows) row[PROGRESS] = `答${textAt(row, NUMBER)}`;
  const grid = gridOfValues(sheet!.name, [...values.slice(0, 3), ...damage(rows)]);
  const parse = createReturnParser({ notice, register, period: fourthQuarter });
  return parse({ name: "x.xlsx", spreadsheet: { sheets: [grid, ...others], notices: [] } });
}

/** Contributions as “number of the assignment: answer”. */
function placesOf(one: UnitReturn): readonly string[] {
  const rows = notice.tables.flatMap((table) => table.rows);
  const numberOf = (key: string): string => String(rows.find((row) => row.key === key)?.number);
  return one.contributions.map((part) => `${numberOf(part.key)}: ${part.progress}`);
}

test("[R14] rows of nothing but new numbers are not taken for the assignments of those numbers", () => {
  const one = answered("县文旅局", (rows) =>
    rows.map((row, index) => {
      const line = [...row];
      [line[NUMBER], line[TASK], line[KEY]] = [index + 1, null, null];
      return line;
    })
  );
  expect(placesOf(one)).toEqual([]);
  expect(one.unplaced.filter(({ text }) => text.startsWith("答"))).toHaveLength(6);
});

test("[R14] rows sorted without their hidden column follow their shortened texts, not their keys", () => {
  const one = answered("县文旅局", (rows) => {
    const sorted = rows.map((row) => [...row]).reverse();
    return sorted.map((line, index) => {
      line[TASK] = textAt(line, TASK).slice(0, 15);
      line[KEY] = rows[index]![KEY] ?? null;
      return line;
    });
  });
  expect(placesOf(one)).toEqual(["38", "37", "36", "35", "19", "17"].map((n) => `${n}: 答${n}`));
  expect(one.issues.filter(({ code }) => code === "key-overruled")).toHaveLength(6);
});

test("[R14] an opening that several tasks share is the sender's own one, whatever a new number says", () => {
  const shorten = (rows: CellValue[][]): CellValue[][] =>
    rows.map((row, index) => {
      const line = [...row];
      line[TASK] = textAt(line, TASK).slice(0, 8);
      [line[NUMBER], line[KEY]] = [index + 1, null];
      return line;
    });
  for (const unit of ["县卫健委", "县住建局", "县发改委"]) {
    const places = placesOf(answered(unit, shorten));
    const wrong = places.filter((place) => !/^(\d+): 答\1$/.test(place));
    expect([unit, wrong]).toEqual([unit, []]);
    expect(places.length).toBeGreaterThan(4);
  }
});

test("[R14] a key beside a shortened text of other assignments is not believed, though several share it", () => {
  const keyOf = (number: number): string =>
    notice.tables.find((table) => table.id === "A3")!.rows.find((row) => row.number === number)!
      .key;
  const swapped = answered("县发改委", (rows) =>
    rows.map((row) => {
      const line = [...row];
      const isShared = textAt(row, NUMBER) === "31";
      if (isShared) line[TASK] = textAt(row, TASK).slice(0, 6);
      if (isShared) [line[NUMBER], line[KEY]] = [100, keyOf(9)];
      return line;
    })
  );
  expect(placesOf(swapped)).not.toContain("9: 答31");
  expect(placesOf(swapped)).toContain("9: 答9");
});

test.each([
  [2, 12],
  [0, 10],
  [0, 6],
  [4, 9],
])(
  "[R14] rows sorted without their keys, numbered anew and cut to %i–%i are never placed on another's assignment",
  (from, to) => {
    const { forms } = buildReturnForms(notice, register, fourthQuarter, { leadsOnly: false });
    const damage =
      (turn: number) =>
      (rows: CellValue[][]): CellValue[][] => {
        const sorted = [...rows.slice(turn), ...rows.slice(0, turn)].map((row) => [...row]);
        if (turn === 0) sorted.reverse();
        return sorted.map((line, index) => {
          line[TASK] = textAt(line, TASK).slice(from, to);
          [line[NUMBER], line[KEY]] = [index + 1, rows[index]![KEY] ?? null];
          return line;
        });
      };
    const wrong = forms.slice(0, 30).flatMap(({ unit }) =>
      [0, 1, 3].flatMap((turn) =>
        placesOf(answered(unit, damage(turn)))
          .filter((place) => !/^(\d+): 答\1$/.test(place))
          .map((place) => `${unit} ${turn} ${place}`)
      )
    );
    expect(wrong).toEqual([]);
  }
);

test("[R14] a row of the unit's own in the place and with the number of one that it took out stays on the list", () => {
  const one = answered("县法院", (rows) =>
    rows.map((row) => {
      const line = [...row];
      if (textAt(row, NUMBER) === "44") [line[TASK], line[KEY]] = ["自行增加的党建工作", null];
      return line;
    })
  );
  expect(placesOf(one).filter((place) => place.startsWith("44"))).toEqual([]);
  expect(one.unplaced.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["自行增加的党建工作", "答44"])
  );
});
