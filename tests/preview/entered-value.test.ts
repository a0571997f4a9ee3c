import { enteredValue } from "../../src/preview/entered-value";

test.each([
  ["", null],
  ["85", 85],
  ["-1.5", -1.5],
  [" 7 ", 7],
  ["05645550000", "05645550000"],
  ["341525199001010011", "341525199001010011"],
  ["1e3", "1e3"],
  ["=1+1", "=1+1"],
  ["50%", "50%"],
  ["2021-12-25", { kind: "date", iso: "2021-12-25" }],
  ["2021/3/5", { kind: "date", iso: "2021-03-05" }],
  ["2021-02-30", "2021-02-30"],
  ["已完成", "已完成"],
])("%j becomes %j", (text, value) => {
  expect(enteredValue(text, false)).toEqual(value);
});

test.each([
  ["80%", 0.8],
  ["80.1%", 0.801],
  ["100%", 1],
  ["-5%", -0.05],
  ["80 %", 0.8],
  ["80％", 0.8],
  ["80", 0.8],
  ["0.8", 0.8],
  ["约80%", "约80%"],
])("%j typed into a cell that shows percentages becomes %j", (text, value) => {
  expect(enteredValue(text, true)).toEqual(value);
});
