import type { NoticeTally } from "../document-content";
import { symbolText } from "../symbol-text";
import type { ListNumbering } from "./numbering";
import type { DocumentStyles } from "./styles";
import { attribute, childNamed, descendant, hasText, isOn, type XmlElement } from "./xml-part";

/** What the text of a document depends on beside its own part. */
export interface DocumentContext {
  readonly styles: DocumentStyles;
  readonly numbering: ListNumbering;
  readonly tally: NoticeTally;
}

/** A paragraph's text, and whether its mark is deleted so that the next one runs on. */
export interface ParagraphText {
  readonly text: string;
  readonly runsOn: boolean;
}

/**
 * Reads a paragraph as a reader of the printed page sees it: its automatic number, insertions
 * taken, deletions and hidden text left out, fields by their results, breaks as line feeds.
 */
export function readParagraph(paragraph: XmlElement, context: DocumentContext): ParagraphText {
  const properties = childNamed(paragraph, "pPr");
  const style = attribute(childNamed(properties, "pStyle"), "val");
  const number = context.numbering.next(properties);
  const reader = new RunReader(context, isHiddenStyle(style, context));
  reader.readChildren(paragraph);
  context.tally.add("automatic-numbers-computed", number === "" ? 0 : 1);
  const mark = childNamed(properties, "rPr");
  const runsOn = childNamed(mark, "del") !== null || childNamed(mark, "moveFrom") !== null;
  const isNewMark = childNamed(mark, "ins") !== null;
  context.tally.add("revisions-accepted", runsOn || isNewMark ? 1 : 0);
  return { text: number + reader.text(), runsOn };
}

function isHiddenStyle(style: string | null, context: DocumentContext): boolean {
  return style !== null && context.styles.get(style)?.isHidden === true;
}

/** Gathers the text of a paragraph's runs; the fields that are open are its state. */
class RunReader {
  private readonly pieces: string[] = [];
  /** One entry for each open field: whether its instruction is still going on. */
  private readonly fields: boolean[] = [];

  constructor(
    private readonly context: DocumentContext,
    private readonly isHidden: boolean
  ) {}

  text(): string {
    return this.pieces.join("");
  }

  readChildren(parent: XmlElement): void {
    for (const child of parent.children) this.readElement(child);
  }

  private readElement(element: XmlElement): void {
    switch (element.localName) {
      case "r":
        return this.readRun(element);
      case "ins":
      case "moveTo":
        this.context.tally.add("revisions-accepted");
        return this.readChildren(element);
      case "del":
      case "moveFrom":
        return this.context.tally.add("revisions-accepted");
      case "sdt":
        return this.readContentControl(element);
      case "AlternateContent":
        return this.readAlternate(element);
      case "pPr":
      case "rPr":
      case "rt":
      case "sdtPr":
        return;
      case "t":
        return this.add(element.text);
      default:
        return this.readChildren(element);
    }
  }

  /** A content control that shows its prompt holds nothing yet. */
  private readContentControl(element: XmlElement): void {
    const content = childNamed(element, "sdtContent");
    const isPrompt = isOn(descendant(element, "sdtPr", "showingPlcHdr"));
    if (content !== null && !isPrompt) this.readChildren(content);
  }

  private readAlternate(element: XmlElement): void {
    const choice = childNamed(element, "Choice") ?? childNamed(element, "Fallback");
    if (choice !== null) for (const child of choice.children) this.readRunPart(child);
  }

  private readRun(run: XmlElement): void {
    const properties = childNamed(run, "rPr");
    const vanish = childNamed(properties, "vanish");
    const style = attribute(childNamed(properties, "rStyle"), "val");
    const isHidden =
      vanish === null ? this.isHidden || isHiddenStyle(style, this.context) : isOn(vanish);
    const before = this.pieces.length;
    for (const part of run.children) this.readRunPart(part);
    if (!isHidden) return;
    const dropped = this.pieces.splice(before).join("");
    this.context.tally.add("hidden-text-dropped", dropped.trim() === "" ? 0 : 1);
  }

  private readRunPart(part: XmlElement): void {
    switch (part.localName) {
      case "t":
        return this.add(part.text);
      case "tab":
      case "ptab":
        return this.add(" ");
      case "br":
        return this.add(/^(?:page|column)$/.test(attribute(part, "type") ?? "") ? "" : "\n");
      case "cr":
        return this.add("\n");
      case "noBreakHyphen":
        return this.add("-");
      case "sym":
        return this.addSymbol(part);
      case "fldChar":
        return this.readFieldMark(part);
      case "ruby":
        return this.readChildren(childNamed(part, "rubyBase") ?? part);
      case "drawing":
      case "pict":
      case "object":
        return this.noteDrawing(part);
      case "AlternateContent":
        return this.readAlternate(part);
      case "r":
      case "ins":
      case "hyperlink":
      case "sdt":
        return this.readElement(part);
      default:
        return this.context.tally.add("text-misplaced", hasText(part) ? 1 : 0);
    }
  }

  private add(text: string): void {
    if (!this.fields.includes(true)) this.pieces.push(text);
  }

  private addSymbol(part: XmlElement): void {
    const code = Number.parseInt(attribute(part, "char") ?? "", 16);
    const text = symbolText(code);
    this.add(text);
    this.context.tally.add("replacement-character", text === "\ufffd" ? 1 : 0);
  }

  private readFieldMark(part: XmlElement): void {
    const kind = attribute(part, "fldCharType");
    if (kind === "begin") this.fields.push(true);
    else if (kind === "separate" && this.fields.length > 0)
      this.fields[this.fields.length - 1] = false;
    else if (kind === "end") this.fields.pop();
  }

  private noteDrawing(part: XmlElement): void {
    this.context.tally.add(hasTextBox(part) ? "text-box-ignored" : "picture-ignored");
  }
}

function hasTextBox(element: XmlElement): boolean {
  if (element.localName === "txbxContent") return hasText(element);
  return element.children.some(hasTextBox);
}
