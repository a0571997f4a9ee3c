import seedRegister from "../../../seeds/huoshan-units.json";
import type { Unit, UnitRegister } from "../../../src/core/units/unit-register";
import { createUnitResolver } from "../../../src/core/units/unit-resolver";

const register = seedRegister as unknown as UnitRegister;
const resolver = createUnitResolver(register);

function unit(name: string, parts: Partial<Unit> = {}): Unit {
  return {
    name,
    fullName: name,
    type: "政府部门",
    aliases: [],
    formerNames: [],
    fullNameStatus: "confirm",
    ...parts,
  };
}

function registerOf(county: string, units: readonly Unit[]): UnitRegister {
  return { county, divisionCode: "", note: "", units, groups: [], neverMerge: [] };
}

test.each([
  ["县发改委", "exact", "县发改委"],
  ["霍山县发展和改革委员会", "full", "县发改委"],
  ["县发展改革委", "alias", "县发改委"],
  ["霍山县发改委", "prefix", "县发改委"],
  ["本县发改委", "prefix", "县发改委"],
  ["城管局", "prefix", "县城管局"],
  ["经济开发区", "prefix", "县经济开发区"],
  ["县经济开发区管委会", "prefix", "县经济开发区"],
  ["衡山镇政府", "prefix", "衡山镇"],
  ["霍山县委宣传部", "alias", "县委宣传部"],
  ["县宣传部", "prefix", "县委宣传部"],
  ["县发展和改革委", "alias", "县发改委"],
  ["县安监局", "former", "县应急局"],
  ["安监局", "former", "县应急局"],
])("[U1] %s is known as %s: %s", (written, kind, expected) => {
  expect(resolver.resolve(written)).toEqual({ kind, unit: expected });
});

test.each([
  ["各乡镇", "各乡镇"],
  ["各乡镇人民政府", "各乡镇"],
  ["各乡（镇）人民政府", "各乡镇"],
  ["全县各乡镇", "各乡镇"],
  ["县直各有关部门", "县直有关部门"],
  ["市政府各部门", "市政府各部门"],
  ["全区经济运行各专班", "全区经济运行各专班"],
])("[U2] %s is a group", (written, group) => {
  expect(resolver.resolve(written)).toEqual({ kind: "group", group });
});

test("[U1] widths, white space and closing marks make no difference", () => {
  for (const written of [
    "县 发 改 委",
    "县发改委。",
    "县\n发改委",
    "\u200b县发改委；",
    " 县发改委 ",
  ])
    expect(resolver.resolve(written)).toEqual({ kind: "exact", unit: "县发改委" });
});

test("[U1] an office of the city is not the county's of the same name", () => {
  for (const written of ["市公安局", "六安市教育局", "省财政厅", "金寨县林业局", "市法院"])
    expect(resolver.find(written)).toBeNull();
});

test("[U1] a spelling that two units bear is nobody's", () => {
  const shared = registerOf("甲县", [
    unit("县住建局", { aliases: ["县建设局"] }),
    unit("县重点局", { aliases: ["县建设局"] }),
  ]);
  expect(createUnitResolver(shared).find("县建设局")).toBeNull();
});

test("[U3] a name without level word takes that of the name before it", () => {
  const city = registerOf("潮州市", [
    unit("市发展和改革局"),
    unit("市工业和信息化局"),
    unit("市市场监管局", { aliases: ["市市场监督管理局"] }),
  ]);
  const cityResolver = createUnitResolver(city);
  expect(cityResolver.resolve("工业和信息化局", "市")).toMatchObject({ unit: "市工业和信息化局" });
  expect(cityResolver.resolve("市场监管局", "市")).toMatchObject({ unit: "市市场监管局" });
});

test("[U3] after an office of the city a bare name is the city's and not the county's", () => {
  expect(resolver.find("教育局")).toEqual({ kind: "alias", unit: "县教育局" });
  expect(resolver.find("教育局", "市")).toBeNull();
  expect(resolver.find("县教育局", "市")).toEqual({ kind: "exact", unit: "县教育局" });
  expect(resolver.find("衡山镇", "市")).toEqual({ kind: "exact", unit: "衡山镇" });
  expect(resolver.territoryGivenBy("市教育局")).toBe("市");
  expect(resolver.territoryGivenBy("市公积金中心霍山管理部")).toBeNull();
});

const SYLLABLES = [..."金木水火土山石田禾竹云雨风雷江河湖海东西南北春夏秋冬"];

test("[U7] 20,000 mentions are told apart in a register of 5,000 units", () => {
  const units = Array.from({ length: 5000 }, (_, index) => {
    const digits = [index % 28, Math.floor(index / 28) % 28, Math.floor(index / 784)];
    return unit(`县${digits.map((digit) => SYLLABLES[digit] ?? "").join("")}局`, {
      fullName: `甲县第${index}管理局`,
      aliases: [`县${index}号局`],
    });
  });
  const large = createUnitResolver(registerOf("甲县", units));
  let unknown = 0;
  for (let index = 0; index < 20_000; index++) {
    const name = units[index % units.length]?.name ?? "";
    // Every tenth mention is misspelt, each time in another way.
    const written = index % 10 === 0 ? `${name.slice(0, 3)}第${index}局` : name;
    if (large.resolve(written).kind === "unknown") unknown += 1;
  }
  expect(unknown).toBe(2000);
});
