import { fork } from "node:child_process";
import { join } from "node:path";
import type { Measurement, Task } from "./measured";

/** How much is measured: `quick` for a first look, `full` with every peer at every size. */
export type Scale = "quick" | "usual" | "full";

/**
 * Runs a task in a process of its own, so that its memory is its own; rejects where it dies, and
 * where it takes more than `mostSeconds` and is ended.
 */
export function runMeasured(task: Task, mostSeconds = Infinity): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const child = fork(join("node_modules/.cache/bench", "measured.js"), {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const timer = Number.isFinite(mostSeconds)
      ? setTimeout(() => child.kill("SIGKILL"), mostSeconds * 1_000)
      : undefined;
    child.once("message", (measurement) => resolve(measurement as Measurement));
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`${task.name} ended with ${code ?? signal}`));
    });
    child.send(task);
  });
}

/** Prints a line of cells, the first one left-aligned, the others in columns. */
export function printLine(first: string, ...cells: readonly (string | number)[]): void {
  const rest = cells.map((cell) => String(cell).padStart(14)).join("");
  process.stdout.write(`${first.padEnd(26)}${rest}\n`);
}

/** Says whether something keeps to what is wanted of it. */
export function printWanted(what: string, holds: boolean): void {
  printLine(`  wanted: ${what}`, holds ? "holds" : "DOES NOT HOLD");
}
