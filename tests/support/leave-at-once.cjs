/**
 * Ends a test worker as soon as nothing is left to do in it. Left to itself it first takes its
 * memory apart, which on a busy machine takes longer than the half second that jest waits before it
 * ends the process and says that tests leak. A handle that is really left open still is said.
 */
if (process.send !== undefined) process.once("beforeExit", () => process.exit());
