/** Writes a range as spreadsheet programs put it on the clipboard: tabs, line ends, quotes where needed. */
export function formatTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

/** Reads what spreadsheet programs put on the clipboard; a quoted cell may hold tabs and line ends. */
export function parseTabSeparated(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  // A cell, quoted or bare, and what ends it.
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  const body = text.replace(/(?:\r\n|\n|\r)$/, "");
  for (const [, inQuotes, bare = "", end] of body.matchAll(cells)) {
    rows.at(-1)?.push(inQuotes === undefined ? bare : inQuotes.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}

function quoted(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
