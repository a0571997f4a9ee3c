import { takeTurn } from "../host/take-turn";
import { throwIfCancelled, type OperationContext } from "./operation";

/** Lets the screen have its turn between two stretches of work, and stops an operation that a person cancelled meanwhile. */
export async function pause(context: OperationContext): Promise<void> {
  await takeTurn();
  throwIfCancelled(context);
}
