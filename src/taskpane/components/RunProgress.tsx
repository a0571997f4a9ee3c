import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactNode } from "react";
import type { HostWaiting } from "../host-waiting";
import { useElapsed } from "../hooks/useElapsed";
import { useWords } from "../hooks/useWords";
import type { Running } from "../pane-state";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    gap: "4px 12px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  texts: { minWidth: 0 },
  elapsed: { color: tokens.colorNeutralForeground2 },
  meter: { gridColumn: "1 / -1" },
});

interface RunProgressProps {
  readonly running: Running;
  readonly waiting: HostWaiting;
  readonly onCancel: () => void;
}

/** How far the operation in hand has come, and the way to stop it. */
export function RunProgress({ running, waiting, onCancel }: RunProgressProps): ReactNode {
  const styles = useStyles();
  const { frame } = useWords().pane;
  const seconds = useElapsed();
  const isWaiting = useSyncExternalStore(waiting.subscribe, waiting.isWaiting);
  const { done, total, subject } = running.progress ?? { done: 0, total: 0, subject: "" };
  const text = running.isCancelling ? frame.cancelling : frame.progress(done, total, subject);
  return (
    <div className={styles.bar} role="group" aria-label={text}>
      <div className={styles.texts}>
        <Text block truncate wrap={false} size={200} title={text}>
          {text}
        </Text>
        <Text block size={200} className={styles.elapsed}>
          {frame.elapsed(seconds)}
        </Text>
        {isWaiting && (
          <Text block wrap size={200} weight="semibold" role="status">
            {frame.waiting}
          </Text>
        )}
      </div>
      <Button size="small" disabled={running.isCancelling} onClick={onCancel}>
        {frame.cancel}
      </Button>
      <ProgressBar
        className={styles.meter}
        aria-label={text}
        {...(total > 0 ? { value: done, max: total } : {})}
      />
    </div>
  );
}
