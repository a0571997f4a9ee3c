import { latin1Text } from "../latin1-text";

/** Powers of ten that a double holds exactly. */
const powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * Reads a decimal number from ASCII bytes, NaN where they are none (`xsd:double` without its
 * special values: INF and NaN are no cell values).
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let position = start;
  const isNegative = bytes[position] === 0x2d;
  if (isNegative) position++;
  const digitsStart = position;
  let mantissa = 0;
  let pointAt = -1;
  for (; position < end; position++) {
    const byte = bytes[position] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) mantissa = mantissa * 10 + byte - 0x30;
    else if (byte === 0x2e && pointAt < 0) pointAt = position;
    else return parseSlowly(bytes, start, end);
  }
  const digits = position - digitsStart - (pointAt < 0 ? 0 : 1);
  // Fifteen digits fit a double, and the quotient of two exact doubles is rounded once.
  if (digits === 0 || digits > 15) return parseSlowly(bytes, start, end);
  const value = pointAt < 0 ? mantissa : mantissa / (powers[position - pointAt - 1] ?? 1);
  return isNegative ? -value : value;
}

function parseSlowly(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 400) return NaN;
  const text = latin1Text(bytes, start, end).trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) return NaN;
  const value = Number(text);
  return Number.isFinite(value) ? value : NaN;
}
