import type { GridCell } from "../grid/grid";

/** A share as read: 0–100, and whether more than the plain number of percent was written. */
export interface PercentReading {
  readonly percent: number;
  readonly isMapped: boolean;
}

const CHINESE_DIGITS = "零一二三四五六七八九";

/**
 * Reads a share: 85, 85%, 0.85, ８５％, 百分之八十五, or a number shown as a percentage; `null` where
 * it is none or lies outside 0–100.
 */
export function parsePercent(cell: Pick<GridCell, "value" | "isPercent">): PercentReading | null {
  const { value } = cell;
  if (typeof value === "number") return numberReading(value, cell.isPercent === true);
  return typeof value === "string" ? textReading(value) : null;
}

function numberReading(value: number, isPercent: boolean): PercentReading | null {
  if (!Number.isFinite(value) || value < 0 || value > 100) return null;
  if (isPercent && value <= 1) return { percent: tidy(value * 100), isMapped: false };
  // 85 typed into a cell that shows percentages is seen as 8500 %; 1.2 as 120 %, which is no share.
  if (isPercent) return value < 2 ? null : { percent: value, isMapped: true };
  if (value > 0 && value <= 1) return { percent: tidy(value * 100), isMapped: true };
  return { percent: value, isMapped: false };
}

function textReading(text: string): PercentReading | null {
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[。;,]$/, "");
  const about = /^(?:约|大约|近|已完成|完成)?(.+?)(?:左右)?$/.exec(plain)?.[1] ?? plain;
  const number = /^(\d{1,3}(?:\.\d+)?)(%?)$/.exec(about);
  if (number) {
    const value = Number(number[1]);
    const reading =
      number[2] === "%" ? { percent: value, isMapped: false } : numberReading(value, false);
    if (reading === null || reading.percent > 100) return null;
    return about === plain ? reading : { ...reading, isMapped: true };
  }
  const words = /^百分之(百|[零一二三四五六七八九十]+|\d{1,3}(?:\.\d+)?)$/.exec(about)?.[1];
  const percent = words === undefined ? null : numberOfWords(words);
  return percent === null || percent > 100 ? null : { percent, isMapped: true };
}

function numberOfWords(words: string): number | null {
  if (words === "百") return 100;
  if (/^\d/.test(words)) return Number(words);
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九零])?$/.exec(words);
  if (!parts) return null;
  const digit = (word: string | undefined): number => CHINESE_DIGITS.indexOf(word ?? "零");
  if (parts[2] === undefined) return words.length === 1 ? digit(words) : null;
  return (parts[1] === undefined ? 1 : digit(parts[1])) * 10 + digit(parts[3]);
}

/** Takes the noise of binary fractions off: 0.57 × 100 is 57. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
