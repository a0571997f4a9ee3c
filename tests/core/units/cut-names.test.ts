import { cutNames } from "../../../src/core/units/cut-names";
import { createUnitResolver } from "../../../src/core/units/unit-resolver";
import { countyRegister } from "../../support/checked-notice";

const resolver = createUnitResolver(countyRegister);

test.each([
  ["县发改委县财政局", ["县发改委", "县财政局"]],
  ["县教育局财政局", ["县教育局", "财政局"]],
  ["县发改委各乡镇", ["县发改委", "各乡镇"]],
  ["县水务局衡山镇县公安局", ["县水务局", "衡山镇", "县公安局"]],
])("[V34] %s is cut into names that the register knows", (text, names) => {
  expect(cutNames(text, resolver)).toEqual(names);
});

test.each([
  "县财政局",
  "县税务局",
  "县公安局交警大队",
  "县发改委等单位县财政局",
  "县",
  "",
  "有关部门县财政局",
])("[V34] %s is one name, or holds more than names, and stays whole", (text) => {
  expect(cutNames(text, resolver)).toBeNull();
});

test("[V34] a long text is no list of names", () => {
  expect(cutNames("县财政局".repeat(2_500), resolver)).toBeNull();
});
