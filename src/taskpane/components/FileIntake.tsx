import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { DocumentAddRegular, FolderOpenRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode } from "react";
import { useDrop, usePaste } from "../hooks/useIntake";
import { useWords } from "../hooks/useWords";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: "8px",
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  hints: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    textWrap: "balance",
    color: tokens.colorNeutralForeground2,
  },
  pick: { display: "flex", flexGrow: 1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", "& > *": { flexGrow: 1 } },
});

interface FileIntakeProps {
  readonly label: string;
  readonly formats: string;
  readonly isEnabled: boolean;
  /** The way that files most often come in; `secondary` once something has been read. */
  readonly emphasis: "primary" | "secondary";
  readonly takesText: boolean;
  readonly takesFolder: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children?: ReactNode;
}

/** Takes files by picker, folder, drop and paste. */
export function FileIntake(props: FileIntakeProps): ReactNode {
  const { label, formats, isEnabled, emphasis, takesText, takesFolder, onFiles, children } = props;
  const styles = useStyles();
  const { intake } = useWords().pane;
  const drop = useDrop(onFiles, isEnabled);
  usePaste(onFiles, intake.pastedName, isEnabled);
  return (
    <div className={mergeClasses(styles.zone, drop.isOver && styles.over)} {...drop.handlers}>
      <div className={styles.hints}>
        <Text size={300}>{intake.dropHere}</Text>
        {takesText && <Text size={200}>{intake.orPaste}</Text>}
      </div>
      <div className={styles.buttons}>
        <PickButton {...{ label, isEnabled, onFiles }} appearance={emphasis} />
        {takesFolder && (
          <PickButton
            label={intake.pickFolder}
            {...{ isEnabled, onFiles }}
            appearance="secondary"
            isFolder
          />
        )}
        {children}
      </div>
      <Text size={200} className={styles.hints}>
        {formats}
      </Text>
    </div>
  );
}

interface PickButtonProps {
  readonly label: string;
  readonly isEnabled: boolean;
  readonly appearance: "primary" | "secondary";
  readonly isFolder?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function PickButton({
  label,
  isEnabled,
  appearance,
  isFolder,
  onFiles,
}: PickButtonProps): ReactNode {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  // Excel moves the focus to the sheet after the system's dialog; the pane takes it back.
  const takeFocus = (): void => input.current?.parentElement?.querySelector("button")?.focus();
  useEffect(() => {
    const field = input.current;
    if (field === null) return undefined;
    field.webkitdirectory = isFolder === true;
    field.addEventListener("cancel", takeFocus);
    return () => field.removeEventListener("cancel", takeFocus);
  }, [isFolder]);
  const take = (): void => {
    const files = [...(input.current?.files ?? [])];
    // Emptied, so that the same file can be picked again.
    if (input.current) input.current.value = "";
    takeFocus();
    if (files.length > 0) onFiles(files);
  };
  return (
    <span className={styles.pick}>
      <input ref={input} type="file" multiple hidden aria-label={label} onChange={take} />
      <Button
        className={styles.pick}
        appearance={appearance}
        disabled={!isEnabled}
        icon={isFolder === true ? <FolderOpenRegular /> : <DocumentAddRegular />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </span>
  );
}
