import { cellText, isBlank } from "../grid/cell-value";
import type { Grid, GridCell, GridRow } from "../grid/grid";
import type { ContactPerson } from "../units/unit-register";
import type { HeadingReader } from "./heading-roles";
import { plainText } from "./text-likeness";

/** What a unit says of its contact in one cell. */
export interface ContactEntry {
  readonly field: keyof ContactPerson;
  readonly columnIndex: number;
  readonly text: string;
}

/** The line of a returned sheet in which a unit names its contact. */
export interface ContactLine {
  /** 0-based. */
  readonly rowIndex: number;
  /** 0-based columns of cells that hold a label and nothing else. */
  readonly labelColumns: readonly number[];
  readonly entries: readonly ContactEntry[];
}

const FIELDS: readonly (readonly [RegExp, keyof ContactPerson])[] = [
  [/^联络(?:员|人)(?:姓名)?$/, "name"],
  [/^(?:联络员|联络人)?职务$/, "post"],
  [/^(?:联络员|联络人)?(?:联系|手机|办公)?电话$|^联系方式$|^手机号?码?$/, "telephone"],
];
const LONGEST_LABEL = 8;

interface Label {
  readonly field: keyof ContactPerson;
  readonly columnIndex: number;
  /** What stands behind the label in its own cell, as in 联络员：张某. */
  readonly text: string;
}

/** Finds all that can be the line for the contact, wherever it stands; a row about an assignment may look like it. */
export function findContactLines(grid: Grid, readHeading: HeadingReader): readonly ContactLine[] {
  return grid.rows.flatMap((row) => {
    const labels = row.cells.flatMap(labelOf);
    const fields = new Set(labels.map(({ field }) => field));
    if (!fields.has("name") || fields.size < 2 || isHeadingRow(row, readHeading)) return [];
    return [
      {
        rowIndex: row.rowIndex,
        labelColumns: labels.flatMap(({ text, columnIndex }) => (text === "" ? [columnIndex] : [])),
        entries: labels.flatMap((label, index) => entryOf(label, labels[index + 1], row)),
      },
    ];
  });
}

function labelOf({ columnIndex, value }: GridCell): readonly Label[] {
  if (typeof value !== "string") return [];
  const [, head = "", text = ""] = /^([^：:]*)[：:]?([\s\S]*)$/.exec(value.trim()) ?? [];
  const plain = plainText(head);
  if (plain.length > LONGEST_LABEL) return [];
  const field = FIELDS.find(([words]) => words.test(plain))?.[1];
  return field === undefined ? [] : [{ field, columnIndex, text: text.trim() }];
}

/** 联络员 and 联系电话 may as well head columns of a table. */
function isHeadingRow(row: GridRow, readHeading: HeadingReader): boolean {
  return row.cells.some(({ value }) => {
    const role = typeof value === "string" ? (readHeading(value)?.role ?? null) : null;
    return role !== null && role !== "reporter" && role !== "telephone";
  });
}

/** What follows a label in its own cell, or stands in the first filled cell before the next label. */
function entryOf(label: Label, next: Label | undefined, row: GridRow): readonly ContactEntry[] {
  const { field, columnIndex, text } = label;
  if (text !== "") return [{ field, columnIndex, text }];
  const cell = row.cells.find(
    (one) =>
      one.columnIndex > columnIndex &&
      one.columnIndex < (next?.columnIndex ?? Number.POSITIVE_INFINITY) &&
      !isBlank(one.value)
  );
  if (cell === undefined) return [];
  return [{ field, columnIndex: cell.columnIndex, text: cellText(cell.value).trim() }];
}
