import { styleOf } from "../../../src/core/sheet-plan/row-look";
import { wantedRowHeight } from "../../../src/core/sheet-plan/row-heights";
import { tablePlan } from "../../../src/core/sheet-plan/table-plan";
import { textWidth, wrappedLineCount } from "../../../src/core/sheet-plan/text-size";

const column = (title: string, width: number): { title: string; width: number } => ({
  title,
  width,
});

test("[P4] a Chinese character is twice as wide as a Latin letter or a digit", () => {
  expect(textWidth("第4季度GDP")).toBe(10);
  expect(textWidth("（85％）“数字+生活”")).toBe(21);
});

test("[P4] lines are wrapped at the column's width and broken where the text breaks", () => {
  // 50 units are 350 pixels: 21 Chinese characters of 16 pixels.
  expect(wrappedLineCount("汉".repeat(21), 50, 12)).toBe(1);
  expect(wrappedLineCount("汉".repeat(22), 50, 12)).toBe(2);
  expect(wrappedLineCount("汉\n字\r\n三", 50, 12)).toBe(3);
});

test("[P4] a row is as high as its longest cell needs", () => {
  const plan = tablePlan({
    name: "a",
    columns: [column("任务", 50), column("单位", 20)],
    rows: [["汉".repeat(283), "县发改委"]],
  });
  // 14 lines of 17.4 points and 4 points of air.
  expect(plan.rows[1]?.height).toBe(248);
});

test("[P4] a row is never planned higher than 409.5 points, and its wanted height is known", () => {
  const plan = tablePlan({
    name: "a",
    columns: [column("任务", 20)],
    rows: [["汉".repeat(900)]],
  });
  const row = plan.rows[1];
  expect(row?.height).toBe(409.5);
  expect(row && wantedRowHeight(row, plan)).toBeGreaterThan(1600);
});

test("[P4] text of a hidden column does not make its row higher", () => {
  const plan = tablePlan({
    name: "a",
    columns: [column("任务", 50), { ...column("行码", 4), isHidden: true }],
    rows: [["汉", "汉".repeat(200)]],
  });
  expect(plan.rows[1]?.height).toBe(21.5);
});

test("[P7] faces and sizes are those of county offices' tables", () => {
  expect(styleOf("title")).toMatchObject({ fontSize: 22, horizontal: "center", hasBorders: false });
  expect(styleOf("title").fonts[0]).toBe("方正小标宋简体");
  expect(styleOf("annex-label")).toMatchObject({ fonts: ["黑体"], fontSize: 16 });
  expect(styleOf("header")).toMatchObject({ fonts: ["黑体"], fontSize: 12, hasBorders: true });
  expect(styleOf("body").fonts).toEqual(["仿宋_GB2312", "仿宋"]);
  expect(styleOf("note").fonts[0]).toBe("楷体_GB2312");
});

test("[P7] a title of more than two lines takes 18 points, many columns take 10.5", () => {
  const narrow = tablePlan({
    name: "a",
    title: "汉".repeat(40),
    columns: [column("x", 30)],
    rows: [],
  });
  expect(styleOf("title", narrow).fontSize).toBe(18);
  const wide = tablePlan({
    name: "a",
    title: "短",
    columns: Array.from({ length: 7 }, () => column("x", 12)),
    rows: [],
  });
  expect(styleOf("title", wide).fontSize).toBe(22);
  expect(styleOf("body", wide).fontSize).toBe(10.5);
  expect(styleOf("note", wide).fontSize).toBe(12);
});
