/** The words of 下发. */
export interface IssueTexts {
  readonly run: string;
  readonly again: string;
  /** Who is asked, with the number of forms where it is known. */
  readonly who: string;
  readonly everyone: (count: number | null) => string;
  readonly leads: (count: number | null) => string;
  /** One form for the period and the one that falls due with it. */
  readonly combine: (period: string) => string;
  readonly combineHint: string;
  /** That forms went out on a day, `YYYY-MM-DD`. */
  readonly issuedOn: (date: string, leadsOnly: boolean) => string;
  /** The choice was changed since the forms were made. */
  readonly outdated: string;
  readonly done: (count: number) => string;
  readonly download: string;
  readonly downloadHint: string;
  readonly openForm: (unit: string) => string;
  readonly saveForm: (unit: string) => string;
  readonly unexpanded: (groups: string) => string;
  readonly formsTitle: string;
  readonly rows: (count: number) => string;
  readonly filter: string;
}
