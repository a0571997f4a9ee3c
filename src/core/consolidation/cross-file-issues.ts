import { issueOf, type Issue, type IssueLocation } from "../issues/issue";
import { FORM_HEADINGS } from "../returns/form-columns";
import type { UnitReturn } from "../returns/unit-return";
import type { SpokenItem } from "./consolidate-items";
import { canonicalText, compareText } from "./fixed-order";
import { owedRows, rowNumbers, type ConsolidationContext } from "./owed-rows";
import { answeredItems, missingRows } from "./receipts";
import { contributionText, type ReportField, type UnitVoice } from "./unit-voice";

/** Lists what shows only when all returns lie side by side: conflicts, doubles, rows still missing. */
export function crossFileIssues(
  returns: readonly UnitReturn[],
  items: readonly SpokenItem[],
  context: ConsolidationContext
): readonly Issue[] {
  return [
    ...identicalReturns(returns),
    ...items.flatMap(conflictingReturns),
    ...items.flatMap(chosenVersions),
    ...rowsStillMissing(items, context),
  ];
}

function identicalReturns(returns: readonly UnitReturn[]): readonly Issue[] {
  const firstFile = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const one of returns) counts.set(likenessOf(one), (counts.get(likenessOf(one)) ?? 0) + 1);
  return returns.flatMap((one) => {
    if (one.contributions.length === 0 || counts.get(likenessOf(one)) === 1) return [];
    const text = returnText(one);
    const sameAs = firstFile.get(text);
    if (sameAs === undefined) firstFile.set(text, one.file.name);
    if (sameAs === undefined || sameAs === one.file.name) return [];
    return [issueOf("identical-return", "info", { file: one.file.name }, { sameAs })];
  });
}

/** Equal for identical returns, and quickly told: the others need not be written out. */
function likenessOf({ file, contributions, unplaced }: UnitReturn): string {
  return `${file.unit ?? ""}\n${contributions.length}\n${unplaced.length}`;
}

/** All that a return says and of what, its contact and what is on the list included, without where it stands. */
function returnText({ contributions, contact, unplaced }: UnitReturn): string {
  const parts = contributions.map((part) =>
    canonicalText([part.key, part.unit, part.role, contributionText(part)])
  );
  const listed = unplaced.map(({ text }) => text);
  return canonicalText([parts.sort(compareText), contact ?? null, listed.sort(compareText)]);
}

function conflictingReturns(item: SpokenItem): readonly Issue[] {
  return item.voices
    .filter((voice) => voice.conflicts.length > 0)
    .map((voice) =>
      issueOf(
        "conflicting-returns",
        // Without a later date nothing but a fixed order decides, so that a person has to.
        voice.isDecidedByDate ? "warning" : "error",
        placeOf(item, voice),
        { unit: voice.unit, column: columnsOf(voice.conflicts), files: filesOf(voice) }
      )
    );
}

/** Says where a person chose, so that the choice can be seen and taken back. */
function chosenVersions(item: SpokenItem): readonly Issue[] {
  return item.voices
    .filter((voice) => voice.chosen.length > 0)
    .map((voice) =>
      issueOf("version-chosen", "info", placeOf(item, voice), {
        unit: voice.unit,
        column: columnsOf(voice.chosen),
        files: filesOf(voice),
      })
    );
}

function columnsOf(fields: readonly ReportField[]): string {
  return fields.map((field) => FORM_HEADINGS[field]).join("、");
}

function filesOf(voice: UnitVoice): string {
  return [...new Set(voice.contributions.map((one) => one.file))].join("、");
}

function placeOf({ table, assignment }: SpokenItem, voice: UnitVoice): IssueLocation {
  const [taken] = voice.contributions;
  return {
    table: table.id,
    ...(assignment.number === null ? {} : { number: assignment.number }),
    key: assignment.key,
    ...(taken === undefined ? {} : { file: taken.file, sheet: taken.sheet }),
  };
}

function rowsStillMissing(
  items: readonly SpokenItem[],
  context: ConsolidationContext
): readonly Issue[] {
  const itemsByUnit = answeredItems(items);
  return owedRows(context).flatMap((duty) => {
    const missing = missingRows(duty, itemsByUnit);
    // A unit that sent nothing at all is told by its receipt.
    if (missing.length === 0 || missing.length === duty.rows.length) return [];
    const params = { unit: duty.unit, count: missing.length, numbers: rowNumbers(missing) };
    return [issueOf("missing-rows", "warning", {}, params)];
  });
}
