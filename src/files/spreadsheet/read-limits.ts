/** How much a file may ask of the reader before it is refused; every figure has its reason in SPEC.md. */
export interface ReadLimits {
  /** Bytes of the file as given. */
  readonly fileBytes: number;
  /** Entries in the directory of an archive. */
  readonly archiveEntries: number;
  /** Bytes of one archive entry once inflated. */
  readonly entryBytes: number;
  /** Bytes of all entries of one archive that are inflated, together. */
  readonly archiveBytes: number;
  /** Bytes of all parts of one workbook that are inflated, together. */
  readonly workbookBytes: number;
  /** Bytes of a web page or web archive. */
  readonly webPageBytes: number;
  /** Inflated bytes for each compressed byte, for entries over one mebibyte. */
  readonly inflationRatio: number;
  /** Cells with a value, over all sheets. */
  readonly cells: number;
  /** UTF-16 units in one cell. */
  readonly textLength: number;
  /** Sheets of one workbook. */
  readonly sheets: number;
  /** Defined names of one workbook; those beyond are left out. */
  readonly definedNames: number;
  /** UTF-16 units of all defined names and what they refer to, together. */
  readonly definedNameCharacters: number;
  /** Files in an archive of returns. */
  readonly files: number;
  /** Wall-clock milliseconds for one file, held by the worker pool, which ends the worker. */
  readonly milliseconds: number;
}

const mebibyte = 1024 * 1024;

/** The limits that hold unless a caller says otherwise; together they keep one file under 512 MB. */
export const defaultReadLimits: ReadLimits = {
  fileBytes: 64 * mebibyte,
  archiveEntries: 20_000,
  entryBytes: 128 * mebibyte,
  archiveBytes: 256 * mebibyte,
  workbookBytes: 128 * mebibyte,
  webPageBytes: 6 * mebibyte,
  inflationRatio: 400,
  cells: 1_000_000,
  textLength: 8 * mebibyte,
  sheets: 5_000,
  definedNames: 100_000,
  definedNameCharacters: 8 * mebibyte,
  files: 20_000,
  milliseconds: 60_000,
};

/** The limits for returned files, whose every cell is kept, in the consolidation or on a list. */
export const returnReadLimits: ReadLimits = { ...defaultReadLimits, cells: 200_000 };

/**
 * Items of one list that a workbook refers to by number or name, such as its shared strings or cell
 * formats: no workbook needs more of them than it may have cells.
 */
export const maxListItems = 1_000_000;

/** Characters that Excel keeps in one cell. */
export const maxCellCharacters = 32_767;
