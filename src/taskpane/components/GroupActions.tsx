import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Issue } from "../../core/issues/issue";
import { combineFixes } from "../../core/validation/fixes/combine-fixes";
import type { Fix } from "../../core/validation/fixes/fix";
import { FIXABLE_CODES } from "../../core/validation/fixes/propose-fixes";
import type { KeyPair } from "../../core/validation/validation-settings";
import { formatPlace } from "../../locales/format-issue";
import { applyFixes, decide } from "../check-runs";
import { proposerOf, type CheckWork } from "../check-work";
import { useWords } from "../hooks/useWords";
import type { IssueGroup } from "../issue-groups";
import { FixPreview } from "./FixPreview";
import { Previewed } from "./Previewed";

const useStyles = makeStyles({
  area: {
    padding: "8px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px dashed ${tokens.colorNeutralStroke2}`,
  },
  place: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface GroupActionsProps {
  readonly group: IssueGroup;
  readonly work: CheckWork;
}

/** What can be done about all issues of a kind at once; nothing where each wants its own decision. */
export function GroupActions({ group, work }: GroupActionsProps): ReactNode {
  if (group.code === "recurring-task") return <LinkAll group={group} work={work} />;
  if (FIXABLE_CODES.has(group.code)) return <FixAll group={group} work={work} />;
  return null;
}

function FixAll({ group, work }: GroupActionsProps): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { fix: texts } = words.pane.check.actions;
  const { issues } = group;
  const { single, fixes } = useMemo(() => singleFixes(issues, work), [issues, work]);
  if (single.length < 2) return null;
  const placeOf = ({ sheet, address }: Fix): string => formatPlace({ sheet, address }, words);
  const without = issues.length - single.length;
  return (
    <div className={styles.area}>
      <Previewed
        label={texts.all(single.length)}
        title={texts.allTitle(fixes.length)}
        note={without === 0 ? "" : texts.partly(without)}
        confirm={texts.applyAll}
        items={fixes}
        onConfirm={() => work.perform("fix-issues", applyFixes(single))}
        isBusy={work.isBusy}
      >
        {(fix) => (
          <>
            <span className={styles.place}>{placeOf(fix)}</span>
            <FixPreview fix={fix} />
          </>
        )}
      </Previewed>
    </div>
  );
}

/** The fixes of issues for which there is exactly one, and the changes of cells that they come to. */
function singleFixes(
  issues: readonly Issue[],
  work: CheckWork
): { readonly single: readonly Fix[]; readonly fixes: readonly Fix[] } {
  const propose = proposerOf(work);
  const single = issues.flatMap((issue) => {
    const fixes = propose(issue);
    return fixes.length === 1 ? fixes : [];
  });
  return { single, fixes: combineFixes(single).fixes };
}

function LinkAll({ group, work }: GroupActionsProps): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { pair } = words.pane.check.actions;
  const equal = group.issues.filter(
    (issue) => issue.code === "recurring-task" && issue.params.likeness === "exact"
  );
  if (equal.length < 2) return null;
  const pairs = equal.flatMap((issue): readonly KeyPair[] =>
    issue.code === "recurring-task" ? [[issue.key ?? "", issue.params.otherKey]] : []
  );
  return (
    <div className={styles.area}>
      <Previewed
        label={pair.linkAll(equal.length)}
        title={pair.linkAllTitle(equal.length)}
        note=""
        confirm={pair.linkNow}
        items={equal}
        onConfirm={() => work.perform("decide-pairs", decide(pairs, "link"))}
        isBusy={work.isBusy}
      >
        {(issue) => <EqualPair issue={issue} work={work} />}
      </Previewed>
    </div>
  );
}

function EqualPair({ issue, work }: { issue: Issue; work: CheckWork }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  if (issue.code !== "recurring-task") return null;
  const { other } = issue.params;
  const table = work.notice.tables.find(({ id }) => id === issue.table);
  const row = table?.rows.find(({ key }) => key === issue.key);
  const here = { table: issue.table ?? "", number: issue.number ?? "" };
  return (
    <>
      <span className={styles.place}>
        {[here, { table: other.table, number: other.number }]
          .map((place) => formatPlace(place, words))
          .join(" · ")}
      </span>
      <div>{row?.task}</div>
    </>
  );
}
