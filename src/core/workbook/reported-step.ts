import type { Choice, OfficeChoices } from "./office-choices";

const STEP = "reported";

/** Notes that a period's tables went up on a day (`YYYY-MM-DD`), or takes the note back (`null`). */
export function withReported(
  choices: OfficeChoices,
  code: string,
  date: string | null
): OfficeChoices {
  const others = choices.steps.filter((one) => one.period !== code || one.step !== STEP);
  const own = date === null ? [] : [{ period: code, step: STEP, date, scope: "all" }];
  return { ...choices, steps: [...others, ...own] };
}

/** The day on which a period's tables went up; `null` where nobody has noted one. */
export function reportedOn(steps: readonly Choice<"steps">[], code: string | null): string | null {
  return steps.filter((one) => one.period === code && one.step === STEP).at(-1)?.date ?? null;
}
