import type { DocumentBlock } from "../../../core/notice/document";
import { NoticeTally, tableGrid, type DocumentContent } from "../document-content";
import { findBareLineTable } from "./bare-line-layout";
import { findBoxTable, findTabbedTable } from "./delimited-layout";
import { findTabCellTable } from "./tab-cell-layout";
import { linesOfText, type FoundTable, type TableLayout, type TextLine } from "./text-lines";

/** The layouts in the order in which they are tried at each line. */
const LAYOUTS: readonly TableLayout[] = [
  findTabCellTable,
  findTabbedTable,
  findBoxTable,
  findBareLineTable,
];

/** Divides a text into paragraphs and tables, in reading order, with 1-based line numbers. */
export function contentOfText(text: string): DocumentContent {
  const { lines, pictures } = linesOfText(text);
  const blocks: DocumentBlock[] = [];
  const tally = new NoticeTally();
  tally.add("picture-ignored", pictures);
  const findTable = tableFinder(lines);
  for (let index = 0; index < lines.length;) {
    const table = findTable(index);
    const { text: line, lineNumber } = lines[index] ?? { text: "", lineNumber: 0 };
    if (table === null) {
      if (line.trim() !== "") blocks.push({ kind: "paragraph", text: line.trim(), lineNumber });
      index += 1;
      continue;
    }
    const grid = tableGrid(table.rows, table.merges);
    blocks.push({ kind: "table", grid, headerRowCount: 0, lineNumber });
    tally.add("layout-inferred", table.isInferred ? 1 : 0);
    index = table.nextIndex;
  }
  return { blocks, notices: tally.list() };
}

/** Tries each layout only where it has not already said that no table of its kind begins. */
function tableFinder(lines: readonly TextLine[]): (index: number) => FoundTable | null {
  const searchFrom = LAYOUTS.map(() => 0);
  return (index) => {
    for (const [which, layout] of LAYOUTS.entries()) {
      if (index < (searchFrom[which] ?? 0)) continue;
      const found = layout(lines, index);
      if ("rows" in found) return found;
      searchFrom[which] = found.searchFrom;
    }
    return null;
  };
}
