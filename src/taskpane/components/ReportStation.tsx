import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { parsePeriod } from "../../core/period/period";
import type { Pane } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import { receiptsOf } from "../stations";
import { KeptSheets } from "./KeptSheets";
import { List, ListRow } from "./List";
import { CopyButton } from "./MessageArea";
import { ReceiptList } from "./ReceiptList";
import { ActionButton, Section, Station } from "./Station";

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground2 } });

/** 上报: writes the tables for the city and lists whom to chase. */
export function ReportStation({ pane }: { pane: Pane }): ReactNode {
  const styles = useStyles();
  const { report, due } = useWords().pane;
  const { written, periodCode, keptAside } = pane.state;
  const receipts = receiptsOf(pane.state);
  const missing = receipts.filter(({ state }) => state === "未报" || state === "部分报");
  const period = parsePeriod(periodCode ?? "");
  const periodName = period === null ? "" : due.periodName(period.year, period.quarter ?? null);
  const go = (sheet: string): void =>
    void pane.attempt(() => pane.services.host.select(sheet, "A1"));
  return (
    <Station name="report">
      <ActionButton id="write-summaries" pane={pane} />
      <KeptSheets sheets={keptAside} />
      {written !== null && written.period === periodCode && (
        <Section title={report.sheetsTitle}>
          <List label={report.sheetsTitle}>
            {written.sheets.map((sheet) => (
              <ListRow key={sheet} label={sheet} onPress={() => go(sheet)} />
            ))}
          </List>
          <Text size={200} className={styles.hint}>
            {report.printHint}
          </Text>
        </Section>
      )}
      {receipts.length === 0 ? (
        <Text size={200} className={styles.hint}>
          {report.consolidateFirst}
        </Text>
      ) : (
        <Section
          title={report.chaseTitle(missing.length)}
          aside={
            missing.length > 0 && (
              <CopyButton
                label={report.chaseCopy}
                text={report.chaseText(
                  periodName,
                  missing.map(({ unit }) => unit)
                )}
              />
            )
          }
        >
          {missing.length === 0 ? (
            <Text size={200}>{report.nobodyToChase}</Text>
          ) : (
            <ReceiptList receipts={missing} />
          )}
        </Section>
      )}
    </Station>
  );
}
