import { cellText } from "../core/grid/cell-value";
import type { Grid } from "../core/grid/grid";
import { KEY_COLUMN_TITLE } from "../core/workbook/plan-notice-sheets";
import type { WorkbookRecord } from "../core/workbook/workbook-record";

/** 行码 stands below label, title and notes; a person's sheet may begin with more of them. */
const MOST_HEAD_ROWS = 40;

/** The sheets that hold assignment tables, and those that only repeat one of them. */
export interface AssignmentGrids {
  readonly tables: readonly Grid[];
  readonly copies: readonly Grid[];
}

/**
 * The recorded tables, in the order in which they were imported: a tab moves when its sheet is
 * written anew. One that a person renamed is known by its hidden key column and takes the place of
 * a recorded one that is gone. A sheet whose keys stand in a table before it is a copy.
 */
export function assignmentGrids(grids: readonly Grid[], record: WorkbookRecord): AssignmentGrids {
  const recorded = record.sheets.filter(({ role }) => role === "assignment-table");
  const places = recorded.map(({ name }) => grids.find((grid) => grid.name === name));
  const keys = new Set(places.flatMap((grid) => (grid === undefined ? [] : sheetKeys(grid))));
  const others: Grid[] = [];
  const copies: Grid[] = [];
  for (const grid of grids) {
    if (places.includes(grid) || !hasKeyColumn(grid)) continue;
    const own = sheetKeys(grid);
    if (own.some((key) => keys.has(key))) copies.push(grid);
    else others.push(grid);
    for (const key of own) keys.add(key);
  }
  const ordered = places.map((grid) => grid ?? others.shift());
  return { tables: [...ordered, ...others].filter((grid) => grid !== undefined), copies };
}

function hasKeyColumn(grid: Grid): boolean {
  return keyColumns(grid).length > 0;
}

/** The texts below the headings 行码 of a sheet. */
function sheetKeys(grid: Grid): readonly string[] {
  const columns = keyColumns(grid);
  return grid.rows.flatMap((row) =>
    row.cells.flatMap(({ columnIndex, value }) => {
      const text = columns.includes(columnIndex) ? cellText(value).trim() : "";
      return text === "" || text === KEY_COLUMN_TITLE ? [] : [text];
    })
  );
}

function keyColumns(grid: Grid): readonly number[] {
  return grid.rows
    .slice(0, MOST_HEAD_ROWS)
    .flatMap((row) =>
      row.cells.flatMap(({ columnIndex, value }) =>
        cellText(value).trim() === KEY_COLUMN_TITLE ? [columnIndex] : []
      )
    );
}
