import type { SheetRole, WorkbookRecord } from "./workbook-record";

/** What the name of a table ends with that was written beside an edited one. */
export const BESIDE = "新";

/** Names the recorded tables of a period that have one of some roles, in the order in which they were written. */
export function periodTables(
  { sheets }: WorkbookRecord,
  code: string,
  roles: readonly SheetRole[]
): readonly string[] {
  const endings = [` ${code}`, ` ${code} ${BESIDE}`];
  return sheets.flatMap(({ role, name }) =>
    roles.includes(role) && endings.some((end) => name.endsWith(end)) ? [name] : []
  );
}
