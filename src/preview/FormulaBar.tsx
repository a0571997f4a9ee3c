import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { rangeAddress } from "../core/grid/address";
import type { SheetView } from "../host/file/sheet-view";
import { useWords } from "../taskpane/hooks/useWords";
import { masterOf, rangeOfSelection, type GridSelection } from "./grid-selection";
import { layOutSheet } from "./sheet-layout";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    height: "28px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "28px",
  },
  name: {
    flexShrink: 0,
    width: "88px",
    padding: "0 8px",
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    overflow: "hidden",
    fontVariantNumeric: "tabular-nums",
  },
  content: {
    flexGrow: 1,
    minWidth: 0,
    padding: "0 8px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

interface FormulaBarProps {
  readonly view: SheetView;
  readonly selection: GridSelection;
}

/** Names the selection and shows all of the current cell's text. */
export function FormulaBar({ view, selection }: FormulaBarProps): ReactNode {
  const styles = useStyles();
  const { preview } = useWords().pane;
  const layout = layOutSheet(view);
  const { rowIndex, columnIndex } = masterOf(selection.anchor, layout);
  const text = view.cell(rowIndex, columnIndex)?.text ?? "";
  return (
    <div className={styles.bar}>
      <span className={styles.name} title={preview.cellName}>
        {rangeAddress(rangeOfSelection(selection, layout))}
      </span>
      <span className={styles.content} title={text}>
        {text}
      </span>
    </div>
  );
}
