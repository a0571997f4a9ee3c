/** A row of a sheet as any of the readers gives it, by column. */
export type DenseRow = readonly unknown[];

/** Rows that need not all be held at once. */
export interface Rows {
  readonly forEach: (visit: (row: DenseRow) => void) => void;
}

interface Reduced {
  /** How many units told each status, by the order in which statuses were met. */
  readonly statuses: number[];
  shares: number;
  units: number;
  progress: string;
}

/** Where the columns stand that are reduced, 0-based. */
interface Columns {
  readonly key: number;
  readonly status: number;
  readonly share: number;
  readonly progress: number;
}

/** Reduces the rows of returned sheets to one record an assignment and lets the rows go. */
export class RowReduction {
  readonly #byKey = new Map<unknown, Reduced>();
  readonly #statuses = new Map<unknown, number>();
  #cells = 0;
  #characters = 0;

  /** Takes the rows of one sheet: those below a heading row that names 行码 by its key, others whole. */
  add(rows: Rows): void {
    let columns: Columns | null = null;
    rows.forEach((row) => {
      this.#count(row);
      if (columns === null) columns = columnsOf(row);
      else this.#addRow(row, columns);
    });
  }

  /** The figures in which all readers have to agree. */
  digest(): string {
    let shares = 0;
    let units = 0;
    for (const one of this.#byKey.values()) {
      shares += one.shares;
      units += one.units;
    }
    return [this.#byKey.size, units, shares.toFixed(2), this.#cells, this.#characters].join("/");
  }

  #count(row: DenseRow): void {
    row.forEach((value) => {
      if (value === null || value === undefined || value === "") return;
      this.#cells++;
      if (typeof value === "string") this.#characters += value.length;
    });
  }

  #addRow(row: DenseRow, columns: Columns): void {
    const key = row[columns.key];
    let reduced = this.#byKey.get(key);
    if (reduced === undefined) {
      reduced = { statuses: [], shares: 0, units: 0, progress: String(row[columns.progress]) };
      this.#byKey.set(key, reduced);
    }
    const status = this.#statusIndex(row[columns.status]);
    reduced.statuses[status] = (reduced.statuses[status] ?? 0) + 1;
    reduced.shares += Number(row[columns.share]);
    reduced.units++;
  }

  #statusIndex(status: unknown): number {
    const known = this.#statuses.get(status) ?? this.#statuses.size;
    this.#statuses.set(status, known);
    return known;
  }
}

function columnsOf(row: DenseRow): Columns | null {
  const key = row.indexOf("行码");
  if (key < 0) return null;
  const [status, share] = [row.indexOf("完成状态"), row.indexOf("完成比例")];
  return { key, status, share, progress: row.indexOf("进展情况") };
}
