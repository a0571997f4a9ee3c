import { readFileSync } from "node:fs";
import { readReadable, shownGrid, tablesOf } from "../shown-blocks";

const seed = readFileSync("seeds/huoshan-2021-notice.txt");

test("the sample notice has three tables of 39, 5 and 46 rows", async () => {
  const tables = tablesOf(await readReadable("通知.txt", seed));
  expect(tables.map((grid) => grid.rows.length)).toEqual([39, 5, 46]);
  expect(tables.map((grid) => shownGrid(grid)[0]?.length)).toEqual([3, 4, 3]);
});

test("every row of the sample notice begins with its number and fills every column", async () => {
  for (const grid of tablesOf(await readReadable("通知.txt", seed))) {
    const [headings, ...rows] = shownGrid(grid);
    expect(rows.map((row) => row[0])).toEqual(rows.map((_, index) => String(index + 1)));
    expect(rows.every((row) => row.every((cell) => cell !== ""))).toBe(true);
    expect(headings?.at(-1)).toBe("责任单位");
  }
});

test("bookmarks are stripped from the cells of the sample notice", async () => {
  const [first, second] = tablesOf(await readReadable("通知.txt", seed)).map(shownGrid);
  expect(first?.[1]).toEqual([
    "1",
    "建设安徽长三角绿色农产品生产加工供应基地",
    "县农业农村局，各乡镇",
  ]);
  expect(second?.[4]?.[0]).toBe("4");
});

test("labels, titles and remarks of the sample notice stay paragraphs around the tables", async () => {
  const { blocks, notices } = await readReadable("通知.txt", seed);
  const kinds = blocks.map((block) => (block.kind === "table" ? "表" : block.text.slice(0, 6)));
  expect(kinds).toEqual([
    "关于印发长三",
    "霍山县责任分",
    "各乡镇人民政",
    "根据市推动长",
    "一是提高认识",
    "二是分工负责",
    "三是跟踪问效",
    "请各牵头责任",
    "联系人：××",
    "附件1",
    "长三角地区一",
    "表",
    "备注：排名第",
    "附件2",
    "三年行动计划",
    "表",
    "备注：排名第",
    "附件3",
    "长三角地区一",
    "表",
    "备注：排名第",
  ]);
  expect(notices).toEqual([]);
});

test("blocks of the sample notice know their lines in the file", async () => {
  const { blocks } = await readReadable("通知.txt", seed);
  const lines = blocks.map((block) => block.lineNumber);
  expect(lines.slice(0, 3)).toEqual([6, 7, 9]);
  const tables = blocks.filter((block) => block.kind === "table");
  expect(tables.map((block) => block.lineNumber)).toEqual([20, 183, 213]);
});

test("the sample notice with Windows line ends reads the same", async () => {
  const windows = Buffer.from(seed.toString("utf8").replace(/\n/g, "\r\n"));
  const read = await readReadable("通知.txt", seed);
  expect((await readReadable("通知.txt", windows)).blocks).toEqual(read.blocks);
});

test("the sample notice without any mark of its cells is recovered, and that is said", async () => {
  const bare = seed
    .toString("utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
  const read = await readReadable("通知.txt", Buffer.from(bare));
  const marked = await readReadable("通知.txt", seed);
  expect(tablesOf(read).map(shownGrid)).toEqual(tablesOf(marked).map(shownGrid));
  expect(read.notices).toEqual([{ code: "layout-inferred", count: 3 }]);
});
