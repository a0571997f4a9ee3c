import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gridOfValues } from "../../../src/core/grid/grid";
import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";
import { parseRegister } from "../../../src/core/units/parse-register";
import { parseRegisterSheet, planRegisterSheet } from "../../../src/core/workbook/register-sheet";

const place = { county: "霍山县", divisionCode: "341525" };
const json: unknown = JSON.parse(
  readFileSync(join(__dirname, "../../../seeds/huoshan-units.json"), "utf8")
);

test("the register that is shipped has 48 units, 16 of them towns", () => {
  const register = parseRegister(json);
  expect(register?.units).toHaveLength(48);
  expect(register?.units.filter((unit) => unit.type === "乡镇")).toHaveLength(16);
});

test("a register written to a sheet is read back the same", () => {
  const register = parseRegister(json);
  if (register === null) throw new Error("The register is not readable");
  const read = parseRegisterSheet(gridOfPlan(planRegisterSheet(register)), place);
  // Pairs stand beside their first unit, so that they come back in the units' order.
  expect(new Set(read?.neverMerge)).toEqual(new Set(register.neverMerge));
  expect({ ...read, neverMerge: [] }).toEqual({ ...register, neverMerge: [] });
});

test("a contact person that was typed in is read", () => {
  const grid = gridOfValues("单位名录", [
    ["单位名称", "类型", "联络员", "职务", "联系电话"],
    ["县教育局", "政府部门", "×××", "科员", "0564-0000000"],
  ]);
  expect(parseRegisterSheet(grid, place)?.units).toEqual([
    {
      name: "县教育局",
      fullName: "县教育局",
      type: "政府部门",
      aliases: [],
      formerNames: [],
      fullNameStatus: "confirm",
      contact: { name: "×××", post: "科员", telephone: "0564-0000000" },
    },
  ]);
});

test("columns in another order and names parted by other marks are understood", () => {
  const grid = gridOfValues("单位名录", [
    ["随便写的标题"],
    ["别名", "单位名称", "集合成员类型", "类型"],
    ["教育局，县教体局;教体局", "县教育局", null, "政府部门"],
    ["各乡镇人民政府", "各乡镇", "乡镇", "集合单位"],
    [null, null, null, "没有名称的行"],
  ]);
  const register = parseRegisterSheet(grid, place);
  expect(register?.units.map((unit) => [unit.name, unit.aliases])).toEqual([
    ["县教育局", ["教育局", "县教体局", "教体局"]],
  ]);
  expect(register?.groups).toEqual([
    { name: "各乡镇", aliases: ["各乡镇人民政府"], memberType: "乡镇" },
  ]);
});

test("a sheet without the heading 单位名称 is no register", () => {
  expect(parseRegisterSheet(gridOfValues("单位名录", [["名称"], ["县教育局"]]), place)).toBeNull();
});

test("JSON that is no register is told apart", () => {
  for (const wrong of [
    null,
    [],
    "x",
    {},
    { units: [{}] },
    { units: [{ name: "甲" }, { name: "甲" }] },
  ])
    expect(parseRegister(wrong)).toBeNull();
});
