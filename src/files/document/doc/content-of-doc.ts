import type { DocumentBlock } from "../../../core/notice/document";
import { NoticeTally, type DocumentContent } from "../document-content";
import { ListCounters } from "../list-numbers";
import type { CompoundFile } from "./compound-file";
import { readWordLists, type WordLists } from "./word-lists";
import { readWordParagraphs, type WordParagraph } from "./word-paragraphs";
import { WordTable } from "./word-table";
import { openWordStreams } from "./word-streams";

/**
 * Reads a Word 97–2003 document (.doc, .wps of the same kind) as paragraphs and tables; raises
 * `RefusedFile` where it is encrypted, damaged or older.
 */
export function contentOfDoc(file: CompoundFile): DocumentContent {
  const streams = openWordStreams(file);
  const tally = new NoticeTally();
  const builder = new BlockBuilder(tally, readWordLists(streams));
  for (const paragraph of readWordParagraphs(streams, tally)) builder.add(paragraph);
  const blocks = builder.finish();
  tally.add("text-box-ignored", streams.hasTextBoxes ? 1 : 0);
  tally.add("merges-inexact", blocks.some((block) => block.kind === "table") ? 1 : 0);
  return { blocks, notices: tally.list() };
}

class BlockBuilder {
  readonly #blocks: DocumentBlock[] = [];
  readonly #counters = new ListCounters();
  #table: WordTable | null = null;
  #pending = "";

  constructor(
    private readonly tally: NoticeTally,
    private readonly lists: WordLists
  ) {}

  add(paragraph: WordParagraph): void {
    const numbered = { ...paragraph, text: this.#number(paragraph) + paragraph.text };
    if (paragraph.properties.depth > 0) {
      this.#table ??= new WordTable(this.tally);
      this.#table.add(numbered);
      return;
    }
    this.#endTable();
    this.#pending += numbered.text;
    if (!paragraph.isMarkDeleted) this.#endParagraph();
  }

  finish(): readonly DocumentBlock[] {
    this.#endTable();
    this.#endParagraph();
    return this.#blocks;
  }

  #number({ properties }: WordParagraph): string {
    const list = this.lists.get(properties.list);
    if (list === undefined || properties.isRowEnd || !list.levels.has(properties.level)) return "";
    const number = this.#counters.next(list, properties.level);
    this.tally.add("automatic-numbers-computed", number === "" ? 0 : 1);
    return number;
  }

  #endParagraph(): void {
    for (const line of this.#pending.split("\n"))
      if (line.trim() !== "") this.#blocks.push({ kind: "paragraph", text: line.trim() });
    this.#pending = "";
  }

  #endTable(): void {
    if (this.#table !== null) this.#blocks.push(...this.#table.blocks());
    this.#table = null;
  }
}
