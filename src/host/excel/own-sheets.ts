/** The very hidden sheet that holds drop-down lists too long to stand in their rule. */
export const LISTS_SHEET = "_分工~列表";

const TEMPORARY = /^_分工~\d+$/;

/** The name under which a sheet is written before it takes its place, counted from 1. */
export function temporaryName(number: number): string {
  return `_分工~${number}`;
}

/** Says whether a sheet was left over from a write that did not end. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/** Says whether a sheet is the adapter's own equipment, which no operation sees. */
export function isEquipment(name: string): boolean {
  return name === LISTS_SHEET || isTemporary(name);
}

/** Says whether two names mean the same worksheet to Excel. */
export function isSameSheet(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}
