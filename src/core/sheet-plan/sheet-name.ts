const LONGEST = 31;

/**
 * Makes a worksheet name of a text: at most 31 UTF-16 units, the characters that spreadsheets
 * forbid (`\ / ? * [ ] :`) and line breaks taken out, no apostrophe at either end; `表` where
 * nothing is left.
 */
export function sheetName(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is to be taken out
  const allowed = text.replace(/[\\/?*[\]:\u0000-\u001f]/g, "").trim();
  const name = cutTo(trimApostrophes(allowed), LONGEST);
  // Excel keeps this one name for itself, in any case.
  if (name.toLowerCase() === "history") return `${name}_`;
  return name === "" ? "表" : name;
}

/** Makes a worksheet name that ends in a given text, such as a period, however long its start is. */
export function sheetNameEnding(start: string, ending: string): string {
  const tail = sheetName(ending);
  return sheetName(`${cutTo(trimApostrophes(start), LONGEST - tail.length - 1)} ${tail}`);
}

function trimApostrophes(text: string): string {
  return text.replace(/^['\s]+|['\s]+$/g, "");
}

/** Cuts a text without parting a surrogate pair. */
function cutTo(text: string, length: number): string {
  const cut = text.slice(0, Math.max(length, 0)).replace(/[\ud800-\udbff]$/, "");
  return trimApostrophes(cut);
}
