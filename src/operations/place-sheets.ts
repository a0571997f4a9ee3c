import { isEmptyGrid, type Grid } from "../core/grid/grid";
import { gridFingerprint } from "../core/grid/fingerprint";
import { gridOfPlan } from "../core/sheet-plan/grid-of-plan";
import { sheetNameEnding } from "../core/sheet-plan/sheet-name";
import type { SheetPlan } from "../core/sheet-plan/sheet-plan";
import {
  planWorkbookRecord,
  type SheetRecord,
  type SheetRole,
  type WorkbookRecord,
} from "../core/workbook/workbook-record";
import { takeTurn } from "../host/take-turn";
import type { KeptAside, WorkbookHost } from "../host/workbook-host";

export type { KeptAside } from "../host/workbook-host";

/** A sheet that an operation wants in the workbook. */
export interface PlacedSheet {
  readonly plan: SheetPlan;
  readonly role: SheetRole;
}

/** A sheet with the fingerprint of what it is to say. */
interface PrintedSheet extends PlacedSheet {
  readonly fingerprint: string;
}

/**
 * Writes sheets into the workbook and keeps account of them. A sheet of the same name is replaced
 * only where it still says what the program wrote into it (or nothing); one that a person made or
 * edited is renamed and kept. Sheets that already say the same are not touched. The record takes its
 * place before all others and knows the old sheets beside the new ones, so that a run after one that
 * failed anywhere finds nobody's edits where there are none, and all edits where there are some.
 * Sheets named in `aside` are kept under another name whatever they say.
 */
export async function placeSheets(
  host: WorkbookHost,
  record: WorkbookRecord,
  sheets: readonly PlacedSheet[],
  aside: readonly string[] = []
): Promise<{ readonly keptAside: readonly KeptAside[]; readonly record: WorkbookRecord }> {
  const names = (await host.listSheets()).map((sheet) => sheet.name);
  const existing = await host.readSheets(names.filter((name) => isPlanned(name, sheets)));
  const keptAside: KeptAside[] = [];
  const keepAside = (sheet: string): void => {
    const keptAs = freeName(sheet, [...names, ...keptNames(keptAside)]);
    keptAside.push({ sheet, keptAs });
  };
  for (const name of names) if (aside.includes(name)) keepAside(name);
  const changed: SheetPlan[] = [];
  const printed = await withFingerprints(sheets);
  for (const { plan, fingerprint } of printed) {
    await takeTurn();
    const old = existing.find((grid) => isSameName(grid.name, plan.name));
    const isAside = old !== undefined && aside.includes(old.name);
    if (old !== undefined && !isAside && gridFingerprint(old) === fingerprint) continue;
    changed.push(plan);
    if (old !== undefined && !isAside && !isOurs(old, record)) keepAside(old.name);
  }
  const next = recordAfter(record, printed, existing, keptAside);
  // A host renames those whose places are taken; renamed before, the others are still known by their keys.
  for (const { sheet, keptAs } of keptAside)
    if (!isPlanned(sheet, sheets)) await host.renameSheet(sheet, keptAs);
  await host.writeSheets(
    [...changed, planWorkbookRecord(next)],
    keptAside.filter(({ sheet }) => isPlanned(sheet, sheets))
  );
  return { keptAside, record: next };
}

/** Says whether a sheet still says exactly what the program wrote into it. */
export function isUnedited(grid: Grid, record: WorkbookRecord): boolean {
  const written = record.sheets.find((sheet) => isSameName(sheet.name, grid.name));
  if (written === undefined) return false;
  const fingerprint = gridFingerprint(grid);
  return written.fingerprint === fingerprint || written.replaced === fingerprint;
}

function isOurs(grid: Grid, record: WorkbookRecord): boolean {
  return isEmptyGrid(grid) || isUnedited(grid, record);
}

/** Sheets of a thousand returns are long: the screen has its turn between two. */
async function withFingerprints(sheets: readonly PlacedSheet[]): Promise<readonly PrintedSheet[]> {
  const printed: PrintedSheet[] = [];
  for (const sheet of sheets) {
    await takeTurn();
    printed.push({ ...sheet, fingerprint: gridFingerprint(gridOfPlan(sheet.plan)) });
  }
  return printed;
}

function recordAfter(
  record: WorkbookRecord,
  sheets: readonly PrintedSheet[],
  existing: readonly Grid[],
  keptAside: readonly KeptAside[]
): WorkbookRecord {
  return {
    ...record,
    sheets: [
      ...record.sheets.filter(
        ({ name }) => !isPlanned(name, sheets) && keptAside.every(({ sheet }) => sheet !== name)
      ),
      ...sheets.map((sheet) => sheetRecord(sheet, existing, record)),
    ],
    keptAside: [...new Set([...record.keptAside, ...keptNames(keptAside)])],
  };
}

function sheetRecord(
  { plan, role, fingerprint }: PrintedSheet,
  existing: readonly Grid[],
  record: WorkbookRecord
): SheetRecord {
  const { name } = plan;
  const old = existing.find((grid) => isSameName(grid.name, name));
  const before = old !== undefined && isUnedited(old, record) ? gridFingerprint(old) : fingerprint;
  return { name, role, fingerprint, ...(before === fingerprint ? {} : { replaced: before }) };
}

function keptNames(keptAside: readonly KeptAside[]): readonly string[] {
  return keptAside.map(({ keptAs }) => keptAs);
}

function isPlanned(name: string, sheets: readonly PlacedSheet[]): boolean {
  return sheets.some(({ plan }) => isSameName(plan.name, name));
}

/** Spreadsheets compare sheet names without regard to case. */
function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function freeName(name: string, taken: readonly string[]): string {
  for (let copy = 1; ; copy++) {
    const candidate = sheetNameEnding(name, `保留${copy}`);
    if (!taken.some((other) => isSameName(other, candidate))) return candidate;
  }
}
