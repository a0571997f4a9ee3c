import { fork } from "node:child_process";
import { join } from "node:path";
import type { Measurement, Task } from "./measured";

/** How much is measured: `quick` for a first look, `full` with every peer at every size. */
export type Scale = "quick" | "usual" | "full";

/** Runs a task in a process of its own, so that its memory is its own; rejects where it dies. */
export function runMeasured(task: Task): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const child = fork(join("node_modules/.cache/bench", "measured.js"));
    child.once("message", (measurement) => resolve(measurement as Measurement));
    child.once("exit", (code) => reject(new Error(`${task.name} ended with ${code}`)));
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
