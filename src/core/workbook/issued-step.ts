import type { Choice, OfficeChoices } from "./office-choices";

const STEP = "issued";

/** That a period's forms went out: the day (`YYYY-MM-DD`) and whether the leads alone were asked. */
export interface IssuedNote {
  readonly date: string;
  readonly leadsOnly: boolean;
}

/** Notes for periods, given by their codes, that their forms went out, in the place of earlier notes. */
export function withIssued(
  choices: OfficeChoices,
  codes: readonly string[],
  { date, leadsOnly }: IssuedNote
): OfficeChoices {
  const scope = leadsOnly ? "leads" : "all";
  const others = choices.steps.filter(
    ({ period, step }) => step !== STEP || !codes.includes(period)
  );
  const own = codes.map((period) => ({ period, step: STEP, date, scope }));
  return { ...choices, steps: [...others, ...own] };
}

/** When, and to whom, a period's forms last went out; `null` where nobody noted it. */
export function issuedNote(
  steps: readonly Choice<"steps">[],
  code: string | null
): IssuedNote | null {
  const last = steps.filter(({ period, step }) => period === code && step === STEP).at(-1);
  return last === undefined ? null : { date: last.date, leadsOnly: last.scope === "leads" };
}
