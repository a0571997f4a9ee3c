import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons";
import { Suspense, type ReactNode } from "react";
import type { IssueLocation } from "../../core/issues/issue";
import { lastBatch } from "../../core/validation/fixes/last-batch";
import { chooseProofreading, undoLastFix, writeReport } from "../check-runs";
import { useCheckWork } from "../hooks/useCheckWork";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { stationStates } from "../stations";
import { CountsTable, declaresCounts } from "./CountsTable";
import { IssueList } from "./IssueList";
import { KeptSheets } from "./KeptSheets";
import { LazyGroupActions, LazyIssueActions, LazySettledIssues } from "./lazy-check-parts";
import { Notice } from "./Notice";
import { ActionButton, Section, Station } from "./Station";

const useStyles = makeStyles({
  top: { display: "flex", flexWrap: "wrap", gap: "8px" },
  // The box brings white space of its own.
  option: { margin: "-8px 0 -8px -8px" },
  undo: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    // It stays in sight wherever in the list a fix was chosen.
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: "4px 0",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  list: { display: "flex", flexDirection: "column", gap: "8px" },
});

/** 校验: checks the tables, leads to each cell that wants a look, and does what a person decides on it. */
export function CheckStation({ pane }: { pane: Pane }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { check } = words.pane;
  const { workbook, checked, keptAside, unmarked } = pane.state;
  const notice = workbook?.notice ?? null;
  const isChecked = checked !== null && notice !== null;
  return (
    <Station name="check">
      <div className={styles.top}>
        <ActionButton
          id="check"
          pane={pane}
          {...(isChecked ? { label: check.again, appearance: "secondary" } : {})}
        />
        {isChecked && (
          <Button
            icon={<DocumentTableRegular />}
            disabledFocusable={pane.state.running !== null}
            onClick={() => void pane.act("write-check-report", writeReport(words))}
          >
            {check.writeReport}
          </Button>
        )}
      </div>
      {isChecked && (
        <Checkbox
          className={styles.option}
          label={<Text size={200}>{check.proofread}</Text>}
          checked={workbook?.record.choices.checks.some(isProofreading) === true}
          disabled={pane.state.running !== null}
          onChange={(_event, { checked: isWanted }) =>
            void pane.act("choose-check", chooseProofreading(isWanted === true))
          }
        />
      )}
      {!isChecked && stationStates(pane.state).check === "attention" && (
        <Text size={200}>{check.leftOpen}</Text>
      )}
      {isChecked && unmarked.length > 0 && <Notice text={check.unmarked(unmarked)} />}
      <KeptSheets sheets={keptAside} />
      {isChecked && declaresCounts(notice) && (
        <Section title={check.countsTitle}>
          <CountsTable notice={notice} />
        </Section>
      )}
      {isChecked && <Findings pane={pane} />}
    </Station>
  );
}

function isProofreading({ code }: { readonly code: string }): boolean {
  return code === "doubtful-wording";
}

function Findings({ pane }: { pane: Pane }): ReactNode {
  const styles = useStyles();
  const { check } = useWords().pane;
  const work = useCheckWork(pane);
  const { putAside } = pane.state;
  const checked = pane.state.checked ?? [];
  if (work === null) return null;
  const fixed = lastBatch(work.choices.fixes).length;
  const hasSettled =
    putAside.length + work.choices.linked.length + work.choices.unlinked.length > 0;
  return (
    <Section
      title={check.listTitle}
      aside={<Text size={200}>{checked.length === 0 ? check.clean : check.selectHint}</Text>}
    >
      <div tabIndex={-1} className={styles.list}>
        {fixed > 0 && (
          <div className={styles.undo}>
            {check.actions.fix.last(fixed)}
            <Button
              size="small"
              disabledFocusable={work.isBusy}
              onClick={() => work.perform("undo-fix", undoLastFix)}
            >
              {check.actions.fix.undo}
            </Button>
          </div>
        )}
        <IssueList
          issues={checked}
          onGo={work.go}
          actions={{
            onIssue: (issue, sameKind) => (
              <Suspense fallback={null}>
                <LazyIssueActions {...{ issue, sameKind, work }} />
              </Suspense>
            ),
            onGroup: (group) => (
              <Suspense fallback={null}>
                <LazyGroupActions group={group} work={work} />
              </Suspense>
            ),
          }}
        />
        {hasSettled && (
          <Suspense fallback={null}>
            <LazySettledIssues ignored={putAside} work={work} />
          </Suspense>
        )}
      </div>
    </Section>
  );
}

/** Goes to an issue's cell, where it has one. */
export function goTo(issue: IssueLocation, pane: Pane): void {
  const { sheet, address } = issue;
  if (sheet !== undefined && address !== undefined)
    void pane.attempt(() => pane.services.host.select(sheet, address));
}
