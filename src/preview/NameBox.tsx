import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { useWords } from "../taskpane/hooks/useWords";

const useStyles = makeStyles({
  box: {
    flexShrink: 0,
    boxSizing: "border-box",
    width: "112px",
    padding: "0 8px",
    border: "none",
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: "inherit",
    fontVariantNumeric: "tabular-nums",
    ":focus": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
    "::placeholder": { color: tokens.colorNeutralForeground2 },
  },
  missed: { color: tokens.colorStatusDangerForeground1 },
});

interface NameBoxProps {
  /** The A1 address of the selection. */
  readonly address: string;
  /** Goes to what is written; says whether there is such a place. */
  readonly onGo: (written: string) => boolean;
  readonly onLeave: () => void;
}

/** Names the selection, and takes an address, a sheet or a text to go to. */
export function NameBox({ address, onGo, onLeave }: NameBoxProps): ReactNode {
  const styles = useStyles();
  const { preview } = useWords().pane;
  const [written, setWritten] = useState<string | null>(null);
  const [isMissed, setIsMissed] = useState(false);
  const leave = (): void => {
    setWritten(null);
    setIsMissed(false);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const isFound = event.key === "Enter" && onGo(written ?? address);
    if (event.key === "Enter") setIsMissed(!isFound);
    if (isFound || event.key === "Escape") {
      // The key that leaves is not the grid's, too.
      event.preventDefault();
      leave();
      onLeave();
    }
  };
  return (
    <>
      <input
        className={`${styles.box} ${isMissed ? styles.missed : ""}`}
        aria-label={preview.goTo}
        aria-invalid={isMissed}
        title={preview.goTo}
        data-name-box
        value={written ?? address}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setWritten(event.target.value);
          setIsMissed(false);
        }}
        onKeyDown={press}
        onBlur={leave}
      />
      {isMissed && (
        <span role="status" className={styles.missed}>
          {preview.notFound}
        </span>
      )}
    </>
  );
}
