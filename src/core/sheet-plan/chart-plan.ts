import type { CellRange } from "../grid/address";

/** A chart of stacked bars over cells of its worksheet; drawn by hosts that have charts. */
export interface ChartPlan {
  /** Known again by this name, so that a chart is replaced and never doubled. */
  readonly name: string;
  readonly title: string;
  /** One row of headings and the rows below it: a series for each column. */
  readonly values: CellRange;
  /** The column that names the bars, without its heading. */
  readonly categories: CellRange;
  /** The cells that the chart covers. */
  readonly place: CellRange;
}
