/** Lets the user interface have its turn between two stretches of work; throws the signal's reason once it is aborted. */
export async function takeTurn(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}
