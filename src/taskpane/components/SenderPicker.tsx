import { Button, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { Fragment, useState, type ReactNode } from "react";
import type { FileReport, SenderClue } from "../../core/returns/unit-return";
import type { SenderTexts } from "../../locales/stations/consolidate-texts";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { nameSender } from "../consolidate-runs";

/** Values of the picker that are no unit's name. */
const NOBODY = "\u0000none";
/** More units with the same evidence are counted, not named. */
const SHOWN_UNITS = 3;
const NOT_A_RETURN = "\u0000not-a-return";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorStatusDangerBackground3}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  calm: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  name: { overflowWrap: "anywhere" },
  clues: {
    display: "grid",
    gridTemplateColumns: "fit-content(45%) minmax(0, 1fr)",
    gap: "2px 8px",
    margin: 0,
    "& dt": { overflowWrap: "anywhere" },
    "& dd": {
      margin: 0,
      color: tokens.colorNeutralForeground2,
      overflowWrap: "anywhere",
    },
  },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  select: { flexGrow: 1, minWidth: "120px" },
});

interface SenderPickerProps {
  readonly file: FileReport;
  readonly pane: Pane;
  /** Closes the picker of a file whose sender is known. */
  readonly onClose?: () => void;
}

/** Asks whose return a file is: what speaks for each unit, the units, and that it is no return. */
export function SenderPicker({ file, pane, onClose }: SenderPickerProps): ReactNode {
  const styles = useStyles();
  const { senders } = useWords().pane.consolidate;
  const [picked, setPicked] = useState(NOBODY);
  const isBusy = pane.state.running !== null;
  const isChosen = file.clues?.[0]?.by === "chosen" || file.reason === "set-aside";
  const name = (unit: string | null): void => {
    void pane.act("name-sender", nameSender(file, unit)).then(onClose);
  };
  return (
    <div className={onClose === undefined ? styles.card : `${styles.card} ${styles.calm}`}>
      {onClose === undefined && <b className={styles.name}>{file.name}</b>}
      <Clues clues={file.clues ?? []} texts={senders} />
      <div className={styles.row}>
        <Select
          className={styles.select}
          size="small"
          aria-label={senders.label(file.name)}
          value={picked}
          disabled={isBusy}
          onChange={(_event, data) => setPicked(data.value)}
        >
          <UnitOptions file={file} pane={pane} />
        </Select>
        <Button
          size="small"
          appearance="primary"
          disabled={picked === NOBODY || isBusy}
          onClick={() => name(picked === NOT_A_RETURN ? "" : picked)}
        >
          {senders.confirm}
        </Button>
        {isChosen && (
          <Button size="small" disabled={isBusy} onClick={() => name(null)}>
            {senders.reset}
          </Button>
        )}
        {onClose !== undefined && (
          <Button size="small" appearance="subtle" onClick={onClose}>
            {senders.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}

function UnitOptions({ file, pane }: Pick<SenderPickerProps, "file" | "pane">): ReactNode {
  const { senders } = useWords().pane.consolidate;
  const likely = [...new Set((file.clues ?? []).map(({ unit }) => unit))];
  const units = pane.state.workbook?.register.units ?? [];
  return (
    <>
      <option value={NOBODY}>{senders.pick}</option>
      {likely.length > 0 && (
        <optgroup label={senders.likely}>
          {likely.map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </optgroup>
      )}
      <optgroup label={senders.all}>
        {units.map((unit) => (
          <option key={unit.name}>{unit.name}</option>
        ))}
      </optgroup>
      <option value={NOT_A_RETURN}>{senders.notAReturn}</option>
    </>
  );
}

interface CluesProps {
  readonly clues: readonly SenderClue[];
  readonly texts: SenderTexts;
}

/** What speaks for each unit; units for which the same speaks stand together. */
function Clues({ clues, texts }: CluesProps): ReactNode {
  const styles = useStyles();
  if (clues.length === 0) return <Text size={200}>{texts.noClue}</Text>;
  return (
    <dl className={styles.clues}>
      {[...unitsByEvidence(clues, texts)].map(([evidence, units]) => (
        <Fragment key={evidence}>
          <dt>{texts.units(units.slice(0, SHOWN_UNITS), units.length)}</dt>
          <dd>{evidence}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function unitsByEvidence(
  clues: readonly SenderClue[],
  texts: SenderTexts
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const unit of new Set(clues.map((clue) => clue.unit))) {
    const own = clues.filter((clue) => clue.unit === unit);
    const evidence = own.map(({ by, text }) => texts.clue(by, text)).join(texts.separator);
    const same = found.get(evidence);
    if (same === undefined) found.set(evidence, [unit]);
    else same.push(unit);
  }
  return found;
}
