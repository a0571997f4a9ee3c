import type { Issue } from "../core/issues/issue";
import type { UnitRegister } from "../core/units/unit-register";
import type { Messages } from "../locales/messages";
import type { OperationContext } from "../operations/operation";
import type { CommandLine } from "./command-line";

/** 0: done; 1: done, and errors were found in the data; 2: the input could not be used. */
export type ExitStatus = 0 | 1 | 2;

/** What every command is given. */
export interface CommandRun {
  readonly line: CommandLine;
  readonly words: Messages;
  readonly register: UnitRegister;
  /** What operations are given besides host and register. */
  readonly parts: Omit<OperationContext, "host" | "register">;
  /** Prints the result, on standard output. */
  readonly print: (text: string) => void;
  /** Says something besides, on standard error. */
  readonly say: (text: string) => void;
}

/** Does what one word of the command line asks. */
export type Command = (run: CommandRun) => Promise<ExitStatus>;

/** The data held errors, whatever else was done. */
export function statusOf(issues: readonly Issue[]): ExitStatus {
  return issues.some(({ severity }) => severity === "error") ? 1 : 0;
}
