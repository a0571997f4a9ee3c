import type { Choice, OfficeChoices } from "./office-choices";

const STEP = "checked";

/** What the last check left: `open` where an error still wants a decision, else `clear`. */
export type CheckedState = "clear" | "open";

/** Notes that the tables were checked; the same choices where the note says so already. */
export function withChecked(choices: OfficeChoices, state: CheckedState): OfficeChoices {
  if (checkedState(choices.steps) === state) return choices;
  const { steps } = withoutCheck(choices);
  return { ...choices, steps: [...steps, { period: "", step: STEP, date: "", scope: state }] };
}

/** Strikes the note: the tables or the register are others than those that were checked. */
export function withoutCheck(choices: OfficeChoices): OfficeChoices {
  return { ...choices, steps: choices.steps.filter(({ step }) => step !== STEP) };
}

/** What the last check left; `null` where the tables were not checked as they were read in. */
export function checkedState(steps: readonly Choice<"steps">[]): CheckedState | null {
  const last = steps.filter(({ step }) => step === STEP).at(-1);
  if (last === undefined) return null;
  return last.scope === "open" ? "open" : "clear";
}
