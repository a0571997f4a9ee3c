import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellRange } from "../core/grid/address";
import type { SheetView } from "../host/file/sheet-view";
import { useWords } from "../taskpane/hooks/useWords";
import { isCovered } from "./sheet-layout";

const useStyles = makeStyles({
  summary: {
    flexShrink: 0,
    padding: "0 12px",
    color: tokens.colorNeutralForeground2,
    lineHeight: "32px",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    "@media (max-width: 720px)": { display: "none" },
  },
});

interface SelectionSummaryProps {
  readonly view: SheetView;
  readonly range: CellRange;
}

/** Counts the selected cells that hold anything, and adds up their numbers. */
export function SelectionSummary({ view, range }: SelectionSummaryProps): ReactNode {
  const styles = useStyles();
  const { preview } = useWords().pane;
  const { count, numbers, sum } = summaryOf(view, range);
  if (count < 2) return null;
  return (
    <Text size={200} className={styles.summary}>
      {preview.summary(count, numbers > 0 ? Math.round(sum * 1e6) / 1e6 : null)}
    </Text>
  );
}

function summaryOf(
  view: SheetView,
  range: CellRange
): { readonly count: number; readonly numbers: number; readonly sum: number } {
  let [count, numbers, sum] = [0, 0, 0];
  const lastRow = Math.min(range.lastRowIndex, view.rowCount - 1);
  const lastColumn = Math.min(range.lastColumnIndex, view.columnCount - 1);
  for (let row = range.firstRowIndex; row <= lastRow; row++)
    for (let column = range.firstColumnIndex; column <= lastColumn; column++) {
      if (isCovered(view, row, column)) continue;
      const value = view.cell(row, column)?.value ?? null;
      if (value !== null && value !== "") count++;
      if (typeof value !== "number") continue;
      numbers++;
      sum += value;
    }
  return { count, numbers, sum };
}
