import { parseResponsibility } from "../../../src/core/units/parse-responsibility";
import { createUnitResolver } from "../../../src/core/units/unit-resolver";
import { markedUnits } from "../../../src/core/validation/marked-units";
import { countyRegister } from "../../support/checked-notice";

const resolver = createUnitResolver(countyRegister);

function marked(text: string, other: string): string {
  const [here, there] = [text, other].map((one) => parseResponsibility(one, resolver));
  if (here === undefined || there === undefined) throw new Error("two cells are needed");
  return markedUnits(text, here, there)
    .map((part) => (part.in === "both" ? part.text : `[${part.text}]`))
    .join("");
}

test("[V24] side by side, the units that only one of two cells names are marked, whatever their spelling", () => {
  expect(marked("县公安局、县交通局", "县交运局、县水务局")).toBe("[县公安局]、县交通局");
  expect(marked("县发改委牵头，县林业局等，各乡镇", "县发改委")).toBe(
    "县发改委牵头，[县林业局]等，[各乡镇]"
  );
  expect(marked("县公安局", "县公安局")).toBe("县公安局");
  expect(marked("", "县公安局")).toBe("");
});
