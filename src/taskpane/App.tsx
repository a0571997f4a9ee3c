import { useMemo, useState, type ReactNode } from "react";
import type { UnitRegister } from "../core/units/unit-register";
import type { WorkbookHost } from "../host/workbook-host";
import { loadMessages } from "../locales/load-messages";
import type { Messages } from "../locales/messages";
import type { StationName } from "../locales/pane-messages";
import { PaneView } from "./components/PaneView";
import { Surroundings } from "./components/Surroundings";
import { HostWaiting } from "./host-waiting";
import type { Appearance } from "./theme";

/** What a front gives the pane. */
export interface AppProps {
  readonly host: WorkbookHost;
  /** The register that serves until the workbook has one of its own. */
  readonly register: UnitRegister;
  /** The language that is shown first. */
  readonly words: Messages;
  /** `YYYY-MM-DD`; the machine's day where absent. */
  readonly today?: string;
  readonly station?: StationName;
  /** Tells when the host lets the pane wait. */
  readonly waiting?: HostWaiting;
  /** As Office says; the system's where absent. */
  readonly appearance?: Appearance;
  /** Told when a person chooses the other language. */
  readonly onWords?: (words: Messages) => void;
}

/** The pane of the program, the same in Excel and beside the preview's grid. */
export function App(props: AppProps): ReactNode {
  const { host, register, today, station = "import", appearance, onWords } = props;
  const [words, setWords] = useState(props.words);
  const [openedOn] = useState(() => today ?? localDay(new Date()));
  const [waiting] = useState(() => props.waiting ?? new HostWaiting());
  const services = useMemo(
    () => ({ host, register, waiting, today: openedOn }),
    [host, register, waiting, openedOn]
  );
  const changeLanguage = async (): Promise<void> => {
    const other = await loadMessages(words.locale === "zh-CN" ? "en-US" : "zh-CN");
    setWords(other);
    onWords?.(other);
  };
  return (
    <Surroundings words={words} appearance={appearance}>
      <PaneView services={services} station={station} onOtherLanguage={changeLanguage} />
    </Surroundings>
  );
}

function localDay(now: Date): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
