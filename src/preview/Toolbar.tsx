import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import {
  FolderOpenRegular,
  PanelLeftRegular,
  SaveRegular,
  TableRegular,
} from "@fluentui/react-icons";
import { useRef, type ReactNode } from "react";
import { useWords } from "../taskpane/hooks/useWords";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    flexShrink: 0,
    gap: "4px 8px",
    padding: "6px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  said: {
    flexGrow: 1,
    flexBasis: "200px",
    "@media (max-width: 720px)": { flexBasis: "100%" },
    color: tokens.colorNeutralForeground2,
  },
  dot: { color: tokens.colorStatusWarningForeground3, whiteSpace: "nowrap" },
  narrowOnly: { "@media (min-width: 721px)": { display: "none" } },
  wideOnly: { "@media (max-width: 720px)": { display: "none" } },
});

interface ToolbarProps {
  readonly isDirty: boolean;
  /** Where the screen is too narrow for both. */
  readonly isGridShown: boolean;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onSide: () => void;
  readonly onShow: () => void;
}

/** Opens and saves the workbook, and says plainly that this is not Excel. */
export function Toolbar(props: ToolbarProps): ReactNode {
  const { isDirty, isGridShown, onOpen, onSave, onSide, onShow } = props;
  const styles = useStyles();
  const { preview } = useWords().pane;
  const input = useRef<HTMLInputElement>(null);
  const take = (): void => {
    const file = input.current?.files?.[0];
    if (input.current) input.current.value = "";
    if (file !== undefined) onOpen(file);
  };
  return (
    <section className={styles.bar} aria-label={preview.title}>
      <Text size={200} className={styles.said}>
        {preview.notExcel}
      </Text>
      {isDirty && (
        <Text size={200} className={styles.dot} title={preview.unsaved}>
          ●<span className={styles.wideOnly}> {preview.unsaved}</span>
        </Text>
      )}
      <input ref={input} type="file" accept=".xlsx,.xlsm" hidden onChange={take} />
      <Button size="small" icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>
        {preview.open}
      </Button>
      <Button size="small" icon={<SaveRegular />} onClick={onSave}>
        {preview.save}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        className={styles.wideOnly}
        icon={<PanelLeftRegular />}
        aria-label={preview.movePane}
        title={preview.movePane}
        onClick={onSide}
      />
      <Button
        size="small"
        className={styles.narrowOnly}
        icon={isGridShown ? <PanelLeftRegular /> : <TableRegular />}
        onClick={onShow}
      >
        {isGridShown ? preview.showPane : preview.showGrid}
      </Button>
    </section>
  );
}
