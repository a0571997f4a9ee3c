import fc from "fast-check";
import { cellText } from "../../../src/core/grid/cell-value";
import { createReturnParser } from "../../support/parse-return";
import { act, isAmong, returnOf, typed, units } from "../../support/random-damage";
import { fileOf, filledSheets, formOf, smallContext, valuesOf } from "../../support/returns";

/** `ROUNDS=5000` looks longer. */
const ROUNDS = Number(process.env["ROUNDS"] ?? 500);

const parse = createReturnParser(smallContext);

test("[R20] every text that a unit filled in is found again, however its return is damaged", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...units),
      typed,
      fc.array(act, { maxLength: 8 }),
      fc.boolean(),
      (unit, entries, acts, hasStamp) => {
        const { sheets, written } = returnOf(unit, entries, acts, hasStamp);
        const one = parse(fileOf(sheets, "报送.xlsx"));
        const found = [
          ...one.unplaced.map((cell) => cell.text),
          ...one.contributions.flatMap((part) => [
            part.progress,
            part.problems,
            part.nextSteps,
            part.reporter,
            part.telephone,
          ]),
        ];
        const count = (texts: readonly string[], text: string): number =>
          texts.filter((one) => one === text).length;
        // A copied sheet names the same contact, which is told once.
        const contact = new Set<string>(Object.values(one.contact ?? {}));
        for (const text of new Set(written.filter((text) => !isAmong(contact, text))))
          expect(count(found, text)).toBeGreaterThanOrEqual(count(written, text));
        expect(one.cells.read).toBe(one.cells.placed + one.cells.unplaced);
        expect(one.cells.unplaced).toBe(one.unplaced.length);
      }
    ),
    { numRuns: ROUNDS }
  );
});

test("[R21] every cell that is not as some form issued it is counted, whatever it says", () => {
  const issued = new Set(
    units.flatMap((unit) =>
      filledSheets(formOf(unit)).flatMap((sheet) => valuesOf(sheet).flat().map(cellText))
    )
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...units),
      typed,
      fc.array(act, { maxLength: 5 }),
      fc.boolean(),
      (unit, entries, acts, hasStamp) => {
        const { sheets } = returnOf(unit, entries, acts, hasStamp);
        const strange = sheets
          .flatMap((sheet) => valuesOf(sheet).flat())
          .filter((cell) => cell !== null && !issued.has(cellText(cell)));
        const one = parse(fileOf(sheets, "报送.xlsx"));
        expect(one.cells.read).toBeGreaterThanOrEqual(strange.length);
      }
    ),
    { numRuns: 300 }
  );
});

test("[R21] in an undamaged form exactly the cells typed into are counted, even where they repeat issued texts", () => {
  fc.assert(
    fc.property(fc.constantFrom("县法院", "县发改委"), typed, (unit, entries) => {
      const { sheets } = returnOf(unit, entries, [], true);
      const places = new Set(entries.map(({ row, column }) => `${row}/${column}`));
      expect(parse(fileOf(sheets, "报送.xlsx")).cells.read).toBe(places.size);
    }),
    { numRuns: 200 }
  );
});
