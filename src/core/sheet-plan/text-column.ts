import type { ColumnPlan } from "./sheet-plan";

/**
 * The column of a sheet of sentences. LibreOffice makes pages fit only between columns, so that a
 * single one must fit A4 portrait even where another font, a third wider, stands in for the default.
 */
export const TEXT_COLUMN: ColumnPlan = { width: 72, format: "text", alignment: "left" };
