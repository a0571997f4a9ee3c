/** Finds the year that a notice speaks of most: its date of issue, or the year named most often. */
export function noticeYear(titles: readonly string[], body: readonly string[]): number | null {
  for (const line of body) {
    const issued = /^((?:19|20)\d\d)年\d{1,2}月\d{1,2}日$/.exec(line.replace(/\s/g, ""));
    if (issued !== null) return Number(issued[1]);
  }
  const counts = new Map<number, number>();
  for (const text of [...titles, ...body])
    for (const match of text.matchAll(/((?:19|20)\d\d)(?:年|\s*[-—–~～至])/g)) {
      const year = Number(match[1]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  const ranked = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return ranked[0]?.[0] ?? null;
}
