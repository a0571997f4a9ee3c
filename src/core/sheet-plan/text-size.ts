/** The tallest row that spreadsheets allow, in points. */
export const TALLEST_ROW = 409.5;

/** Pixels of one width unit: the digit 0 of the default font at 11 points. */
const PIXELS_PER_UNIT = 7;
const PIXELS_PER_POINT = 96 / 72;
/** Chinese fonts stand taller than their size, those that take the place of 仿宋 most of all. */
const LINE_SPACING = 1.45;
const ROW_PADDING = 4;
const LINE_BREAK = /\r\n|\r|\n/;

/** Characters that take a whole square: Chinese, full-width forms, and the signs between them. */
const WIDE =
  /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2460-\u24ff\u2500-\u257f\u25a0-\u25ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Measures a line of text in half-width characters: a Chinese character counts two. */
export function textWidth(line: string): number {
  let width = 0;
  for (const character of line) width += characterWidth(character);
  return width;
}

/** Most characters are told by their place: Chinese ones, and those before all wide ones. */
function characterWidth(character: string): 1 | 2 {
  if (character < "\u1100") return 1;
  if (character >= "\u4e00" && character <= "\u9fff") return 2;
  return WIDE.test(character) ? 2 : 1;
}

/** A line as it is shown: a new one of the text, or where the width breaks one. */
export interface WrappedLine {
  readonly text: string;
  readonly isNew: boolean;
}

/** Breaks a text into the lines that a column shows: width in spreadsheet units, size in points. */
export function wrappedLines(
  text: string,
  columnWidth: number,
  fontSize: number
): readonly WrappedLine[] {
  const perLine = lineWidth(columnWidth, fontSize);
  return text.split(LINE_BREAK).flatMap((line) => {
    const lines: WrappedLine[] = [];
    let [part, width] = ["", 0];
    for (const character of line) {
      const step = characterWidth(character);
      if (width + step > perLine) {
        lines.push({ text: part, isNew: lines.length === 0 });
        [part, width] = ["", 0];
      }
      part += character;
      width += step;
    }
    return [...lines, { text: part, isNew: lines.length === 0 }];
  });
}

/** Says how many lines a text takes in a column, wrapped: width in spreadsheet units, size in points. */
export function wrappedLineCount(text: string, columnWidth: number, fontSize: number): number {
  const perLine = lineWidth(columnWidth, fontSize);
  return text
    .split(LINE_BREAK)
    .reduce((count, line) => count + Math.max(1, Math.ceil(textWidth(line) / perLine)), 0);
}

/** How many half-width characters a line holds. */
function lineWidth(columnWidth: number, fontSize: number): number {
  const squares = (columnWidth * PIXELS_PER_UNIT) / (fontSize * PIXELS_PER_POINT);
  return Math.max(2, 2 * Math.floor(squares));
}

/** The height of so many lines in points, as it would be without the limit of {@link TALLEST_ROW}. */
export function heightOfLines(lineCount: number, fontSize: number): number {
  return Math.ceil(2 * (lineCount * fontSize * LINE_SPACING + ROW_PADDING)) / 2;
}

/** How many wrapped lines the tallest row holds at a font size in points. */
export function mostLines(fontSize: number): number {
  return Math.floor((TALLEST_ROW - ROW_PADDING) / (fontSize * LINE_SPACING));
}
