import type { CellRange } from "../../../core/grid/address";

/** A line of a text file with its 1-based number. */
export interface TextLine {
  readonly text: string;
  readonly lineNumber: number;
}

/** The lines of a text, and how many pictures were marked in it. */
export interface TextLines {
  readonly lines: readonly TextLine[];
  readonly pictures: number;
}

/** Splits a text into lines and strips the `[bookmark: …]` and `[image: …]` marks of converters. */
export function linesOfText(text: string): TextLines {
  let pictures = 0;
  const stripped = text.replace(/\[(bookmark|image): [^\]\n]{0,200}\]/g, (_mark, kind: string) => {
    if (kind === "image") pictures += 1;
    return "";
  });
  const lines = stripped
    .split(/\r\n|[\r\n\f\v\u0085\u2028\u2029]/)
    .map((line, index) => ({ text: line, lineNumber: index + 1 }));
  return { lines, pictures };
}

/** Says whether a line shows nothing and holds no TAB that stands for an empty cell. */
export function isBlankLine(line: TextLine | undefined): boolean {
  return line === undefined || /^[^\S\t]*$/.test(line.text);
}

/** Takes the white space off both ends of a text, keeping TAB out of cells. */
export function cellOf(text: string): string {
  return text.replace(/\t/g, " ").trim();
}

/** What a layout found at a line: the rows of a table and the index of the line after it. */
export interface FoundTable {
  readonly rows: readonly (readonly string[])[];
  readonly merges?: readonly CellRange[];
  readonly nextIndex: number;
  /** The layout gives no marks of its own and was told from headings and numbers. */
  readonly isInferred: boolean;
}

/** No table of a layout begins at any line before `searchFrom`. */
export interface NoTable {
  readonly searchFrom: number;
}

/** Finds a table that begins at the line of a 0-based index, in steps bounded by what it skips. */
export type TableLayout = (lines: readonly TextLine[], index: number) => FoundTable | NoTable;
