import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    boxSizing: "border-box",
    width: "100%",
    minHeight: "32px",
    padding: "6px 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    ":not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  aside: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  link: {
    border: "none",
    padding: 0,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A framed list of one-line rows. */
export function List({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <ul className={useStyles().list} aria-label={label}>
      {children}
    </ul>
  );
}

interface ListRowProps {
  readonly label: ReactNode;
  readonly aside?: ReactNode;
  /** Makes the label a button. */
  readonly onPress?: () => void;
  readonly pressLabel?: string;
}

/** A row of a list; one that can be pressed looks like a link. */
export function ListRow({ label, aside, onPress, pressLabel }: ListRowProps): ReactNode {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      {onPress === undefined ? (
        <span className={styles.label}>{label}</span>
      ) : (
        <button
          type="button"
          className={mergeClasses(styles.link, styles.label)}
          aria-label={pressLabel}
          onClick={onPress}
        >
          {label}
        </button>
      )}
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </li>
  );
}
