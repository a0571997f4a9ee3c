import type { Contribution } from "../returns/unit-return";
import type { ConsolidatedItem } from "./consolidation";
import { unitVoice, type UnitVoice } from "./unit-voice";

/** The fields of a report that hold sentences. */
export type TextField = "progress" | "problems" | "nextSteps";

/** Items never change, and many tables ask for the same one's voices. */
const knownVoices = new WeakMap<ConsolidatedItem, readonly UnitVoice[]>();

/** Keeps the voices of which an item was made, so that they need not be worked out of it again. */
export function keepVoices(item: ConsolidatedItem, voices: readonly UnitVoice[]): ConsolidatedItem {
  knownVoices.set(item, voices);
  return item;
}

/** Gives what each unit says of an item, in the order of its contributions. */
export function voicesOfItem(item: ConsolidatedItem): readonly UnitVoice[] {
  const known = knownVoices.get(item);
  if (known !== undefined) return known;
  const voices = readVoices(item);
  knownVoices.set(item, voices);
  return voices;
}

function readVoices(item: ConsolidatedItem): readonly UnitVoice[] {
  const byUnit = new Map<string, Contribution[]>();
  for (const part of item.contributions) {
    const parts = byUnit.get(part.unit);
    if (parts === undefined) byUnit.set(part.unit, [part]);
    else parts.push(part);
  }
  return [...byUnit].map(([unit, parts]) => unitVoice(unit, parts, item.versions));
}

/** Writes a field as one cell: the lead's words, then each participant's after the unit's name. */
export function attributedText(item: ConsolidatedItem, field: TextField): string {
  const participants = voicesOfItem(item).filter((voice) => voice.unit !== item.lead);
  return joinedText(item[field], participants, field);
}

/** Writes a lead's words, and below them those of others that say something, each after the unit's name. */
export function joinedText(lead: string, others: readonly UnitVoice[], field: TextField): string {
  const named = others
    .filter((voice) => voice[field].trim() !== "")
    .map((voice) => `${voice.unit}：${voice[field]}`);
  return [lead, ...named].filter((text) => text.trim() !== "").join("\n");
}
