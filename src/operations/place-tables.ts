import type { Consolidation } from "../core/consolidation/consolidation";
import { periodTables } from "../core/workbook/period-tables";
import type { SheetRole, WorkbookRecord } from "../core/workbook/workbook-record";
import type { WorkbookHost } from "../host/workbook-host";
import { isUnedited, placeSheets, type KeptAside, type PlacedSheet } from "./place-sheets";

/** The tables of a period of which those that are not made any more go. */
export interface RenewedTables {
  readonly period: string;
  readonly roles: readonly SheetRole[];
}

/**
 * Writes tables as `placeSheets` does, and takes out those of the same periods and roles that are
 * not made any more, such as 催报清单 when nothing is owed, unless a person edited them.
 */
export async function placeTables(
  host: WorkbookHost,
  record: WorkbookRecord,
  sheets: readonly PlacedSheet[],
  renewed: readonly RenewedTables[]
): Promise<{ readonly keptAside: readonly KeptAside[] }> {
  const planned = sheets.map(({ plan }) => plan.name);
  const names = renewed
    .flatMap(({ period, roles }) => periodTables(record, period, roles))
    .filter((name) => !planned.includes(name));
  const grids = names.length === 0 ? [] : await host.readSheets(names);
  const obsolete = grids.filter((grid) => isUnedited(grid, record)).map(({ name }) => name);
  const left = record.sheets.filter(({ name }) => !obsolete.includes(name));
  const { keptAside } = await placeSheets(host, { ...record, sheets: left }, sheets);
  if (obsolete.length > 0) await host.deleteSheets(obsolete);
  return { keptAside };
}

/**
 * The roles of the tables that are renewed with those of one role: its own, and where counties were
 * put together both, because then one set of tables is all there is.
 */
export function tableRoles({ counties }: Consolidation, role: SheetRole): readonly SheetRole[] {
  return counties === undefined ? [role] : ["consolidation", "summary"];
}
