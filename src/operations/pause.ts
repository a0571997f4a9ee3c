import type { Steps } from "../core/steps";
import { takeTurn } from "../host/take-turn";
import { throwIfCancelled, type OperationContext } from "./operation";

/** Lets the screen have its turn between two stretches of work, and stops an operation that a person cancelled meanwhile. */
export async function pause(context: OperationContext): Promise<void> {
  await takeTurn();
  throwIfCancelled(context);
}

/** Does work step by step, with a pause after each. */
export async function inTurns<Result>(
  context: OperationContext,
  steps: Steps<Result>
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause(context);
  }
}
