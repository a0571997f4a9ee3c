import { latin1Text } from "../latin1-text";
import { refuse } from "./refused-file";
import { decodeXmlAttribute, isSpace, joinXmlText } from "./xml-text";

/** What the cursor stands behind: an opening tag, an empty element, a closing tag, or the end. */
export type TagKind = "open" | "empty" | "close" | "end";

const maxDepth = 10_000;

/**
 * Goes through the tags of a UTF-8 XML part once, from front to back, and refuses the part where
 * tags do not match, where it ends early, and where it declares entities (none is ever resolved).
 */
export class XmlCursor {
  /** The byte behind the current tag. */
  position = 0;
  kind: TagKind = "end";
  /** The local name of the current tag, as byte positions. */
  nameStart = 0;
  nameEnd = 0;
  depth = 0;
  #attributesStart = 0;
  #attributesEnd = 0;
  #hasRoot = false;
  /** Start and end of the qualified name of every open element. */
  readonly #open: number[] = [];

  constructor(
    readonly bytes: Uint8Array,
    readonly part: string
  ) {}

  /** Moves behind the next tag and gives its kind; text, comments and instructions are passed over. */
  next(): TagKind {
    for (;;) {
      const bytes = this.bytes;
      let position = this.position;
      while (position < bytes.length && bytes[position] !== 0x3c) position++;
      if (position >= bytes.length) return this.#finish();
      const byte = bytes[position + 1] ?? 0;
      if (byte === 0x2f) return this.#readClose(position + 2);
      if (byte === 0x21 || byte === 0x3f) this.position = this.behindMarkup(position);
      else return this.#readOpen(position + 1);
    }
  }

  /** The position behind the comment, CDATA section or instruction that begins here. */
  behindMarkup(position: number): number {
    const isInstruction = this.bytes[position + 1] === 0x3f;
    return isInstruction ? this.find("?>", position + 2) : this.#endOfDeclaration(position);
  }

  /** Says whether the current tag has this local name. */
  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.matches(this.nameStart, name);
  }

  /** Says whether the current tag closes an element. */
  isClose(): boolean {
    return this.kind === "close";
  }

  /** The local name of the current tag. */
  name(): string {
    return latin1Text(this.bytes, this.nameStart, this.nameEnd);
  }

  /** The position of the `<` of the current tag. */
  tagStart(): number {
    return this.bytes.lastIndexOf(0x3c, this.nameStart);
  }

  /** Goes behind the end of the element that the current tag opens. */
  skipElement(): void {
    if (this.kind !== "open") return;
    const outside = this.depth - 1;
    while (this.depth > outside) if (this.next() === "end") refuse("damaged", this.part);
  }

  /** Moves to the next child of the element at `depth`; false, and behind it, where it has no more. */
  nextChild(depth: number): boolean {
    const kind = this.next();
    if (kind === "end") refuse("damaged", this.part);
    return !(kind === "close" && this.depth < depth);
  }

  /** Reads an attribute of the current tag by its local name; one that stands there twice is damaged. */
  attribute(name: string): string | undefined {
    const bytes = this.bytes;
    let found: string | undefined;
    let foundStart = 0;
    for (let position = this.#behindSpace(this.#attributesStart); position < this.#attributesEnd;) {
      const equals = bytes.indexOf(0x3d, position);
      // What is not well-formed is not searched again for every attribute.
      if (equals < 0 || equals >= this.#attributesEnd) refuse("damaged", this.part);
      const open = this.#behindSpace(equals + 1);
      const quote = bytes[open];
      if (quote !== 0x22 && quote !== 0x27) refuse("damaged", this.part);
      const close = bytes.indexOf(quote, open + 1);
      if (close < 0 || close >= this.#attributesEnd) refuse("damaged", this.part);
      const local = this.#localStart(name, position, equals);
      if (local >= 0) {
        // Under another prefix it is another attribute, as `r:id` beside `id`.
        const isSecond = found !== undefined;
        if (isSecond && this.#isSame(position, local + name.length, foundStart))
          refuse("damaged", this.part);
        if (!isSecond) foundStart = position;
        found ??= decodeXmlAttribute(bytes, open + 1, close);
      }
      position = this.#behindSpace(close + 1);
    }
    return found;
  }

  /** Reads the text of the element that the current tag opens, and goes behind its end. */
  text(): string {
    if (this.kind !== "open") return "";
    const start = this.position;
    this.skipElement();
    let end = this.position - 1;
    while (this.bytes[end] !== 0x3c) end--;
    return joinXmlText(this.bytes, start, end);
  }

  /** The position behind the next occurrence of a short ASCII mark. */
  find(mark: string, from: number): number {
    const bytes = this.bytes;
    const last = mark.charCodeAt(mark.length - 1);
    for (let at = bytes.indexOf(last, from); at >= 0; at = bytes.indexOf(last, at + 1))
      if (at + 1 - mark.length >= from && this.matches(at + 1 - mark.length, mark)) return at + 1;
    return refuse("damaged", this.part);
  }

  /** Says whether a text of ASCII stands at a position. */
  matches(position: number, text: string): boolean {
    for (let index = 0; index < text.length; index++)
      if (this.bytes[position + index] !== text.charCodeAt(index)) return false;
    return true;
  }

  #behindSpace(from: number): number {
    let position = from;
    while (isSpace(this.bytes[position])) position++;
    return position;
  }

  /** Where this local name begins in the qualified name between two places, or −1 if it has another. */
  #localStart(name: string, start: number, end: number): number {
    const bytes = this.bytes;
    let nameEnd = end;
    while (isSpace(bytes[nameEnd - 1])) nameEnd--;
    const local = nameEnd - name.length;
    if (local < start || !this.matches(local, name)) return -1;
    const before = bytes[local - 1];
    // A bare word before it, which XML does not know.
    if (local > start && isSpace(before)) refuse("damaged", this.part);
    return local === start || before === 0x3a ? local : -1;
  }

  #isSame(start: number, end: number, other: number): boolean {
    for (let index = 0; index < end - start; index++)
      if (this.bytes[start + index] !== this.bytes[other + index]) return false;
    return true;
  }

  #endOfDeclaration(position: number): number {
    if (this.matches(position, "<!--")) return this.find("-->", position + 4);
    if (this.matches(position, "<![CDATA[")) return this.find("]]>", position + 9);
    // A document type is forbidden in these parts (ECMA-376 Part 2, 8.1.4) and is how entities attack.
    return refuse("suspicious-archive", this.part);
  }

  #readOpen(start: number): TagKind {
    if (this.depth === 0 && this.#hasRoot) refuse("damaged", this.part);
    this.#hasRoot = true;
    let position = this.#readName(start);
    const nameEnd = position;
    this.#attributesStart = position;
    const bytes = this.bytes;
    for (let byte = bytes[position]; byte !== 0x3e; byte = bytes[++position]) {
      if (byte === 0x22 || byte === 0x27) {
        position = bytes.indexOf(byte, position + 1);
        if (position < 0) refuse("damaged", this.part);
      } else if (byte === 0x3c || byte === undefined) refuse("damaged", this.part);
    }
    this.position = position + 1;
    const isEmpty = bytes[position - 1] === 0x2f;
    this.#attributesEnd = isEmpty ? position - 1 : position;
    if (isEmpty) return (this.kind = "empty");
    if (++this.depth > maxDepth) refuse("suspicious-archive", this.part);
    this.#open.push(start, nameEnd);
    return (this.kind = "open");
  }

  #readClose(start: number): TagKind {
    let position = this.#readName(start);
    const openEnd = this.#open.pop() ?? -1;
    const openStart = this.#open.pop() ?? 0;
    if (openEnd - openStart !== position - start) refuse("damaged", this.part);
    for (let index = 0; index < position - start; index++)
      if (this.bytes[openStart + index] !== this.bytes[start + index]) refuse("damaged", this.part);
    while (isSpace(this.bytes[position])) position++;
    if (this.bytes[position] !== 0x3e) refuse("damaged", this.part);
    this.depth--;
    this.position = position + 1;
    return (this.kind = "close");
  }

  /** Reads a qualified name, sets the local name and gives the position behind it. */
  #readName(start: number): number {
    const bytes = this.bytes;
    this.nameStart = start;
    let position = start;
    for (let byte = bytes[position] ?? 0; byte > 0x20; byte = bytes[++position] ?? 0) {
      if (byte === 0x3e || byte === 0x2f) break;
      if (byte === 0x3a) this.nameStart = position + 1;
      else if (byte === 0x3c || byte === 0x3d) refuse("damaged", this.part);
    }
    if (position === start) refuse("damaged", this.part);
    this.nameEnd = position;
    return position;
  }

  #finish(): TagKind {
    if (this.depth > 0 || !this.#hasRoot) refuse("damaged", this.part);
    this.position = this.bytes.length;
    return (this.kind = "end");
  }
}
