import type { Responsibility, UnitMention } from "../units/responsibility";

/** How the responsible units of two assignments differ, seen from the first. */
export interface UnitDifference {
  readonly isSame: boolean;
  /** Named only in the second. */
  readonly missingHere: readonly string[];
  /** Named only in the first. */
  readonly missingThere: readonly string[];
  readonly openEndedHere: boolean;
  readonly openEndedThere: boolean;
  /** Both leads are known and are not the same unit. */
  readonly leadDiffers: boolean;
}

/** Compares two unit cells by the units that they mean, not by spelling or order. */
export function compareUnits(here: Responsibility, there: Responsibility): UnitDifference {
  const namesHere = new Set(here.mentions.map(mentionName));
  const namesThere = new Set(there.mentions.map(mentionName));
  const missingHere = [...namesThere].filter((name) => !namesHere.has(name));
  const missingThere = [...namesHere].filter((name) => !namesThere.has(name));
  const openEndedHere = here.openEnds.length > 0;
  const openEndedThere = there.openEnds.length > 0;
  return {
    isSame:
      missingHere.length === 0 && missingThere.length === 0 && openEndedHere === openEndedThere,
    missingHere,
    missingThere,
    openEndedHere,
    openEndedThere,
    leadDiffers: here.lead !== null && there.lead !== null && here.lead !== there.lead,
  };
}

/** The name by which a mention is counted: the register’s where it is known, else as written. */
export function mentionName({ resolution, text }: UnitMention): string {
  if (resolution.kind === "group") return resolution.group;
  return resolution.kind === "unknown" ? text : resolution.unit;
}
