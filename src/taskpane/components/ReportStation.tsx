import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { parsePeriod } from "../../core/period/period";
import type { Pane } from "../hooks/usePane";
import { useReport } from "../hooks/useReport";
import { useWords } from "../hooks/useWords";
import { receiptsOf, writtenTables } from "../stations";
import { Bulletin } from "./Bulletin";
import { ChaseMessages } from "./ChaseMessages";
import { CityTemplate } from "./CityTemplate";
import { EditedTables } from "./EditedTables";
import { KeptSheets } from "./KeptSheets";
import { List, ListRow } from "./List";
import { ReportedMark } from "./ReportedMark";
import { ActionButton, Section, Station } from "./Station";

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground2 } });

/** 上报: writes the tables for the city, shows the bulletin and whom to chase. */
export function ReportStation({ pane }: { pane: Pane }): ReactNode {
  const styles = useStyles();
  const { report, due } = useWords().pane;
  const { periodCode, keptAside, editedTables } = pane.state;
  const period = parsePeriod(periodCode ?? "");
  const periodName = period === null ? "" : due.periodName(period.year, period.quarter ?? null);
  const sheets = writtenTables(pane.state);
  const isWritten = sheets.length > 0;
  const isAsking = editedTables !== null && editedTables.period === periodCode;
  const read = useReport(pane);
  return (
    <Station name="report">
      <ActionButton
        id="write-summaries"
        pane={pane}
        appearance={isWritten || isAsking ? "secondary" : "primary"}
        {...(isWritten ? { label: report.again } : {})}
      />
      <EditedTables pane={pane} />
      <KeptSheets sheets={keptAside} />
      {isWritten && <WrittenTables sheets={sheets} pane={pane} />}
      {receiptsOf(pane.state).length === 0 ? (
        <Text size={200} className={styles.hint}>
          {report.consolidateFirst}
        </Text>
      ) : (
        <>
          <CityTemplate pane={pane} />
          <ReportedMark pane={pane} />
          {read === undefined && (
            <Text size={200} className={styles.hint}>
              {report.reading}
            </Text>
          )}
          {read && (
            <>
              <Bulletin key={periodCode} report={read} pane={pane} />
              <ChaseMessages chase={read.chase} periodName={periodName} />
            </>
          )}
        </>
      )}
    </Station>
  );
}

interface WrittenTablesProps {
  readonly sheets: readonly string[];
  readonly pane: Pane;
}

function WrittenTables({ sheets, pane }: WrittenTablesProps): ReactNode {
  const styles = useStyles();
  const { report } = useWords().pane;
  return (
    <Section title={report.sheetsTitle}>
      <List label={report.sheetsTitle}>
        {sheets.map((sheet) => (
          <ListRow
            key={sheet}
            label={sheet}
            onPress={() => void pane.attempt(() => pane.services.host.select(sheet, "A1"))}
          />
        ))}
      </List>
      <Text size={200} className={styles.hint}>
        {report.printHint}
      </Text>
    </Section>
  );
}
