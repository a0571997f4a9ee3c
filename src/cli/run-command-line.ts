import { availableParallelism } from "node:os";
import type { UnitRegister } from "../core/units/unit-register";
import { parseRegister } from "../core/units/parse-register";
import type { Messages } from "../locales/messages";
import { enUS } from "../locales/en-US/index";
import { zhCN } from "../locales/zh-CN/index";
import type { OperationContext } from "../operations/operation";
import { readRegister as readRegisterFile } from "../operations/read-register";
import { nodeWorkers } from "../workers/spreadsheet-worker-node";
import defaultRegister from "../../seeds/huoshan-units.json";
import type { Command, CommandRun, ExitStatus } from "./command";
import { parseCommandLine, type CommandLine } from "./command-line";
import { consolidate } from "./commands/consolidate";
import { issue } from "./commands/issue";
import { load } from "./commands/load";
import { preview } from "./commands/preview";
import { read } from "./commands/read";
import { register } from "./commands/register";
import { report } from "./commands/report";
import { validate } from "./commands/validate";
import { failureMessage, failureName } from "./failure-message";
import { InputError } from "./input-error";
import { readInputFile } from "./input-files";

/** The words of the command line. */
const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["load", load],
  ["validate", validate],
  ["issue", issue],
  ["consolidate", consolidate],
  ["report", report],
  ["register", register],
  ["read", read],
  ["preview", preview],
]);

/** Runs one command line and gives its exit status; every failure is said on standard error. */
export async function runCommandLine(args: readonly string[]): Promise<ExitStatus> {
  endQuietlyWithoutReader();
  const wantsEnglish = args.some((arg, index) => arg === "--lang" && args[index + 1] === "en");
  let words = wantsEnglish ? enUS : zhCN;
  const isJson = args.includes("--json");
  try {
    const line = parseCommandLine(args);
    words = line.isEnglish ? enUS : zhCN;
    if (line.wantsHelp) {
      print(words.command.help);
      return 0;
    }
    const command = COMMANDS.get(line.command);
    if (command === undefined) throw new InputError(words.command.unknownCommand(line.command));
    return await command(await commandRun(line, words));
  } catch (error) {
    const message = failureMessage(error, words);
    say(message);
    if (isJson) print(JSON.stringify({ error: { name: failureName(error), message } }, null, 2));
    return 2;
  }
}

async function commandRun(line: CommandLine, words: Messages): Promise<CommandRun> {
  const register = line.register === null ? null : await readRegister(line.register, words);
  const jobs = line.jobs ?? Math.max(1, availableParallelism() - 1);
  const parts: CommandRun["parts"] = {
    ...(register === null ? {} : { prefersRegister: true }),
    // Even one reader is a thread of its own: a file that never ends can then be ended.
    readers: { jobs, createWorker: nodeWorkers(__filename) },
    report: progressOn(words),
  };
  return { line, words, register: register ?? shippedRegister(), parts, print, say };
}

function shippedRegister(): UnitRegister {
  const register = parseRegister(defaultRegister);
  if (register === null) throw new Error("The register that is shipped is not readable");
  return register;
}

async function readRegister(path: string, words: Messages): Promise<UnitRegister> {
  const file = await readInputFile(path);
  const register = await readRegisterFile(file, shippedRegister());
  if (register === null) throw new InputError(words.command.badRegister(path));
  return register;
}

/** A person sees progress in one line that is written over; a file gets none. */
function progressOn(words: Messages): NonNullable<OperationContext["report"]> {
  return ({ done, total, subject }) => {
    if (process.stderr.isTTY)
      process.stderr.write(`\r\u001b[K${words.command.reading(done, total, subject)}`);
  };
}

/** A reader that has seen enough, such as `head`, closes the pipe: that is no failure. */
function endQuietlyWithoutReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function say(text: string): void {
  process.stderr.write(`${process.stderr.isTTY ? "\r\u001b[K" : ""}${text}\n`);
}
