import { readFileSync } from "node:fs";
import fc from "fast-check";
import seedRegister from "../../../seeds/huoshan-units.json";
import { cellText, type CellValue } from "../../../src/core/grid/cell-value";
import { gridOfValues, type Grid } from "../../../src/core/grid/grid";
import type { NoticeDocument } from "../../../src/core/notice/document";
import type { AssignmentTable, Notice } from "../../../src/core/notice/notice";
import { cleanText } from "../../../src/core/notice/clean-text";
import { tableJson } from "../../../src/core/notice/notice-json";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";
import type { UnitRegister } from "../../../src/core/units/unit-register";
import { planAssignmentTable, planNoticeBody } from "../../../src/core/workbook/plan-notice-sheets";
import { readDocument } from "../../../src/files/document/read-document";

const register = seedRegister as unknown as UnitRegister;
let loaded: Notice;
let sheets: readonly Grid[];

beforeAll(async () => {
  const bytes = readFileSync("seeds/huoshan-2021-notice.txt");
  const document = await readDocument({ name: "notice.txt", bytes });
  if ("refusal" in document) throw new Error(document.refusal.reason);
  loaded = parseNotice(document, register);
  sheets = loaded.tables.map((table) => gridOfPlan(planAssignmentTable(table)));
});

function readSheets(...grids: readonly Grid[]): readonly AssignmentTable[] {
  const document: NoticeDocument = {
    name: "book.xlsx",
    blocks: grids.map((grid) => ({ kind: "table", grid, headerRowCount: 0 })),
    notices: [],
  };
  return parseNotice(document, register).tables;
}

function valuesOf(grid: Grid): CellValue[][] {
  const values: CellValue[][] = [];
  for (const { rowIndex, cells } of grid.rows) {
    const line: CellValue[] = [];
    for (const cell of cells) line[cell.columnIndex] = cell.value;
    values[rowIndex] = Array.from(line, (value) => value ?? null);
  }
  return Array.from(values, (line) => line ?? []);
}

/** The sheet 附件1 with its rows (from the fourth on) put through a change. */
function changedRows(change: (rows: CellValue[][]) => CellValue[][]): Grid {
  const [first] = sheets;
  if (first === undefined) throw new Error("no sheet");
  const values = valuesOf(first);
  const head = values.slice(0, 3);
  const body = values.slice(3, 41);
  return gridOfValues(first.name, [...head, ...change(body), ...values.slice(41)]);
}

function keysByTask(table: AssignmentTable | undefined): ReadonlyMap<string, string> {
  return new Map(table?.rows.map((row) => [row.task, row.key]) ?? []);
}

test("[N13] what load wrote is read back as the same assignments", () => {
  const tables = readSheets(...sheets);
  expect(tables.map(tableJson)).toEqual(loaded.tables.map(tableJson));
  expect(tables[1]?.rows[0]?.notes).toEqual(["排名第一为牵头责任单位，以下相同"]);
  expect(tables.map((table) => table.remarks)).toEqual(loaded.tables.map((table) => table.remarks));
  expect(tables.map((table) => table.leadRule)).toEqual(
    loaded.tables.map((table) => table.leadRule)
  );
});

test("[N13] title, addressees, body, counts and duties survive the workbook too", () => {
  const body = gridOfPlan(planNoticeBody(loaded));
  const document: NoticeDocument = {
    name: "book.xlsx",
    blocks: [
      ...body.rows.map(({ cells }) => ({
        kind: "paragraph" as const,
        text: cellText(cells[0]?.value ?? null),
      })),
      ...sheets.map((grid) => ({ kind: "table" as const, grid, headerRowCount: 0 })),
    ],
    notices: [],
  };
  const again = parseNotice(document, register);
  expect({ ...again, tables: [] }).toEqual({ ...loaded, tables: [] });
});

test("[N13] positions are those of the sheet", () => {
  const [first, second] = readSheets(...sheets);
  expect(first?.sheet).toBe("附件1");
  expect(first?.headerRowIndex).toBe(2);
  expect(first?.columns.map((column) => column.role)).toEqual(["number", "task", "units", "key"]);
  expect(first?.columnIndexes).toEqual([0, 1, 2, 3]);
  expect(first?.rows.map((row) => row.rowIndex)).toEqual(
    Array.from({ length: 38 }, (_, index) => index + 3)
  );
  expect(second?.columnIndexes).toEqual([0, 1, 2, 3, 4]);
});

test("[N14] a row keeps its key when its text is edited, sorted and renumbered", () => {
  const grid = changedRows((rows) =>
    rows
      .map((row, index): CellValue[] => {
        const [, task, ...others] = row;
        const text = typeof task === "string" ? task : "";
        return [38 - index, index === 4 ? "全新的文字" : text, ...others];
      })
      .reverse()
  );
  const [table] = readSheets(grid);
  expect(table?.rows.map((row) => row.key)).toEqual(
    loaded.tables[0]?.rows.map((row) => row.key).reverse()
  );
  expect(table?.rows.find((row) => row.task === "全新的文字")?.key).toBe(
    loaded.tables[0]?.rows[4]?.key
  );
});

test("[N14] a row without a key gets the one that its text would have got", () => {
  const grid = changedRows((rows) => rows.map((row) => row.slice(0, 3)));
  const [table] = readSheets(grid);
  expect(keysByTask(table)).toEqual(keysByTask(loaded.tables[0]));
});

test("[N14] a copied key is kept by the first row alone", () => {
  const grid = changedRows((rows) => {
    const [first = []] = rows;
    return [first, [39, "另一件事", "县财政局", first[3] ?? null], ...rows.slice(1)];
  });
  const [table] = readSheets(grid);
  const keys = table?.rows.map((row) => row.key) ?? [];
  expect(keys[0]).toBe(loaded.tables[0]?.rows[0]?.key);
  expect(keys[1]).toMatch(/^A1-[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(new Set(keys).size).toBe(39);
});

test("[N14] columns may be moved and a row put above", () => {
  const moved = changedRows((rows) => rows);
  const values = valuesOf(moved).map((line) => [
    line[2] ?? null,
    line[3] ?? null,
    line[0] ?? null,
    line[1] ?? null,
  ]);
  values.splice(
    0,
    2,
    [null],
    ["附件1"],
    ["长三角地区一体化发展三年行动计划（2021-2023年）霍山县责任分工"]
  );
  const [table] = readSheets(gridOfValues("附件1", values));
  expect(table?.columnIndexes).toEqual([0, 1, 2, 3]);
  expect(table?.columns.map((column) => column.role)).toEqual(["units", "key", "number", "task"]);
  expect(table?.headerRowIndex).toBe(3);
  expect(keysByTask(table)).toEqual(keysByTask(loaded.tables[0]));
});

test("[N3] a sheet's name stands in for a deleted label, and no line above it for its title", () => {
  const grid = gridOfValues("附件2", [
    ["序号", "任务", "责任单位"],
    [1, "甲", "县财政局"],
  ]);
  const document: NoticeDocument = {
    name: "book.xlsx",
    blocks: [
      { kind: "paragraph", text: "关于分工的通知" },
      { kind: "paragraph", text: "各单位：" },
      { kind: "paragraph", text: "请抓好落实。" },
      { kind: "paragraph", text: "霍山县发展和改革委员会" },
      { kind: "table", grid, headerRowCount: 0 },
    ],
    notices: [],
  };
  const { tables, body } = parseNotice(document, register);
  expect(tables.map(({ id, annex, title }) => [id, annex, title])).toEqual([["A2", "附件2", ""]]);
  expect(body).toEqual(["请抓好落实。", "霍山县发展和改革委员会"]);
});

test("[N14] sections survive the workbook", () => {
  const head = ["序号", "任务", "责任单位"];
  const rows = [
    ["一、产业协同（共2项）"],
    [1, "甲", "县财政局"],
    [2, "乙", "县教育局"],
    ["二、民生"],
    [3, "丙", "县公安局"],
  ];
  const [table] = readSheets(gridOfValues("附件1", [["附件1"], ["某计划"], head, ...rows]));
  if (table === undefined) throw new Error("no table");
  const [again] = readSheets(gridOfPlan(planAssignmentTable(table)));
  expect(again?.rows.map((row) => [row.key, row.section, row.task])).toEqual(
    table.rows.map((row) => [row.key, row.section, row.task])
  );
});

const cell = fc.oneof(
  fc.constantFrom(
    "甲任务",
    "乙任务（县财政局牵头）",
    "县发改委、县财政局",
    "各乡镇",
    "县住建局等",
    "一、章节",
    "备注：说明",
    "县发改委（军民融合办）",
    "合计",
    "附件2",
    "序号",
    "续表",
    ""
  ),
  fc.string({ unit: "grapheme", maxLength: 12 })
);

test("[N15] parsing, planning and parsing again gives the same assignments", () => {
  const row = fc.tuple(
    fc.constantFrom("甲", "乙", "丙", "丁任务"),
    fc.constantFrom("县发改委、县财政局", "各乡镇", "县住建局等", ""),
    fc.constantFrom("", "说明文字")
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      const grid = gridOfValues("附件1", [
        ["附件1"],
        ["某计划"],
        ["序号", "任务", "责任单位", "备注"],
        ...rows.map((texts, index) => [index + 1, ...texts]),
      ]);
      const [table] = readSheets(grid);
      if (table === undefined) throw new Error("no table");
      const [again] = readSheets(gridOfPlan(planAssignmentTable(table)));
      expect(again?.rows.map((one) => tableJson({ ...table, rows: [one] }).rows[0])).toEqual(
        tableJson(table).rows
      );
    }),
    { numRuns: 100 }
  );
});

test("[N15] keys do not depend on the order of rows, numbers or spacing", () => {
  const tasks = fc.array(
    fc.tuple(
      fc.constantFrom("甲", "乙", "丙", "丁"),
      fc.constantFrom("县财政局", "县教育局", "县公安局")
    ),
    { minLength: 1, maxLength: 12 }
  );
  fc.assert(
    fc.property(tasks, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (rows, order) => {
      const read = (list: readonly (readonly [string, string])[], gap: string): string[] => {
        const [table] = readSheets(
          gridOfValues("附件1", [
            ["附件1"],
            ["序号", "任务", "责任单位"],
            ...list.map(([task, units], index) => [index + 1, `${gap}${task}${gap}事`, units]),
          ])
        );
        const label = (task: string, units: string, key: string): string =>
          `${task.replace(/\s/g, "")}|${units}|${key}`;
        return (table?.rows ?? []).map((one) => label(one.task, one.unitsText, one.key)).sort();
      };
      const shuffled = rows
        .map((one, index) => ({ one, at: order[index] ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      expect(read(shuffled, " ")).toEqual(read(rows, ""));
    }),
    { numRuns: 100 }
  );
});

test("[N15] no sheet makes the parser throw, and no text of it is lost", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 15 }), (lines) => {
      const tables = readSheets(
        gridOfValues("附件1", [["附件1"], ["序号", "任务", "责任单位", "备注"], ...lines])
      );
      const [table] = tables;
      expect(table?.rows.every((row) => row.key !== "")).toBe(true);
      const kept = JSON.stringify(tables);
      for (const text of lines.flat().map(cleanText))
        for (const line of text.split("\n"))
          if (!/^(?:序号?|续表.*)$/.test(line))
            expect(kept).toContain(JSON.stringify(line).slice(1, -1));
    }),
    { numRuns: 300 }
  );
});

function readingTime(rowCount: number): number {
  const rows = Array.from({ length: rowCount }, (_, index) => [
    index + 1,
    `任务${index}：推进一体化发展重点工作，落实第${index % 97}批项目`,
    index % 3 === 0 ? "县发改委、县财政局等，各乡镇" : `县住建局、县第${index % 500}中心`,
  ]);
  const grid = gridOfValues("附件1", [["附件1"], ["计划"], ["序号", "任务", "责任单位"], ...rows]);
  const started = performance.now();
  const [table] = readSheets(grid);
  const time = performance.now() - started;
  expect(table?.rows).toHaveLength(rowCount);
  expect(new Set(table?.rows.map((row) => row.key)).size).toBe(rowCount);
  return time;
}

test("[N16] the time to read a sheet grows with its rows, not with their square", () => {
  const small = Math.min(readingTime(2000), readingTime(2000));
  // Ten times the rows; a square would take a hundred times as long. The rest is for a busy machine.
  expect(readingTime(20_000)).toBeLessThan(Math.max(40 * small, 3000));
});
