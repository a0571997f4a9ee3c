import fc from "fast-check";
import { consolidate } from "../../../src/core/consolidation/consolidate";
import { chosenSenders, withSender } from "../../../src/core/consolidation/return-choices";
import { createReturnParser } from "../../support/parse-return";
import { packSource, unpackSource } from "../../../src/core/returns/kept-source";
import { NO_CHOICES } from "../../../src/core/workbook/office-choices";
import { act, isAmong, returnOf, typed, units } from "../../support/random-damage";
import { fileOf, smallContext } from "../../support/returns";

/** `ROUNDS=5000` looks longer. */
const ROUNDS = Number(process.env["ROUNDS"] ?? 250);

const parse = createReturnParser(smallContext);

/** Returns of several units, each damaged in its own way; some have lost their stamp. */
const damagedReturns = fc.array(
  fc
    .tuple(fc.constantFrom(...units), typed, fc.array(act, { maxLength: 5 }), fc.boolean())
    .map((parts) => returnOf(...parts)),
  { minLength: 1, maxLength: 4 }
);

test("[C8] [C20] however returns are damaged, every cell that was read is in the table or on the list", () => {
  fc.assert(
    fc.property(damagedReturns, (damaged) => {
      const returns = damaged.map(({ sheets }, index) => parse(fileOf(sheets, `${index}.xlsx`)));
      const { items, unplaced, cells, contacts = [] } = consolidate(returns, smallContext);
      expect(cells.read).toBe(cells.placed + cells.unplaced);
      expect(cells.read).toBe(returns.reduce((sum, one) => sum + one.cells.read, 0));
      const found = new Set([
        ...unplaced.map(({ text }) => text),
        ...contacts.flatMap(({ name, post, telephone }) => [name, post, telephone]),
        ...items.flatMap(({ contributions }) =>
          contributions.flatMap((part) => [
            part.progress,
            part.problems,
            part.nextSteps,
            part.reporter,
            part.telephone,
          ])
        ),
      ]);
      const lost = damaged.flatMap(({ written }) => written.filter((one) => !isAmong(found, one)));
      expect(lost).toEqual([]);
    }),
    { numRuns: ROUNDS }
  );
});

test("[C20] the order in which damaged returns are given changes nothing", () => {
  fc.assert(
    fc.property(damagedReturns, fc.nat(), (damaged, turn) => {
      const returns = damaged.map(({ sheets }, index) => parse(fileOf(sheets, `${index}.xlsx`)));
      const cut = turn % returns.length;
      const turned = [...returns.slice(cut), ...returns.slice(0, cut)].reverse();
      expect(consolidate(turned, smallContext)).toEqual(consolidate(returns, smallContext));
    }),
    { numRuns: Math.ceil(ROUNDS / 4) }
  );
});

test("[C17] naming a sender later, from what was kept, gives what naming it at once would have given", () => {
  fc.assert(
    fc.property(damagedReturns, fc.constantFrom(...units), ([damaged], unit) => {
      const file = fileOf(damaged!.sheets, "新建.xlsx");
      const place = { period: "2021Q4", file: file.name, content: "" };
      const chosenSender = chosenSenders(withSender(NO_CHOICES, place, unit), "2021Q4");
      const parseChosen = createReturnParser({ ...smallContext, chosenSender });
      const kept = unpackSource(packSource(file.spreadsheet));
      expect(kept).toEqual(file.spreadsheet);
      expect(parseChosen({ name: file.name, spreadsheet: kept })).toEqual(parseChosen(file));
      expect(parseChosen(file).file.unit).toBe(unit);
    }),
    { numRuns: Math.ceil(ROUNDS / 4) }
  );
});
