import fc from "fast-check";
import seedRegister from "../../../seeds/huoshan-units.json";
import { parseResponsibility } from "../../../src/core/units/parse-responsibility";
import type { UnitRegister } from "../../../src/core/units/unit-register";
import { createUnitResolver } from "../../../src/core/units/unit-resolver";

const register = seedRegister as unknown as UnitRegister;
const resolver = createUnitResolver(register);
const unitNames = register.units.map((unit) => unit.name);

/** Words that steer the parser, so that random texts reach all of its branches. */
const STEERING = [
  ..."、，,；;。/ \n（）()〔〕[]：:等和及与各由0123",
  "牵头",
  "配合",
  "参与",
  "负责",
  "会同",
  "以下各项均需",
  "按职责分工负责",
  "牵头单位：",
  "责任单位:",
  "排名第一的为牵头责任单位",
  "各乡镇",
  "各县、区",
  "市",
  "县",
  "发展和改革",
  "\u200b",
  "\ud83d",
  ...unitNames,
];

const steered = fc
  .array(fc.oneof(fc.constantFrom(...STEERING), fc.string({ unit: "binary", maxLength: 8 })), {
    maxLength: 400,
  })
  .map((parts) => parts.join("").slice(0, 10_000));

test("[U14] no text makes the parser throw, and every mention is a part of the text", () => {
  fc.assert(
    fc.property(steered, (text) => {
      const cell = parseResponsibility(text, resolver);
      for (const { text: name } of cell.mentions) expect(name.length).toBeGreaterThan(0);
      expect(cell.participants).not.toContain(cell.lead);
      expect(cell.coLeads).not.toContain(cell.lead);
    }),
    { numRuns: 300 }
  );
});

test.each([
  ["closing marks", "。".repeat(10_000)],
  ["open brackets", "（".repeat(10_000)],
  ["nested brackets", "（".repeat(5000) + "）".repeat(5000)],
  ["bracket pairs", "（）".repeat(5000)],
  ["brackets of units", "（县发改委）".repeat(1600)],
  ["conjunctions", "和".repeat(10_000)],
  ["units and conjunctions", "县发改委和".repeat(2000)],
  ["roles", "牵头".repeat(5000)],
  ["roles after commas", "，牵头".repeat(3300)],
  ["white space", " ".repeat(10_000)],
  ["broken names", "县 ".repeat(5000)],
  ["lines", "县发改委\n".repeat(2000)],
  ["labels", "牵头单位：".repeat(2000)],
  ["consulting", "会同".repeat(5000)],
  ["open ends", "等、".repeat(5000)],
  ["groups", "各县、".repeat(3300)],
  ["notes", "以下各项".repeat(2500)],
  ["digits", "1".repeat(10_000)],
  ["letters", "局".repeat(10_000)],
  ["unknown names", Array.from({ length: 1400 }, (_, index) => `县${index}局`).join("、")],
])("[U14] 10,000 characters of %s are read to their end", (_, text) => {
  parseResponsibility(text, createUnitResolver(register));
});

test("[U14] a list of known units is read back whole, whatever parts them", () => {
  const separators = fc.constantFrom(
    "、",
    "，",
    ",",
    ";",
    "；",
    "/",
    "\n",
    "　",
    " 、",
    "和",
    "及"
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...unitNames), { minLength: 1, maxLength: 12 }),
      separators,
      (names, separator) => {
        const cell = parseResponsibility(names.join(separator), resolver);
        expect([cell.lead, ...cell.participants]).toEqual(names);
      }
    ),
    { numRuns: 300 }
  );
});
