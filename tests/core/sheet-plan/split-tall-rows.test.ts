import fc from "fast-check";
import { splitTallRows } from "../../../src/core/sheet-plan/split-tall-rows";
import { tablePlan } from "../../../src/core/sheet-plan/table-plan";

test("[P9] a row that fits stays as it is", () => {
  const rows = [[1, "汉\n字", null]];
  expect(splitTallRows(rows, [6, 20, 20], 12)).toEqual(rows);
});

test("[P9] a row that is too high goes on in further rows, its first column says so", () => {
  // 20 units hold 8 characters of 12 points; 23 such lines fit below 409.5 points.
  const rows = splitTallRows([[1, "汉".repeat(500), "县发改委"]], [6, 20, 20], 12);
  expect(rows.map((row) => row[0])).toEqual([1, "（续）", "（续）"]);
  expect(rows.map((row) => (row[1] as string).length)).toEqual([184, 184, 132]);
  expect(rows.map((row) => row[2])).toEqual(["县发改委", null, null]);
});

test("[P9] hidden columns never split a row", () => {
  const rows = [[1, "汉".repeat(900)]];
  expect(splitTallRows(rows, [6, 0], 12)).toEqual(rows);
});

test("[P9] no character of a text is lost or added", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("汉", "a", "，", "\n", "𠀀"), { maxLength: 900 }),
      (signs) => {
        const text = signs.join("");
        const rows = splitTallRows([["x", text]], [6, 8], 12);
        const joined = rows.map((row) => (row[1] as string | null) ?? "").join("");
        // A break between two rows stands for the line break that was there.
        expect(joined.replace(/\n/g, "")).toBe(text.replace(/\n/g, ""));
      }
    )
  );
});

test("[P9] a table splits its tall rows when asked, and no row of it is cut", () => {
  const parts = {
    name: "a",
    columns: [
      { title: "序号", width: 6 },
      { title: "进展情况", width: 30 },
    ],
    rows: [["1", "汉字\n".repeat(200)]],
    remarks: ["备注"],
  };
  const plan = tablePlan({ ...parts, splitsTallRows: true });
  expect(plan.rows.length).toBeGreaterThan(9);
  expect(plan.merges).toEqual([
    {
      firstRowIndex: plan.rows.length - 1,
      firstColumnIndex: 0,
      lastRowIndex: plan.rows.length - 1,
      lastColumnIndex: 1,
    },
  ]);
  for (const row of plan.rows) expect(row.height).toBeLessThanOrEqual(409.5);
  expect(tablePlan(parts).rows).toHaveLength(3);
});

test("[P9] a paragraph above a table that is higher than a row goes on in the next line, whole", () => {
  const note = "未报送的单位是：" + "某某村民委员会、".repeat(400);
  const plan = tablePlan({
    name: "通报",
    title: "通报",
    note,
    columns: [{ title: "指标", width: 40 }],
    rows: [],
    splitsTallRows: true,
  });
  const notes = plan.rows.filter((row) => row.style === "note");
  expect(notes.length).toBeGreaterThan(1);
  expect(notes.map(({ cells: [text] }) => (typeof text === "string" ? text : "")).join("")).toBe(
    note
  );
  for (const row of notes) expect(row.height).toBeLessThanOrEqual(409.5);
});
