/** How a number format shows a number: as it is, as a percentage, or as a date or time. */
export type NumberFormatKind = "number" | "percent" | "date";

/**
 * Built-in formats that show dates or times (ECMA-376 Part 1, 18.8.30, with the Chinese ones 27–36
 * and 50–58). 46 is elapsed time, which is a quantity and not a date.
 */
const builtInDates = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52,
  53, 54, 55, 56, 57, 58,
]);

/** Tells how a built-in number format shows a number. */
export function builtInFormatKind(id: number): NumberFormatKind {
  if (id === 9 || id === 10) return "percent";
  return builtInDates.has(id) ? "date" : "number";
}

/** Tells how a format code shows a positive number (ECMA-376 Part 1, 18.8.31); one pass, no regex. */
export function numberFormatKind(code: string): NumberFormatKind {
  let isPercent = false;
  let isDate = false;
  let isConditional = false;
  for (let position = 0; position < code.length; position++) {
    const character = code.charAt(position);
    if (character === ";") {
      if (isDate || isPercent || !isConditional) break;
    } else if (character === '"') position = closing(code, '"', position + 1);
    else if (character === "\\" || character === "_" || character === "*") position++;
    else if (character === "[") {
      const end = closing(code, "]", position + 1);
      const inside = code.slice(position + 1, end).toLowerCase();
      // Elapsed hours, minutes or seconds: a duration, which is a number.
      if (/^(h+|m+|s+)$/.test(inside)) return "number";
      if (/^[<>=]/.test(inside)) isConditional = true;
      position = end;
    } else if (character === "%") isPercent = true;
    else if (startsGeneral(code, position)) position += generalLength(code, position) - 1;
    else if (isDateLetter(code, position)) isDate = true;
  }
  if (isDate) return "date";
  return isPercent ? "percent" : "number";
}

function closing(code: string, mark: string, from: number): number {
  const end = code.indexOf(mark, from);
  return end < 0 ? code.length : end;
}

function startsGeneral(code: string, position: number): boolean {
  return generalLength(code, position) > 0;
}

/** `General`, or as Chinese programs write it, `G/通用格式`. */
function generalLength(code: string, position: number): number {
  if (code.slice(position, position + 7).toLowerCase() === "general") return 7;
  return code.startsWith("G/通用格式", position) ? 6 : 0;
}

function isDateLetter(code: string, position: number): boolean {
  const letter = code.charAt(position).toLowerCase();
  if (letter === "e") return !/[0#?.]/.test(code.charAt(position - 1));
  return letter !== "" && "ymdhsgab".includes(letter);
}
