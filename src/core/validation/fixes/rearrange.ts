import type { UnitClass } from "../unit-class";
import type { UnitPiece } from "./unit-pieces";

/** A piece of a unit cell with the class that it belongs to. */
export interface ClassedPiece {
  readonly piece: UnitPiece;
  readonly unitClass: UnitClass;
}

/**
 * Writes a unit cell anew in the given order: 、 between units, ， between classes where the old
 * text parts classes so, and 等 behind the last unit of each class that was left open.
 */
export function writeUnits(text: string, ordered: readonly ClassedPiece[]): string {
  const open = new Set(
    ordered.filter(({ piece }) => piece.isOpenEnded).map(({ unitClass }) => unitClass)
  );
  const partsClasses = /[，,]/.test(text);
  const closing = /[。；;]\s*$/.exec(text)?.[0] ?? "";
  return ordered
    .map(({ piece, unitClass }, index) => {
      const next = ordered[index + 1];
      const isLastOfClass = ordered.slice(index + 1).every((one) => one.unitClass !== unitClass);
      const written = isLastOfClass && open.has(unitClass) ? `${piece.text}等` : piece.text;
      if (next === undefined) return written;
      return `${written}${partsClasses && next.unitClass !== unitClass ? "，" : "、"}`;
    })
    .join("")
    .concat(closing);
}
