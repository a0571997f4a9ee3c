import type { Notice } from "../../../src/core/notice/notice";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import { readDocument } from "../../../src/files/document/read-document";
import { countyRegister } from "../../support/checked-notice";
import { cell, docx, paragraph, row, run, table, type DocxParts } from "./docx-builder";
import { readReadable, shownBlocks, tablesOf } from "./shown-blocks";

// The numbers are those of the published forms of assignment that the parser knows.

const HEADINGS = ["序号", "重点工作", "牵头责任单位", "完成时限"];
const down = '<w:vMerge w:val="restart"/>';
const below = "<w:vMerge/>";
const across = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const lines = (...texts: string[]): string => texts.map((text) => paragraph(run(text))).join("");

async function shown(body: string): Promise<(string | string[][])[]> {
  return shownBlocks((await readReadable("通知.docx", docx(body))).blocks);
}

test("form 7: a section row with a person and a count is one cell over the table", async () => {
  const body = table(
    row(HEADINGS),
    row([cell("一、张某某市长负责事项（共9项）", across(4))]),
    row(["1", "修路", "市交通局", "年底前"])
  );
  const [grid] = tablesOf(await readReadable("通知.docx", docx(body)));
  expect(grid?.rows[1]?.cells).toEqual([
    { columnIndex: 0, value: "一、张某某市长负责事项（共9项）" },
  ]);
  expect(grid?.merges).toEqual([
    { firstRowIndex: 1, firstColumnIndex: 0, lastRowIndex: 1, lastColumnIndex: 3 },
  ]);
});

test("form 18: headings and names with spaces inside are kept as written", async () => {
  const body = table(
    row(["序 号", "重 点\t任 务", "分 管 县领导"]),
    row(["1", "修路", "陆 某俞 某"])
  );
  expect((await shown(body.replace(/\t/g, "</w:t><w:tab/><w:t>")))[0]).toEqual([
    ["序 号", "重 点 任 务", "分 管 县领导"],
    ["1", "修路", "陆 某俞 某"],
  ]);
});

test("form 19: a name broken over paragraphs keeps its break, in headings as well", async () => {
  const body = table(
    row(["序号", "重点工作", cell(lines("牵头责任", "单位"))]),
    row(["1", "治水", cell(lines("市生态", "环境局"))])
  );
  expect((await shown(body))[0]).toEqual([
    ["序号", "重点工作", "牵头责任\n单位"],
    ["1", "治水", "市生态\n环境局"],
  ]);
});

test("form 22: a time limit merged over rows is given once, and its merge says for which", async () => {
  const body = table(
    row(HEADINGS),
    row(["1", "修路", "市交通局", cell("2020年12月", down)]),
    row(["2", "架桥", "市交通局", cell("", below)]),
    row(["3", "植树", "市林业局", "长期坚持"])
  );
  const [grid] = tablesOf(await readReadable("通知.docx", docx(body)));
  expect(grid?.merges).toEqual([
    { firstRowIndex: 1, firstColumnIndex: 3, lastRowIndex: 2, lastColumnIndex: 3 },
  ]);
  expect(grid?.rows[2]?.cells.map((item) => item.columnIndex)).toEqual([0, 1, 2]);
});

test("form 25: two heading rows marked by the writer are counted", async () => {
  const header = "<w:tblHeader/>";
  const body = table(
    row([cell("序号", down), cell("任务", down), cell("责任单位", across(2))], header),
    row([cell("", below), cell("", below), "牵头单位", "配合单位"], header),
    row(["1", "修路", "县交运局", "县住建局"])
  );
  const { blocks } = await readReadable("通知.docx", docx(body));
  expect(blocks[0]).toMatchObject({ headerRowCount: 2 });
});

test("form 25: borders dragged by a hair make no columns under two heading rows", async () => {
  const grid = [800, 3000, 40, 1960, 2000].map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const body = table(
    row([cell("序号", down), cell("任务", down), cell("责任单位", across(3))]),
    row([cell("", below), cell("", below), cell("牵头单位", across(2)), "配合单位"]),
    row(["1", cell("修路", across(2)), "县交运局", "县住建局"])
  ).replace("<w:tblPr/>", `<w:tblPr/><w:tblGrid>${grid}</w:tblGrid>`);
  const [read] = tablesOf(await readReadable("通知.docx", docx(body)));
  expect(shownBlocks([{ kind: "table", grid: read!, headerRowCount: 0 }])[0]).toEqual([
    ["序号", "任务", "责任单位", ""],
    ["", "", "牵头单位", "配合单位"],
    ["1", "修路", "县交运局", "县住建局"],
  ]);
  expect(read?.merges).toHaveLength(3);
});

test("form 26: categories, sub-categories and a task with two measures keep their places", async () => {
  const body = table(
    row(["序号", "任务", "举措", "责任单位"]),
    row([cell("一、产业协同", across(4))]),
    row([cell("（一）科技", across(4))]),
    row([cell("1", down), cell("共建平台", down), "举措一", "县科技经信局"]),
    row([cell("", below), cell("", below), "举措二", "县数据局"])
  );
  expect((await shown(body))[0]).toEqual([
    ["序号", "任务", "举措", "责任单位"],
    ["一、产业协同", "", "", ""],
    ["（一）科技", "", "", ""],
    ["1", "共建平台", "举措一", "县科技经信局"],
    ["", "", "举措二", "县数据局"],
  ]);
});

test("form 28: a continued table stays a table of its own below its label", async () => {
  const first = table(row(HEADINGS), row(["1", "修路", "市交通局", ""]));
  const second = table(row(HEADINGS), row(["2", "架桥", "市交通局", ""]));
  expect(await shown(first + paragraph(run("续表")) + second)).toEqual([
    [HEADINGS, ["1", "修路", "市交通局", ""]],
    "续表",
    [HEADINGS, ["2", "架桥", "市交通局", ""]],
  ]);
});

test("form 8: labelled paragraphs without a table stay paragraphs with their numbers", async () => {
  const body = lines(
    "1.地区生产总值增长8.5%以上。",
    "牵头负责领导：李某某。牵头责任单位：市发改委。"
  );
  expect(await shown(body)).toEqual([
    "1.地区生产总值增长8.5%以上。",
    "牵头负责领导：李某某。牵头责任单位：市发改委。",
  ]);
});

/** Reads a document as a notice, by the register that is delivered. */
async function noticeOf(body: string, parts: DocxParts = {}): Promise<Notice> {
  const document = await readDocument({ name: "通知.docx", bytes: docx(body, parts) });
  if ("refusal" in document) throw new Error(document.refusal.reason);
  return parseNotice(document, countyRegister);
}

test("form 27: 序号 that Word counts by itself are the numbers of the assignments", async () => {
  const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const numbered = cell(paragraph("", item));
  const notice = await noticeOf(
    table(
      row(["序号", "任务", "责任单位"]),
      row([numbered, "修路", "县交运局"]),
      row([numbered, "架桥", "县住建局"])
    ),
    {
      numbering:
        `<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>` +
        `<w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`,
    }
  );
  expect(notice.tables[0]?.rows.map(({ number, task }) => [number, task])).toEqual([
    [1, "修路"],
    [2, "架桥"],
  ]);
  expect(notice.readNotices).toEqual([{ code: "automatic-numbers-computed", count: 2 }]);
});

test("form 28: 续表, a nested table, revisions and a content control become one table of assignments", async () => {
  const inserted = `<w:ins w:id="1">${run("县住建局")}</w:ins>`;
  const deleted = `<w:del w:id="2"><w:r><w:delText>县水务局</w:delText></w:r></w:del>`;
  const nested = table(row(["一季度", "完成设计"]));
  const control = `<w:sdt><w:sdtPr/><w:sdtContent>${cell("县财政局")}</w:sdtContent></w:sdt>`;
  const headings = row(["序号", "任务", "责任单位"]);
  const notice = await noticeOf(
    table(
      headings,
      row(["1", "修路", cell(paragraph(run("县交运局、") + deleted + inserted))]),
      row(["2", cell(`${paragraph(run("架桥"))}${nested}${paragraph("")}`), "县交运局"])
    ) +
      paragraph(run("续表")) +
      table(headings, row(["3", "植树", control]))
  );
  expect(notice.tables).toHaveLength(1);
  expect(notice.tables[0]?.rows.map(({ number, unitsText }) => [number, unitsText])).toEqual([
    [1, "县交运局、县住建局"],
    [2, "县交运局"],
    [3, "县财政局"],
  ]);
  expect(notice.tables[0]?.rows[1]?.task).toContain("完成设计");
  expect(notice.readNotices.map(({ code }) => code).sort()).toEqual([
    "nested-table-flattened",
    "revisions-accepted",
  ]);
});
