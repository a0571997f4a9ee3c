/**
 * What people of the office decide and what was done at their word, list by list: the fields of an
 * entry, all of them text. Where two entries speak of the same thing, the later one holds.
 */
const CHOICE_FIELDS = {
  /** Codes of checks that are off unless wanted. */
  checks: ["code"],
  /** Issues put aside, as `issueIdentity` names them. */
  ignored: ["identity", "reason"],
  /** Keys of two assignments that are one task, asked and reported once. */
  linked: ["one", "other"],
  /** Keys of two assignments that are different tasks however alike they read. */
  unlinked: ["one", "other"],
  /** The journal of fixes, latest last; those applied together share a batch; `key` is the assignment's. */
  fixes: ["batch", "kind", "unit", "sheet", "address", "before", "after", "key"],
  /** Due dates (`YYYY-MM-DD`) that go before the notice's. */
  dueDates: ["period", "date"],
  /**
   * Whose return a file is; an empty unit for nobody's. `content` is the file's `sourceMark`, or
   * empty where the file is meant whatever it holds.
   */
  senders: ["period", "file", "unit", "content"],
  /**
   * Which of several versions counts: a unit's words in one field of one assignment, empty where
   * all are kept. `among` names the versions that were put side by side (`versionsMark`).
   */
  versions: ["period", "key", "unit", "field", "text", "among"],
  /** Returns sent back (退回), with the reason; `date` as `YYYY-MM-DD`; `contents` are their `wordsMark`s. */
  sentBack: ["period", "unit", "reason", "date", "contents"],
  /** When a file came in, `YYYY-MM-DD`, where a person says so. */
  received: ["period", "file", "date"],
  /** Files of the last consolidation of a period of which nothing could be read, and why. */
  unread: ["period", "file", "reason", "detail"],
  /**
   * What is done in a period: `issued`, `written` or `reported`, `YYYY-MM-DD`, to `all` or `leads`
   * (`scope`); and `checked` of the notice, without period and date, found `clear` or `open`.
   */
  steps: ["period", "step", "date", "scope"],
} as const;

/** The name of a list of choices. */
export type ChoiceName = keyof typeof CHOICE_FIELDS;

/** One entry of a list of choices. */
export type Choice<Name extends ChoiceName> = {
  readonly [Field in (typeof CHOICE_FIELDS)[Name][number]]: string;
};

/** What the office chose, kept in the workbook. */
export type OfficeChoices = { readonly [Name in ChoiceName]: readonly Choice<Name>[] };

/** A choice as the record sheet holds it: the list's name and the fields in their order. */
export type ChoiceLine = readonly [name: string, ...fields: string[]];

const CHOICE_NAMES = Object.keys(CHOICE_FIELDS) as readonly ChoiceName[];

/** No choice was made. */
export const NO_CHOICES: OfficeChoices = choicesOfLines([]);

/** Writes choices as lines of text. */
export function linesOfChoices(choices: OfficeChoices): readonly ChoiceLine[] {
  return CHOICE_NAMES.flatMap((name) => {
    const fields: readonly string[] = CHOICE_FIELDS[name];
    const entries: readonly Readonly<Record<string, string>>[] = choices[name];
    return entries.map((entry): ChoiceLine => [name, ...fields.map((field) => entry[field] ?? "")]);
  });
}

/** Reads choices back from lines; lists that are not known are passed over. */
export function choicesOfLines(lines: readonly ChoiceLine[]): OfficeChoices {
  const listOf = (name: ChoiceName): readonly Readonly<Record<string, string>>[] =>
    lines
      .filter(([own]) => own === name)
      .map(([, ...texts]) =>
        Object.fromEntries(CHOICE_FIELDS[name].map((field, index) => [field, texts[index] ?? ""]))
      );
  // Every list's entries are made of exactly its own fields; TypeScript loses that in fromEntries.
  return Object.fromEntries(CHOICE_NAMES.map((name) => [name, listOf(name)])) as OfficeChoices;
}
