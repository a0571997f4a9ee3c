import { tablePart, type StreamBytes, type WordStreams } from "./word-streams";

/** What is said of a run of characters. */
export interface CharacterProperties {
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
  readonly isInserted: boolean;
  /** The code of a character of a symbol font, or `null`. */
  readonly symbol: number | null;
}

/** The cells of a row as its end mark defines them ([MS-DOC] 2.9.322). */
export interface RowDefinition {
  /** Left edges of the cells and the right edge of the last, in twips. */
  readonly edges: readonly number[];
  /** For each cell: it continues the one above. */
  readonly continues: readonly boolean[];
}

/** What is said of a paragraph. */
export interface ParagraphProperties {
  /** 0 outside tables, 1 in a table, 2 in a table within a cell. */
  readonly depth: number;
  /** The paragraph is the end mark of a row. */
  readonly isRowEnd: boolean;
  /** The paragraph ends a cell, or a row, of a table within a cell. */
  readonly endsInner: "cell" | "row" | null;
  readonly isHeadingRow: boolean;
  readonly row: RowDefinition | null;
  /** 1-based index of the list override, 0 for none. */
  readonly list: number;
  /** 0-based level of the list. */
  readonly level: number;
}

/** A stretch of the document stream and its properties. */
export interface PropertyRun<Properties> {
  readonly start: number;
  readonly end: number;
  readonly properties: Properties;
}

const PAGE_BYTES = 512;
const FIB_CHARACTER_PAGES = 0x00fa;
const FIB_PARAGRAPH_PAGES = 0x0102;

/** Reads the runs of character properties, by rising position ([MS-DOC] 2.9.33). */
export function readCharacterRuns(
  streams: WordStreams
): readonly PropertyRun<CharacterProperties>[] {
  return readRuns(streams, FIB_CHARACTER_PAGES, (page, count, index) => {
    const at = page.byte((count + 1) * 4 + index) * 2;
    return characterProperties(at === 0 ? page.slice(0, 0) : page.slice(at + 1, page.byte(at)));
  });
}

/** Reads the runs of paragraph properties, by rising position ([MS-DOC] 2.9.178). */
export function readParagraphRuns(
  streams: WordStreams
): readonly PropertyRun<ParagraphProperties>[] {
  return readRuns(streams, FIB_PARAGRAPH_PAGES, (page, count, index) => {
    const at = page.byte((count + 1) * 4 + index * 13) * 2;
    if (at === 0) return paragraphProperties(page.slice(0, 0), streams);
    const words = page.byte(at);
    const length = words === 0 ? page.byte(at + 1) * 2 : words * 2 - 1;
    const start = words === 0 ? at + 2 : at + 1;
    // The first two bytes name the style.
    return paragraphProperties(page.slice(start + 2, Math.max(0, length - 2)), streams);
  });
}

function readRuns<Properties>(
  streams: WordStreams,
  fibOffset: number,
  read: (page: StreamBytes, count: number, index: number) => Properties
): readonly PropertyRun<Properties>[] {
  const pages = tablePart(streams, fibOffset);
  const pageCount = Math.max(0, Math.floor((pages.length - 4) / 8));
  const runs: PropertyRun<Properties>[] = [];
  for (let index = 0; index < pageCount; index++) {
    const number = pages.long((pageCount + 1) * 4 + index * 4) & 0x3fffff;
    const page = streams.document.slice(number * PAGE_BYTES, PAGE_BYTES);
    const count = page.byte(PAGE_BYTES - 1);
    for (let run = 0; run < count; run++) {
      const properties = read(page, count, run);
      runs.push({ start: page.long(run * 4), end: page.long(run * 4 + 4), properties });
    }
  }
  return runs.sort((a, b) => a.start - b.start);
}

/** Finds the run that holds a position by halving, or `undefined`. */
export function runAt<Properties>(
  runs: readonly PropertyRun<Properties>[],
  position: number
): PropertyRun<Properties> | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined) return undefined;
    if (position < run.start) high = middle - 1;
    else if (position >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}

function characterProperties(sprms: StreamBytes): CharacterProperties {
  let properties: CharacterProperties = PLAIN_CHARACTERS;
  forEachModifier(sprms, (code, at) => {
    if (code === 0x0800) properties = { ...properties, isDeleted: sprms.byte(at) === 1 };
    if (code === 0x0801) properties = { ...properties, isInserted: sprms.byte(at) === 1 };
    if (code === 0x083c) properties = { ...properties, isHidden: sprms.byte(at) === 1 };
    if (code === 0x6a09) properties = { ...properties, symbol: sprms.word(at + 2) };
  });
  return properties;
}

/** What holds where nothing is said. */
export const PLAIN_CHARACTERS: CharacterProperties = {
  isHidden: false,
  isDeleted: false,
  isInserted: false,
  symbol: null,
};

/** What holds where nothing is said. */
export const PLAIN_PARAGRAPH: ParagraphProperties = {
  depth: 0,
  isRowEnd: false,
  endsInner: null,
  isHeadingRow: false,
  row: null,
  list: 0,
  level: 0,
};

function paragraphProperties(sprms: StreamBytes, streams: WordStreams): ParagraphProperties {
  let properties: ParagraphProperties = PLAIN_PARAGRAPH;
  const set = (change: Partial<ParagraphProperties>): void => {
    properties = { ...properties, ...change };
  };
  forEachModifier(sprms, (code, at) => {
    if (code === 0x2416 && sprms.byte(at) === 1) set({ depth: Math.max(1, properties.depth) });
    if (code === 0x6649) set({ depth: Math.min(sprms.long(at), 64) });
    if (code === 0x2417) set({ isRowEnd: sprms.byte(at) === 1 });
    if (code === 0x244b && sprms.byte(at) === 1) set({ endsInner: "cell" });
    if (code === 0x244c && sprms.byte(at) === 1) set({ endsInner: "row" });
    if (code === 0x3404) set({ isHeadingRow: sprms.byte(at) === 1 });
    if (code === 0xd608) set({ row: rowDefinition(sprms, at) });
    if (code === 0x460b) set({ list: Math.max(0, sprms.signedWord(at)) });
    if (code === 0x260a) set({ level: sprms.byte(at) });
    if ((code === 0x6646 || code === 0x6645) && streams.data !== null)
      set(distantProperties(streams.data, sprms.long(at), streams));
  });
  return properties;
}

/** Properties that do not fit their page stand in the data stream ([MS-DOC] 2.9.188). */
function distantProperties(
  data: StreamBytes,
  offset: number,
  streams: WordStreams
): ParagraphProperties {
  const sprms = data.slice(offset + 2, data.word(offset));
  return paragraphProperties(sprms, { ...streams, data: null });
}

function rowDefinition(sprms: StreamBytes, at: number): RowDefinition {
  const count = sprms.byte(at + 2);
  const edges = Array.from({ length: count + 1 }, (_, index) =>
    sprms.signedWord(at + 3 + index * 2)
  );
  const cells = at + 3 + (count + 1) * 2;
  const end = at + 1 + sprms.word(at);
  const continues = edges.slice(1).map((_edge, index) => {
    const cell = cells + index * 20;
    return cell + 20 <= end && ((sprms.word(cell) >> 5) & 3) === 1;
  });
  return { edges, continues };
}

/** Operand bytes by the three top bits of a modifier's code ([MS-DOC] 2.6.1); 6 says its own. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, -1, 3] as const;

function forEachModifier(
  sprms: StreamBytes,
  visit: (code: number, operandAt: number) => void
): void {
  for (let at = 0; at + 2 < sprms.length;) {
    const code = sprms.word(at);
    const operandAt = at + 2;
    const length = OPERAND_BYTES[code >> 13] ?? 1;
    at = operandAt + (length > 0 ? length : ownLength(sprms, code, operandAt));
    if (at > sprms.length) return;
    visit(code, operandAt);
  }
}

function ownLength(sprms: StreamBytes, code: number, at: number): number {
  if (code === 0xd608) return sprms.word(at) + 1;
  const length = sprms.byte(at);
  if (code !== 0xc615 || length !== 255) return length + 1;
  const deleted = sprms.byte(at + 1);
  return 2 + deleted * 4 + 1 + sprms.byte(at + 2 + deleted * 4) * 3;
}
