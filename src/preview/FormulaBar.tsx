import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { rangeAddress } from "../core/grid/address";
import type { SheetView } from "../host/file/sheet-view";
import { masterOf, rangeOfSelection, type GridSelection } from "./grid-selection";
import { NameBox } from "./NameBox";
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
  /** Goes to an address, a sheet or a text; says whether there is such a place. */
  readonly onGo: (written: string) => boolean;
  /** Gives the focus back to the grid. */
  readonly onLeave: () => void;
}

/** Names the selection and shows all of the current cell's text, or its formula. */
export function FormulaBar({ view, selection, onGo, onLeave }: FormulaBarProps): ReactNode {
  const styles = useStyles();
  const layout = layOutSheet(view);
  const { rowIndex, columnIndex } = masterOf(selection.anchor, layout);
  const cell = view.cell(rowIndex, columnIndex);
  const text = cell?.formula ?? cell?.text ?? "";
  return (
    <div className={styles.bar}>
      <NameBox
        address={rangeAddress(rangeOfSelection(selection, layout))}
        onGo={onGo}
        onLeave={onLeave}
      />
      <span className={styles.content} title={text}>
        {text}
      </span>
    </div>
  );
}
