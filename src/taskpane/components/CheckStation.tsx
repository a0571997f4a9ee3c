import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Issue } from "../../core/issues/issue";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { CountsTable } from "./CountsTable";
import { IssueList } from "./IssueList";
import { ActionButton, Section, Station } from "./Station";

/** 校验: checks the tables and leads to each cell that wants a look. */
export function CheckStation({ pane }: { pane: Pane }): ReactNode {
  const { check } = useWords().pane;
  const { workbook, checked } = pane.state;
  const notice = workbook?.notice ?? null;
  return (
    <Station name="check">
      <ActionButton id="check" pane={pane} {...(checked === null ? {} : { label: check.again })} />
      {checked !== null && notice !== null && notice.declared.length > 0 && (
        <Section title={check.countsTitle}>
          <CountsTable notice={notice} />
        </Section>
      )}
      {checked !== null && (
        <Section
          title={check.listTitle}
          aside={<Text size={200}>{checked.length === 0 ? check.clean : check.selectHint}</Text>}
        >
          <IssueList issues={checked} onGo={(issue) => goTo(issue, pane)} />
        </Section>
      )}
    </Station>
  );
}

/** Goes to an issue's cell, where it has one. */
export function goTo(issue: Issue, pane: Pane): void {
  const { sheet, address } = issue;
  if (sheet !== undefined && address !== undefined)
    void pane.attempt(() => pane.services.host.select(sheet, address));
}
