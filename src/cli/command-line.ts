import { parseArgs } from "node:util";

/** What a person asked for on the command line. */
export interface CommandLine {
  readonly command: string;
  /** Files and folders, in their order. */
  readonly paths: readonly string[];
  /** `-o`: where the result goes. */
  readonly output: string | null;
  /** `--period`, as written. */
  readonly period: string | null;
  /** `--partial`: where a result that can be merged with others goes, as Parquet. */
  readonly partial: string | null;
  /** `--template`: the superior's own table, to be filled. */
  readonly template: string | null;
  /** `--register`: a unit register, as JSON or a workbook. */
  readonly register: string | null;
  /** `--jobs`: workers at the same time; `null` for one fewer than the cores. */
  readonly jobs: number | null;
  /** `--port` of the preview. */
  readonly port: number;
  readonly isJson: boolean;
  readonly isLeadsOnly: boolean;
  /** `--apart`: what falls due together is asked in forms of its own. */
  readonly isApart: boolean;
  /** `--sender FILE=UNIT`: whose return a file is; a dash for nobody's. */
  readonly senders: readonly Pair[];
  /** `--prefer FILE`: whose words count where a unit's files contradict one another. */
  readonly preferred: readonly string[];
  /** `--send-back UNIT=REASON`. */
  readonly sentBack: readonly Pair[];
  /** `--due PERIOD=YYYY-MM-DD`: a due date that goes before the notice's. */
  readonly due: readonly Pair[];
  /** `--received`: the day (`YYYY-MM-DD`) on which the files came in; `null` for today. */
  readonly received: string | null;
  /** `--counties`: the returns are the books of counties, each of which counts as a unit. */
  readonly isByCounty: boolean;
  readonly isEnglish: boolean;
  readonly wantsHelp: boolean;
}

/** What stands before and behind the first `=` of an option's value. */
export interface Pair {
  readonly name: string;
  readonly value: string;
}

/** The command line cannot be understood; the message names the option. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const DEFAULT_PORT = 3000;
const MOST_JOBS = 64;

/** Reads the arguments after the program's name; throws `UsageError` on an option it does not know. */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const { values, positionals } = parsed(words);
  const [command = "", ...paths] = positionals;
  return {
    command,
    paths,
    output: values.output ?? null,
    period: values.period ?? null,
    partial: values.partial ?? null,
    template: values.template ?? null,
    register: values.register ?? null,
    jobs: values.jobs === undefined ? null : wholeNumber("--jobs", values.jobs, 1, MOST_JOBS),
    port: values.port === undefined ? DEFAULT_PORT : wholeNumber("--port", values.port, 0, 65535),
    isJson: values.json === true,
    isLeadsOnly: values["leads-only"] === true,
    isApart: values.apart === true,
    senders: (values.sender ?? []).map((text) => pairOf("--sender", text)),
    preferred: values.prefer ?? [],
    sentBack: (values["send-back"] ?? []).map((text) => pairOf("--send-back", text)),
    due: (values.due ?? []).map((text) => {
      const pair = pairOf("--due", text);
      return { ...pair, value: dayOf("--due", pair.value) };
    }),
    received: values.received === undefined ? null : dayOf("--received", values.received),
    isByCounty: values.counties === true,
    isEnglish: values.lang?.toLowerCase().startsWith("en") === true,
    wantsHelp: values.help === true || command === "" || command === "help",
  };
}

const OPTIONS = {
  output: { type: "string", short: "o" },
  period: { type: "string" },
  partial: { type: "string" },
  register: { type: "string" },
  template: { type: "string" },
  jobs: { type: "string" },
  port: { type: "string" },
  lang: { type: "string" },
  json: { type: "boolean" },
  "leads-only": { type: "boolean" },
  apart: { type: "boolean" },
  sender: { type: "string", multiple: true },
  prefer: { type: "string", multiple: true },
  "send-back": { type: "string", multiple: true },
  due: { type: "string", multiple: true },
  received: { type: "string" },
  counties: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

function parsed(
  words: readonly string[]
): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Node says in English what is wrong; the option that it quotes says it in any language.
    throw new UsageError(/'(-[^' ]+)/.exec(message)?.[1] ?? message, { cause: error });
  }
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError(`${option}: ${text}`);
  return number;
}

function pairOf(option: string, text: string): Pair {
  const at = text.indexOf("=");
  const [name, value] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
  if (name === "" || value === "") throw new UsageError(`${option}: ${text}`);
  return { name, value };
}

function dayOf(option: string, text: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00Z`));
  if (!isDay) throw new UsageError(`${option}: ${text}`);
  return text;
}
