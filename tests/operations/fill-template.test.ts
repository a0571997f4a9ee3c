import { Workbook, type Worksheet } from "exceljs";
import { unzipSync } from "fflate";
import type { NamedBytes } from "../../src/files/reading";
import { fillTemplate, type FilledTemplate } from "../../src/operations/fill-template";
import { fourthQuarter, reportedWorkbook, type OpenWorkbook } from "./real-workbook";

// The real notice takes seconds where the machine is busy.
jest.setTimeout(60_000);

const HEADINGS = ["序号", "工作任务", "牵头单位", "完成状态", "完成率", "工作进展情况", "分管领导"];
const SCENIC =
  "参与组织长三角“七名”国际精品线路宣传，策划长三角民俗、医疗（疗休养）、老年、购物等专项产品并发布";
let workbook: OpenWorkbook;

beforeAll(async () => {
  workbook = await reportedWorkbook({
    县委宣传部: { 完成状态: "已完成", 完成比例: 1, 进展情况: "宣传<三>次 & 报道" },
    县文旅局: { 完成状态: "序时推进", 完成比例: 0.855, 进展情况: "线路已发布" },
  });
});

async function template(
  rows: readonly (readonly (string | number | null)[])[],
  dress: (sheet: Worksheet) => void = () => undefined
): Promise<NamedBytes> {
  const book = new Workbook();
  book.addWorksheet("填表说明").addRow(["请于12月底前报送"]);
  const sheet = book.addWorksheet("附件3");
  sheet.addRow(["2021年重点工作进展情况表"]);
  sheet.addRow(HEADINGS);
  for (const row of rows) sheet.addRow([...row]);
  dress(sheet);
  return { name: "市里的表.xlsx", bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
}

async function fill(file: NamedBytes): Promise<FilledTemplate & { readonly sheet: Worksheet }> {
  const result = await fillTemplate(workbook, { period: fourthQuarter, file });
  if ("refusal" in result) throw new Error(result.refusal.reason);
  const book = new Workbook();
  await book.xlsx.load(result.file.bytes as unknown as ArrayBuffer);
  return { ...result, sheet: book.getWorksheet("附件3") as Worksheet };
}

test("[S14] rows that the template has are matched by their text, whatever their order and wording", async () => {
  const { sheet, plan, file } = await fill(
    await template([
      [1, "组织“七名”国际精品线路宣传，策划民俗、医疗、老年、购物等专项产品并发布", "县文旅局"],
      [2, "市里自己的任务，与县里无关的一项", ""],
      [3, SCENIC.slice(0, 5), ""],
    ])
  );
  expect(sheet.getRow(3).values).toEqual([
    undefined,
    1,
    expect.stringContaining("“七名”"),
    "县文旅局",
    "序时推进",
    "85.5%",
    "线路已发布",
  ]);
  expect(plan.unmatchedRows.map(({ rowNumber }) => rowNumber)).toEqual([4, 5]);
  expect(plan.leftOut).toHaveLength(44);
  expect(plan.unknownHeadings).toEqual(["分管领导"]);
  expect(file.name).toBe("市里的表_2021Q4.xlsx");
});

test("[S14] a template without rows takes all assignments of the annex, each row in its format", async () => {
  const { sheet, plan } = await fill(
    await template([], (sheet) => {
      for (let column = 1; column <= 7; column++) {
        const cell = sheet.getRow(3).getCell(column);
        cell.border = { bottom: { style: "thin" } };
        if (column === 5) cell.numFmt = "0.0%";
      }
      sheet.getRow(3).height = 18;
    })
  );
  expect(plan.rowCount).toBe(45);
  expect(sheet.getCell("A47").value).toBe(45);
  expect(sheet.getCell("B47").border.bottom?.style).toBe("thin");
  expect(sheet.getCell("D24").value).toBe("已完成");
  expect([sheet.getCell("E24").value, sheet.getCell("E24").numFmt]).toEqual([1, "0.0%"]);
  expect(sheet.getCell("F24").value).toBe("宣传<三>次 & 报道");
  // The task takes more lines than the template's row had room for.
  expect(sheet.getRow(3).height).toBeGreaterThan(18);
  // LibreOffice does not measure a row that says no height.
  expect(sheet.getRow(47).height).toBeGreaterThan(18);
});

test("[S14] what the template says already is not written over, and its other parts keep every byte", async () => {
  const before = await template(
    [[22, "加强协调宣传，准确解读长三角一体化发展重要内容和重点举措", "", "市定状态"]],
    (sheet) => {
      sheet.getCell("E3").value = { formula: "1/2", result: 0.5 };
      sheet.getCell("A9").value = "填报人：";
    }
  );
  const { sheet, plan, file } = await fill(before);
  expect(sheet.getCell("D3").value).toBe("市定状态");
  expect(sheet.getCell("E3").formula).toBe("1/2");
  expect(sheet.getCell("C3").value).toBe("县委宣传部");
  expect(plan.occupied.map(({ address }) => address)).toEqual(["D3", "E3"]);
  const [old, now] = [unzipSync(before.bytes), unzipSync(file.bytes)];
  expect(Object.keys(now)).toEqual(Object.keys(old));
  const changed = Object.keys(old).filter(
    (name) => Buffer.compare(Buffer.from(old[name] ?? []), Buffer.from(now[name] ?? [])) !== 0
  );
  expect(changed).toEqual(["xl/worksheets/sheet2.xml"]);
});

test("[S14] too few blank rows above what stands below are refused with the number that is missing", async () => {
  const file = await template([], (sheet) => {
    sheet.getCell("A6").value = "填报人：";
  });
  await expect(fillTemplate(workbook, { period: fourthQuarter, file })).rejects.toMatchObject({
    code: "template-too-short",
    params: { file: "市里的表.xlsx", needed: 45, available: 3 },
  });
});

test("[S14] a workbook without known headings, and a file that is none, are told", async () => {
  const book = new Workbook();
  book.addWorksheet("空").addRow(["随便写的"]);
  const file = { name: "空.xlsx", bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
  await expect(fillTemplate(workbook, { period: fourthQuarter, file })).rejects.toMatchObject({
    code: "template-without-table",
  });
  const pdf = { name: "表.xlsx", bytes: new TextEncoder().encode("%PDF-1.7\n") };
  await expect(fillTemplate(workbook, { period: fourthQuarter, file: pdf })).resolves.toMatchObject(
    {
      refusal: { reason: expect.any(String) as string },
    }
  );
});
