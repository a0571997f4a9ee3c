import fc from "fast-check";
import { sheetName, sheetNameEnding } from "../../../src/core/sheet-plan/sheet-name";

test("[P8] forbidden characters, outer apostrophes and line breaks are taken out", () => {
  expect(sheetName("汇总[2021/Q4]:表?*\\\n")).toBe("汇总2021Q4表");
  expect(sheetName("'附件1'")).toBe("附件1");
  expect(sheetName("://")).toBe("表");
  expect(sheetName("History")).toBe("History_");
});

test("[P8] a name has at most 31 units and parts no surrogate pair", () => {
  expect(sheetName("汉".repeat(40))).toBe("汉".repeat(31));
  expect(sheetName(`${"汉".repeat(30)}𠀀`)).toBe("汉".repeat(30));
});

test("[P8] an ending such as a period stays whole however long the start is", () => {
  expect(sheetNameEnding("汇总", "2021Q4")).toBe("汇总 2021Q4");
  expect(sheetNameEnding("汉".repeat(40), "2021Q4")).toBe(`${"汉".repeat(24)} 2021Q4`);
});

test("[P8] any text makes a name that spreadsheets allow, and making it twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const name = sheetName(text);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$/);
      expect(sheetName(name)).toBe(name);
    })
  );
});
