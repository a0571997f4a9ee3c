import { cellAddress, parseAddress } from "../../src/core/grid/address";
import { gridOfValues } from "../../src/core/grid/grid";
import { compareRegisters } from "../../src/core/units/compare-registers";
import { groupMembers } from "../../src/core/units/unit-register";
import { parseContacts } from "../../src/core/workbook/contact-table";
import { writeXlsx } from "../../src/files/xlsx/write-xlsx";
import { exportRegister } from "../../src/operations/export-register";
import { offerRegister, replaceRegister } from "../../src/operations/import-register";
import { issueForms } from "../../src/operations/issue-forms";
import { mergeContactFiles, writeContacts } from "../../src/operations/merge-contact-files";
import { readNotice } from "../../src/operations/read-notice";
import { plainPlan } from "../contract/sheet-plans";
import {
  addressOf,
  edit,
  fourthQuarter,
  loadedWorkbook,
  openWorkbook,
  reopened,
  sheetNames,
  sheetOf,
  type OpenWorkbook,
} from "./real-workbook";

jest.setTimeout(60_000);

async function registerOf(workbook: OpenWorkbook) {
  return (await readNotice(workbook)).register;
}

async function contactOf(workbook: OpenWorkbook, unit: string) {
  const { units } = await registerOf(workbook);
  return units.find(({ name }) => name === unit)?.contact;
}

async function contactFile(name: string, rows: readonly (readonly (string | null)[])[]) {
  return { name, bytes: await writeXlsx([plainPlan("联络员", rows)]) };
}

test.each(["json", "xlsx"] as const)(
  "[U15] a register that is exported as %s and imported elsewhere is the same",
  async (format) => {
    const workbook = await loadedWorkbook();
    await writeContacts(workbook, [
      { unit: "县教育局", contact: { name: "测试员", post: "科员", telephone: "0564-0000000" } },
    ]);
    const file = await exportRegister(workbook, format);
    expect(file.name).toBe(`霍山县单位名录.${format}`);
    const other = await loadedWorkbook();
    const { register, changes } = await offerRegister(other, { ...file, name: "名录" });
    expect(changes).toEqual({ added: [], changed: ["县教育局"], gone: [] });
    const { keptAside } = await replaceRegister(other, register);
    expect(keptAside).toEqual([]);
    const [one, two] = [await registerOf(workbook), await registerOf(await reopened(other))];
    expect(compareRegisters(one, two)).toEqual({ added: [], changed: [], gone: [] });
  }
);

test("[U15] an import says what it changes, keeps contacts and an edited sheet, and writes nothing before", async () => {
  const workbook = await loadedWorkbook();
  await writeContacts(workbook, [
    { unit: "县教育局", contact: { name: "测试员", post: "", telephone: "" } },
  ]);
  const rows = [
    ["单位名称", "全称", "类型"],
    ["县教育局", "霍山县教育体育局", "政府部门"],
    ["县民政局", "霍山县民政局", "政府部门"],
  ];
  const file = { name: "名录.xlsx", bytes: await writeXlsx([plainPlan("Sheet1", rows)]) };
  const { register, changes } = await offerRegister(workbook, file);
  expect([changes.added, changes.changed, changes.gone.length]).toEqual([
    ["县民政局"],
    ["县教育局"],
    // 47 units and two groups.
    49,
  ]);
  expect((await registerOf(workbook)).units).toHaveLength(48);
  const { keptAside } = await replaceRegister(workbook, register);
  expect(keptAside).toEqual([{ sheet: "单位名录", keptAs: "单位名录 保留1" }]);
  expect(await sheetNames(workbook)).toContain("单位名录 保留1");
  expect(await contactOf(workbook, "县教育局")).toMatchObject({ name: "测试员" });
  expect((await registerOf(workbook)).units.map(({ name }) => name)).toEqual([
    "县教育局",
    "县民政局",
  ]);
});

test("[U15] a file that is no register, or names a unit twice, is refused", async () => {
  const workbook = await loadedWorkbook();
  const twice = [["单位名称"], ["县教育局"], ["县教育局"]];
  const files = [
    { name: "甲.json", bytes: new TextEncoder().encode("{}") },
    { name: "乙.xlsx", bytes: await writeXlsx([plainPlan("名录", twice)]) },
    { name: "丙.txt", bytes: new TextEncoder().encode("县教育局") },
  ];
  for (const file of files)
    await expect(offerRegister(workbook, file)).rejects.toMatchObject({
      code: "no-register",
      params: { file: file.name },
    });
});

test("[U2] the members of 各乡镇 are edited in the sheet, and the forms follow", async () => {
  const workbook = await loadedWorkbook();
  const sheet = await sheetOf(workbook, "单位名录");
  const heading = sheet.rows
    .flatMap(({ cells }) => cells)
    .find(({ value }) => value === "集合成员");
  const row = parseAddress(addressOf(sheet, "各乡镇"))?.firstRowIndex ?? 0;
  const address = cellAddress(row, heading?.columnIndex ?? -1);
  await edit(workbook, "单位名录", address, "衡山镇、太阳乡");
  const register = await registerOf(workbook);
  const group = register.groups.find(({ name }) => name === "各乡镇");
  expect(group && groupMembers(group, register).map(({ name }) => name)).toEqual([
    "衡山镇",
    "太阳乡",
  ]);
  const { forms } = await issueForms(workbook, { period: fourthQuarter, leadsOnly: false });
  const towns = register.units.filter(({ type }) => type === "乡镇").map(({ name }) => name);
  expect(towns).toHaveLength(16);
  expect(forms.map(({ unit }) => unit).filter((unit) => towns.includes(unit))).toEqual([
    "衡山镇",
    "太阳乡",
  ]);
});

test("[U16] contacts of returned lists go to their units; what differs and who is unknown is only listed", async () => {
  const workbook = await loadedWorkbook();
  await writeContacts(workbook, [
    { unit: "县教育局", contact: { name: "甲某", post: "股长", telephone: "0564-0000001" } },
    { unit: "县公安局", contact: { name: "乙某", post: "", telephone: "0564-0000002" } },
  ]);
  const roster = await contactFile("联络员.xlsx", [
    ["长三角一体化工作联络员名单"],
    ["序号", "工作单位", "姓 名", "职 务", "联系方式"],
    ["1", "霍山县教育局", "丙某", "科员", "0564-0000003"],
    ["2", "县公安局", "乙某", "科长", "05640000002"],
    ["3", "县水利局", "丁某", "科员", "0564-0000004"],
    ["4", "县不存在局", "戊某", "科员", "0564-0000005"],
    ["5", "县司法局", null, null, null],
  ]);
  const single = await contactFile("县商务局.xlsx", [
    ["填报单位（盖章）：县商务局"],
    ["姓名", "职务", "手机号码"],
    ["己 某", "副局长", "139****0000"],
  ]);
  const pdf = { name: "名单.pdf", bytes: new TextEncoder().encode("%PDF-1.7\n") };
  const result = await mergeContactFiles(workbook, [roster, single, pdf]);
  expect(result.added.map(({ unit, contact }) => [unit, contact.name, contact.post])).toEqual([
    ["县公安局", "乙某", "科长"],
    ["县水务局", "丁某", "科员"],
    ["县商务局", "己某", "副局长"],
  ]);
  expect(result.conflicts).toMatchObject([
    { unit: "县教育局", current: { name: "甲某" }, contact: { name: "丙某" }, file: "联络员.xlsx" },
  ]);
  expect(result.unknown).toMatchObject([{ unit: "县不存在局", contact: { name: "戊某" } }]);
  expect(result.refused).toMatchObject([{ name: "名单.pdf", refusal: { reason: "pdf" } }]);
  const later = await reopened(workbook);
  expect(await contactOf(later, "县教育局")).toMatchObject({ name: "甲某" });
  expect(await contactOf(later, "县水务局")).toMatchObject({ name: "丁某" });
  expect(await contactOf(later, "县公安局")).toEqual({
    name: "乙某",
    post: "科长",
    telephone: "0564-0000002",
  });
  const again = await mergeContactFiles(later, [roster]);
  expect([again.added, again.same]).toEqual([[], ["县公安局", "县水务局"]]);
});

test("[U16] a list in a text of commas is read as well", async () => {
  const workbook = await loadedWorkbook();
  const text = "序号,单位,姓名,职务,联系电话\n1,县水务局,丁某,科员,0564-0000004\n";
  const file = { name: "ros.csv", bytes: new TextEncoder().encode(text) };
  const { added, refused } = await mergeContactFiles(workbook, [file]);
  expect(added).toMatchObject([{ unit: "县水务局", contact: { name: "丁某", post: "科员" } }]);
  expect(refused).toEqual([]);
});

test("[U16] a list without such headings is refused", async () => {
  const file = await contactFile("表.xlsx", [
    ["单位", "任务"],
    ["县教育局", "甲"],
  ]);
  await expect(mergeContactFiles(await openWorkbook(), [file])).rejects.toMatchObject({
    code: "no-contacts",
    params: { file: "表.xlsx" },
  });
});

test("[U16] a second person of a unit stands below the first without its name", () => {
  const grid = gridOfValues("", [
    ["单位", "联络员", "电话"],
    ["县教育局", "甲某", "1"],
    [null, "乙某", "2"],
  ]);
  expect(parseContacts(grid).map(({ unit, contact }) => [unit, contact.name])).toEqual([
    ["县教育局", "甲某"],
    ["县教育局", "乙某"],
  ]);
});
