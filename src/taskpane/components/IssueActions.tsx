import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Issue, IssueOf } from "../../core/issues/issue";
import { applyFixes } from "../check-runs";
import { proposerOf, type CheckWork } from "../check-work";
import { useWords } from "../hooks/useWords";
import { FixPreview } from "./FixPreview";
import { IgnoreForm } from "./IgnoreForm";
import { LearnUnit } from "./LearnUnit";
import { PairView } from "./PairView";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px dashed ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  // A button without a frame lines up by its words.
  last: { marginLeft: "-8px" },
});

interface IssueActionsProps {
  readonly issue: Issue;
  /** All open issues of the same kind. */
  readonly sameKind: readonly Issue[];
  readonly work: CheckWork;
}

/** What can be done about one issue: fix it, decide on it, teach the register, or put it aside. */
export function IssueActions({ issue, sameKind, work }: IssueActionsProps): ReactNode {
  const styles = useStyles();
  const { ignore } = useWords().pane.check.actions;
  const [isIgnoring, setIsIgnoring] = useState(false);
  return (
    <div className={styles.area}>
      <Decision issue={issue} sameKind={sameKind} work={work} />
      {isIgnoring ? (
        <IgnoreForm
          issue={issue}
          sameKind={sameKind}
          work={work}
          onCancel={() => setIsIgnoring(false)}
        />
      ) : (
        <div className={styles.last}>
          <Button size="small" appearance="subtle" onClick={() => setIsIgnoring(true)}>
            {ignore.open}
          </Button>
        </div>
      )}
    </div>
  );
}

function Decision({ issue, sameKind, work }: IssueActionsProps): ReactNode {
  const styles = useStyles();
  const { fix: words } = useWords().pane.check.actions;
  if (issue.code === "unknown-unit")
    return <LearnUnit issue={issue} sameKind={sameKind.filter(isUnknownUnit)} work={work} />;
  if ("otherKey" in issue.params) return <PairView issue={issue} {...issue.params} work={work} />;
  const fixes = proposerOf(work)(issue);
  return fixes.map((fix) => (
    <div key={fix.after} style={{ display: "contents" }}>
      <FixPreview fix={fix} />
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={work.isBusy}
          onClick={() => work.perform("fix-issues", applyFixes([fix]))}
        >
          {words.apply}
        </Button>
      </div>
    </div>
  ));
}

function isUnknownUnit(issue: Issue): issue is IssueOf<"unknown-unit"> & Issue {
  return issue.code === "unknown-unit";
}
