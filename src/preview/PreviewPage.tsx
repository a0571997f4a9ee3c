import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { FileHost } from "../host/file/file-host";
import { downloadFile } from "../taskpane/download-file";
import { useDrop } from "../taskpane/hooks/useIntake";
import { useWords } from "../taskpane/hooks/useWords";
import { FormulaBar } from "./FormulaBar";
import { selectAddress, selectCell, type GridSelection } from "./grid-selection";
import { SheetGrid } from "./SheetGrid";
import { SheetTabs } from "./SheetTabs";
import { Toolbar } from "./Toolbar";
import type { PreviewWorkbook } from "./usePreviewWorkbook";
import { useSheetView } from "./useSheetView";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100%" },
  columns: { display: "flex", flexGrow: 1, minHeight: 0 },
  mirrored: { flexDirection: "row-reverse" },
  book: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minWidth: 0,
    position: "relative",
  },
  pane: {
    flexShrink: 0,
    width: "360px",
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    "@media (max-width: 720px)": { width: "100%", border: "none" },
  },
  hiddenWhenNarrow: { "@media (max-width: 720px)": { display: "none" } },
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
  drop: { outline: `3px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-3px" },
});

/** A place in the workbook that something asked to be shown. */
export interface ShownPlace {
  readonly sheet: string;
  readonly selection: GridSelection;
}

interface PreviewPageProps {
  readonly host: FileHost;
  readonly workbook: PreviewWorkbook;
  readonly place: ShownPlace | null;
  readonly isGridShown: boolean;
  readonly onPlace: (place: ShownPlace) => void;
  readonly onShow: () => void;
  readonly onLocked: () => void;
  /** Opens a file; the page says what became of it. */
  readonly onOpen: (file: File) => void;
  /** What became of the last file. */
  readonly said: ReactNode;
  readonly children: ReactNode;
}

/** The pane beside the workbook. */
export function PreviewPage(props: PreviewPageProps): ReactNode {
  const { host, workbook, place, isGridShown, onPlace, onShow, onOpen, children } = props;
  const styles = useStyles();
  const { preview } = useWords().pane;
  const [isPaneLeft, setIsPaneLeft] = useState(false);
  const drop = useDrop(([file]) => file && onOpen(file), true);
  const sheet = workbook.sheets.find((name) => name === place?.sheet) ?? workbook.sheets[0] ?? "";
  const selection = place?.sheet === sheet ? place.selection : selectCell(0, 0);
  const view = useSheetView(host, sheet, workbook.version);
  const save = (): void =>
    void workbook.save().then((bytes) => downloadFile({ name: preview.fileName, bytes }));
  return (
    <div className={styles.page}>
      <Toolbar
        {...{ isGridShown, onOpen, onShow }}
        isDirty={workbook.isDirty}
        onSave={save}
        onSide={() => setIsPaneLeft(!isPaneLeft)}
      />
      {props.said}
      <div className={mergeClasses(styles.columns, isPaneLeft && styles.mirrored)}>
        <section
          aria-label={preview.sheets}
          className={mergeClasses(
            styles.book,
            drop.isOver && styles.drop,
            !isGridShown && styles.hiddenWhenNarrow
          )}
          {...drop.handlers}
        >
          <FormulaBar view={view} selection={selection} />
          <SheetGrid
            key={sheet}
            {...{ host, sheet, view, selection }}
            onLocked={props.onLocked}
            onSelection={(next) => onPlace({ sheet, selection: next })}
          />
          <SheetTabs
            sheets={workbook.sheets.length > 0 ? workbook.sheets : [preview.blankSheet]}
            current={sheet === "" ? preview.blankSheet : sheet}
            onGo={(name) => onPlace({ sheet: name, selection: selectAddress("A1") })}
          />
          {(workbook.sheets.length === 0 || drop.isOver) && (
            <div className={styles.hint}>{drop.isOver ? preview.dropWorkbook : preview.empty}</div>
          )}
        </section>
        <div className={mergeClasses(styles.pane, isGridShown && styles.hiddenWhenNarrow)}>
          {children}
        </div>
      </div>
    </div>
  );
}
