import { cellAddress } from "../grid/address";
import { cellText } from "../grid/cell-value";
import { rowAt } from "../grid/grid";
import { issueOf, type Issue } from "../issues/issue";
import { FILL_COLUMNS, FORM_HEADINGS, ROLE_WORDS, type IssuedColumn } from "./form-columns";
import { partSharedNote } from "./form-texts";
import type { StampRow } from "./form-stamp";
import { isSameText, isShortened } from "./issued-texts";
import type { PlacedCell } from "./merged-cells";
import { targetPlace } from "./parse-row";
import { cellOf, rowNumberOf, type ReturnRow } from "./return-rows";
import type { ReturnScope, Target } from "./return-scope";

/** What became of the pre-filled cells of a row. */
export interface IssuedCells {
  /** Cells that stand as the form issued them. */
  readonly issued: readonly PlacedCell[];
  /** Changed ones from which nothing is lost: shortened texts, other numbers. */
  readonly placed: readonly PlacedCell[];
  readonly isRenumbered: boolean;
  readonly issues: readonly Issue[];
}

/** What pre-filled cells are compared with. */
export interface IssuedSource {
  readonly file: string;
  readonly unit: string | null;
  readonly stampRow: StampRow | undefined;
}

type State = "issued" | "renumbered" | "shortened" | "changed";

const COLUMNS: readonly IssuedColumn[] = [
  ...(["number", "task", "content", "units", "role", "key"] as const),
  "earlier",
];

/** Compares the pre-filled cells of a row with what the form issued there. */
export function checkIssuedCells(
  row: ReturnRow,
  target: Target,
  source: IssuedSource,
  scope: ReturnScope
): IssuedCells {
  const issued: PlacedCell[] = [];
  const placed: PlacedCell[] = [];
  const issues: Issue[] = [];
  let isRenumbered = false;
  for (const column of COLUMNS) {
    const found = cellOf(row.table, row.rowIndex, column);
    if (found === null) continue;
    const written = cellText(found.cell.value);
    const texts = issuedTexts(column, target, source, scope);
    const state = stateOf(column, written, texts, scope);
    if (state === "issued") issued.push(found);
    if (state === "renumbered" || state === "shortened") placed.push(found);
    if (state === "renumbered") isRenumbered = true;
    // A column of last period's that the form did not have is the unit's own, and stays on the list.
    if (column === "earlier" && texts.length === 0) continue;
    if (state !== "shortened" && state !== "changed") continue;
    const at = {
      ...targetPlace(target),
      file: source.file,
      sheet: row.table.grid.name,
      address: cellAddress(found.rowIndex, found.cell.columnIndex),
    };
    const params = { column: FORM_HEADINGS[column], issued: texts[0] ?? "", written };
    const severity = state === "shortened" ? "info" : "warning";
    issues.push(issueOf("issued-cell-changed", severity, at, params));
  }
  issued.push(...movedEarlier(row, target, source, scope));
  return { issued, placed, isRenumbered, issues };
}

/** What was reported before, and the form shows, is known wherever in its row it was put. */
function movedEarlier(
  row: ReturnRow,
  target: Target,
  source: IssuedSource,
  scope: ReturnScope
): readonly PlacedCell[] {
  const texts = issuedTexts("earlier", target, source, scope);
  if (texts.length === 0) return [];
  const entries = new Set(FILL_COLUMNS.flatMap((role) => row.table.columns.get(role) ?? []));
  return (rowAt(row.table.grid, row.rowIndex)?.cells ?? [])
    .filter(({ columnIndex }) => !entries.has(columnIndex))
    .filter(({ value }) => texts.some((text) => isSameText(cellText(value), text)))
    .map((cell) => ({ rowIndex: row.rowIndex, cell, merge: null }));
}

/** The texts that a form may have issued in a column: the notice's now, and the stamp's of then. */
function issuedTexts(
  column: IssuedColumn,
  target: Target,
  { unit, stampRow }: IssuedSource,
  scope: ReturnScope
): readonly string[] {
  const texts =
    column === "earlier"
      ? [stampRow?.earlier, ...earlierTexts(target, unit, scope)]
      : possibleTexts(column, target, unit, stampRow);
  return texts.flatMap((text) => (text === undefined || text === "" ? [] : [text]));
}

function earlierTexts(
  target: Target,
  unit: string | null,
  { earlier = [] }: ReturnScope
): readonly string[] {
  const units = unit === null ? [...target.roles.keys()] : [unit];
  return earlier.flatMap((reports) => units.map((one) => reports.textOf(one, target.key)));
}

function possibleTexts(
  column: Exclude<IssuedColumn, "earlier">,
  { key, assignment, roles }: Target,
  unit: string | null,
  stampRow: StampRow | undefined
): readonly (string | undefined)[] {
  switch (column) {
    case "number":
      return [String(assignment.number ?? ""), stampRow?.number];
    case "task":
      return [assignment.task, stampRow?.task];
    case "content":
      return [assignment.content, stampRow?.content];
    case "units":
      return [assignment.unitsText, stampRow?.unitsText];
    case "role": {
      if (unit === null) return Object.values(ROLE_WORDS);
      const role = roles.get(unit);
      return [role === undefined ? undefined : ROLE_WORDS[role], stampRow?.role];
    }
    case "key":
      return [key];
  }
}

function stateOf(
  column: IssuedColumn,
  written: string,
  texts: readonly string[],
  scope: ReturnScope
): State {
  if (column === "key") return isKey(written.trim(), scope) ? "issued" : "changed";
  if (column === "number") {
    const number = rowNumberOf(written);
    if (texts.includes(number)) return "issued";
    return /^\d+$/.test(number) ? "renumbered" : "changed";
  }
  const own = partSharedNote(written).task;
  const bare = texts.map((text) => partSharedNote(text).task);
  if (bare.some((text) => isSameText(own, text))) return "issued";
  return bare.some((text) => isShortened(own, text)) ? "shortened" : "changed";
}

/** Keys of an earlier reading of the notice look like keys, too. */
function isKey(written: string, scope: ReturnScope): boolean {
  return scope.targetByKey.has(written) || /^[A-Z]\d+-[0-9a-z]+$/i.test(written);
}
