import { zipSync, type Zippable } from "fflate";
import { readCellFormats } from "../spreadsheet/cell-formats";
import { detectContainer } from "../spreadsheet/container";
import type { NumberFormatKind } from "../spreadsheet/number-format";
import { OoxmlPackage } from "../spreadsheet/ooxml-package";
import { defaultReadLimits } from "../spreadsheet/read-limits";
import { orRefusal, refuse } from "../spreadsheet/refused-file";
import { findMainPart, readWorkbookPart, sheetPart } from "../spreadsheet/workbook-part";
import { utf8Xml } from "../spreadsheet/xml-bytes";
import type { NamedBytes, ReadResult } from "../reading";
import { fillSheetPart } from "./fill-sheet-part";
import type { FilledCell } from "./fill-sheet-row";

/** The earliest date that a zip entry can bear, so that the same fill gives the same bytes. */
const EARLIEST = new Date(1980, 0, 1);

/**
 * Fills cells of one sheet of a workbook (.xlsx, .xlsm) and leaves every other part of it, charts
 * and pictures included, byte for byte as it is. Text is stored in the cell itself; a share is
 * written as a number where the cell is formatted as a percentage, else as text such as 85%.
 */
export function fillWorkbook(
  file: NamedBytes,
  sheet: string,
  cells: readonly FilledCell[]
): Promise<ReadResult<Uint8Array>> {
  return orRefusal(() => Promise.resolve(filled(file, sheet, cells)));
}

function filled(file: NamedBytes, sheet: string, cells: readonly FilledCell[]): Uint8Array {
  if (detectContainer(file.name, file.bytes) !== "zip") return refuse("old-format");
  const parts = new OoxmlPackage(file.bytes, defaultReadLimits);
  const mainPart = findMainPart(parts);
  if (!/^xl\/.*\.xml$/i.test(mainPart)) return refuse("not-a-spreadsheet", mainPart);
  const links = parts.relationships(mainPart);
  const listed = parts
    .readXml(mainPart, readWorkbookPart)
    .sheets.find(({ name }) => name === sheet);
  if (listed === undefined) return refuse("missing-part", sheet);
  const { target } = sheetPart(parts, links, listed);
  const styles = links.find((link) => link.type === "styles")?.target;
  const formats: readonly NumberFormatKind[] =
    styles != null && parts.has(styles) ? parts.readXml(styles, readCellFormats) : [];
  const part = fillSheetPart(asUtf8(parts.bytes(target), target), target, cells, formats);
  const entries: Zippable = {};
  for (const entry of parts.archive.entries) {
    const isTarget = entry.name.toLowerCase() === target.toLowerCase();
    entries[entry.name] = [isTarget ? part : parts.archive.read(entry), { mtime: EARLIEST }];
  }
  return zipSync(entries);
}

/** A part as UTF-8 that also says so. */
function asUtf8(bytes: Uint8Array, part: string): Uint8Array {
  const utf8 = utf8Xml(bytes, part).bytes;
  const head = new TextDecoder().decode(utf8.subarray(0, 200));
  const declaration = /^<\?xml[^>]*\?>/.exec(head)?.[0];
  if (declaration === undefined || /encoding=["']utf-8["']/i.test(declaration)) return utf8;
  const rest = utf8.subarray(new TextEncoder().encode(declaration).length);
  const own = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>');
  const whole = new Uint8Array(own.length + rest.length);
  whole.set(own);
  whole.set(rest, own.length);
  return whole;
}
