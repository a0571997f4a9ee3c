import { Button, Input, makeStyles, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { reportedOn } from "../../core/workbook/reported-step";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { noteReported } from "../report-runs";
import { Section } from "./Station";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
});

/** Notes that the period's tables went up, and when. */
export function ReportedMark({ pane }: { pane: Pane }): ReactNode {
  const styles = useStyles();
  const words = useWords().pane.report;
  const { workbook, periodCode, running } = pane.state;
  const [date, setDate] = useState(pane.services.today);
  const marked = reportedOn(workbook?.record.choices.steps ?? [], periodCode);
  const note = (day: string | null): void =>
    void pane.act("mark-reported", (task) => noteReported(task, day));
  const isBusy = running !== null;
  return (
    <Section title={words.reportedTitle}>
      <div className={styles.line}>
        {marked === null ? (
          <>
            <Input
              type="date"
              size="small"
              aria-label={words.reportedDate}
              value={date}
              onChange={(_event, data) => setDate(data.value)}
            />
            <Button
              size="small"
              disabledFocusable={isBusy || date === ""}
              onClick={() => note(date)}
            >
              {words.mark}
            </Button>
          </>
        ) : (
          <>
            <Text size={200}>{words.marked(marked)}</Text>
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={isBusy}
              onClick={() => note(null)}
            >
              {words.unmark}
            </Button>
          </>
        )}
      </div>
    </Section>
  );
}
