import fc from "fast-check";
import { textDifference } from "../../../src/core/validation/text-difference";

/** Writes what only the first text has as -…-, what only the second has as +…+. */
const shown = (first: string, second: string) =>
  textDifference(first, second)
    .map(({ in: side, text }) =>
      side === "both" ? text : side === "first" ? `-${text}-` : `+${text}+`
    )
    .join("");

test.each([
  ["皖北、皖西等欠发达地区", "皖西等欠发达地区", "-皖北、-皖西等欠发达地区"],
  ["开展评估", "配合开展评估。贯彻保护法", "+配合+开展评估+。贯彻保护法+"],
  ["县发改委、县水务局", "县发改委、县商务局", "县发改委、县-水-+商+务局"],
  ["完全相同", "完全相同", "完全相同"],
  ["", "新增", "+新增+"],
  ["建设的平台", "推进的方案", "-建设的平台-+推进的方案+"],
])("[V22] %s beside %s", (first, second, expected) => {
  expect(shown(first, second)).toBe(expected);
});

test("[V22] the parts of each side give its text back", () => {
  const texts = fc.string({ unit: fc.constantFrom(..."长三角一体化发展、，。𠮷"), maxLength: 60 });
  fc.assert(
    fc.property(texts, texts, (first, second) => {
      const parts = textDifference(first, second);
      const side = (other: "first" | "second") =>
        parts
          .filter((part) => part.in !== other)
          .map((part) => part.text)
          .join("");
      expect(side("second")).toBe(first);
      expect(side("first")).toBe(second);
    })
  );
});

test("[V22] texts too long to compare are shown whole", () => {
  const [first, second] = [`甲${"一".repeat(2_001)}`, `乙${"二".repeat(2_001)}`];
  expect(textDifference(first, second)).toEqual([
    { in: "first", text: first },
    { in: "second", text: second },
  ]);
});
