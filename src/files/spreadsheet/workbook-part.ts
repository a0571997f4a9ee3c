import type { SheetVisibility } from "../../core/grid/grid";
import type { DefinedName } from "../reading";
import { DefinedNames } from "./defined-names";
import type { OoxmlPackage, Relationship } from "./ooxml-package";
import { maxListItems, type ReadLimits } from "./read-limits";
import { refuse } from "./refused-file";
import { XmlCursor } from "./xml-cursor";
import { isTrue } from "./xml-text";

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly relationshipId: string;
}

/** What the workbook part says (ECMA-376 Part 1, 18.2.27). */
export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  /** `null` where the names are not read. */
  readonly names: DefinedNames | null;
  readonly isDate1904: boolean;
  /** Sheets are listed in an alternative, whose fallback was taken (Part 3, 7.5). */
  readonly hasAlternatives: boolean;
}

/** Finds the main part of a package: the one it names, else the customary one; `""` where it has none. */
export function findMainPart(parts: OoxmlPackage): string {
  const named = parts.relationships("").find((link) => link.type === "officeDocument");
  if (named?.target != null && parts.has(named.target)) return named.target;
  const customary = ["xl/workbook.xml", "xl/workbook.bin", "word/document.xml"];
  return customary.find((part) => parts.has(part)) ?? "";
}

/** Reads the list of sheets, in the order of their tabs, the date system, and the names. */
export function readWorkbookPart(
  bytes: Uint8Array,
  part: string,
  limits: ReadLimits
): WorkbookPart {
  const cursor = new XmlCursor(bytes, part);
  const sheets: ListedSheet[] = [];
  const names = new DefinedNames(limits);
  let isDate1904 = false;
  let hasAlternatives = false;
  let isFallback = false;
  if (cursor.next() !== "open" || !cursor.is("workbook")) refuse("not-a-spreadsheet", part);
  while (cursor.nextChild(1)) {
    if (cursor.is("Fallback")) isFallback = cursor.kind === "open";
    if (cursor.isClose() || containers.some((name) => cursor.is(name))) continue;
    if (cursor.is("workbookPr")) isDate1904 = isTrue(cursor.attribute("date1904"));
    if (cursor.is("sheet")) {
      if (sheets.length >= maxListItems) refuse("too-large", "sheets");
      sheets.push(listedSheet(cursor));
      hasAlternatives ||= isFallback;
    }
    if (cursor.is("definedName")) names.add(definedName(cursor, sheets));
    if (cursor.is("Choice")) hasAlternatives = listsSheets(cursor) || hasAlternatives;
    else cursor.skipElement();
  }
  cursor.next();
  return { sheets, names, isDate1904, hasAlternatives };
}

/** Elements whose children are looked at like those of the workbook itself. */
const containers = ["sheets", "definedNames", "AlternateContent", "Fallback"];

function listedSheet(cursor: XmlCursor): ListedSheet {
  return {
    name: cursor.attribute("name") ?? "",
    visibility: visibilityOf(cursor.attribute("state")),
    relationshipId: cursor.attribute("id") ?? "",
  };
}

/** Reads a name; `localSheetId` is the place of a sheet in the list before it (18.2.5). */
function definedName(cursor: XmlCursor, sheets: readonly ListedSheet[]): DefinedName {
  const name = cursor.attribute("name") ?? "";
  const sheet = sheets[Number(cursor.attribute("localSheetId"))]?.name;
  const isHidden = isTrue(cursor.attribute("hidden"));
  return {
    name,
    refersTo: cursor.text(),
    ...(sheet === undefined ? {} : { sheet }),
    ...(isHidden ? { isHidden } : {}),
  };
}

/** Passes over a choice; Excel writes others than of sheets into every workbook. */
function listsSheets(cursor: XmlCursor): boolean {
  if (cursor.kind !== "open") return false;
  const { depth } = cursor;
  let found = false;
  while (cursor.nextChild(depth)) found ||= cursor.is("sheet");
  return found;
}

function visibilityOf(state: string | undefined): SheetVisibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

/** Finds the part of a listed sheet; refuses the file where it is missing or outside the package. */
export function sheetPart(
  parts: OoxmlPackage,
  links: readonly Relationship[],
  sheet: ListedSheet
): Relationship & { readonly target: string } {
  const link = links.find((candidate) => candidate.id === sheet.relationshipId);
  if (!link) return refuse("missing-part", sheet.name);
  const { target } = link;
  if (target === null || !parts.has(target)) return refuse("missing-part", link.written);
  return { ...link, target };
}
