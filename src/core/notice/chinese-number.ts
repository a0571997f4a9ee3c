const DIGITS = "零一二三四五六七八九";
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Reads a whole number below 10,000 in Arabic or Chinese digits; `null` for anything else. */
export function parseChineseNumber(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/两/g, "二").replace(/〇/g, "零");
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  if (!/^[零一二三四五六七八九十百千]{1,7}$/.test(plain)) return null;
  let sum = 0;
  let digit: number | null = null;
  for (const character of plain) {
    const unit = UNITS[character];
    if (unit === undefined) digit = DIGITS.indexOf(character);
    else {
      sum += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return sum + (digit ?? 0);
}
