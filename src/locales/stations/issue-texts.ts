/** The words of 下发. */
export interface IssueTexts {
  readonly run: string;
  readonly again: string;
  readonly leadsOnly: string;
  readonly count: (count: number) => string;
  readonly counting: string;
  readonly done: (count: number) => string;
  readonly download: string;
  readonly downloadHint: string;
  readonly openForm: (unit: string) => string;
  readonly saveForm: (unit: string) => string;
  readonly unexpanded: (groups: string) => string;
  readonly formsTitle: string;
  readonly filter: string;
}
