import { cell, docx, paragraph, row, run, table } from "./docx-builder";
import { readReadable, shownBlocks, tablesOf } from "./shown-blocks";

const HEADINGS = row(["序号", "重点任务", "责任单位"], "<w:tblHeader/>");

async function shown(body: string): Promise<(string | string[][])[]> {
  return shownBlocks((await readReadable("通知.docx", docx(body))).blocks);
}

test("paragraphs and tables come in reading order, with the marked heading rows", async () => {
  const body = paragraph(run("附件1")) + table(HEADINGS, row(["1", "修路", "县交运局"]));
  const { blocks, notices } = await readReadable(
    "通知.docx",
    docx(body + paragraph(run("备注：略")))
  );
  expect(shownBlocks(blocks)).toEqual([
    "附件1",
    [
      ["序号", "重点任务", "责任单位"],
      ["1", "修路", "县交运局"],
    ],
    "备注：略",
  ]);
  expect(blocks[1]).toMatchObject({ headerRowCount: 1 });
  expect(notices).toEqual([]);
});

test("a file is read by its content whatever its name says", async () => {
  const document = await readReadable("通知.txt", docx(paragraph(run("附件1"))));
  expect(shownBlocks(document.blocks)).toEqual(["附件1"]);
});

test("several paragraphs and line breaks of a cell are lines of its text", async () => {
  const units = cell(
    paragraph(run("县交运局")) + paragraph("<w:r><w:t>县</w:t><w:br/><w:t>住建局</w:t></w:r>")
  );
  const rows = await shown(table(HEADINGS, row(["1", "修路", units])));
  expect(rows[0]?.[1]).toEqual(["1", "修路", "县交运局\n县\n住建局"]);
});

test("a tab in a cell is a space", async () => {
  const task = cell(paragraph("<w:r><w:t>修路</w:t><w:tab/><w:t>架桥</w:t></w:r>"));
  expect((await shown(table(HEADINGS, row(["1", task, "县交运局"]))))[0]?.[1]?.[1]).toBe(
    "修路 架桥"
  );
});

test("a heading over two columns and headings over two rows are merges", async () => {
  const down = '<w:vMerge w:val="restart"/>';
  const body = table(
    row([cell("序号", down), cell("任务", down), cell("责任单位", '<w:gridSpan w:val="2"/>')]),
    row([cell("", "<w:vMerge/>"), cell("", "<w:vMerge/>"), "牵头单位", "配合单位"]),
    row(["1", "修路", "县交运局", "县住建局"])
  );
  const [grid] = tablesOf(await readReadable("通知.docx", docx(body)));
  expect(shownBlocks([{ kind: "table", grid: grid!, headerRowCount: 0 }])[0]).toEqual([
    ["序号", "任务", "责任单位", ""],
    ["", "", "牵头单位", "配合单位"],
    ["1", "修路", "县交运局", "县住建局"],
  ]);
  expect(grid?.merges).toEqual([
    { firstRowIndex: 0, firstColumnIndex: 0, lastRowIndex: 1, lastColumnIndex: 0 },
    { firstRowIndex: 0, firstColumnIndex: 1, lastRowIndex: 1, lastColumnIndex: 1 },
    { firstRowIndex: 0, firstColumnIndex: 2, lastRowIndex: 0, lastColumnIndex: 3 },
  ]);
});

test("a task merged over two rows is given once, with its merge", async () => {
  const body = table(
    row(["序号", "任务", "举措", "责任单位"]),
    row([
      cell("1", '<w:vMerge w:val="restart"/>'),
      cell("修路", '<w:vMerge w:val="restart"/>'),
      "举措一",
      "县交运局",
    ]),
    row([cell("", '<w:vMerge w:val="continue"/>'), cell("", "<w:vMerge/>"), "举措二", "县住建局"])
  );
  const [grid] = tablesOf(await readReadable("通知.docx", docx(body)));
  expect(grid?.rows[2]?.cells.map((item) => item.columnIndex)).toEqual([2, 3]);
  expect(grid?.merges).toEqual([
    { firstRowIndex: 1, firstColumnIndex: 0, lastRowIndex: 2, lastColumnIndex: 0 },
    { firstRowIndex: 1, firstColumnIndex: 1, lastRowIndex: 2, lastColumnIndex: 1 },
  ]);
});

test("a category row across the table is one merged cell", async () => {
  const body = table(
    HEADINGS,
    row([cell("一、交通", '<w:gridSpan w:val="3"/>')]),
    row(["1", "修路", "县交运局"])
  );
  const [grid] = tablesOf(await readReadable("通知.docx", docx(body)));
  expect(grid?.merges).toEqual([
    { firstRowIndex: 1, firstColumnIndex: 0, lastRowIndex: 1, lastColumnIndex: 2 },
  ]);
});

test("columns are matched by order where a dragged border split them in the table's grid", async () => {
  const two = '<w:gridSpan w:val="2"/>';
  const body = table(
    row(["序号", cell("重点任务", two), "责任单位"]),
    row(["1", "修路", cell("县交运局", two)])
  );
  expect((await shown(body))[0]).toEqual([
    ["序号", "重点任务", "责任单位"],
    ["1", "修路", "县交运局"],
  ]);
});

test("a row that begins or ends inside the table keeps its columns", async () => {
  const body = table(
    HEADINGS,
    row(["修路", "县交运局"], '<w:gridBefore w:val="1"/>'),
    row(["2"], '<w:gridAfter w:val="2"/>')
  );
  expect((await shown(body))[0]).toEqual([
    ["序号", "重点任务", "责任单位"],
    ["", "修路", "县交运局"],
    ["2", "", ""],
  ]);
});

test("rows and cells inside content controls are read", async () => {
  const control = (content: string): string =>
    `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const body = table(HEADINGS, control(row(["1", control(cell("修路")), "县交运局"])));
  expect((await shown(control(body)))[0]?.[1]).toEqual(["1", "修路", "县交运局"]);
});

test("a prompt that a content control shows is no text", async () => {
  const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("单击输入")}</w:sdtContent></w:sdt>`;
  expect(
    (await shown(table(HEADINGS, row(["1", cell(paragraph(prompt)), "县交运局"]))))[0]?.[1]
  ).toEqual(["1", "", "县交运局"]);
});

test("a table inside a cell becomes text, and that is said", async () => {
  const nested = cell(table(row(["甲", "乙"]), row(["丙", "丁"])) + paragraph(""));
  const { blocks, notices } = await readReadable(
    "通知.docx",
    docx(table(HEADINGS, row(["1", nested, "县交运局"])))
  );
  expect(shownBlocks(blocks)[0]?.[1]?.[1]).toBe("甲 | 乙\n丙 | 丁");
  expect(notices).toEqual([{ code: "nested-table-flattened", count: 1 }]);
});

test("a table of one cell around everything is only a frame", async () => {
  const inner = paragraph(run("附件1")) + table(HEADINGS, row(["1", "修路", "县交运局"]));
  expect(await shown(table(row([cell(inner)])))).toEqual([
    "附件1",
    [
      ["序号", "重点任务", "责任单位"],
      ["1", "修路", "县交运局"],
    ],
  ]);
});

test("a cell merged the old way across the row is one cell", async () => {
  const body = table(
    row(["序号", cell("任务", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "责任单位"]),
    row(["1", "修路", "一期", "县交运局"])
  );
  const [grid] = tablesOf(await readReadable("通知.docx", docx(body)));
  expect(grid?.merges).toEqual([
    { firstRowIndex: 0, firstColumnIndex: 1, lastRowIndex: 0, lastColumnIndex: 2 },
  ]);
});

test("a cell that a revision takes out is left out, and that is said", async () => {
  const body = table(HEADINGS, row(["1", cell("修路", "<w:cellDel/>"), "修桥", "县交运局"]));
  const { blocks, notices } = await readReadable("通知.docx", docx(body));
  expect(shownBlocks(blocks)[0]?.[1]).toEqual(["1", "修桥", "县交运局"]);
  expect(notices).toEqual([{ code: "revisions-accepted", count: 1 }]);
});

test("text in a cell that another one covers is left out, and that is said", async () => {
  const over = cell("修路", '<w:hMerge w:val="restart"/>');
  const body = table(HEADINGS, row(["1", over, cell("藏", "<w:hMerge/>")]));
  const { blocks, notices } = await readReadable("通知.docx", docx(body));
  expect(shownBlocks(blocks)[0]?.[1]).toEqual(["1", "修路", ""]);
  expect(notices).toEqual([{ code: "hidden-text-dropped", count: 1 }]);
});

test("text in places where no word processor shows it is said to be left out", async () => {
  const rows = row(["1", "修路", "县交运局"]);
  const stray = [
    table(HEADINGS, rows, cell("散格")),
    table(HEADINGS, rows, paragraph(run("散段"))),
    table(HEADINGS, rows.replace("<w:tc>", `${run("散字")}<w:tc>`)),
    table(HEADINGS, rows) + row(["散行"]),
    table(HEADINGS, rows) + paragraph(`<w:r>${paragraph(run("段中段"))}</w:r>`),
  ];
  for (const body of stray) {
    const { blocks, notices } = await readReadable("通知.docx", docx(body));
    expect(shownBlocks(blocks)[0]?.[1]).toEqual(["1", "修路", "县交运局"]);
    expect(notices).toEqual([{ code: "text-misplaced", count: 1 }]);
  }
});

test("cells behind one that claims more columns than there can be keep columns of their own", async () => {
  const wide = cell("修路", '<w:gridSpan w:val="100000"/>');
  const body = table(HEADINGS, row(["1", wide, "县交运局", "县住建局"]));
  const [grid] = tablesOf(await readReadable("通知.docx", docx(body)));
  expect(grid?.rows[1]?.cells.map(({ value }) => value)).toEqual([
    "1",
    "修路",
    "县交运局",
    "县住建局",
  ]);
  const columns = grid?.rows[1]?.cells.map(({ columnIndex }) => columnIndex) ?? [];
  expect(new Set(columns).size).toBe(4);
});

test("an alternative without a choice is read by its fallback", async () => {
  const body = `<mc:AlternateContent xmlns:mc="x"><mc:Fallback>${paragraph(run("附件1"))}</mc:Fallback></mc:AlternateContent>`;
  expect(await shown(body)).toEqual(["附件1"]);
});
