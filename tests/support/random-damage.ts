import fc from "fast-check";
import type { CellRange } from "../../src/core/grid/address";
import type { CellValue } from "../../src/core/grid/cell-value";
import { gridOfValues, type Grid } from "../../src/core/grid/grid";
import { filledSheets, formOf, valuesOf } from "./returns";

interface Damaged {
  values: CellValue[][];
  merges: CellRange[];
  name: string;
  copies: number;
}

/** One act of damage; `a` and `b` choose rows or columns, whatever there are. */
export const act = fc.record({
  kind: fc.constantFrom(
    "move-row",
    "delete-row",
    "copy-row",
    "insert-row",
    "move-column",
    "delete-column",
    "copy-column",
    "insert-column",
    "rename-heading",
    "retype-cell",
    "empty-cell",
    "merge-down",
    "rename-sheet",
    "copy-sheet",
    "write-aside",
    "write-above",
    "add-to-heading",
    "name-contact",
    "contact-in-row"
  ),
  a: fc.nat(20),
  b: fc.nat(20),
});

function width(values: readonly (readonly CellValue[])[]): number {
  return Math.max(1, ...values.map((line) => line.length));
}

function damage(one: Damaged, { kind, a, b }: { kind: string; a: number; b: number }): void {
  const { values } = one;
  if (values.length === 0) return;
  const row = a % values.length;
  const column = b % width(values);
  for (const line of values) while (line.length < width(values)) line.push(null);
  const other = b % values.length;
  const otherColumn = a % width(values);
  switch (kind) {
    case "move-row":
      values.splice(other, 0, ...values.splice(row, 1));
      break;
    case "delete-row":
      values.splice(row, 1);
      break;
    case "copy-row":
      values.splice(other, 0, [...values[row]!]);
      break;
    case "insert-row":
      values.splice(row, 0, []);
      break;
    case "move-column":
      for (const line of values) line.splice(otherColumn, 0, ...line.splice(column, 1));
      break;
    case "delete-column":
      for (const line of values) line.splice(column, 1);
      break;
    case "copy-column":
      for (const line of values) line.splice(otherColumn, 0, line[column] ?? null);
      break;
    case "insert-column":
      for (const line of values) line.splice(column, 0, null);
      break;
    case "rename-heading":
      values[2] = values[2]?.map((cell, index) => (index === column ? `改名${a}列` : cell)) ?? [];
      break;
    case "retype-cell":
      values[row]![column] = `改写#${a}-${b}`;
      break;
    case "empty-cell":
      values[row]![column] = null;
      break;
    case "merge-down":
      if (row + 1 >= values.length || one.merges.length > 0) break;
      values[row + 1]![column] = null;
      one.merges.push({
        firstRowIndex: row,
        firstColumnIndex: column,
        lastRowIndex: row + 1,
        lastColumnIndex: column,
      });
      break;
    case "rename-sheet":
      one.name = `表${a}`;
      break;
    case "copy-sheet":
      one.copies = 1 + (a % 2);
      break;
    case "write-aside":
      while (values.length <= a + 8) values.push([]);
      values[a + 8]![0] = `旁注#${a}-${b}`;
      break;
    default:
      write(values, row, column, { kind, a, b });
  }
}

/** Acts by which a unit says something where a form asks for something else, or for nothing. */
function write(
  values: CellValue[][],
  row: number,
  column: number,
  { kind, a, b }: { kind: string; a: number; b: number }
): void {
  const headings = values.findIndex((line) => line.includes("序号"));
  const line = values[row]!;
  const contact = values.find((one) => one.includes("联络员姓名"));
  switch (kind) {
    case "write-above":
      values.splice(Math.max(0, headings), 0, [
        ...Array.from({ length: column }, () => null),
        `${ABOVE[a % ABOVE.length]!}#${a}`,
        `${ABOVE[b % ABOVE.length]!}#${b}`,
      ]);
      break;
    case "add-to-heading":
      if (headings < 0 || typeof values[headings]![column] !== "string") break;
      values[headings]![column] = `${values[headings]![column]}（缺口#${a}）`;
      break;
    case "name-contact":
      if (contact === undefined) break;
      contact[contact.indexOf("联络员姓名") + 2] = `某#${a}`;
      contact[contact.indexOf("联系电话") + 1] = `1390000#${b}`;
      break;
    case "contact-in-row":
      while (line.length < 11) line.push(null);
      line[9] = `联络员：在行#${a}`;
      line[10] = `联系电话：139#${b}`;
      break;
  }
}

/** Texts that hold the words of headings and are none. */
const ABOVE = ["本季度进展顺利", "问题是缺经费", "下一步抓紧", "填报人王某", "完成比例过半"];

/** Units whose forms are damaged. */
export const units = ["县发改委", "县法院", "县林业局", "太阳乡"] as const;
const word = fc.constantFrom(
  "推进中",
  "进展顺利#2",
  "存在问题#3",
  "下一步抓紧#4",
  "√",
  "已完成，待验收#1",
  "基本完成",
  "85%",
  "0.85",
  "2021.12.25",
  "12月底",
  "无",
  "县水务局：已办",
  "附件3",
  "填写说明",
  "43",
  "牵头",
  "县法院"
);

/** What a unit typed: cells of columns E–L in its rows, each text once in the file. */
export const typed = fc.array(
  fc.record({ row: fc.integer({ min: 4, max: 5 }), column: fc.nat(7), text: fc.option(word) }),
  { maxLength: 12 }
);

/** A unit's form, filled in and damaged, and the texts in it that no form issues. */
export function returnOf(
  unit: string,
  entries: readonly { row: number; column: number; text: string | null }[],
  acts: readonly { kind: string; a: number; b: number }[],
  hasStamp: boolean
): { sheets: readonly Grid[]; written: readonly string[] } {
  const cells: Record<string, CellValue> = {};
  entries.forEach(({ row, column, text }, index) => {
    cells[`${"EFGHIJKL"[column]}${row}`] = text ?? `所填#${index}`;
  });
  const [first, ...others] = filledSheets(formOf(unit), cells);
  const one: Damaged = { values: valuesOf(first!), merges: [], name: "附件3", copies: 1 };
  for (const step of acts) damage(one, step);
  const sheets = Array.from({ length: one.copies }, (_, index) =>
    gridOfValues(`${one.name}${"（2）".repeat(index)}`, one.values, { merges: one.merges })
  );
  const written = sheets
    .flatMap((sheet) => valuesOf(sheet).flat())
    .filter((cell): cell is string => typeof cell === "string" && cell.includes("#"));
  const rest = others.filter((sheet) => hasStamp || sheet.visibility !== "veryHidden");
  return { sheets: [...sheets, ...rest], written };
}

/** Says whether a text is among those that were found, where a contact's are without their label. */
export function isAmong(found: ReadonlySet<string>, text: string): boolean {
  return found.has(text) || found.has(text.replace(/^[^：]*：/, ""));
}
