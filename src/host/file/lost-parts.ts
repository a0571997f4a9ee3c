import { defaultReadLimits } from "../../files/spreadsheet/read-limits";
import { ZipArchive } from "../../files/spreadsheet/zip-archive";

/** What a workbook of any program may hold and ExcelJS neither shows nor writes. */
export type LostPart =
  | "sheets"
  | "charts"
  | "pivot-tables"
  | "macros"
  | "external-links"
  | "slicers"
  | "embedded-objects"
  | "shapes"
  | "sparklines"
  | "linked-rules"
  | "comment-threads"
  | "cell-pictures"
  | "connections"
  | "header-pictures";

interface Trace {
  /** Where the part lies in an Office Open XML package. */
  readonly path: RegExp;
  /** What is written in it; any part of the path where absent. */
  readonly text?: RegExp;
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

/** How each is known (ECMA-376 Part 1, 12.3, 18.3 and 20.5; MS-OFFMACRO2; MS-XLSX, 2.6). */
const TRACES: { readonly [Part in LostPart]: Trace } = {
  // ExcelJS takes worksheets by the names that Excel gives them, and no sheets of other kinds.
  sheets: {
    path: /^xl\/(?:macro|dialog)sheets\/[^/]+$|^xl\/[wW]orksheets\/(?!sheet\d+\.xml$)[^/]+\.xml$/,
  },
  charts: { path: /^xl\/(charts|chartsheets)\//i },
  "pivot-tables": { path: /^xl\/pivot/i },
  macros: { path: /vbaProject\.bin$/i },
  "external-links": { path: /^xl\/externalLinks\//i },
  slicers: { path: /^xl\/(slicers|timelines)\//i },
  "embedded-objects": { path: /^xl\/(embeddings|activeX|ctrlProps|diagrams)\//i },
  shapes: { path: /^xl\/drawings\/[^/]+\.xml$/i, text: /<(?:\w+:)?(?:sp|cxnSp|grpSp)[\s/>]/ },
  sparklines: { path: SHEET, text: /:sparklineGroup[\s/>]/ },
  "linked-rules": { path: SHEET, text: /<x14:dataValidation[\s/>]/ },
  "comment-threads": { path: /^xl\/threadedComments\//i },
  // As WPS and as Excel put a picture into a cell.
  "cell-pictures": { path: /^xl\/(cellimages\.xml$|richData\/)/i },
  connections: { path: /^xl\/(connections\.xml$|queryTables\/|model\/)/i },
  "header-pictures": { path: SHEET, text: /<legacyDrawingHF\b/ },
};

/** Names what a workbook saved from this file's will lack; the file has been checked. */
export function lostParts(bytes: Uint8Array): readonly LostPart[] {
  const archive = new ZipArchive(bytes, defaultReadLimits);
  const lost = new Set<LostPart>();
  for (const entry of archive.entries) {
    const traces = partsAt(entry.name);
    const isReadNeeded = traces.some((part) => TRACES[part].text !== undefined);
    // One character a byte is enough to find what is written in ASCII.
    const text = isReadNeeded ? new TextDecoder("latin1").decode(archive.read(entry)) : "";
    for (const part of traces) if (TRACES[part].text?.test(text) ?? true) lost.add(part);
  }
  return allParts.filter((part) => lost.has(part));
}

const allParts = Object.keys(TRACES) as readonly LostPart[];

function partsAt(name: string): readonly LostPart[] {
  return allParts.filter((part) => TRACES[part].path.test(name));
}
