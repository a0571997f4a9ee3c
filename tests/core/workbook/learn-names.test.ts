import { gridOfValues } from "../../../src/core/grid/grid";
import { guessUnit } from "../../../src/core/units/guess-unit";
import { aliasEdits, newUnitEdits } from "../../../src/core/workbook/learn-names";
import { countyRegister } from "../../support/checked-notice";

/** A person has put a column of their own in the middle and a line below. */
const grid = gridOfValues("单位名录", [
  ["霍山县单位名录"],
  ["单位名称", "我的备注", "别名", "全称", "类型", "全称依据"],
  ["县水务局", "老王负责", "水务局、水利局", "霍山县水务局", "政府部门", "待核实"],
  ["县铁办", "", "", "霍山县铁路建设办公室", "直属机构", "待核实"],
  ["说明：名称以编办文件为准"],
]);

test("[V45] an alias goes behind those of its unit and nowhere else", () => {
  expect(aliasEdits(grid, { unit: "县水务局", alias: "县水利水电局" })).toEqual([
    { address: "C3", value: "水务局、水利局、县水利水电局" },
  ]);
  expect(aliasEdits(grid, { unit: "县铁办", alias: "铁办" })).toEqual([
    { address: "C4", value: "铁办" },
  ]);
  expect(aliasEdits(grid, { unit: "县水务局", alias: "水利局" })).toEqual([]);
});

test("[V45] a unit or a column that is gone is said to be gone", () => {
  expect(aliasEdits(grid, { unit: "县林业局", alias: "林局" })).toBeNull();
  const bare = gridOfValues("单位名录", [["单位名称"], ["县水务局"]]);
  expect(aliasEdits(bare, { unit: "县水务局", alias: "水利局" })).toBeNull();
  expect(
    newUnitEdits(gridOfValues("单位名录", []), guessUnit("县编办", countyRegister), countyRegister)
  ).toBeNull();
});

test("[V45] a new unit takes the first row below all that is there, in the columns that there are", () => {
  const unit = guessUnit("县审计局", countyRegister);
  expect(newUnitEdits(grid, unit, countyRegister)).toEqual([
    { address: "A6", value: "县审计局" },
    { address: "D6", value: "霍山县审计局" },
    { address: "E6", value: "政府部门" },
    { address: "F6", value: "待核实" },
  ]);
});
