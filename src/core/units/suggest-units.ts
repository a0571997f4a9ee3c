import type { CountyPrefix } from "./county-prefix";
import type { UnitRegister } from "./unit-register";

/** Proposes at most three units of a register for a normalised name that nobody knows, best first. */
export type UnitSuggester = (name: string) => readonly string[];

/** Prepares suggestions for a register. */
export function unitSuggester(register: UnitRegister, prefix: CountyPrefix): UnitSuggester {
  void register;
  void prefix;
  return () => [];
}
