import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Notice } from "../../core/notice/notice";
import type { SeparatedIssues } from "../../core/validation/issue-identity";
import type { KeyPair } from "../../core/validation/validation-settings";
import { formatPlace } from "../../locales/format-issue";
import { bringBack, decide } from "../check-runs";
import type { CheckWork } from "../check-work";
import { usePaging } from "../hooks/usePaging";
import { useWords } from "../hooks/useWords";
import { Folded } from "./Folded";
import { IssueLine } from "./IssueLine";
import { Pager } from "./Pager";

const PAGE_SIZE = 20;

const useStyles = makeStyles({
  items: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    overflowWrap: "anywhere",
  },
  words: {
    padding: "8px 8px 0",
    "& b": { fontWeight: "normal", color: tokens.colorNeutralForeground2 },
  },
  foot: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    padding: "0 8px 8px",
    color: tokens.colorNeutralForeground2,
  },
});

interface SettledIssuesProps {
  readonly ignored: SeparatedIssues["ignored"];
  readonly work: CheckWork;
}

/** What a person has settled, folded: issues put aside with their reasons, and decided pairs; each can be taken back. */
export function SettledIssues({ ignored, work }: SettledIssuesProps): ReactNode {
  const { ignore, pair } = useWords().pane.check.actions;
  const pairs = settledPairs(work);
  return (
    <>
      {ignored.length > 0 && (
        <Folded title={ignore.title(ignored.length)}>
          <IgnoredItems ignored={ignored} work={work} />
        </Folded>
      )}
      {pairs.length > 0 && (
        <Folded title={pair.decided(pairs.length)}>
          <DecidedItems pairs={pairs} work={work} />
        </Folded>
      )}
    </>
  );
}

function IgnoredItems({ ignored, work }: SettledIssuesProps): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { ignore } = words.pane.check.actions;
  const paging = usePaging(ignored, PAGE_SIZE);
  return (
    <>
      <ul className={styles.items}>
        {paging.items.map(({ issue, reason }, index) => (
          <li key={index} className={styles.item}>
            <IssueLine issue={issue} onGo={work.go} />
            <div className={styles.foot}>
              <span>{ignore.because(reason)}</span>
              <Button
                size="small"
                aria-label={ignore.restoreFor(formatPlace(issue, words))}
                disabledFocusable={work.isBusy}
                onClick={() => work.perform("restore-issues", bringBack([issue]))}
              >
                {ignore.restore}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Pager paging={paging} />
    </>
  );
}

interface SettledPair {
  readonly keys: KeyPair;
  readonly isLinked: boolean;
}

function DecidedItems({
  pairs,
  work,
}: {
  pairs: readonly SettledPair[];
  work: CheckWork;
}): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { pair } = words.pane.check.actions;
  const paging = usePaging(pairs, PAGE_SIZE);
  return (
    <>
      <ul className={styles.items}>
        {paging.items.map(({ keys, isLinked }) => (
          <li key={keys.join()} className={styles.item}>
            <div className={styles.words}>
              {keys.map((key) => {
                const { place, task } = rowOf(work.notice, key);
                return (
                  <div key={key}>
                    <b>{formatPlace(place, words)}</b> {task}
                  </div>
                );
              })}
            </div>
            <div className={styles.foot}>
              <span>{isLinked ? pair.isLinked : pair.isUnlinked}</span>
              <Button
                size="small"
                disabledFocusable={work.isBusy}
                onClick={() => work.perform("decide-pairs", decide([keys], "forget"))}
              >
                {pair.forget}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Pager paging={paging} />
    </>
  );
}

function settledPairs({ choices }: CheckWork): readonly SettledPair[] {
  return [
    ...choices.linked.map(({ one, other }) => ({ keys: [one, other] as const, isLinked: true })),
    ...choices.unlinked.map(({ one, other }) => ({ keys: [one, other] as const, isLinked: false })),
  ];
}

function rowOf(
  notice: Notice,
  key: string
): { readonly place: Parameters<typeof formatPlace>[0]; readonly task: string } {
  for (const table of notice.tables) {
    const row = table.rows.find((one) => one.key === key);
    if (row !== undefined)
      return { place: { table: table.id, number: row.number ?? "" }, task: row.task };
  }
  return { place: {}, task: key };
}
