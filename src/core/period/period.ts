/** A reporting period (报送期): a year, or one quarter of it. */
export interface Period {
  readonly year: number;
  /** 1–4; absent for a whole year. */
  readonly quarter?: 1 | 2 | 3 | 4;
}

/** Reads `2021` or `2021Q4` (also 2021年、2021年第四季度, in either width) as a period; `null` for anything else. */
export function parsePeriod(text: string): Period | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  const match = /^(20\d\d|19\d\d)年?(?:度|全年)?(?:-?Q([1-4])|第?([一二三四1-4])季度)?$/.exec(
    plain
  );
  if (!match) return null;
  const year = Number(match[1]);
  const mark = match[2] ?? match[3];
  if (mark === undefined) return { year };
  const quarter = ("一二三四".indexOf(mark) + 1 || Number(mark)) as 1 | 2 | 3 | 4;
  return { year, quarter };
}

/** Writes a period as its code: `2021` or `2021Q4`. */
export function periodCode(period: Period): string {
  return period.quarter === undefined ? String(period.year) : `${period.year}Q${period.quarter}`;
}

/** Writes a period as official tables name it: 2021年度, 2021年第四季度. */
export function periodTitle(period: Period): string {
  if (period.quarter === undefined) return `${period.year}年度`;
  return `${period.year}年第${"一二三四"[period.quarter - 1] ?? ""}季度`;
}

/** The last day of a period, as `YYYY-MM-DD`. */
export function periodEnd(period: Period): string {
  const ends = ["03-31", "06-30", "09-30", "12-31"];
  return `${period.year}-${ends[(period.quarter ?? 4) - 1] ?? "12-31"}`;
}

/** Finds the latest of some periods that is of the same kind (year or quarter) and before one; `null` for none. */
export function periodBefore(period: Period, others: readonly Period[]): Period | null {
  const isQuarter = period.quarter !== undefined;
  const earlier = others
    .filter(
      (one) => (one.quarter !== undefined) === isQuarter && periodEnd(one) < periodEnd(period)
    )
    .sort((a, b) => periodEnd(a).localeCompare(periodEnd(b)));
  return earlier.at(-1) ?? null;
}
