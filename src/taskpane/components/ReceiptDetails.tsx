import { Button, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Receipt } from "../../core/consolidation/consolidation";
import { receivedOn, sendBack } from "../consolidate-runs";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "4px 8px 8px",
    color: tokens.colorNeutralForeground2,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  grow: { flexGrow: 1, minWidth: "120px" },
  files: { overflowWrap: "anywhere" },
});

interface ReceiptDetailsProps {
  readonly receipt: Receipt;
  readonly pane: Pane;
}

/** When a unit's files came in, and sending them back with a reason. */
export function ReceiptDetails({ receipt, pane }: ReceiptDetailsProps): ReactNode {
  const styles = useStyles();
  const { receipt: words } = useWords().pane.consolidate;
  const { unit, files, claimedOn, sentBack } = receipt;
  const [reason, setReason] = useState("");
  const [date, setDate] = useState(receipt.receivedOn ?? "");
  const isBusy = pane.state.running !== null;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(date) && date !== receipt.receivedOn;
  return (
    <div className={styles.details}>
      {files.map((file) => (
        <Text key={file} size={200} className={styles.files}>
          {file}
        </Text>
      ))}
      {claimedOn !== undefined && <Text size={200}>{words.claimed(claimedOn)}</Text>}
      <div className={styles.row}>
        <label className={styles.row}>
          <Text size={200}>{words.received}</Text>
          <Input
            type="date"
            size="small"
            value={date}
            disabled={isBusy}
            onChange={(_event, data) => setDate(data.value)}
          />
        </label>
        <Button
          size="small"
          disabled={!isDay || isBusy}
          onClick={() => void pane.act("received-on", receivedOn(receipt, date))}
        >
          {words.keepDate}
        </Button>
      </div>
      {sentBack === undefined ? (
        <div className={styles.row}>
          <Input
            className={styles.grow}
            size="small"
            placeholder={words.reason}
            aria-label={words.reason}
            value={reason}
            disabled={isBusy}
            onChange={(_event, data) => setReason(data.value)}
          />
          <Button
            size="small"
            disabled={reason.trim() === "" || isBusy}
            onClick={() => void pane.act("send-back", sendBack(unit, reason.trim()))}
          >
            {words.sendBack}
          </Button>
        </div>
      ) : (
        <div className={styles.row}>
          <Text size={200} className={styles.grow}>
            {words.sentBack(sentBack.date, sentBack.reason)}
          </Text>
          <Button
            size="small"
            disabled={isBusy}
            onClick={() => void pane.act("send-back", sendBack(unit, null))}
          >
            {words.undo}
          </Button>
        </div>
      )}
    </div>
  );
}
