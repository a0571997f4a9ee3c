import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CellDifference, SheetDifference } from "../../core/sheet-plan/compare-sheets";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { writeAnyway } from "../report-runs";
import { List, ListRow } from "./List";
import { Section } from "./Station";

/** More changes of one table than this are only counted. */
const MOST_SHOWN = 12;

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  side: {
    display: "block",
    overflowWrap: "anywhere",
    "& b": { color: tokens.colorNeutralForeground2, fontWeight: "normal" },
  },
  choices: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "4px" },
});

/** The tables that a person edited: what differs, and what is to become of them. */
export function EditedTables({ pane }: { pane: Pane }): ReactNode {
  const styles = useStyles();
  const words = useWords().pane.report;
  const { editedTables, periodCode, running } = pane.state;
  if (editedTables === null || editedTables.period !== periodCode) return null;
  const { differences } = editedTables;
  const write = (edited: "keep-aside" | "leave-in-place"): void =>
    void pane.act("write-summaries", (task) => writeAnyway(task, edited));
  const isBusy = running !== null;
  return (
    <Section title={words.editedTitle(differences.length)}>
      <Text size={200} className={styles.hint}>
        {words.editedHint}
      </Text>
      {differences.map((difference) => (
        <Differences key={difference.sheet} difference={difference} pane={pane} />
      ))}
      <div className={styles.choices}>
        <Button disabledFocusable={isBusy} onClick={() => write("leave-in-place")}>
          {words.leaveInPlace}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => write("keep-aside")}>
          {words.keepAside}
        </Button>
        <Button
          appearance="subtle"
          disabledFocusable={isBusy}
          onClick={() => pane.update({ editedTables: null, message: null })}
        >
          {words.notNow}
        </Button>
      </div>
    </Section>
  );
}

interface DifferencesProps {
  readonly difference: SheetDifference;
  readonly pane: Pane;
}

function Differences({ difference, pane }: DifferencesProps): ReactNode {
  const styles = useStyles();
  const words = useWords().pane.report;
  const { sheet, cells, onlyCurrent, onlyPlanned } = difference;
  const count = cells.length + onlyCurrent.length + onlyPlanned.length;
  const go = (address: string): void =>
    void pane.attempt(() => pane.services.host.select(sheet, address));
  const shown = [
    ...cells.map((cell) => (
      <ListRow
        key={cell.address}
        label={<CellSides cell={cell} />}
        onPress={() => go(cell.address)}
      />
    )),
    ...onlyCurrent.map(({ rowNumber, text }) => (
      <ListRow
        key={`gone${rowNumber}`}
        label={<Side label={words.rowGone(rowNumber)} text={text} />}
        onPress={() => go(`A${rowNumber}`)}
      />
    )),
    ...onlyPlanned.map(({ rowNumber, text }) => (
      <ListRow
        key={`new${rowNumber}`}
        label={<Side label={words.rowNew(rowNumber)} text={text} />}
      />
    )),
  ];
  return (
    <div>
      <Text size={200} weight="semibold">{`${sheet}：${words.editedCells(count)}`}</Text>
      <List label={sheet}>{shown.slice(0, MOST_SHOWN)}</List>
      {count > MOST_SHOWN && (
        <Text size={200} className={styles.hint}>
          {words.moreChanges(count - MOST_SHOWN)}
        </Text>
      )}
    </div>
  );
}

function CellSides({ cell }: { cell: CellDifference }): ReactNode {
  const words = useWords().pane.report;
  return (
    <>
      {cell.address}
      <Side label={words.inSheet} text={cell.current === "" ? words.blank : cell.current} />
      <Side label={words.inNew} text={cell.planned === "" ? words.blank : cell.planned} />
    </>
  );
}

function Side({ label, text }: { label: string; text: string }): ReactNode {
  return (
    <span className={useStyles().side}>
      <b>{label}</b> {text}
    </span>
  );
}
