import { AriaLiveAnnouncer, FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import type { UnitRegister } from "../core/units/unit-register";
import type { WorkbookHost } from "../host/workbook-host";
import { enUS } from "../locales/en-US";
import type { Messages } from "../locales/messages";
import type { StationName } from "../locales/pane-messages";
import { zhCN } from "../locales/zh-CN";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { PaneView } from "./components/PaneView";
import { useAppearance } from "./hooks/useAppearance";
import { WordsContext } from "./hooks/useWords";
import { themeOf, type Appearance } from "./theme";

/** What a front gives the pane. */
export interface AppProps {
  readonly host: WorkbookHost;
  /** The register that serves until the workbook has one of its own. */
  readonly register: UnitRegister;
  readonly locale: Messages["locale"];
  /** `YYYY-MM-DD`; the machine's day where absent. */
  readonly today?: string;
  readonly station?: StationName;
  /** As Office says; the system's where absent. */
  readonly appearance?: Appearance;
  /** Told when a person chooses the other language. */
  readonly onLocale?: (locale: Messages["locale"]) => void;
}

/** The pane of the program, the same in Excel and beside the preview's grid. */
export function App(props: AppProps): ReactNode {
  const { host, register, locale, today, station = "import", appearance, onLocale } = props;
  const [chosen, setChosen] = useState(locale);
  const [openedOn] = useState(() => today ?? localDay(new Date()));
  const services = useMemo(() => ({ host, register, today: openedOn }), [host, register, openedOn]);
  const words = chosen === "zh-CN" ? zhCN : enUS;
  useEffect(() => {
    document.documentElement.lang = chosen;
  }, [chosen]);
  const changeLanguage = (): void => {
    const other = chosen === "zh-CN" ? "en-US" : "zh-CN";
    setChosen(other);
    onLocale?.(other);
  };
  return (
    <FluentProvider theme={themeOf(useAppearance(appearance))} style={{ height: "100%" }}>
      <AriaLiveAnnouncer>
        <WordsContext value={words}>
          <ErrorBoundary>
            <PaneView services={services} station={station} onOtherLanguage={changeLanguage} />
          </ErrorBoundary>
        </WordsContext>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}

function localDay(now: Date): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
