import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";
import type { Issue } from "../../core/issues/issue";
import { formatPlace, formatSentence } from "../../locales/format-issue";
import { usePaging } from "../hooks/usePaging";
import { useWords } from "../hooks/useWords";
import type { IssueGroup } from "../issue-groups";
import { Pager } from "./Pager";

const PAGE_SIZE = 20;

const useStyles = makeStyles({
  group: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: "3px",
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  error: { borderLeftColor: tokens.colorStatusDangerBackground3 },
  warning: { borderLeftColor: tokens.colorStatusWarningBackground3 },
  info: { borderLeftColor: tokens.colorNeutralStroke1 },
  button: {
    display: "flex",
    width: "100%",
    padding: "8px",
    border: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "left",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  head: {
    alignItems: "center",
    gap: "4px",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
    "& span": { marginLeft: "auto", fontVariantNumeric: "tabular-nums" },
  },
  items: { margin: 0, padding: 0, listStyleType: "none" },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: "block",
    overflowWrap: "anywhere",
    "& b": { display: "block", color: tokens.colorNeutralForeground2, fontWeight: "normal" },
  },
  still: { cursor: "default" },
});

interface IssueGroupViewProps {
  readonly group: IssueGroup;
  readonly isOpenAtFirst: boolean;
  readonly onGo: (issue: Issue) => void;
}

/** The issues of one kind, folded or by pages; each is a button that goes to its cell. */
export function IssueGroupView({ group, isOpenAtFirst, onGo }: IssueGroupViewProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const words = useWords();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const paging = usePaging(group.issues, PAGE_SIZE);
  return (
    <div className={mergeClasses(styles.group, styles[group.severity])}>
      <button
        type="button"
        className={mergeClasses(styles.button, styles.head)}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        {words.pane.check.kinds[group.code]}
        <span>{group.issues.length}</span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <>
            <ul className={styles.items}>
              {paging.items.map((issue, index) => (
                <li key={index} className={styles.item}>
                  <IssueLine issue={issue} onGo={onGo} />
                </li>
              ))}
            </ul>
            <Pager paging={paging} />
          </>
        )}
      </div>
    </div>
  );
}

function IssueLine({ issue, onGo }: { issue: Issue; onGo: (issue: Issue) => void }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const place = formatPlace(issue, words);
  const text = (
    <>
      {place !== "" && <b>{place}</b>}
      {formatSentence(issue, words)}
    </>
  );
  if (issue.sheet === undefined || issue.address === undefined)
    return (
      <p className={mergeClasses(styles.button, styles.line, styles.still)} style={{ margin: 0 }}>
        {text}
      </p>
    );
  return (
    <button
      type="button"
      className={mergeClasses(styles.button, styles.line)}
      onClick={() => onGo(issue)}
    >
      {text}
    </button>
  );
}
