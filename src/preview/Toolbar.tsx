import {
  Button,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  type ButtonProps,
} from "@fluentui/react-components";
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
    flexShrink: 0,
    gap: "8px",
    padding: "6px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  said: {
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
  },
  dot: { color: tokens.colorStatusWarningForeground3, whiteSpace: "nowrap" },
  // Too narrow for words: the signs stay, with their names.
  button: {
    flexShrink: 0,
    minHeight: "28px",
    "@media (max-width: 600px)": { minWidth: "32px", padding: "0 7px" },
  },
  word: { "@media (max-width: 600px)": { display: "none" } },
  narrowOnly: { "@media (min-width: 721px)": { display: "none" } },
  side: { minWidth: "28px", minHeight: "28px" },
  wideOnly: { "@media (max-width: 720px)": { display: "none" } },
});

interface ToolbarProps {
  readonly isDirty: boolean;
  /** There is nothing yet that could be saved. */
  readonly isBlank: boolean;
  /** Where the screen is too narrow for both. */
  readonly isGridShown: boolean;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onSide: () => void;
  readonly onShow: () => void;
}

/** Opens and saves the workbook, and says plainly that this is not Excel. */
export function Toolbar(props: ToolbarProps): ReactNode {
  const { isDirty, isBlank, isGridShown, onOpen, onSave, onSide, onShow } = props;
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
        <span className={styles.wideOnly}>{preview.notExcel}</span>
        <span className={styles.narrowOnly}>{preview.notExcelShort}</span>
      </Text>
      {isDirty && (
        <Text size={200} className={styles.dot} title={preview.unsaved}>
          ●<span className={styles.wideOnly}> {preview.unsaved}</span>
        </Text>
      )}
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.xls,.et,.ods,.xlsb,.csv"
        hidden
        onChange={take}
      />
      <SignButton
        label={preview.open}
        icon={<FolderOpenRegular />}
        onClick={() => input.current?.click()}
      />
      <SignButton
        label={preview.save}
        icon={<SaveRegular />}
        isDisabled={isBlank}
        onClick={onSave}
      />
      <Button
        size="small"
        appearance="subtle"
        className={mergeClasses(styles.side, styles.wideOnly)}
        icon={<PanelLeftRegular />}
        aria-label={preview.movePane}
        title={preview.movePane}
        onClick={onSide}
      />
      <Button
        size="small"
        className={mergeClasses(styles.button, styles.narrowOnly)}
        icon={isGridShown ? <PanelLeftRegular /> : <TableRegular />}
        onClick={onShow}
      >
        {isGridShown ? preview.showPane : preview.showGrid}
      </Button>
    </section>
  );
}

interface SignButtonProps {
  readonly label: string;
  readonly icon: NonNullable<ButtonProps["icon"]>;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

/** A button whose word goes where there is no room for it. */
function SignButton({ label, icon, isDisabled = false, onClick }: SignButtonProps): ReactNode {
  const styles = useStyles();
  return (
    <Button
      size="small"
      className={styles.button}
      icon={icon}
      disabled={isDisabled}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <span className={styles.word}>{label}</span>
    </Button>
  );
}
