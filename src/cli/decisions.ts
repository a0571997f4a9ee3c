import { withSender } from "../core/consolidation/return-choices";
import type { ReturnDecision } from "../core/consolidation/return-decisions";
import type { Notice } from "../core/notice/notice";
import { dueTogether } from "../core/period/reporting-calendar";
import { periodCode, type Period } from "../core/period/period";
import type { FileReport } from "../core/returns/unit-return";
import { unitFinder } from "../core/returns/unit-finder";
import type { UnitRegister } from "../core/units/unit-register";
import type { WorkbookHost } from "../host/workbook-host";
import { changeChoices } from "../operations/change-choices";
import type { ConsolidateResult } from "../operations/consolidate-returns";
import { decideReturns } from "../operations/decide-returns";
import { readEarlierReturns } from "../operations/kept-returns";
import type { OperationContext } from "../operations/operation";
import type { ConsolidationSettings } from "../operations/consolidation-context";
import type { CommandRun } from "./command";
import type { CommandLine } from "./command-line";
import { InputError } from "./input-error";
import { fileNamed } from "./named-file";

/** What is written for the unit of a file that is no return. */
const NOBODY = "-";

/** Says whether a command line decides of returns that a workbook may hold already. */
export function hasDecisions({ senders, preferred, sentBack }: CommandLine): boolean {
  return senders.length + preferred.length + sentBack.length > 0;
}

/** Keeps the senders that the command line names; throws `InputError` for a unit that is not in the register. */
export async function nameSenders(
  run: CommandRun,
  host: WorkbookHost,
  register: UnitRegister,
  period: Period
): Promise<void> {
  const { senders } = run.line;
  if (senders.length === 0) return;
  const { named } = unitFinder(register);
  const chosen = senders.map(({ name, value }) => ({
    file: { period: periodCode(period), file: name, content: "" },
    unit: senderNamed(run, named, value),
  }));
  await changeChoices(host, (choices) =>
    chosen.reduce((changed, { file, unit }) => withSender(changed, file, unit), choices)
  );
}

/** Applies what the command line decides of the returns that were read, and consolidates them anew. */
export async function decideOn(
  run: CommandRun,
  context: OperationContext & { readonly notice: Notice },
  read: ConsolidateResult,
  settings: ConsolidationSettings & { readonly today: string }
): Promise<ConsolidateResult> {
  const { line, words } = run;
  if (!hasDecisions(line)) return read;
  const files = [...read.files, ...(await companionFiles(context, settings.period))];
  const { named } = unitFinder(context.register);
  const bound = line.senders.flatMap(({ name, value }) =>
    boundSender(name, senderNamed(run, named, value), fileNamed(run, files, name))
  );
  const chosen = line.preferred.map((file): ReturnDecision => ({
    kind: "prefer",
    file: fileNamed(run, files, file).name,
  }));
  const back = line.sentBack.map(({ name, value }): ReturnDecision => {
    const unit = named(name);
    if (unit === null) throw new InputError(words.command.unknownUnit(name));
    return { kind: "send-back", unit, reason: value, date: settings.today };
  });
  const decisions = [...bound, ...chosen, ...back];
  const decided = await decideReturns(context, { ...settings, decisions });
  return { ...decided, keptAside: [...read.keptAside, ...decided.keptAside] };
}

/** The files of the period that is due with this one: what is decided holds in both. */
async function companionFiles(
  context: OperationContext & { readonly notice: Notice },
  period: Period
): Promise<readonly FileReport[]> {
  const companion = dueTogether(context.notice, period);
  const returns = companion === null ? null : await readEarlierReturns(context, companion);
  return (returns ?? []).map(({ file }) => file);
}

/** The unit that a sender's file is said to be of; empty for nobody. */
function senderNamed(
  { words }: CommandRun,
  named: (name: string) => string | null,
  value: string
): string {
  const unit = value === NOBODY ? "" : named(value);
  if (unit === null) throw new InputError(words.command.unknownUnit(value));
  return unit;
}

/** Binds a named sender to the content of the file that is meant, so that another one of its name is asked anew (C17). */
function boundSender(name: string, unit: string, file: FileReport): readonly ReturnDecision[] {
  if (file.content === undefined) return [];
  return [
    { kind: "sender", file: name, content: "", unit: null },
    { kind: "sender", file: file.name, content: file.content, unit },
  ];
}

/** Today as `YYYY-MM-DD`, by this machine's clock and time zone. */
export function localDay(now: Date = new Date()): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
