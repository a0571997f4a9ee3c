import type { UnitReturn } from "../returns/unit-return";
import type { Choice, OfficeChoices } from "../workbook/office-choices";
import {
  conflictingVersions,
  withPreferredFile,
  type VersionsInField,
} from "./conflicting-versions";
import type { Consolidation } from "./consolidation";
import {
  returnsOf,
  withoutSentBack,
  withReceived,
  withSender,
  withSentBack,
  withVersion,
} from "./return-choices";

/**
 * What a person decides of returns. A form can answer for two periods that fall due together, and
 * what is decided of it holds in both.
 */
export type ReturnDecision =
  /** Whose return a file is; an empty unit for nobody's, `null` takes it back. */
  | (Omit<Choice<"senders">, "period" | "unit"> & {
      readonly kind: "sender";
      readonly unit: string | null;
    })
  /** Which of contradicting versions counts; an empty text keeps all, `null` takes it back. */
  | (Omit<Choice<"versions">, "period" | "text"> & {
      readonly kind: "version";
      readonly text: string | null;
    })
  /** What one file says counts wherever it is contradicted. */
  | { readonly kind: "prefer"; readonly file: string }
  /** A unit's returns are sent back (退回) with a reason; `null` takes it back. */
  | {
      readonly kind: "send-back";
      readonly unit: string;
      readonly reason: string | null;
      /** `YYYY-MM-DD` */
      readonly date: string;
    }
  /** The day (`YYYY-MM-DD`) on which files came in; `null` for the day on which they were read. */
  | { readonly kind: "received"; readonly files: readonly string[]; readonly date: string | null };

/** A period of which something is decided, with its returns and what they were consolidated to. */
export interface DecidedPeriod {
  readonly period: string;
  readonly returns: readonly UnitReturn[];
  /** Made only where a decision is about versions. */
  readonly consolidation: () => Pick<Consolidation, "items" | "period">;
}

/** Keeps a decision for the period at hand, and for the other one where it is about the same files. */
export function withDecision(
  choices: OfficeChoices,
  decision: ReturnDecision,
  own: DecidedPeriod,
  companion: DecidedPeriod | null
): OfficeChoices {
  const periods = companion === null ? [own] : [own, companion];
  switch (decision.kind) {
    case "sender": {
      const { file, content, unit } = decision;
      return periods.reduce(
        (changed, { period }) => withSender(changed, { period, file, content }, unit),
        choices
      );
    }
    case "version":
      return withVersions(choices, decision, own, periods);
    case "prefer":
      return periods.reduce(
        (changed, { consolidation }) => withPreferredFile(changed, consolidation(), decision.file),
        choices
      );
    case "send-back":
      return withReturnsBack(choices, decision, own, companion);
    case "received": {
      const { files, date } = decision;
      return periods.reduce((changed, { period, returns }) => {
        const there = files.filter((name) => returns.some(({ file }) => file.name === name));
        const meant = period === own.period ? files : there;
        return withReceived(changed, { period, files: meant }, date);
      }, choices);
    }
  }
}

/** The same versions of an assignment, or of one that was answered in the same rows, are decided once. */
function withVersions(
  choices: OfficeChoices,
  decision: Extract<ReturnDecision, { readonly kind: "version" }>,
  own: DecidedPeriod,
  periods: readonly DecidedPeriod[]
): OfficeChoices {
  const { key, unit, field, among, text } = decision;
  const isMeant = (one: VersionsInField): boolean =>
    one.unit === unit && one.field === field && one.among === among;
  const rows = new Set(
    conflictingVersions(own.consolidation())
      .filter((one) => isMeant(one) && one.key === key)
      .flatMap(rowsOf)
  );
  const chosen = withVersion(choices, { period: own.period, key, unit, field, among }, text);
  return periods.reduce(
    (all, { period, consolidation }) =>
      conflictingVersions(consolidation())
        .filter(
          (one) => isMeant(one) && (one.key === key || rowsOf(one).some((row) => rows.has(row)))
        )
        .reduce(
          (changed, one) =>
            withVersion(changed, { period, key: one.key, unit, field, among }, text),
          all
        ),
    chosen
  );
}

function rowsOf({ versions }: VersionsInField): readonly string[] {
  return versions.flatMap(({ sources }) =>
    sources.map(({ file, sheet, row }) => `${file}\n${sheet}\n${row}`)
  );
}

/** What a unit sent for the other period alone is not sent back with it. */
function withReturnsBack(
  choices: OfficeChoices,
  decision: Extract<ReturnDecision, { readonly kind: "send-back" }>,
  own: DecidedPeriod,
  companion: DecidedPeriod | null
): OfficeChoices {
  const { unit, reason, date } = decision;
  const back = (changed: OfficeChoices, period: string, returns: readonly UnitReturn[]) =>
    reason === null
      ? withoutSentBack(changed, { period, unit })
      : withSentBack(changed, { period, unit, reason, date }, returns);
  const changed = back(choices, own.period, own.returns);
  if (companion === null) return changed;
  const here = returnsOf(unit, own.returns);
  const shared = returnsOf(unit, companion.returns).filter((one) =>
    here.some((other) => isSameFile(one, other))
  );
  return shared.length === 0 ? changed : back(changed, companion.period, shared);
}

function isSameFile(one: UnitReturn, other: UnitReturn): boolean {
  return one.file.name === other.file.name && one.file.content === other.file.content;
}
