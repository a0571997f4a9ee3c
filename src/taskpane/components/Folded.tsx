import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  group: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: "3px",
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  head: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    width: "100%",
    padding: "8px",
    border: "none",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "18px",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
    "& span": { marginLeft: "auto", fontVariantNumeric: "tabular-nums" },
  },
});

interface FoldedProps {
  readonly title: ReactNode;
  readonly count?: number;
  readonly isOpenAtFirst?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A part that unfolds under its heading; what is folded is not drawn. */
export function Folded(props: FoldedProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setIsOpen] = useState(props.isOpenAtFirst ?? false);
  return (
    <div className={mergeClasses(styles.group, props.className)}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        {props.title}
        {props.count !== undefined && <span>{props.count}</span>}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && props.children}
      </div>
    </div>
  );
}
