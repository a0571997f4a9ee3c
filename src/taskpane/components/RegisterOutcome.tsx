import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ContactMergeResult } from "../../operations/merge-contact-files";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { personText, replaceUnitRegister, takeContact } from "../import-runs";
import type { NamedRegister } from "../pane-state";
import { Folded } from "./Folded";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  names: { padding: "8px", fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
  list: { margin: 0, padding: "0 8px", listStyleType: "none", fontSize: tokens.fontSizeBase200 },
  item: {
    display: "grid",
    gap: "4px",
    padding: "8px 0",
    lineHeight: "18px",
    ":not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  note: { color: tokens.colorNeutralForeground2 },
  take: { justifySelf: "start" },
});

/** What a register or a list of contacts from a file means, and what is left to decide. */
export function RegisterOutcome({ pane }: { readonly pane: Pane }): ReactNode {
  const { offeredRegister, contactMerge } = pane.state;
  return (
    <>
      {offeredRegister !== null && <Offer offered={offeredRegister} pane={pane} />}
      {contactMerge !== null && <Merge merge={contactMerge} pane={pane} />}
    </>
  );
}

function Offer({
  offered,
  pane,
}: {
  readonly offered: NamedRegister;
  readonly pane: Pane;
}): ReactNode {
  const styles = useStyles();
  const words = useWords().pane.import.unitRegister;
  const { added, changed, gone } = offered.changes;
  const isIdle = pane.state.running === null;
  const parts = [
    { title: words.added, names: added },
    { title: words.changed, names: changed },
    { title: words.gone, names: gone },
  ];
  return (
    <div className={styles.part} role="group" aria-label={words.offered(offered.file)}>
      <Text size={200}>{words.offered(offered.file)}</Text>
      <Text weight="semibold">{words.changes(added.length, changed.length, gone.length)}</Text>
      {parts.map(({ title, names }) =>
        names.length === 0 ? null : (
          <Folded key={title} title={title} count={names.length}>
            <div className={styles.names}>{names.join("、")}</div>
          </Folded>
        )
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={!isIdle}
          onClick={() => void pane.act("replace-register", replaceUnitRegister(offered.register))}
        >
          {words.replace}
        </Button>
        <Button disabled={!isIdle} onClick={() => pane.update({ offeredRegister: null })}>
          {words.discard}
        </Button>
      </div>
    </div>
  );
}

function Merge({
  merge: { conflicts, unknown },
  pane,
}: {
  readonly merge: ContactMergeResult;
  readonly pane: Pane;
}): ReactNode {
  const styles = useStyles();
  const words = useWords().pane.import.unitRegister;
  return (
    <>
      {conflicts.length > 0 && (
        <Folded title={words.conflicts(conflicts.length)} isOpenAtFirst>
          <ul className={styles.list}>
            {conflicts.map((one) => (
              <li key={`${one.unit} ${one.file} ${one.contact.name}`} className={styles.item}>
                <Text size={200} weight="semibold">
                  {one.unit}
                </Text>
                <span>{words.current(personText(one.current))}</span>
                <span>{words.fromFile(personText(one.contact), one.file)}</span>
                <Button
                  size="small"
                  className={styles.take}
                  disabled={pane.state.running !== null}
                  onClick={() => void pane.act("take-contact", takeContact(one))}
                >
                  {words.take(one.unit)}
                </Button>
              </li>
            ))}
          </ul>
        </Folded>
      )}
      {unknown.length > 0 && (
        <Folded title={words.unknown(unknown.length)} isOpenAtFirst>
          <ul className={styles.list}>
            {unknown.map(({ unit, contact, file }) => (
              <li key={`${unit} ${file} ${contact.name}`} className={styles.item}>
                <Text size={200} weight="semibold">
                  {unit}
                </Text>
                <span>{words.fromFile(personText(contact), file)}</span>
              </li>
            ))}
          </ul>
          <div className={styles.names}>{words.unknownHint}</div>
        </Folded>
      )}
    </>
  );
}
