import type { List, ListLevel } from "../list-numbers";
import { tablePart, type StreamBytes, type WordStreams } from "./word-streams";

/** The lists of a document by the 1-based index with which paragraphs name them. */
export type WordLists = ReadonlyMap<number, List>;

const FIB_LISTS = 0x02e2;
const FIB_OVERRIDES = 0x02ea;
const LIST_BYTES = 28;
const OVERRIDE_BYTES = 16;

/** The formats of [MS-OSHARED] 2.2.1.3 that documents use, by their names in Office Open XML. */
const FORMATS: ReadonlyMap<number, string> = new Map([
  [0, "decimal"],
  [1, "upperRoman"],
  [2, "lowerRoman"],
  [3, "upperLetter"],
  [4, "lowerLetter"],
  [10, "ideographDigital"],
  [11, "japaneseCounting"],
  [14, "decimalFullWidth"],
  [18, "decimalEnclosedCircle"],
  [22, "decimalZero"],
  [23, "bullet"],
  [28, "decimalEnclosedCircleChinese"],
  [30, "ideographTraditional"],
  [31, "ideographZodiac"],
  [33, "taiwaneseCounting"],
  [35, "taiwaneseCountingThousand"],
  [37, "chineseCounting"],
  [38, "chineseLegalSimplified"],
  [39, "chineseCountingThousand"],
  [255, "none"],
]);

/** Reads the list tables ([MS-DOC] 2.9.131 and 2.9.132). */
export function readWordLists(streams: WordStreams): WordLists {
  const definitions = readDefinitions(streams);
  const lists = new Map<number, List>();
  const overrides = tablePart(streams, FIB_OVERRIDES);
  const count = overrides.length < 4 ? 0 : overrides.long(0);
  for (let index = 0; index < count; index++) {
    const at = 4 + index * OVERRIDE_BYTES;
    if (at + OVERRIDE_BYTES > overrides.length) break;
    const id = overrides.long(at);
    const levels = definitions.get(id);
    if (levels === undefined) continue;
    lists.set(index + 1, {
      id: index + 1,
      counterId: String(id),
      levels,
      startOverrides: new Map(),
    });
  }
  return lists;
}

function readDefinitions(
  streams: WordStreams
): ReadonlyMap<number, ReadonlyMap<number, ListLevel>> {
  const definitions = new Map<number, ReadonlyMap<number, ListLevel>>();
  const { document, table } = streams;
  const start = document.long(FIB_LISTS);
  const length = document.long(FIB_LISTS + 4);
  if (length < 2) return definitions;
  const count = table.word(start);
  // The levels of all lists follow the list headers, beyond the length that the head states.
  let at = start + 2 + count * LIST_BYTES;
  for (let index = 0; index < count; index++) {
    const header = start + 2 + index * LIST_BYTES;
    const levelCount = (table.byte(header + 26) & 1) === 1 ? 1 : 9;
    const levels = new Map<number, ListLevel>();
    for (let level = 0; level < levelCount; level++) {
      const read = readLevel(table, at);
      levels.set(level, read.level);
      at = read.nextAt;
    }
    definitions.set(table.long(header), levels);
  }
  return definitions;
}

function readLevel(
  table: StreamBytes,
  at: number
): { readonly level: ListLevel; readonly nextAt: number } {
  const flags = table.byte(at + 5);
  const textAt = at + 28 + table.byte(at + 24) + table.byte(at + 25);
  const length = table.word(textAt);
  let text = "";
  for (let index = 0; index < length; index++) {
    const code = table.word(textAt + 2 + index * 2);
    text += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
  }
  const level: ListLevel = {
    start: table.long(at),
    format: FORMATS.get(table.byte(at + 4)) ?? "decimal",
    text,
    suffix: table.byte(at + 15) === 2 ? "nothing" : "tab",
    style: null,
    isLegal: (flags & 0x04) !== 0,
    restart: (flags & 0x08) !== 0 ? table.byte(at + 26) : null,
  };
  return { level, nextAt: textAt + 2 + length * 2 };
}
