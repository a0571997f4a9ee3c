import { lazy, Suspense, type ReactNode } from "react";
import type { Consolidation } from "../../core/consolidation/consolidation";
import { ACTIONS } from "../actions";
import { consolidationOf } from "../consolidate-runs";
import { usePaging } from "../hooks/usePaging";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { readPickedFiles } from "../picked-files";
import { receiptsOf } from "../stations";
import { goTo } from "./CheckStation";
import { FileIntake } from "./FileIntake";
import { IssueList } from "./IssueList";
import { KeptSheets } from "./KeptSheets";
import { List, ListRow } from "./List";
import { Pager } from "./Pager";
import { ReceiptList } from "./ReceiptList";
import { Section, Station } from "./Station";

const PAGE_SIZE = 20;

// What is asked of returns comes when there are some, so that the pane opens sooner.
const ReturnedFiles = lazy(async () => ({
  default: (await import("./ReturnedFiles")).ReturnedFiles,
}));
const VersionChoices = lazy(async () => ({
  default: (await import("./VersionChoices")).VersionChoices,
}));

/** 汇总: takes the returns and shows who reported and what wants a look. */
export function ConsolidateStation({ pane }: { pane: Pane }): ReactNode {
  const words = useWords().pane;
  const { keptAside } = pane.state;
  const consolidated = consolidationOf(pane.state);
  const receipts = receiptsOf(pane.state);
  const isEnabled = ACTIONS["consolidate-files"].isEnabled(pane.state);
  const take = (files: readonly File[]): void =>
    void pane.attempt(async () => pane.run("consolidate-files", await readPickedFiles(files)));
  return (
    <Station name="consolidate">
      <FileIntake
        label={words.consolidate.pick}
        formats={words.consolidate.formats}
        isEnabled={isEnabled}
        emphasis="primary"
        takesText={false}
        takesFolder
        onFiles={take}
      />
      <KeptSheets sheets={keptAside} />
      {consolidated !== null && <ConsolidationResults consolidated={consolidated} pane={pane} />}
      {receipts.length > 0 && (
        <Section title={words.consolidate.receiptsTitle}>
          <ReceiptList receipts={receipts} pane={pane} />
        </Section>
      )}
    </Station>
  );
}

interface ConsolidationResultsProps {
  readonly consolidated: Consolidation;
  readonly pane: Pane;
}

function ConsolidationResults({ consolidated, pane }: ConsolidationResultsProps): ReactNode {
  const { consolidate } = useWords().pane;
  const { unplaced, issues } = consolidated;
  const unplacedPages = usePaging(unplaced, PAGE_SIZE);
  return (
    <>
      <Suspense>
        <ReturnedFiles consolidated={consolidated} pane={pane} />
        <VersionChoices consolidated={consolidated} pane={pane} />
      </Suspense>
      {unplaced.length > 0 && (
        <Section
          title={consolidate.unplacedTitle(unplaced.length)}
          aside={<Pager paging={unplacedPages} />}
        >
          <List label={consolidate.unplacedTitle(unplaced.length)}>
            {unplacedPages.items.map(({ file, sheet, address, text }, index) => (
              <ListRow
                key={`${index} ${file} ${sheet} ${address}`}
                label={`${file} ${sheet}!${address}：${text}`}
              />
            ))}
          </List>
        </Section>
      )}
      {issues.length > 0 && (
        <Section title={consolidate.issuesTitle(issues.length)}>
          <IssueList issues={issues} onGo={(issue) => goTo(issue, pane)} />
        </Section>
      )}
    </>
  );
}
