import { withUnreadFiles } from "../core/consolidation/consolidation";
import { withSender } from "../core/consolidation/return-choices";
import type { ReturnDecision } from "../core/consolidation/return-decisions";
import { periodCode, type Period } from "../core/period/period";
import { unitFinder } from "../core/returns/unit-finder";
import type { UnitRegister } from "../core/units/unit-register";
import type { WorkbookHost } from "../host/workbook-host";
import { changeChoices } from "../operations/change-choices";
import type { ConsolidateResult } from "../operations/consolidate-returns";
import { decideReturns } from "../operations/decide-returns";
import type { OperationContext } from "../operations/operation";
import type { ConsolidationSettings } from "../operations/write-consolidation";
import type { CommandRun } from "./command";
import type { CommandLine } from "./command-line";
import { InputError } from "./input-error";

/** What is written for the unit of a file that is no return. */
const NOBODY = "-";

/** Says whether a command line decides of returns that a workbook may hold already. */
export function hasDecisions({ senders, preferred, sentBack }: CommandLine): boolean {
  return senders.length + preferred.length + sentBack.length > 0;
}

/** Keeps the senders that the command line names; throws `InputError` for a unit that is not in the register. */
export async function nameSenders(
  { line, words }: CommandRun,
  host: WorkbookHost,
  register: UnitRegister,
  period: Period
): Promise<void> {
  if (line.senders.length === 0) return;
  const { named } = unitFinder(register);
  const chosen = line.senders.map(({ name, value }) => {
    const unit = value === NOBODY ? "" : named(value);
    if (unit === null) throw new InputError(words.command.unknownUnit(value));
    return { file: { period: periodCode(period), file: name, content: "" }, unit };
  });
  await changeChoices(host, (choices) =>
    chosen.reduce((changed, { file, unit }) => withSender(changed, file, unit), choices)
  );
}

/** Applies what the command line decides of the returns that were read, and consolidates them anew. */
export async function decideOn(
  { line, words }: CommandRun,
  context: OperationContext,
  read: ConsolidateResult,
  settings: ConsolidationSettings & { readonly today: string }
): Promise<ConsolidateResult> {
  const { preferred, sentBack } = line;
  if (preferred.length + sentBack.length === 0) return read;
  const { named } = unitFinder(context.register);
  const back = sentBack.map(({ name, value }): ReturnDecision => {
    const unit = named(name);
    if (unit === null) throw new InputError(words.command.unknownUnit(name));
    return { kind: "send-back", unit, reason: value, date: settings.today };
  });
  const chosen = preferred.map((file): ReturnDecision => ({ kind: "prefer", file }));
  const decided = await decideReturns(context, { ...settings, decisions: [...chosen, ...back] });
  const keptAside = [...read.keptAside, ...decided.keptAside];
  return { ...withUnreadFiles(decided, read), keptAside };
}

/** Today as `YYYY-MM-DD`, by this machine's clock and time zone. */
export function localDay(now: Date = new Date()): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
