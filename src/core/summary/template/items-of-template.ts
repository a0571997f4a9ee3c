import { cellText } from "../../grid/cell-value";
import type { FormTable } from "../../returns/find-form-tables";
import type { SummaryContext, SummaryItem } from "../summary-context";

/** The assignments that a template without rows is for: those of the annex that it names, else all that are due. */
export function itemsOfTemplate(
  { grid, firstHeaderRowIndex }: FormTable,
  { items }: SummaryContext
): readonly SummaryItem[] {
  const above = grid.rows
    .filter((row) => row.rowIndex < firstHeaderRowIndex)
    .flatMap((row) => row.cells.map((cell) => cellText(cell.value)));
  const words = [grid.name, ...above].join("\n").replace(/\s/g, "");
  const tables = [...new Set(items.map(({ table }) => table))];
  const byTitle = tables.filter(({ title }) => {
    const about = subject(title);
    return about.length >= SHORTEST && words.includes(about);
  });
  const byLabel = tables.filter(({ annex }) => annex !== "" && words.includes(annex));
  // The city numbers its annexes in its own way, so that a title says more than a label.
  const named = byTitle.length === 1 ? byTitle : byTitle.length === 0 ? byLabel : [];
  return named.length === 1 ? items.filter(({ table }) => table === named[0]) : items;
}

/** A shorter subject says too little. */
const SHORTEST = 4;

/** What a title speaks of, without county and kind of table. */
function subject(title: string): string {
  return title
    .replace(/\s/g, "")
    .replace(/[\u4e00-\u9fff]{2}[县市区](?:责任|任务)?(?:分工|清单).*$/, "");
}
