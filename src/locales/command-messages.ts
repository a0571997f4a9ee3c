/** What the command line says besides the sentences that all fronts share. */
export interface CommandMessages {
  readonly help: string;
  readonly unknownCommand: (command: string) => string;
  readonly usage: (detail: string) => string;
  readonly missing: (what: "notice" | "return" | "output" | "period" | "file") => string;
  /** `register` was not told what to do. */
  readonly registerUsage: string;
  readonly notABook: (path: string) => string;
  readonly registerChanges: (added: number, changed: number, gone: number) => string;
  readonly registerChange: (kind: "added" | "changed" | "gone", names: string) => string;
  readonly contactsMerged: (added: number, same: number) => string;
  readonly contactConflict: (
    unit: string,
    current: string,
    offered: string,
    file: string
  ) => string;
  readonly contactUnknown: (unit: string, person: string, file: string) => string;
  /** Another notice gave way to this one. */
  readonly replaced: (title: string) => string;
  /** What a reader assumed; `sheet` is empty where it is about the whole document. */
  readonly assumed: (sheet: string, text: string, count: number) => string;
  readonly notFound: (path: string) => string;
  readonly unknownUnit: (name: string) => string;
  /** Several files are called what a person wrote; `names` are theirs. */
  readonly severalFiles: (written: string, names: readonly string[]) => string;
  /** No file that was read, now or before, is called what a person wrote. */
  readonly noSuchReturn: (written: string) => string;
  /** Partial results are made with decisions, which they do not hold. */
  readonly choicesInPartial: string;
  readonly badRegister: (path: string) => string;
  readonly reading: (done: number, total: number, subject: string) => string;
  readonly table: (annex: string, title: string, rows: number) => string;
  readonly issueCount: (errors: number, warnings: number, infos: number) => string;
  readonly ignoredCount: (count: number) => string;
  readonly severity: Readonly<Record<"error" | "warning" | "info", string>>;
  readonly written: (path: string) => string;
  readonly notWritable: (path: string) => string;
  /** A workbook was to be written under the name of another kind of file. */
  readonly notXlsx: (path: string) => string;
  readonly keptFile: (path: string, keptAs: string) => string;
  /** What a written workbook lacks of the one that it was opened from, and where that is. */
  readonly savedWithout: (path: string, parts: string, original: string) => string;
  /** A table that was edited, and how many places of it differ from the new one. */
  readonly editedTable: (sheet: string, count: number) => string;
  readonly editedCell: (place: string, current: string, planned: string) => string;
  /** A row that only one of the tables has; `text` is what it says. */
  readonly editedRow: (side: "current" | "planned", row: number, text: string) => string;
  readonly moreEdited: (count: number) => string;
  readonly keptSheet: (sheet: string, keptAs: string) => string;
  readonly refused: (name: string, reason: string, remedy: string) => string;
  /** How many forms go out, each way, before they do. */
  readonly formCounts: (
    period: string,
    counts: { readonly all: number; readonly leadsOnly: number },
    isLeadsOnly: boolean
  ) => string;
  readonly forms: (period: string, count: number, path: string) => string;
  readonly unexpanded: (name: string, rows: string) => string;
  /** What follows is of a period that fell due together with the one asked for. */
  readonly dueTogether: (period: string) => string;
  readonly consolidated: (period: string, files: number, unreadable: number) => string;
  /** How many units are in each state; those sent back are named where there are any. */
  readonly receipts: (
    reported: number,
    zero: number,
    partial: number,
    none: number,
    sentBack: number
  ) => string;
  readonly cells: (read: number, placed: number, unplaced: number) => string;
  readonly preview: (url: string) => string;
  readonly portTaken: (port: number) => string;
}
