/** The very hidden sheet that holds drop-down lists too long to stand in their rule. */
export const LISTS_SHEET = "_分工~列表";

const TEMPORARY = /^_分工~\d+旧?$/;

/** The name under which a sheet is written before it takes its place, counted from 1. */
export function temporaryName(number: number): string {
  return `_分工~${number}`;
}

/** What is put behind the name of an old sheet while the new one takes its place. */
const PUT_ASIDE = "~分工旧";
const LONGEST_NAME = 31;

/** The name of an old sheet while the new one, counted from 1, takes its place. */
export function putAsideName(name: string, number: number): string {
  return name.length + PUT_ASIDE.length <= LONGEST_NAME
    ? name + PUT_ASIDE
    : `${temporaryName(number)}旧`;
}

/** The name that a sheet had before it was put aside; `null` for every other sheet. */
export function nameBeforeAside(name: string): string | null {
  return name.endsWith(PUT_ASIDE) ? name.slice(0, -PUT_ASIDE.length) : null;
}

/** Says whether a sheet was left over from a write that did not end. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name) || nameBeforeAside(name) !== null;
}

/** Says whether a sheet is the adapter's own equipment, which no operation sees. */
export function isEquipment(name: string): boolean {
  return name === LISTS_SHEET || isTemporary(name);
}

/** Says whether two names mean the same worksheet to Excel. */
export function isSameSheet(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}
