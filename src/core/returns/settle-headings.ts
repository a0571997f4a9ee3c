import { isBlank } from "../grid/cell-value";
import { cellInRow, type Grid } from "../grid/grid";
import type { Heading } from "./heading-roles";
import { parsePercent } from "./parse-percent";

/** Settles what headings mean that can be read in two ways, by the headings beside them and the cells below them. */
export function settleHeadings(
  headings: readonly Heading[],
  grid: Grid,
  rows: { readonly first: number; readonly last: number }
): readonly Heading[] {
  const current = withoutOtherPeriods(headings);
  const hasProgress = current.some(({ reading }) => reading?.role === "progress");
  if (hasProgress) return current;
  return current.map((heading) => {
    const { reading, columnIndex } = heading;
    if (reading?.role !== "percent" || reading.certainty === "issued") return heading;
    // 完成进度 is a share in some offices and a report in others.
    return holdsSentences(grid, columnIndex, rows)
      ? { ...heading, reading: { ...reading, role: "progress" } }
      : heading;
  });
}

/** 三季度进展 beside 四季度进展 is what was reported before; alone it is a heading left standing. */
function withoutOtherPeriods(headings: readonly Heading[]): readonly Heading[] {
  const current = new Set(
    headings.flatMap(({ reading }) =>
      reading === null || reading.isOtherPeriod === true ? [] : [reading.role]
    )
  );
  return headings.map((heading) =>
    heading.reading?.isOtherPeriod === true && current.has(heading.reading.role)
      ? { ...heading, reading: null }
      : heading
  );
}

function holdsSentences(
  grid: Grid,
  columnIndex: number,
  rows: { readonly first: number; readonly last: number }
): boolean {
  let shares = 0;
  let sentences = 0;
  for (const row of grid.rows) {
    if (row.rowIndex < rows.first || row.rowIndex > rows.last) continue;
    const cell = cellInRow(row, columnIndex);
    if (cell === undefined || isBlank(cell.value)) continue;
    if (parsePercent(cell) !== null) shares++;
    else if (typeof cell.value === "string") sentences++;
  }
  return sentences > shares;
}
