import { readFileSync, writeFileSync } from "node:fs";
import { Workbook } from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { reportedWorkbook } from "../operations/real-workbook";
import { editWorkbook } from "./edit-workbook";
import { runFengong, runJson, workFolder } from "./run-fengong";

// Each run starts the built program anew.
jest.setTimeout(120_000);

const folder = workFolder();
const book = folder.at("汇总.xlsx");
let reported = new Uint8Array();

beforeAll(async () => {
  const { host } = await reportedWorkbook({ 县委宣传部: { 完成状态: "已完成", 完成比例: 1 } });
  reported = new Uint8Array(await host.save());
  writeFileSync(book, reported);
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

test("[S18] a book with a chart that saving leaves out is kept under another name, and both are said", async () => {
  const charted = (bytes: Uint8Array): Uint8Array =>
    zipSync({ ...unzipSync(bytes), "xl/charts/chart1.xml": strToU8("<c:chartSpace/>") });
  const path = folder.at("带图表.xlsx");
  const before = charted(reported);
  writeFileSync(path, before);
  const report = ["report", path, "--period", "2021Q4", "-o"];
  const beside = folder.at("另存.xlsx");
  const saved = await runFengong([...report, beside], folder.path);
  expect(saved.stderr).toContain(`原工作簿中的图表没有写进 ${beside}`);
  expect(saved.stderr).toContain(`打开 ${path}`);
  expect(new Uint8Array(readFileSync(path))).toEqual(before);
  const kept = folder.at("带图表.保留1.xlsx");
  const replaced = await runFengong([...report, path], folder.path);
  expect(replaced.stderr).toContain(`已改名保留为 ${kept}`);
  expect(replaced.stderr).toContain(`打开 ${kept}`);
  expect(new Uint8Array(readFileSync(kept))).toEqual(before);
  // Where nothing is new, the file stays with its chart.
  const unchanged = charted(readFileSync(path));
  writeFileSync(path, unchanged);
  const again = await runFengong([...report, path], folder.path);
  expect(again.stderr).toBe("");
  expect(new Uint8Array(readFileSync(path))).toEqual(unchanged);
});
