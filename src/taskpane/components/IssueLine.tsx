import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useId, type ReactNode } from "react";
import type { Issue } from "../../core/issues/issue";
import { formatPlace, formatSentence } from "../../locales/format-issue";
import { useWords } from "../hooks/useWords";

const useStyles = makeStyles({
  row: { position: "relative" },
  line: {
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    margin: 0,
    padding: "8px",
    border: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    textAlign: "left",
    overflowWrap: "anywhere",
    "& b": { display: "block", color: tokens.colorNeutralForeground2, fontWeight: "normal" },
  },
  pressable: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  // The words flow around the corner in which the button stands.
  cornered: {
    "::before": { content: "''", float: "right", width: "68px", height: "18px" },
    // A contrast theme draws the frame of the button, which reaches into the second line.
    "@media (forced-colors: active)": { "::before": { height: "24px" } },
  },
  act: { position: "absolute", top: "4px", right: "4px", minWidth: 0 },
});

interface IssueLineProps {
  readonly issue: Issue;
  readonly onGo: (issue: Issue) => void;
  readonly isActing?: boolean;
  /** Unfolds and folds what can be done. */
  readonly onAct?: () => void;
  /** What can be done, while it is unfolded. */
  readonly children?: ReactNode;
}

/** One issue: its words go to its cell, and what can be done about it unfolds below. */
export function IssueLine(props: IssueLineProps): ReactNode {
  const { issue, onGo, isActing = false, onAct, children } = props;
  const styles = useStyles();
  const id = useId();
  const words = useWords();
  const { actions } = words.pane.check;
  const place = formatPlace(issue, words);
  const sentence = formatSentence(issue, words);
  const text = (
    <>
      {place !== "" && <b>{place}</b>}
      {sentence}
    </>
  );
  const line = mergeClasses(styles.line, onAct !== undefined && styles.cornered);
  const hasPlace = issue.sheet !== undefined && issue.address !== undefined;
  return (
    <>
      <div className={styles.row}>
        {hasPlace ? (
          <button
            type="button"
            className={mergeClasses(line, styles.pressable)}
            onClick={() => onGo(issue)}
          >
            {text}
          </button>
        ) : (
          <p className={line}>{text}</p>
        )}
        {onAct !== undefined && (
          <Button
            className={styles.act}
            size="small"
            appearance="subtle"
            icon={isActing ? <ChevronUpRegular /> : <ChevronDownRegular />}
            iconPosition="after"
            aria-expanded={isActing}
            aria-controls={id}
            aria-label={actions.actOn(place === "" ? sentence : place)}
            onClick={onAct}
          >
            {actions.act}
          </Button>
        )}
      </div>
      {onAct !== undefined && (
        <div id={id} hidden={!isActing}>
          {children}
        </div>
      )}
    </>
  );
}
