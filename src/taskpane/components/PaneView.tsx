import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { calendarItems, dayText, type CalendarItem } from "../calendar-items";
import { dueSummary } from "../due-summary";
import type { FormCounts } from "../../operations/count-forms";
import { useFormCounts } from "../hooks/useFormCounts";
import { useKeptFocus } from "../hooks/useKeptFocus";
import { usePane, type Pane, type PaneServices } from "../hooks/usePane";
import { useWords } from "../hooks/useWords";
import type { StationName } from "../../locales/pane-messages";
import { changeDueDate } from "../import-runs";
import type { Messages } from "../../locales/messages";
import { receiptsOf, stationStates } from "../stations";
import { CheckStation } from "./CheckStation";
import { DueStrip } from "./DueStrip";
import { ErrorBoundary } from "./ErrorBoundary";
import { Header } from "./Header";
import { ImportStation } from "./ImportStation";
import { IssueStation } from "./IssueStation";
import { MessageArea } from "./MessageArea";
import { goToStation, NextStep } from "./NextStep";
import { RunProgress } from "./RunProgress";
import { StationBar } from "./StationBar";

// Nothing of these is shown before a press, and the pane is to be there at once.
const HelpPage = lazy(async () => ({ default: (await import("./HelpPage")).HelpPage }));
const ConsolidateStation = lazy(async () => ({
  default: (await import("./ConsolidateStation")).ConsolidateStation,
}));
const ReportStation = lazy(async () => ({
  default: (await import("./ReportStation")).ReportStation,
}));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  // WebView2 hides scrollbars that are not always there.
  body: { flexGrow: 1, minHeight: 0, overflowY: "scroll", overflowX: "hidden" },
});

interface PaneViewProps {
  readonly services: PaneServices;
  readonly station: StationName;
  readonly onOtherLanguage: () => Promise<void>;
}

/** The pane: what is due, the five stations, and the one that is open. */
export function PaneView({ services, station, onOtherLanguage }: PaneViewProps): ReactNode {
  const styles = useStyles();
  const pane = usePane(services, station);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const { state } = pane;
  const counts = useFormCounts(state.workbook, state.periodCode);
  // Reading the workbook is short, unless a cell is being edited: then one can stop it.
  const isWaiting = useSyncExternalStore(services.waiting.subscribe, services.waiting.isWaiting);
  const whole = useRef<HTMLDivElement>(null);
  useKeptFocus(whole);
  return (
    <div ref={whole} className={styles.pane} tabIndex={-1}>
      <Header
        title={state.workbook?.notice?.title ?? ""}
        isHelpOpen={isHelpOpen}
        onHelp={() => setIsHelpOpen(!isHelpOpen)}
        onOtherLanguage={() => void pane.attempt(onOtherLanguage)}
      />
      <StationBar
        current={state.station}
        states={stationStates(state)}
        onGo={(next) => goToStation(next, pane)}
      />
      <MessageArea message={state.message} onDismiss={() => pane.update({ message: null })} />
      <main className={styles.body} tabIndex={-1}>
        <DuePart pane={pane} counts={counts} />
        <ErrorBoundary key={state.station}>
          <Suspense fallback={null}>
            {isHelpOpen ? (
              <HelpPage station={state.station} onClose={() => setIsHelpOpen(false)} />
            ) : (
              <>
                <OpenStation pane={pane} counts={counts} />
                <NextStep pane={pane} />
              </>
            )}
          </Suspense>
        </ErrorBoundary>
      </main>
      {state.running !== null && (state.workbook !== null || isWaiting) && (
        <RunProgress running={state.running} waiting={services.waiting} onCancel={pane.cancel} />
      )}
    </div>
  );
}

interface PartProps {
  readonly pane: Pane;
  readonly counts: FormCounts | null;
}

function DuePart({ pane, counts }: PartProps): ReactNode {
  const words = useWords().pane.due;
  const { workbook, periodCode, running } = pane.state;
  const due = workbook?.calendar.find((one) => one.code === periodCode);
  if (workbook === null || workbook.notice === null) return null;
  const receipts = receiptsOf(pane.state);
  return (
    <DueStrip
      calendar={workbook.calendar}
      summary={
        due === undefined
          ? null
          : dueSummary(due, receipts, counts?.all ?? null, pane.services.today)
      }
      isEnabled={running === null}
      onPeriod={(code) => pane.update({ periodCode: code })}
      items={calendarItems(workbook, words)}
      onDueDate={(item, date) =>
        void pane.act("set-due-date", changeDueDate(item.code, date, dueDateSaid(item, date)))
      }
    />
  );
}

/** What is said once a due date was set, in whatever language is then shown. */
function dueDateSaid({ name }: CalendarItem, date: string | null): (words: Messages) => string {
  return ({ pane: { due } }) =>
    date === null
      ? due.calendar.wasReset(name)
      : due.calendar.saved(name, dayText(date, due.calendar));
}

function OpenStation({ pane, counts }: PartProps): ReactNode {
  const { frame } = useWords().pane;
  const { workbook, station, running } = pane.state;
  if (workbook === null && running !== null)
    return <Spinner size="small" label={frame.loading} style={{ padding: 24 }} />;
  if (workbook === null)
    return (
      <Button style={{ margin: 12 }} onClick={() => void pane.reload()}>
        {frame.retry}
      </Button>
    );
  switch (station) {
    case "import":
      return <ImportStation pane={pane} />;
    case "check":
      return <CheckStation pane={pane} />;
    case "issue":
      return <IssueStation pane={pane} counts={counts} />;
    case "consolidate":
      return <ConsolidateStation pane={pane} />;
    case "report":
      return <ReportStation pane={pane} />;
  }
}
