import type { Contribution } from "../returns/unit-return";
import type { OfficeChoices } from "../workbook/office-choices";
import type { ConsolidatedItem, Consolidation } from "./consolidation";
import { voicesOfItem } from "./item-texts";
import { withVersion } from "./return-choices";
import { isTaken, versionsMark, versionsOf, type ReportField, type UnitVoice } from "./unit-voice";

/** One of the versions of a field, with the contributions that say it. */
export interface Version {
  readonly text: string;
  readonly sources: readonly Contribution[];
  /** It is what the consolidation says now, alone or beside the others. */
  readonly isTaken: boolean;
}

/** A field of one assignment in which a unit's returns contradict one another. */
export interface VersionsInField {
  readonly table: string;
  readonly number: number | string | null;
  readonly key: string;
  readonly unit: string;
  readonly field: ReportField;
  readonly versions: readonly Version[];
  /** Names the versions, so that a choice holds as long as there are no others. */
  readonly among: string;
  /** A person chose between them. */
  readonly isChosen: boolean;
}

/** Lists what a unit's returns contradict one another in, chosen or not, in the order of the items. */
export function conflictingVersions({
  items,
}: Pick<Consolidation, "items">): readonly VersionsInField[] {
  return items.flatMap((item) =>
    voicesOfItem(item).flatMap((voice) =>
      [...voice.conflicts, ...voice.chosen].map((field) => versionsInField(item, voice, field))
    )
  );
}

/** Chooses, wherever returns contradict one another, what one file says. */
export function withPreferredFile(
  choices: OfficeChoices,
  consolidation: Pick<Consolidation, "items" | "period">,
  file: string
): OfficeChoices {
  let changed = choices;
  for (const { key, unit, field, versions, among } of conflictingVersions(consolidation)) {
    const own = versions.find(({ sources }) => sources.some((part) => part.file === file));
    const place = { period: consolidation.period, key, unit, field, among };
    if (own !== undefined) changed = withVersion(changed, place, own.text);
  }
  return changed;
}

function versionsInField(
  { table, number, key }: ConsolidatedItem,
  voice: UnitVoice,
  field: ReportField
): VersionsInField {
  const parts = voice.contributions.filter((part) => part.isSentBack !== true);
  const texts = versionsOf(field, parts);
  const byMark = new Map<string, Contribution[]>();
  for (const part of parts) {
    const mark = versionsMark([String(part[field] ?? "")]);
    byMark.set(mark, [...(byMark.get(mark) ?? []), part]);
  }
  const versions = texts.map((text): Version => {
    const sources = byMark.get(versionsMark([text])) ?? [];
    return { text, sources, isTaken: sources.some((part) => isTaken(part, voice, field)) };
  });
  const among = versionsMark(texts);
  return {
    ...{ table, number, key, unit: voice.unit, field, versions, among },
    isChosen: voice.chosen.includes(field),
  };
}
