import type { CellValue } from "../../grid/cell-value";
import { tablePlan } from "../../sheet-plan/table-plan";
import { itemFigures, unitFigures, type BulletinFigure } from "../bulletin-figures";
import { bulletinText, itemPlaces } from "../bulletin-text";
import { rateText } from "../rates";
import { centredColumn, countColumn, NUMBER_COLUMN, textColumn } from "../summary-columns";
import { sheetHeading, type SummaryTable } from "../summary-context";

/** An official paragraph begins two characters in. */
const INDENT = "　　";

/** 通报: the paragraph on the period, and below it each figure with the rows that it counts. */
export const bulletin: SummaryTable = {
  id: "bulletin",
  plan: (context) => [
    tablePlan({
      ...sheetHeading(context, "通报", "责任分工事项进展情况通报"),
      note: `${INDENT}${bulletinText(context)}`,
      columns: [
        NUMBER_COLUMN,
        centredColumn("指标", 16),
        countColumn("数量", 8),
        centredColumn("占比", 9),
        textColumn("统计口径", 30),
        textColumn("对应事项（单位）", 72),
      ],
      rows: [...itemFigures(context), ...unitFigures(context)].map(figureCells),
      splitsTallRows: true,
    }),
  ],
};

function figureCells(figure: BulletinFigure, index: number): readonly CellValue[] {
  const { subject, count, whole, basis, unitWord, items, units } = figure;
  const source = unitWord === "项" ? itemPlaces(items) : units.join("、");
  return [index + 1, subject, count, rateText(count, whole), basis, source];
}
