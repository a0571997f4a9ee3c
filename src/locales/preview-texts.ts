/** A size and the two buttons that change it. */
interface SizeWords {
  readonly name: string;
  readonly less: string;
  readonly more: string;
}

/** The words of the preview page. */
export interface PreviewTexts {
  readonly title: string;
  readonly notExcel: string;
  readonly notExcelShort: string;
  readonly open: string;
  readonly save: string;
  readonly fileName: string;
  readonly sheets: string;
  readonly grid: (sheet: string) => string;
  readonly rowNumbers: string;
  readonly cellContent: string;
  readonly goTo: string;
  readonly formulaBar: string;
  readonly columnWidth: SizeWords;
  readonly rowHeight: SizeWords;
  readonly notFound: string;
  /** `sum` is `null` where none of the cells holds a number. */
  readonly summary: (count: number, sum: number | null) => string;
  /** Why cells were left as they were. */
  readonly refusedEdit: {
    readonly locked: string;
    readonly merged: string;
    readonly beyond: string;
  };
  readonly unsaved: string;
  readonly opened: (name: string) => string;
  readonly openedContent: (name: string) => string;
  /** `parts` are names of `lostParts`, joined. */
  readonly openedWithout: (name: string, parts: string) => string;
  readonly lostParts: {
    readonly sheets: string;
    readonly charts: string;
    readonly "pivot-tables": string;
    readonly macros: string;
    readonly "external-links": string;
    readonly slicers: string;
    readonly "embedded-objects": string;
    readonly shapes: string;
    readonly sparklines: string;
    readonly "linked-rules": string;
    readonly "comment-threads": string;
    readonly "cell-pictures": string;
    readonly connections: string;
    readonly "header-pictures": string;
  };
  readonly listSeparator: string;
  readonly openFailed: (name: string, reason: string, remedy: string) => string;
  readonly empty: string;
  readonly movePane: string;
  readonly dropWorkbook: string;
  readonly showPane: string;
  readonly showGrid: string;
  readonly leaveGrid: string;
  readonly blankSheet: string;
}
