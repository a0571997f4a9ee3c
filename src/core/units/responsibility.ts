/** How a written name was resolved to a unit of the register, from the surest to the least. */
export type ResolutionKind = "exact" | "full" | "alias" | "prefix" | "inherited" | "former";

/** What a written name stands for. */
export type Resolution =
  | { readonly kind: ResolutionKind; readonly unit: string }
  | { readonly kind: "group"; readonly group: string }
  /** Nobody knows the name; at most three suggestions, best first. Never applied by itself. */
  | { readonly kind: "unknown"; readonly suggestions: readonly string[] };

/** The part that the text itself gives a unit; `null` where only its position speaks. */
export type MarkedRole = "lead" | "participant" | null;

/** One name in a responsibility cell, in reading order. */
export interface UnitMention {
  /** The name as written, brackets and 等 taken off. */
  readonly text: string;
  readonly resolution: Resolution;
  readonly markedRole: MarkedRole;
  /** An office inside the unit, such as 军民融合办 in 县发改委（军民融合办）. */
  readonly qualifier?: string;
  /** The units that a group stands for here, because the text lists them behind it or takes others out. */
  readonly members?: readonly string[];
  /** Names that the text takes out of a group, as in 各乡镇（衡山镇除外）. */
  readonly excepted?: readonly string[];
}

/** A list that says 等: others may be meant. */
export interface OpenEnd {
  /** The class of units that 等 closes, by its last named unit; `alone` where one unit is named. */
  readonly afterUnit: string;
  readonly isAlone: boolean;
}

/** A responsibility cell (责任单位), read. */
export interface Responsibility {
  readonly mentions: readonly UnitMention[];
  readonly openEnds: readonly OpenEnd[];
  /** Bracketed notes and words about the whole cell, such as 按职责分工负责, lifted out of it. */
  readonly notes: readonly string[];
  /** The register's name of the first-listed (or marked) lead unit; `null` where none is known. */
  readonly lead: string | null;
  /** Further units marked as leading beside the first. */
  readonly coLeads: readonly string[];
  readonly participants: readonly string[];
  /** Names of groups, such as 各乡镇, that the register expands; not those whose members the text gives. */
  readonly groups: readonly string[];
}
