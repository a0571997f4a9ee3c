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
  readonly keptTitle: string;
  readonly keptAside: (sheet: string, keptAs: string) => string;
}
