/** Marks that text extraction leaves behind for bookmarks and pictures. */
const EXTRACTION_MARK = /\[(?:bookmark|image): ?[^\]\n]{0,200}\]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Takes extraction marks, invisible characters and the white space around lines out of a text. */
export function cleanText(text: string): string {
  const plain = text.replace(EXTRACTION_MARK, "").replace(INVISIBLE, "");
  if (!/[\r\n]/.test(plain)) return plain.trim();
  return plain
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
