import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Consolidation } from "../../core/consolidation/consolidation";
import type { FileReport } from "../../core/returns/unit-return";
import type { Messages } from "../../locales/messages";
import { ACTIONS } from "../actions";
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

/** 汇总: takes the returns and shows who reported and what wants a look. */
export function ConsolidateStation({ pane }: { pane: Pane }): ReactNode {
  const words = useWords().pane;
  const { consolidated, keptAside } = pane.state;
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
      {consolidated !== null && consolidated.period === pane.state.periodCode && (
        <ConsolidationResults consolidated={consolidated} pane={pane} />
      )}
      {receipts.length > 0 && (
        <Section title={words.consolidate.receiptsTitle}>
          <ReceiptList receipts={receipts} />
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
  const { files, cells, unplaced, issues } = consolidated;
  const filePages = usePaging(files, PAGE_SIZE);
  const unplacedPages = usePaging(unplaced, PAGE_SIZE);
  return (
    <>
      <Section title={`${consolidate.files} ${files.length}`} aside={<Pager paging={filePages} />}>
        <List label={consolidate.files}>
          {filePages.items.map((file, index) => (
            <FileRow key={`${index} ${file.name}`} file={file} />
          ))}
        </List>
        <Text size={200}>{consolidate.cells(cells.read, cells.placed, cells.unplaced)}</Text>
      </Section>
      {unplaced.length > 0 && (
        <Section
          title={consolidate.unplacedTitle(unplaced.length)}
          aside={<Pager paging={unplacedPages} />}
        >
          <List label={consolidate.unplacedTitle(unplaced.length)}>
            {unplacedPages.items.map(({ file, sheet, address, text }) => (
              <ListRow
                key={`${file} ${sheet} ${address}`}
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

function FileRow({ file }: { file: FileReport }): ReactNode {
  const words = useWords();
  const { consolidate } = words.pane;
  const reasons = reasonLines(file, words);
  return (
    <ListRow
      label={
        <>
          {file.name}
          {reasons.map((line) => (
            <span key={line}>
              <br />
              {line}
            </span>
          ))}
        </>
      }
      aside={
        file.unit === undefined
          ? consolidate.fileStates[file.state]
          : consolidate.fileRows(file.unit, file.rows)
      }
    />
  );
}

function reasonLines({ reason }: FileReport, { pane, refusals }: Messages): readonly string[] {
  if (reason === undefined) return [];
  if (reason === "not-a-return") return [pane.consolidate.notAReturn];
  if (reason === "set-aside") return [pane.consolidate.setAside];
  if (reason === "unknown-sender") return [pane.consolidate.unknownSender];
  return [refusals[reason].reason, refusals[reason].remedy];
}
