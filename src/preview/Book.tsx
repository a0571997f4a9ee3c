import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, type ReactNode } from "react";
import type { FileHost } from "../host/file/file-host";
import { useDrop } from "../taskpane/hooks/useIntake";
import { useWords } from "../taskpane/hooks/useWords";
import { FormulaBar } from "./FormulaBar";
import { findTarget } from "./go-to";
import {
  masterOf,
  rangeOfSelection,
  selectAddress,
  selectCell,
  shownSelection,
  type GridSelection,
} from "./grid-selection";
import { LineSizes } from "./LineSizes";
import { SelectionSummary } from "./SelectionSummary";
import { SheetGrid } from "./SheetGrid";
import { SheetTabs } from "./SheetTabs";
import { useCellEdits, type EditRefusal } from "./useCellEdits";
import type { LineResize } from "./useGridPointer";
import type { PreviewWorkbook } from "./usePreviewWorkbook";
import { useSheetLayout } from "./useSheetLayout";
import { useSheetView } from "./useSheetView";

const useStyles = makeStyles({
  book: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minWidth: 0,
    position: "relative",
  },
  hint: {
    position: "absolute",
    top: "40%",
    left: "50%",
    transform: "translateX(-50%)",
    maxWidth: "320px",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    boxShadow: tokens.shadow4,
    textAlign: "center",
    pointerEvents: "none",
  },
  foot: {
    display: "flex",
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  drop: { outline: `3px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-3px" },
  hiddenWhenNarrow: { "@media (max-width: 720px)": { display: "none" } },
});

const atFirst = selectCell(0, 0);

/** A place in the workbook that something asked to be shown. */
export interface ShownPlace {
  readonly sheet: string;
  readonly selection: GridSelection;
}

/** What the workbook's part of the page needs. */
export interface BookProps {
  readonly host: FileHost;
  readonly workbook: PreviewWorkbook;
  readonly place: ShownPlace | null;
  readonly isGridShown: boolean;
  readonly onPlace: (place: ShownPlace) => void;
  readonly onRefused: (refusal: EditRefusal) => void;
  /** Opens a file; the page says what became of it. */
  readonly onOpen: (file: File) => void;
}

/** The workbook as a spreadsheet program shows it. */
export function Book(props: BookProps): ReactNode {
  const { host, workbook, place, isGridShown, onPlace, onOpen, onRefused } = props;
  const styles = useStyles();
  const { preview } = useWords().pane;
  const drop = useDrop(([file]) => file && onOpen(file), true);
  const { sheets, version } = workbook;
  // A blank workbook shows a sheet that is there once something is written into it.
  const sheet = sheets.find((name) => name === place?.sheet) ?? sheets[0] ?? preview.blankSheet;
  const view = useSheetView(host, sheet, version);
  const asked = place?.sheet === sheet ? place.selection : atFirst;
  const layout = useSheetLayout(view, asked.focus);
  const selection = shownSelection(asked, layout);
  const range = rangeOfSelection(selection, layout);
  const onShow = useCallback(
    (shown: string, address: string) =>
      onPlace({ sheet: shown, selection: selectAddress(address) }),
    [onPlace]
  );
  const edits = useCellEdits(host, { onRefused, onShow });
  const resize: LineResize = {
    onColumnWidth: (column, width) =>
      void host.begin(sheet).then(() => host.setColumnWidth(sheet, column, width)),
    onRowHeight: (row, height) =>
      void host.begin(sheet).then(() => host.setRowHeight(sheet, row, height)),
  };
  const go = (written: string): boolean => {
    const viewOf = (name: string): ReturnType<FileHost["view"]> => host.view(name);
    const open = { sheets, current: sheet, active: selection.anchor, viewOf };
    const target = findTarget(written, open);
    if (target !== null) onShow(target.sheet, target.address);
    return target !== null;
  };
  return (
    <section
      aria-label={preview.sheets}
      className={mergeClasses(
        styles.book,
        drop.isOver && styles.drop,
        !isGridShown && styles.hiddenWhenNarrow
      )}
      {...drop.handlers}
    >
      <FormulaBar
        {...{ view, layout, selection }}
        onGo={go}
        onEnter={(text) => void edits.enter(sheet, masterOf(selection.anchor, layout), [[text]])}
        onLeave={focusGrid}
      >
        <LineSizes {...{ view, layout, selection, resize }} />
      </FormulaBar>
      <SheetGrid
        key={sheet}
        {...{ sheet, edits, view, layout, selection, resize }}
        onSelection={(next) => onPlace({ sheet, selection: next })}
      />
      <div className={styles.foot}>
        <SheetTabs
          sheets={sheets.length > 0 ? sheets : [sheet]}
          current={sheet}
          onGo={(name) => onShow(name, "A1")}
        />
        <SelectionSummary {...{ view, range }} />
      </div>
      {(sheets.length === 0 || drop.isOver) && (
        <div className={styles.hint}>{drop.isOver ? preview.dropWorkbook : preview.empty}</div>
      )}
    </section>
  );
}

function focusGrid(): void {
  document.querySelector<HTMLElement>("[role=grid] ~ textarea")?.focus();
}
