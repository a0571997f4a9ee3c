/** A rate as tables print it: the share rounded to a tenth of a per cent; `null` of nothing. */
export function roundedRate(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1000) / whole) / 1000;
}

/** Writes a rate with one decimal, such as 85.3%; a dash of nothing. */
export function rateText(part: number, whole: number): string {
  const rate = roundedRate(part, whole);
  return rate === null ? "—" : `${(rate * 100).toFixed(1)}%`;
}
