import type { FailureText } from "../failure-texts";
/** The words of 导入. */
export interface ImportTexts {
  readonly pick: string;
  readonly again: string;
  readonly sample: string;
  readonly sampleHint: string;
  readonly formats: string;
  readonly tables: string;
  readonly register: string;
  readonly rows: (count: number) => string;
  readonly registerSize: (units: number, towns: number) => string;
  readonly done: (tables: number, rows: number) => string;
  /** Another notice gave way to this one. */
  /** The open workbook is a unit’s return form. */
  readonly returnForm: (unit: string, periods: readonly string[]) => FailureText;
  readonly replaced: (title: string) => string;
  readonly assumed: AssumptionTexts;
  readonly sheet: OwnSheetTexts;
  readonly unitRegister: RegisterTexts;
  readonly keptTitle: string;
  readonly keptAside: (sheet: string, keptAs: string) => string;
}

/** The words about what was assumed while a notice was read. */
export interface AssumptionTexts {
  readonly title: string;
  readonly places: (count: number) => string;
}

/** The words about a person's worksheet as an assignment table. */
export interface OwnSheetTexts {
  readonly title: string;
  readonly hint: string;
  readonly choose: string;
  readonly use: string;
  readonly done: (sheet: string, rows: number) => string;
  readonly doneWithoutKeys: (sheet: string, rows: number) => string;
  readonly release: (sheet: string) => string;
  readonly released: (sheet: string) => string;
}

/** The words about exporting, importing and completing the unit register. */
export interface RegisterTexts {
  readonly open: string;
  readonly exportXlsx: string;
  readonly exportJson: string;
  readonly exported: (file: string) => string;
  readonly importFile: string;
  readonly offered: (file: string) => string;
  readonly changes: (added: number, changed: number, gone: number) => string;
  readonly unchanged: (file: string) => string;
  readonly added: string;
  readonly changed: string;
  readonly gone: string;
  readonly replace: string;
  readonly discard: string;
  readonly replaced: (units: number) => string;
  readonly mergeContacts: string;
  readonly merged: (added: number, same: number, open: number) => string;
  readonly conflicts: (count: number) => string;
  readonly current: (person: string) => string;
  readonly fromFile: (person: string, file: string) => string;
  readonly take: (unit: string) => string;
  readonly taken: (unit: string, person: string) => string;
  readonly unknown: (count: number) => string;
  readonly unknownHint: string;
}
