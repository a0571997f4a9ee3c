import { readFileSync, writeFileSync } from "node:fs";
import { Workbook } from "exceljs";
import { reportedWorkbook } from "../operations/real-workbook";
import { editWorkbook } from "./edit-workbook";
import { runFengong, runJson, workFolder } from "./run-fengong";

// Each run starts the built program anew.
jest.setTimeout(120_000);

const folder = workFolder();
const book = folder.at("汇总.xlsx");

beforeAll(async () => {
  const { host } = await reportedWorkbook({ 县委宣传部: { 完成状态: "已完成", 完成比例: 1 } });
  writeFileSync(book, await host.save());
});

afterAll(() => folder.remove());

test("report writes the tables into the book, and says how an edited one differed before it was kept aside", async () => {
  const first = await runJson<{ sheets: string[]; differences: object[] }>(
    ["report", book, "--period", "2021Q4", "-o", book],
    folder.path
  );
  expect(first.status).toBe(0);
  expect(first.json.sheets).toContain("完成情况统计表 2021Q4");
  expect(first.json.differences).toEqual([]);
  await editWorkbook(book, (sheet) => {
    sheet("完成情况统计表 2021Q4").getCell("A1").value = "人改的标题";
  });
  const again = await runFengong(["report", book, "--period", "2021Q4", "-o", book], folder.path);
  expect(again.stderr).toMatch(
    /“完成情况统计表 2021Q4”写出后被人改过，与新表不同1处：\n {2}A1：现表为“人改的标题”，新表为“/
  );
  expect(again.stderr).toMatch(/已改名保留为“完成情况统计表 2021Q4 保留1”/);
});

test("report --template fills the superior's own table into a new file", async () => {
  const template = new Workbook();
  template.addWorksheet("附件3").addRows([["序号", "工作任务", "完成状态", "分管领导"]]);
  const path = folder.at("市里的表.xlsx");
  await template.xlsx.writeFile(path);
  const before = readFileSync(path);
  const output = folder.at("填好的表.xlsx");
  const args = ["report", book, "--period", "2021Q4", "--template", path, "-o", output];
  const { status, json } = await runJson<object>(args, folder.path);
  expect(status).toBe(0);
  expect(json).toEqual({
    sheet: "附件3",
    rows: 45,
    unknownHeadings: ["分管领导"],
    unmatchedRows: [],
    leftOut: [],
    occupied: [],
  });
  expect(readFileSync(path)).toEqual(before);
  const filled = new Workbook();
  await filled.xlsx.readFile(output);
  expect(filled.getWorksheet("附件3")?.getCell("C23").value).toBe("已完成");
});
