import type { UnitFinder } from "./unit-finder";

const LABEL = /^\s*(?:填报|报送|填表|上报)单位/;
const SEAL = /[（(](?:盖章|公章|签章|章)[）)]/g;
/** Longer texts are sentences, not names. */
const LONGEST_NAME = 40;

/** The unit that follows 填报单位： in a cell, or stands in the next cell; `null` where none does. */
export function unitAfterLabel(text: string, next: string, units: UnitFinder): string | null {
  if (!LABEL.test(text)) return null;
  const [own = ""] = afterLabel(text).split(/\s/);
  const written = (own === "" ? next : own).replace(SEAL, "").trim();
  if (written.length > LONGEST_NAME) return null;
  const within = units.within(written);
  return units.named(written) ?? (within.length === 1 ? (within[0] ?? null) : null);
}

/** Says whether a cell holds 填报单位： and a unit's name, and nothing else that could be lost. */
export function isUnitLine(text: string, units: UnitFinder): boolean {
  if (!LABEL.test(text)) return false;
  const written = afterLabel(text).trim();
  const bare = written.replace(/(?:人民政府|镇政府|乡政府)$/, "");
  return units.named(written) !== null || units.named(bare) !== null;
}

function afterLabel(text: string): string {
  return text
    .slice(0, 200)
    .replace(LABEL, "")
    .replace(SEAL, "")
    .replace(/^\s*[：:]?\s*/, "");
}
