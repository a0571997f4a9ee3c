import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { cellAddress, rangeAddress } from "../core/grid/address";
import type { SheetView } from "../host/file/sheet-view";
import { ContentField } from "./ContentField";
import { masterOf, rangeOfSelection, type GridSelection } from "./grid-selection";
import { NameBox } from "./NameBox";
import type { SheetLayout } from "./sheet-layout";

const useStyles = makeStyles({
  bar: {
    position: "relative",
    display: "flex",
    flexShrink: 0,
    height: "28px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "28px",
  },
});

interface FormulaBarProps {
  readonly view: SheetView;
  readonly layout: SheetLayout;
  readonly selection: GridSelection;
  /** Goes to an address, a sheet or a text; says whether there is such a place. */
  readonly onGo: (written: string) => boolean;
  /** Enters a text into the current cell. */
  readonly onEnter: (text: string) => void;
  /** Gives the focus back to the grid. */
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** Names the selection and shows all of the current cell's text, or its formula. */
export function FormulaBar(props: FormulaBarProps): ReactNode {
  const { view, layout, selection, onGo, onEnter, onLeave, children } = props;
  const styles = useStyles();
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
      <ContentField
        // Another cell, or another text in it, is another field.
        key={`${cellAddress(rowIndex, columnIndex)} ${text}`}
        {...{ text, onEnter, onLeave }}
        isReadOnly={cell?.formula !== undefined}
      />
      {children}
    </div>
  );
}
