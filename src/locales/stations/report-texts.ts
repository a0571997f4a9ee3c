/** The words of 上报. */
export interface ReportTexts {
  readonly run: string;
  readonly done: (count: number) => string;
  readonly sheetsTitle: string;
  readonly chaseTitle: (count: number) => string;
  readonly chaseCopy: string;
  readonly chaseText: (period: string, units: readonly string[]) => string;
  readonly nobodyToChase: string;
  readonly printHint: string;
  readonly consolidateFirst: string;
}
