import type { ByteWriter, ColumnSource, SchemaElement } from "hyparquet-writer";

/** What a column of a Parquet file holds; any value may be missing. A name is a text that rows are sought by. */
export type ParquetColumnType = "name" | "text" | "number" | "flag";

/** A row by the names of its columns. */
export type ParquetRow = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Takes the rows of a Parquet file and gives its bytes on as they are ready. */
export interface ParquetFile {
  readonly add: (rows: Iterable<ParquetRow>) => void;
  /** Writes what is left and the directory of the file. */
  readonly finish: () => void;
}

/** Rows that are held before they are written as one group. */
const rowsOfGroup = 20_000;

const ELEMENTS: Readonly<Record<ParquetColumnType, Omit<SchemaElement, "name">>> = {
  name: { type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
  text: { type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
  number: { type: "DOUBLE", repetition_type: "OPTIONAL" },
  flag: { type: "BOOLEAN", repetition_type: "OPTIONAL" },
};

/**
 * Begins a Parquet file (snappy, groups of 20,000 rows) whose bytes go to `write` piece by piece, so
 * that no more than one group is held. The library is loaded here and not before.
 */
export async function startParquet(
  columns: Readonly<Record<string, ParquetColumnType>>,
  write: (bytes: Uint8Array) => void
): Promise<ParquetFile> {
  const { ByteWriter, ParquetWriter } = await import("hyparquet-writer/src/index.js");
  const sink = new ByteWriter();
  const schema: SchemaElement[] = [
    { name: "root", num_children: Object.keys(columns).length },
    ...Object.entries(columns).map(([name, type]) => ({ name, ...ELEMENTS[type] })),
  ];
  const file = new ParquetWriter({ writer: sink, schema, createdBy: "fengong" });
  let held: ParquetRow[] = [];
  const flush = (): void => {
    if (held.length === 0) return;
    const columnData: ColumnSource[] = Object.entries(columns).map(([name, type]) => ({
      name,
      data: held.map((row) => row[name] ?? null),
      // Least and greatest values let readers skip groups, and take long to find for nothing elsewhere.
      statistics: type === "name",
    }));
    void file.write({ columnData, rowGroupSize: rowsOfGroup });
    held = [];
    passOn(sink, write);
  };
  return {
    add: (rows) => {
      for (const row of rows) {
        held.push(row);
        if (held.length >= rowsOfGroup) flush();
      }
    },
    finish: () => {
      flush();
      void file.finish();
      passOn(sink, write);
    },
  };
}

/** Gives on what the library has written and lets it begin again in the same memory. */
function passOn(sink: ByteWriter, write: (bytes: Uint8Array) => void): void {
  write(new Uint8Array(sink.buffer, 0, sink.index).slice());
  sink.index = 0;
}
