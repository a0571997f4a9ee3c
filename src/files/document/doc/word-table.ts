import type { DocumentBlock } from "../../../core/notice/document";
import type { NoticeTally } from "../document-content";
import { EDGE_TOLERANCE, gridOfSpannedCells, type SpannedCell } from "../table-geometry";
import type { WordParagraph } from "./word-paragraphs";
import type { RowDefinition } from "./word-properties";

interface WordRow {
  readonly cells: readonly string[];
  readonly definition: RowDefinition | null;
  readonly isHeading: boolean;
}

/** Gathers the paragraphs of one table into rows and cells. */
export class WordTable {
  readonly #rows: WordRow[] = [];
  #cells: string[] = [];
  #lines: string[] = [];
  #inner: string[] = [];
  #isOpen = false;

  constructor(private readonly tally: NoticeTally) {}

  add(paragraph: WordParagraph): void {
    const { properties, endsCell } = paragraph;
    if (properties.isRowEnd) this.#endRow(paragraph);
    else if (properties.depth > 1) this.#addInner(paragraph);
    else {
      this.#addLine(paragraph);
      if (endsCell) this.#endCell();
    }
  }

  /** The table as a block; what stands outside its last row comes after it as paragraphs. */
  blocks(): readonly DocumentBlock[] {
    const rest = [...this.#cells, ...this.#lines].flatMap(filledLines);
    const paragraphs = rest.map((text): DocumentBlock => ({ kind: "paragraph", text }));
    if (this.#rows.length === 0) return paragraphs;
    const firstPlain = this.#rows.findIndex((row) => !row.isHeading);
    const headerRowCount = firstPlain < 0 ? this.#rows.length : firstPlain;
    const grid = gridOfSpannedCells(spannedRows(this.#rows));
    return [{ kind: "table", grid, headerRowCount }, ...paragraphs];
  }

  #addLine({ text, isMarkDeleted, endsCell }: WordParagraph): void {
    if (this.#isOpen) this.#lines.push((this.#lines.pop() ?? "") + text);
    else this.#lines.push(text);
    this.#isOpen = isMarkDeleted && !endsCell;
  }

  #addInner({ text, properties }: WordParagraph): void {
    if (properties.endsInner !== "row") this.#inner.push(text.replace(/\n/g, " ").trim());
    if (properties.endsInner !== "row") return;
    this.#lines.push(this.#inner.filter((cell) => cell !== "").join(" | "));
    this.#inner = [];
    this.tally.add("nested-table-flattened");
  }

  #endCell(): void {
    this.#cells.push(this.#lines.flatMap(filledLines).join("\n"));
    this.#lines = [];
    this.#isOpen = false;
  }

  #endRow({ properties, isMarkDeleted }: WordParagraph): void {
    const row = {
      cells: this.#cells,
      definition: properties.row,
      isHeading: properties.isHeadingRow,
    };
    // A deleted row is gone; its deletion was already counted with its characters.
    if (!isMarkDeleted) this.#rows.push(row);
    this.#cells = [];
    this.#lines = [];
  }
}

function filledLines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Places cells by the edges of their rows, or by order where a row does not define all its cells. */
function spannedRows(rows: readonly WordRow[]): readonly (readonly SpannedCell[])[] {
  const isDefined = rows.every(
    (row) => row.definition !== null && row.definition.edges.length === row.cells.length + 1
  );
  const columnOf = isDefined ? columnsByEdge(rows) : new Map<number, number>();
  return rows.map(({ cells, definition }) =>
    cells.map((text, index) => {
      const start = columnOf.get(definition?.edges[index] ?? 0) ?? index;
      const end = columnOf.get(definition?.edges[index + 1] ?? 0) ?? index + 1;
      const continues = isDefined && definition?.continues[index] === true;
      return { text, start, span: Math.max(1, end - start), continues };
    })
  );
}

function columnsByEdge(rows: readonly WordRow[]): ReadonlyMap<number, number> {
  const edges = [...new Set(rows.flatMap((row) => row.definition?.edges ?? []))];
  edges.sort((a, b) => a - b);
  const columns = new Map<number, number>();
  let column = -1;
  let last = Number.NEGATIVE_INFINITY;
  for (const edge of edges) {
    if (edge - last > EDGE_TOLERANCE) column += 1;
    last = edge;
    columns.set(edge, column);
  }
  return columns;
}
