import type { Choice, OfficeChoices } from "./office-choices";

const STEP = "written";

/** Notes that a period's tables were written from what its returns now say. */
export function withWritten(choices: OfficeChoices, code: string): OfficeChoices {
  const { steps } = withoutWritten(choices, [code]);
  return { ...choices, steps: [...steps, { period: code, step: STEP, date: "", scope: "all" }] };
}

/** Strikes the notes of periods whose returns say something else since. */
export function withoutWritten(choices: OfficeChoices, codes: readonly string[]): OfficeChoices {
  const isStale = ({ period, step }: Choice<"steps">): boolean =>
    step === STEP && codes.includes(period);
  return { ...choices, steps: choices.steps.filter((one) => !isStale(one)) };
}

/** Says whether a period's tables stand as its returns are. */
export function isWritten(steps: readonly Choice<"steps">[], code: string | null): boolean {
  return steps.some(({ period, step }) => period === code && step === STEP);
}
