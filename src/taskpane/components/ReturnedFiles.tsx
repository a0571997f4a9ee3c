import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Consolidation } from "../../core/consolidation/consolidation";
import type { Issue } from "../../core/issues/issue";
import type { FileReport, UnusedReason } from "../../core/returns/unit-return";
import { formatSentence } from "../../locales/format-issue";
import type { Messages } from "../../locales/messages";
import type { ConsolidateTexts } from "../../locales/stations/consolidate-texts";
import { usePaging } from "../hooks/usePaging";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { List, ListRow } from "./List";
import { Pager } from "./Pager";
import { SenderPicker } from "./SenderPicker";
import { Section } from "./Station";

const PAGE_SIZE = 20;
const DOUBTFUL_PAGE_SIZE = 5;
/** Findings that a file shows by itself; all of them stand in the list below. */
const MOST_NOTES = 2;

const useStyles = makeStyles({
  cards: { display: "flex", flexDirection: "column", gap: "8px" },
  care: {
    display: "block",
    whiteSpace: "pre-line",
    color: tokens.colorStatusWarningForeground3,
  },
  evidence: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface ReturnedFilesProps {
  readonly consolidated: Consolidation;
  readonly pane: Pane;
}

/** The returned files: first those whose sender must be asked, then all with whose they are and by what. */
export function ReturnedFiles({ consolidated, pane }: ReturnedFilesProps): ReactNode {
  const styles = useStyles();
  const { consolidate } = useWords().pane;
  const { cells, issues } = consolidated;
  // Those that want a look first; both parts keep their order.
  const files = [
    ...consolidated.files.filter(({ state }) => state !== "read"),
    ...consolidated.files.filter(({ state }) => state === "read"),
  ];
  const doubtful = files.filter(({ reason }) => reason === "unknown-sender");
  const doubtfulPages = usePaging(doubtful, DOUBTFUL_PAGE_SIZE);
  const pages = usePaging(files, PAGE_SIZE);
  return (
    <>
      {doubtful.length > 0 && (
        <Section
          title={consolidate.senders.title(doubtful.length)}
          aside={<Pager paging={doubtfulPages} />}
        >
          <div className={styles.cards}>
            {doubtfulPages.items.map((file) => (
              <SenderPicker key={`${file.name} ${file.content ?? ""}`} file={file} pane={pane} />
            ))}
          </div>
        </Section>
      )}
      <Section title={`${consolidate.files} ${files.length}`} aside={<Pager paging={pages} />}>
        <List label={consolidate.files}>
          {pages.items.map((file, index) => (
            <FileRow
              key={`${index} ${file.name} ${file.unit ?? ""}`}
              file={file}
              issues={issues.filter((issue) => issue.file === file.name)}
              pane={pane}
            />
          ))}
        </List>
        <Text size={200}>{consolidate.cells(cells.read, cells.placed, cells.unplaced)}</Text>
      </Section>
    </>
  );
}

interface FileRowProps {
  readonly file: FileReport;
  /** What was found in the file. */
  readonly issues: readonly Issue[];
  readonly pane: Pane;
}

function FileRow({ file, issues, pane }: FileRowProps): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { consolidate } = words.pane;
  const [isOpen, setIsOpen] = useState(false);
  // The cells are told apart in the list below.
  const notes = new Set(issues.map((issue) => formatSentence(issue, words)));
  // Where the form itself proves whose it is, nothing is kept to read again.
  const canChange = file.content !== undefined && file.reason !== "unknown-sender";
  return (
    <ListRow
      label={
        <>
          {file.name}
          {linesOf(file, words).map((line) => (
            <span key={line} className={styles.evidence}>
              {line}
            </span>
          ))}
          {file.state === "read-with-issues" && issues.length > 0 && (
            <span className={styles.care}>
              {[consolidate.fileIssues(issues.length), ...[...notes].slice(0, MOST_NOTES)].join(
                "\n"
              )}
            </span>
          )}
          {isOpen && <SenderPicker file={file} pane={pane} onClose={() => setIsOpen(false)} />}
        </>
      }
      aside={
        <>
          {file.unit === undefined
            ? consolidate.fileStates[file.state]
            : consolidate.fileRows(file.unit, file.rows)}
          {canChange && !isOpen && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={consolidate.senders.changeOf(file.name)}
              onClick={() => setIsOpen(true)}
            >
              {consolidate.senders.change}
            </Button>
          )}
        </>
      }
    />
  );
}

/** Why a file was not read, or by what its sender was told. */
function linesOf({ reason, clues = [] }: FileReport, words: Messages): readonly string[] {
  const { pane, refusals } = words;
  const [first] = clues;
  if (reason === undefined)
    return first === undefined ? [] : [pane.consolidate.senders.by[first.by]];
  const { unused } = pane.consolidate;
  if (isUnused(reason, unused)) return [unused[reason]];
  return [refusals[reason].reason, refusals[reason].remedy];
}

function isUnused(
  reason: NonNullable<FileReport["reason"]>,
  unused: ConsolidateTexts["unused"]
): reason is UnusedReason {
  return reason in unused;
}
