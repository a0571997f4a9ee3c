import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { Issue } from "../../core/issues/issue";
import { combineFixes } from "../../core/validation/fixes/combine-fixes";
import type { Fix } from "../../core/validation/fixes/fix";
import { FIXABLE_CODES } from "../../core/validation/fixes/propose-fixes";
import type { KeyPair } from "../../core/validation/validation-settings";
import { formatPlace } from "../../locales/format-issue";
import { applyFixes, decide } from "../check-runs";
import { proposerOf, type CheckWork } from "../check-work";
import { usePaging } from "../hooks/usePaging";
import { useWords } from "../hooks/useWords";
import type { IssueGroup } from "../issue-groups";
import { FixPreview } from "./FixPreview";
import { Pager } from "./Pager";

const PAGE_SIZE = 10;

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
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    "& b": { fontWeight: "normal", color: tokens.colorNeutralForeground2 },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
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
  const words = useWords();
  const { fix: texts } = words.pane.check.actions;
  const { issues } = group;
  const { single, fixes } = useMemo(() => singleFixes(issues, work), [issues, work]);
  if (single.length < 2) return null;
  const placeOf = ({ sheet, address }: Fix): string => formatPlace({ sheet, address }, words);
  const without = issues.length - single.length;
  return (
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
          <b>{placeOf(fix)}</b>
          <FixPreview fix={fix} />
        </>
      )}
    </Previewed>
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
  );
}

function EqualPair({ issue, work }: { issue: Issue; work: CheckWork }): ReactNode {
  const words = useWords();
  if (issue.code !== "recurring-task") return null;
  const { other } = issue.params;
  const table = work.notice.tables.find(({ id }) => id === issue.table);
  const row = table?.rows.find(({ key }) => key === issue.key);
  const here = { table: issue.table ?? "", number: issue.number ?? "" };
  return (
    <>
      <b>
        {[here, { table: other.table, number: other.number }]
          .map((place) => formatPlace(place, words))
          .join(" · ")}
      </b>
      <div>{row?.task}</div>
    </>
  );
}

interface PreviewedProps<Item> {
  readonly label: string;
  readonly title: string;
  readonly note: string;
  readonly confirm: string;
  readonly items: readonly Item[];
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly children: (item: Item) => ReactNode;
}

/** A button that first shows all that it would do. */
function Previewed<Item>(props: PreviewedProps<Item>): ReactNode {
  const styles = useStyles();
  const { cancel } = useWords().pane.check.actions;
  const [isOpen, setIsOpen] = useState(false);
  const paging = usePaging(props.items, PAGE_SIZE);
  if (!isOpen)
    return (
      <div className={styles.area}>
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setIsOpen(true)}>
            {props.label}
          </Button>
        </div>
      </div>
    );
  return (
    <div className={styles.area} role="group" aria-label={props.title}>
      <Text size={200} weight="semibold">
        {props.title}
      </Text>
      <ul className={styles.list}>
        {paging.items.map((item, index) => (
          <li key={index}>{props.children(item)}</li>
        ))}
      </ul>
      <Pager paging={paging} />
      {props.note !== "" && <Text size={200}>{props.note}</Text>}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          // The button that opened this is gone.
          autoFocus
          disabledFocusable={props.isBusy}
          onClick={props.onConfirm}
        >
          {props.confirm}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => setIsOpen(false)}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}
