/** What could not be brought together with the superior's template. */
export interface TemplateLeftovers {
  readonly unknownHeadings: readonly string[];
  readonly unmatchedRows: readonly { readonly rowNumber: number; readonly text: string }[];
  readonly leftOut: readonly string[];
  readonly occupied: readonly { readonly address: string; readonly text: string }[];
}

/** The words of 上报. */
export interface ReportTexts {
  readonly run: string;
  readonly again: string;
  readonly done: (count: number) => string;
  readonly chartsMissing: (sheets: readonly string[]) => string;
  readonly sheetsTitle: string;
  readonly printHint: string;
  readonly consolidateFirst: string;
  readonly reading: string;

  readonly editedFound: (count: number) => string;
  readonly editedTitle: (count: number) => string;
  readonly editedHint: string;
  readonly editedCells: (count: number) => string;
  readonly rowGone: (rowNumber: number) => string;
  readonly rowNew: (rowNumber: number) => string;
  readonly inSheet: string;
  readonly inNew: string;
  readonly blank: string;
  readonly moreChanges: (count: number) => string;
  readonly leaveInPlace: string;
  readonly keepAside: string;
  readonly notNow: string;

  readonly bulletinTitle: string;
  readonly bulletinHint: string;
  readonly figureLabel: (text: string) => string;
  readonly rowsOf: (subject: string, count: number) => string;
  readonly close: string;

  readonly chaseTitle: (count: number) => string;
  readonly chaseCopy: string;
  readonly chaseText: (period: string, units: readonly string[]) => string;
  readonly chaseUnit: (unit: string) => string;
  readonly chaseMissing: (count: number, rows: string) => string;
  readonly nobodyToChase: string;

  readonly reportedTitle: string;
  readonly reportedDate: string;
  readonly mark: string;
  readonly unmark: string;
  /** The date is `YYYY-MM-DD`. */
  readonly marked: (date: string) => string;
  readonly unmarked: string;

  readonly template: string;
  readonly templateHint: string;
  readonly templateSave: string;
  readonly templateDone: (sheet: string, rows: number) => string;
  /** One line for each kind of thing that is left over; none where nothing is. */
  readonly templateNotes: (left: TemplateLeftovers) => readonly string[];
}
