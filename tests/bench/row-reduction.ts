/** A row of a sheet as any of the readers gives it, by column. */
export type DenseRow = readonly unknown[];

interface Reduced {
  readonly statuses: Map<unknown, number>;
  shares: number;
  units: number;
  progress: string;
}

/** Reduces the rows of returned sheets to one record an assignment and lets the rows go. */
export class RowReduction {
  readonly #byKey = new Map<unknown, Reduced>();
  #cells = 0;
  #characters = 0;

  /** Takes the rows of one sheet: those below a heading row that names 行码 by its key, others whole. */
  add(rows: Iterable<DenseRow>): void {
    let columns: ReadonlyMap<string, number> | null = null;
    for (const row of rows) {
      this.#count(row);
      if (columns === null) columns = columnsOf(row);
      else this.#addRow(row, columns);
    }
  }

  /** The figures in which all readers have to agree. */
  digest(): string {
    let shares = 0;
    let units = 0;
    for (const one of this.#byKey.values())
      [shares, units] = [shares + one.shares, units + one.units];
    return [this.#byKey.size, units, shares.toFixed(2), this.#cells, this.#characters].join("/");
  }

  #count(row: DenseRow): void {
    for (const value of row) {
      if (value === null || value === undefined || value === "") continue;
      this.#cells++;
      if (typeof value === "string") this.#characters += value.length;
    }
  }

  #addRow(row: DenseRow, columns: ReadonlyMap<string, number>): void {
    const at = (heading: string): unknown => row[columns.get(heading) ?? -1];
    const key = at("行码");
    let reduced = this.#byKey.get(key);
    if (reduced === undefined) {
      reduced = { statuses: new Map(), shares: 0, units: 0, progress: String(at("进展情况")) };
      this.#byKey.set(key, reduced);
    }
    const status = at("完成状态");
    reduced.statuses.set(status, (reduced.statuses.get(status) ?? 0) + 1);
    reduced.shares += Number(at("完成比例"));
    reduced.units++;
  }
}

function columnsOf(row: DenseRow): ReadonlyMap<string, number> | null {
  if (!row.includes("行码")) return null;
  return new Map(row.map((heading, index) => [String(heading), index]));
}
