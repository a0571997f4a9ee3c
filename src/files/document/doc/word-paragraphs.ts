import type { NoticeTally } from "../document-content";
import { symbolText } from "../symbol-text";
import {
  PLAIN_CHARACTERS,
  PLAIN_PARAGRAPH,
  readCharacterRuns,
  readParagraphRuns,
  runAt,
  type CharacterProperties,
  type ParagraphProperties,
  type PropertyRun,
} from "./word-properties";
import { readPieces, type TextPiece, type WordStreams } from "./word-streams";

/** A paragraph of the main text, revisions accepted. */
export interface WordParagraph {
  readonly text: string;
  readonly properties: ParagraphProperties;
  /** The paragraph ends with the mark of a cell or row. */
  readonly endsCell: boolean;
  /** The mark at its end is deleted, so that the next paragraph runs on. */
  readonly isMarkDeleted: boolean;
}

const CELL_MARK = "\u0007";
const PARAGRAPH_MARKS = new Set(["\r", "\f", CELL_MARK]);

/** Characters that stand for something else ([MS-DOC] 2.4.1); all others below a space are none. */
const REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  ["\t", " "],
  ["\u000b", "\n"],
  ["\u001e", "-"],
]);

/** Reads the main text paragraph by paragraph. */
export function readWordParagraphs(
  streams: WordStreams,
  tally: NoticeTally
): readonly WordParagraph[] {
  const reader = new ParagraphReader(streams, tally);
  for (const piece of readPieces(streams)) reader.readPiece(piece);
  return reader.paragraphs;
}

class ParagraphReader {
  readonly paragraphs: WordParagraph[] = [];
  readonly #characterRuns: readonly PropertyRun<CharacterProperties>[];
  readonly #paragraphRuns: readonly PropertyRun<ParagraphProperties>[];
  /** One entry for each open field: whether its instruction is still going on. */
  readonly #fields: boolean[] = [];
  #run: PropertyRun<CharacterProperties> = { start: 0, end: 0, properties: PLAIN_CHARACTERS };
  #text: string[] = [];

  constructor(
    streams: WordStreams,
    private readonly tally: NoticeTally
  ) {
    this.#characterRuns = readCharacterRuns(streams);
    this.#paragraphRuns = readParagraphRuns(streams);
  }

  readPiece({ text, offset, bytesPerCharacter }: TextPiece): void {
    for (let index = 0; index < text.length; index++) {
      const position = offset + index * bytesPerCharacter;
      const properties = this.#propertiesAt(position);
      const character = text[index] ?? "";
      if (PARAGRAPH_MARKS.has(character)) this.#endParagraph(character, position, properties);
      else this.#add(character, properties);
    }
  }

  #propertiesAt(position: number): CharacterProperties {
    if (position >= this.#run.start && position < this.#run.end) return this.#run.properties;
    const run = runAt(this.#characterRuns, position);
    if (run === undefined) return PLAIN_CHARACTERS;
    this.#run = run;
    const { isDeleted, isInserted, isHidden } = run.properties;
    this.tally.add("revisions-accepted", isDeleted || isInserted ? 1 : 0);
    this.tally.add("hidden-text-dropped", isHidden && !isDeleted ? 1 : 0);
    return run.properties;
  }

  #endParagraph(mark: string, position: number, characters: CharacterProperties): void {
    this.paragraphs.push({
      text: this.#text.join(""),
      properties: runAt(this.#paragraphRuns, position)?.properties ?? PLAIN_PARAGRAPH,
      endsCell: mark === CELL_MARK,
      isMarkDeleted: characters.isDeleted,
    });
    this.#text = [];
  }

  #add(character: string, properties: CharacterProperties): void {
    if (this.#readFieldMark(character)) return;
    if (properties.isHidden || properties.isDeleted || this.#fields.includes(true)) return;
    if (properties.symbol !== null) this.#text.push(symbolText(properties.symbol));
    else if (character >= " ") this.#text.push(character);
    else this.#text.push(REPLACEMENTS.get(character) ?? "");
    const isPicture = character === "\u0001" || character === "\u0008";
    this.tally.add("picture-ignored", isPicture ? 1 : 0);
  }

  #readFieldMark(character: string): boolean {
    if (character === "\u0013") this.#fields.push(true);
    else if (character === "\u0014") this.#fields[Math.max(0, this.#fields.length - 1)] = false;
    else if (character === "\u0015") this.#fields.pop();
    else return false;
    return true;
  }
}
