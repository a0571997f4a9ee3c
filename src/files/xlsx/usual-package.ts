import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The kinds of parts that a sheet names, and what Excel calls the parts themselves; `#` is their number. */
const USUAL_NAMES: ReadonlyMap<string, string> = new Map([
  ["comments", "xl/comments#.xml"],
  ["vmlDrawing", "xl/drawings/vmlDrawing#.vml"],
  ["drawing", "xl/drawings/drawing#.xml"],
  ["table", "xl/tables/table#.xml"],
]);

type Parts = Record<string, Uint8Array>;

/**
 * Gives a workbook's parts the names, the targets and the prefix that Excel gives them. The standard
 * leaves all three to the writer (ECMA-376 Part 2, 6.5; openpyxl has its own), ExcelJS knows no
 * others. To be given only what has been checked.
 */
export function usualPackage(bytes: Uint8Array): Uint8Array {
  const parts: Parts = unzipSync(bytes);
  const renamed = new Map<string, string>();
  for (const name of Object.keys(parts))
    if (/^xl\/worksheets\/_rels\//.test(name))
      changePart(parts, name, (xml) => ofSheet(xml, renamed));
  for (const [from, to] of renamed) {
    move(parts, from, to);
    if (!to.startsWith("xl/drawings/drawing")) continue;
    changePart(parts, to, withPrefix);
    move(parts, relationsOf(from), relationsOf(to));
    changePart(parts, relationsOf(to), (xml) => xml.replaceAll('Target="/xl/', 'Target="../'));
  }
  return zipSync(parts, { level: 1 });
}

/** Changes the targets of a sheet's parts, and notes which part is to be called what. */
function ofSheet(xml: string, renamed: Map<string, string>): string {
  return xml.replace(/<(?:\w+:)?Relationship\b[^>]*>/g, (tag) => {
    const kind = /\bType="[^"]*\/(\w+)"/.exec(tag)?.[1] ?? "";
    const target = /\bTarget="([^"]*)"/.exec(tag)?.[1] ?? "";
    const usual = USUAL_NAMES.get(kind);
    if (usual === undefined) return tag;
    const from = target.startsWith("/") ? target.slice(1) : target.replace(/^\.\.\//, "xl/");
    // Far from the numbers of parts that have their usual names already.
    const to = renamed.get(from) ?? usual.replace("#", String(10_001 + renamed.size));
    renamed.set(from, to);
    return tag.replace(`"${target}"`, `"${to.replace(/^xl\//, "../")}"`);
  });
}

/** ExcelJS reads drawings by the prefix that Excel writes. */
function withPrefix(xml: string): string {
  if (xml.split(' xmlns="').length !== 2) return xml;
  return xml.replace(/<(\/?)(\w+)(?=[\s/>])/g, "<$1xdr:$2").replace(' xmlns="', ' xmlns:xdr="');
}

function relationsOf(name: string): string {
  return name.replace(/([^/]+)$/, "_rels/$1.rels");
}

function move(parts: Parts, from: string, to: string): void {
  const part = parts[from];
  if (part === undefined) return;
  delete parts[from];
  parts[to] = part;
}

function changePart(parts: Parts, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (part !== undefined) parts[name] = strToU8(change(strFromU8(part)));
}
