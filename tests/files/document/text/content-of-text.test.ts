import { contentOfText } from "../../../../src/files/document/text/content-of-text";
import { shownBlocks } from "../shown-blocks";

function shown(...lines: string[]): (string | string[][])[] {
  return shownBlocks(contentOfText(lines.join("\n")).blocks);
}

const HEADINGS = ["\t序号", "\t重点任务", "\t责任单位", ""];

test("a line without TAB is another paragraph of the cell above it", () => {
  const rows = shown(...HEADINGS, "\t1", "\t修路", "架桥", "\t县交运局", "县住建局", "", "");
  expect(rows).toEqual([
    [
      ["序号", "重点任务", "责任单位"],
      ["1", "修路\n架桥", "县交运局\n县住建局"],
    ],
  ]);
});

test("a line of a TAB alone is an empty cell", () => {
  expect(shown(...HEADINGS, "\t1", "\t", "\t县交运局", "", "")[0]).toEqual([
    ["序号", "重点任务", "责任单位"],
    ["1", "", "县交运局"],
  ]);
});

test("a short row is joined with the block that completes it", () => {
  const lines = ["\t1", "\t修路", "", "\t县交运局", "", "\t2", "\t架桥", "\t县住建局", "", ""];
  expect(shown(...HEADINGS, ...lines)[0]).toEqual([
    ["序号", "重点任务", "责任单位"],
    ["1", "修路", "县交运局"],
    ["2", "架桥", "县住建局"],
  ]);
});

test("a paragraph after an empty one stays in its cell", () => {
  const lines = ["\t1", "\t修路", "", "再架桥", "\t县交运局", "", "\t2", "\t植树", "\t县林业局"];
  expect(shown(...HEADINGS, ...lines)[0]?.[1]).toEqual(["1", "修路\n再架桥", "县交运局"]);
});

test("a category row of one cell is not joined with the row below it", () => {
  const lines = [
    "\t一、交通",
    "",
    "\t1",
    "\t修路",
    "\t县交运局",
    "",
    "\t二、生态",
    "",
    "\t2",
    "\t植树",
  ];
  expect(shown(...HEADINGS, ...lines, "\t县林业局", "", "")[0]).toEqual([
    ["序号", "重点任务", "责任单位"],
    ["一、交通", "", ""],
    ["1", "修路", "县交运局"],
    ["二、生态", "", ""],
    ["2", "植树", "县林业局"],
  ]);
});

test("a remark right below the last row stays out of the table", () => {
  const lines = ["\t1", "\t修路", "\t县交运局", "备注：排名第一的为牵头责任单位"];
  expect(shown(...HEADINGS, ...lines).at(-1)).toBe("备注：排名第一的为牵头责任单位");
});

test("two heading rows say which headings stand over several columns", () => {
  const lines = ["\t序号", "\t任务", "\t责任单位", "", "\t", "\t", "\t牵头单位", "\t配合单位", ""];
  const { blocks } = contentOfText(
    [...lines, "\t1", "\t修路", "\t县交运局", "\t县住建局"].join("\n")
  );
  const [table] = blocks;
  expect(table?.kind === "table" && table.grid.merges).toEqual([
    { firstRowIndex: 0, firstColumnIndex: 0, lastRowIndex: 1, lastColumnIndex: 0 },
    { firstRowIndex: 0, firstColumnIndex: 1, lastRowIndex: 1, lastColumnIndex: 1 },
    { firstRowIndex: 0, firstColumnIndex: 2, lastRowIndex: 0, lastColumnIndex: 3 },
  ]);
});

test("paragraphs indented with a TAB are no table", () => {
  expect(shown("\t根据要求，现通知如下：", "\t请认真落实。")).toEqual([
    "根据要求，现通知如下：",
    "请认真落实。",
  ]);
});

test("an annex label indented with a TAB does not hide the table below it", () => {
  const lines = ["\t附件1", "", ...HEADINGS, "\t1", "\t修路", "\t县交运局"];
  expect(shown(...lines)).toEqual([
    "附件1",
    [
      ["序号", "重点任务", "责任单位"],
      ["1", "修路", "县交运局"],
    ],
  ]);
});

test("rows with TAB between cells are a table", () => {
  const lines = [
    "附件1",
    "序号\t重点任务\t责任单位",
    "1\t修路\t县交运局",
    "2\t\t县林业局",
    "备注：略",
  ];
  expect(shown(...lines)).toEqual([
    "附件1",
    [
      ["序号", "重点任务", "责任单位"],
      ["1", "修路", "县交运局"],
      ["2", "", "县林业局"],
    ],
    "备注：略",
  ]);
});

test("a quoted cell of a spreadsheet keeps its line breaks", () => {
  const lines = ["序号\t重点任务\t责任单位", '1\t"修路\n说""好"""\t县交运局', "2\t植树\t县林业局"];
  expect(shown(...lines)[0]?.[1]).toEqual(["1", '修路\n说"好"', "县交运局"]);
});

test("a category line between tabbed rows is a row of the table", () => {
  const lines = ["序号\t重点任务\t责任单位", "一、交通", "1\t修路\t县交运局"];
  expect(shown(...lines)).toEqual([
    [
      ["序号", "重点任务", "责任单位"],
      ["一、交通", "", ""],
      ["1", "修路", "县交运局"],
    ],
  ]);
});

test("numbered paragraphs with a TAB behind the number are no table", () => {
  expect(shown("1.\t提高认识", "2.\t抓好落实")).toHaveLength(2);
});

test("a table in vertical bars is read with or without rules", () => {
  const rows = [
    ["序号", "重点任务", "责任单位"],
    ["1", "修路", "县交运局"],
  ];
  expect(
    shown("| 序号 | 重点任务 | 责任单位 |", "|---|---|---|", "| 1 | 修路 | 县交运局 |")
  ).toEqual([rows]);
  expect(shown("｜序号｜重点任务｜责任单位｜", "｜1｜修路｜县交运局｜")).toEqual([rows]);
});

test("a drawn box joins the lines between two rules", () => {
  const lines = [
    "┌────┬────┬────┐",
    "│序号│任务│责任单位│",
    "├────┼────┼────┤",
    "│1   │修路│县交运局│",
    "│    │架桥│        │",
    "├────┼────┼────┤",
    "│2   │植树│县林业局│",
    "└────┴────┴────┘",
  ];
  expect(shown(...lines)).toEqual([
    [
      ["序号", "任务", "责任单位"],
      ["1", "修路\n架桥", "县交运局"],
      ["2", "植树", "县林业局"],
    ],
  ]);
});

test("bare lines are recovered by their headings and numbers, and that is said", () => {
  const lines = [
    "附件1",
    "序号",
    "重点任务",
    "责任单位",
    "1",
    "修路",
    "县交运局",
    "2",
    "植树",
    "县林业局",
  ];
  const content = contentOfText([...lines, "备注：略"].join("\n"));
  expect(shownBlocks(content.blocks)).toEqual([
    "附件1",
    [
      ["序号", "重点任务", "责任单位"],
      ["1", "修路", "县交运局"],
      ["2", "植树", "县林业局"],
    ],
    "备注：略",
  ]);
  expect(content.notices).toEqual([{ code: "layout-inferred", count: 1 }]);
});

test("a bare row with surplus lines gives unit names to the last column", () => {
  const lines = [
    "序号",
    "重点任务",
    "责任单位",
    "1",
    "修路",
    "架桥",
    "县交运局、",
    "县住建局",
    "2",
    "植树",
    "县林业局",
  ];
  expect(shown(...lines)[0]?.[1]).toEqual(["1", "修路\n架桥", "县交运局、\n县住建局"]);
});

test("a bare category line is a row of the table", () => {
  const headings = ["序号", "任务", "责任单位"];
  const rows = ["一、交通", "1", "修路", "县交运局", "二、生态", "2", "植树", "县林业局"];
  expect(shown(...headings, ...rows)).toEqual([
    [
      headings,
      ["一、交通", "", ""],
      ["1", "修路", "县交运局"],
      ["二、生态", "", ""],
      ["2", "植树", "县林业局"],
    ],
  ]);
});

test("a picture's mark is dropped and counted", () => {
  const content = contentOfText("[image: 公章.png]霍山县发改委");
  expect(shownBlocks(content.blocks)).toEqual(["霍山县发改委"]);
  expect(content.notices).toEqual([{ code: "picture-ignored", count: 1 }]);
});
