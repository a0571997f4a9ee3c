import type { KeyPair } from "../core/validation/validation-settings";
import { isSamePair } from "../core/validation/decided-pairs";
import type { Choice } from "../core/workbook/office-choices";
import { changeChoices } from "./change-choices";
import { checkAssignments, type CheckResult } from "./check-assignments";
import type { OperationContext } from "./operation";

/** `link`: one task, asked and reported once; `unlink`: different tasks; `forget`: ask again. */
export type PairDecision = "link" | "unlink" | "forget";

/** Remembers what a person decided on pairs of recurring tasks, in the place of what was decided before. */
export async function decidePairs(
  context: OperationContext,
  pairs: readonly KeyPair[],
  decision: PairDecision
): Promise<CheckResult> {
  const entries = pairs.map(([one, other]) => ({ one, other }));
  const without = (list: readonly Choice<"linked">[]): readonly Choice<"linked">[] =>
    list.filter(({ one, other }) => !pairs.some((pair) => isSamePair(pair, [one, other])));
  await changeChoices(context.host, (choices) => ({
    ...choices,
    linked: [...without(choices.linked), ...(decision === "link" ? entries : [])],
    unlinked: [...without(choices.unlinked), ...(decision === "unlink" ? entries : [])],
  }));
  return checkAssignments(context);
}
