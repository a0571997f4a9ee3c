import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { downloadFile } from "../taskpane/download-file";
import { useWords } from "../taskpane/hooks/useWords";
import { Book, type BookProps } from "./Book";
import { Toolbar } from "./Toolbar";
import type { PreviewWorkbook } from "./usePreviewWorkbook";

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
  /** What became of the last file. */
  readonly said: ReactNode;
  readonly children: ReactNode;
}

/** The pane beside the workbook. */
export function PreviewPage(props: PreviewPageProps): ReactNode {
  const { workbook, isGridShown, onShow, onOpen, children } = props;
  const styles = useStyles();
  const { preview } = useWords().pane;
  const [isPaneLeft, setIsPaneLeft] = useState(false);
  const save = useSave(workbook, preview.fileName);
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
        <Book {...props} />
        <div className={mergeClasses(styles.pane, isGridShown && styles.hiddenWhenNarrow)}>
          {children}
        </div>
      </div>
    </div>
  );
}

/** Saves under the name of the file that was opened, by button and by Ctrl+S. */
function useSave({ save, fileName }: PreviewWorkbook, newName: string): () => void {
  const saveFile = useMemo(
    () => (): void =>
      void save().then((bytes) => downloadFile({ name: fileName || newName, bytes })),
    [save, fileName, newName]
  );
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      saveFile();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [saveFile]);
  return saveFile;
}
