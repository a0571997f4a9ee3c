import type { Responsibility } from "../units/responsibility";
import { findName } from "./fixes/unit-pieces";
import type { TextPart } from "./text-difference";
import { mentionName } from "./unit-difference";

/**
 * Parts the text of a unit cell into what the other assignment names as well and what it does not,
 * by the units that are meant, not by spelling; joining the parts gives the text back.
 */
export function markedUnits(
  text: string,
  here: Responsibility,
  there: Responsibility
): readonly TextPart[] {
  const known = new Set(there.mentions.map(mentionName));
  const spans = here.mentions
    .filter((mention) => !known.has(mentionName(mention)))
    .flatMap((mention) => findName(text, mention.text) ?? [])
    .sort((a, b) => a.start - b.start);
  const parts: TextPart[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    if (start < from) continue;
    if (start > from) parts.push({ in: "both", text: text.slice(from, start) });
    parts.push({ in: "first", text: text.slice(start, end) });
    from = end;
  }
  return from < text.length ? [...parts, { in: "both", text: text.slice(from) }] : parts;
}
