import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Issue } from "../../core/issues/issue";
import { usePaging } from "../hooks/usePaging";
import { useWords } from "../hooks/useWords";
import { issueLabels, type IssueGroup } from "../issue-groups";
import { Folded } from "./Folded";
import { IssueLine } from "./IssueLine";
import { Pager } from "./Pager";

const PAGE_SIZE = 20;

const useStyles = makeStyles({
  error: { borderLeftColor: tokens.colorStatusDangerBackground3 },
  warning: { borderLeftColor: tokens.colorStatusWarningBackground3 },
  info: { borderLeftColor: tokens.colorNeutralStroke1 },
  items: { margin: 0, padding: 0, listStyleType: "none" },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** What can be done about issues, beside going to their cells. */
export interface IssueActionSlots {
  readonly onIssue: (issue: Issue, sameKind: readonly Issue[]) => ReactNode;
  readonly onGroup: (group: IssueGroup) => ReactNode;
}

interface IssueGroupViewProps {
  readonly group: IssueGroup;
  readonly isOpenAtFirst: boolean;
  readonly onGo: (issue: Issue) => void;
  readonly actions?: IssueActionSlots | undefined;
  /** The label of the one issue whose actions are unfolded. */
  readonly acting: string | null;
  readonly onAct: (label: string | null) => void;
}

/** The issues of one kind, folded or by pages; each goes to its cell and unfolds what can be done. */
export function IssueGroupView(props: IssueGroupViewProps): ReactNode {
  const styles = useStyles();
  const { kinds } = useWords().pane.check;
  const { group } = props;
  return (
    <Folded
      title={kinds[group.code]}
      count={group.issues.length}
      isOpenAtFirst={props.isOpenAtFirst}
      className={styles[group.severity]}
    >
      <GroupItems {...props} />
    </Folded>
  );
}

function GroupItems({ group, onGo, actions, acting, onAct }: IssueGroupViewProps): ReactNode {
  const styles = useStyles();
  const paging = usePaging(group.issues, PAGE_SIZE);
  const labels = issueLabels(paging.items);
  return (
    <>
      {actions?.onGroup(group)}
      <ul className={styles.items}>
        {paging.items.map((issue, index) => {
          const label = labels[index] ?? "";
          const isActing = acting === label;
          return (
            <li key={label} className={styles.item}>
              <IssueLine
                issue={issue}
                onGo={onGo}
                {...(actions === undefined
                  ? {}
                  : { isActing, onAct: () => onAct(isActing ? null : label) })}
              >
                {isActing && actions?.onIssue(issue, group.issues)}
              </IssueLine>
            </li>
          );
        })}
      </ul>
      <Pager paging={paging} />
    </>
  );
}
