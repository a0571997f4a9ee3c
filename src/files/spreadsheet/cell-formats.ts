import { builtInFormatKind, numberFormatKind, type NumberFormatKind } from "./number-format";
import { maxListItems } from "./read-limits";
import { refuse } from "./refused-file";
import { XmlCursor } from "./xml-cursor";

/**
 * Reads how each cell format shows numbers from the styles part: index = the `s` of a cell
 * (ECMA-376 Part 1, 18.8.10, `cellXfs`).
 */
export function readCellFormats(bytes: Uint8Array, part: string): readonly NumberFormatKind[] {
  const cursor = new XmlCursor(bytes, part);
  const kinds = new Map<number, NumberFormatKind>();
  const formats: NumberFormatKind[] = [];
  if (cursor.next() !== "open") return formats;
  while (cursor.nextChild(1)) {
    if (cursor.is("numFmts")) readNumberFormats(cursor, kinds);
    else if (cursor.is("cellXfs")) readCellXfs(cursor, kinds, formats);
    else cursor.skipElement();
  }
  cursor.next();
  return formats;
}

function readNumberFormats(cursor: XmlCursor, kinds: Map<number, NumberFormatKind>): void {
  if (cursor.kind !== "open") return;
  const depth = cursor.depth;
  while (cursor.nextChild(depth)) {
    if (cursor.isClose()) continue;
    const id = Number(cursor.attribute("numFmtId"));
    const code = cursor.attribute("formatCode");
    if (cursor.is("numFmt") && code !== undefined) kinds.set(id, numberFormatKind(code));
    if (kinds.size > maxListItems) refuse("too-large", cursor.part);
    cursor.skipElement();
  }
}

function readCellXfs(
  cursor: XmlCursor,
  kinds: ReadonlyMap<number, NumberFormatKind>,
  formats: NumberFormatKind[]
): void {
  if (cursor.kind !== "open") return;
  const depth = cursor.depth;
  while (cursor.nextChild(depth)) {
    if (cursor.isClose()) continue;
    if (cursor.is("xf")) {
      const id = Number(cursor.attribute("numFmtId") ?? 0);
      formats.push(kinds.get(id) ?? builtInFormatKind(id));
      if (formats.length > maxListItems) refuse("too-large", cursor.part);
    }
    cursor.skipElement();
  }
}
