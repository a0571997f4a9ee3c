/** The words for acting on what the check found. */
export interface CheckActionTexts {
  readonly act: string;
  readonly actOn: (label: string) => string;
  readonly go: string;
  readonly cancel: string;
  readonly fix: FixTexts;
  readonly learn: LearnTexts;
  readonly pair: PairTexts;
  readonly ignore: IgnoreTexts;
}

/** The words for changing the text of a cell. */
export interface FixTexts {
  readonly before: string;
  readonly after: string;
  readonly apply: string;
  readonly all: (count: number) => string;
  readonly allTitle: (cells: number) => string;
  readonly applyAll: string;
  readonly partly: (without: number) => string;
  readonly changed: (cells: number, leftAlone: number) => string;
  readonly last: (cells: number) => string;
  readonly undo: string;
  readonly undone: (cells: number, leftAlone: number) => string;
}

/** The words for teaching the unit register a name. */
export interface LearnTexts {
  readonly choose: (name: string) => string;
  readonly noSuggestion: (name: string) => string;
  readonly otherUnit: string;
  readonly find: string;
  readonly notFound: string;
  readonly sameName: (count: number) => string;
  readonly rename: (unit: string) => string;
  readonly alias: (unit: string) => string;
  readonly newUnit: (name: string) => string;
  readonly aliasDone: (name: string, unit: string) => string;
  readonly newUnitDone: (name: string) => string;
  readonly stillUnknown: (name: string) => string;
}

/** The words for pairs of recurring tasks. */
export interface PairTexts {
  readonly sideBySide: string;
  readonly lead: (unit: string) => string;
  readonly goBy: (place: string) => string;
  readonly goByTitle: (place: string) => string;
  readonly link: string;
  readonly unlink: string;
  readonly linkAll: (count: number) => string;
  readonly linkAllTitle: (count: number) => string;
  readonly linkNow: string;
  readonly linkDone: (count: number) => string;
  readonly unlinkDone: string;
  readonly forgetDone: string;
  readonly decided: (count: number) => string;
  readonly isLinked: string;
  readonly isUnlinked: string;
  readonly forget: string;
}

/** The words for putting issues aside. */
export interface IgnoreTexts {
  readonly open: string;
  readonly reason: string;
  readonly reasons: readonly string[];
  readonly ownReason: string;
  readonly ownReasonLabel: string;
  readonly all: (count: number) => string;
  readonly apply: string;
  readonly done: (count: number) => string;
  readonly title: (count: number) => string;
  readonly because: (reason: string) => string;
  readonly restore: string;
  readonly restoreFor: (label: string) => string;
  readonly restored: string;
}
