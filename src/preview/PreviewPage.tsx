import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { Book, type BookProps } from "./Book";
import { Toolbar } from "./Toolbar";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100%" },
  columns: { display: "flex", flexGrow: 1, minHeight: 0 },
  mirrored: { flexDirection: "row-reverse" },
  pane: {
    flexShrink: 0,
    width: "360px",
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    "@media (max-width: 720px)": { width: "100%", border: "none" },
  },
  hiddenWhenNarrow: { "@media (max-width: 720px)": { display: "none" } },
});

interface PreviewPageProps extends BookProps {
  readonly onShow: () => void;
  readonly onSave: () => void;
  /** What became of the last file. */
  readonly said: ReactNode;
  readonly children: ReactNode;
}

/** The pane beside the workbook. */
export function PreviewPage(props: PreviewPageProps): ReactNode {
  const { workbook, isGridShown, onShow, onOpen, onSave, children } = props;
  const styles = useStyles();
  const [isPaneLeft, setIsPaneLeft] = useState(false);
  useSaveKey(onSave);
  return (
    <div className={styles.page}>
      <Toolbar
        {...{ isGridShown, onOpen, onShow, onSave }}
        isDirty={workbook.isDirty}
        isBlank={workbook.sheets.length === 0}
        onSide={() => setIsPaneLeft(!isPaneLeft)}
      />
      {props.said}
      <div className={mergeClasses(styles.columns, isPaneLeft && styles.mirrored)}>
        <Book {...props} />
        <div className={mergeClasses(styles.pane, isGridShown && styles.hiddenWhenNarrow)}>
          {children}
        </div>
      </div>
    </div>
  );
}

/** Ctrl+S saves as the button does. */
function useSaveKey(onSave: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      onSave();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [onSave]);
}
