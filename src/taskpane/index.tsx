import { createRoot } from "react-dom/client";
import { createExcelHost } from "../host/excel/excel-host";
import { startOffice, type NoOffice, type StartedOffice } from "../host/excel/start-office";
import { App } from "./App";
import { HostWaiting } from "./host-waiting";
import { loadMessages } from "../locales/load-messages";
import { OutsideExcel } from "./components/OutsideExcel";
import { keptLocale, keepLocale } from "./kept-locale";
import { loadDefaultRegister } from "./load-default-register";
import { parseStation } from "./stations";

const officeTimeLimit = 10_000;

/** Opens the pane in Excel, or says why it cannot be opened and where to go on. */
async function start(): Promise<void> {
  const container = document.getElementById("pane");
  if (container === null) throw new Error("The page has no element #pane");
  const root = createRoot(container);
  const office = await startOffice(officeTimeLimit);
  root.render(await (typeof office === "string" ? outside(office) : paneFor(office)));
}

async function outside(reason: NoOffice): Promise<React.ReactNode> {
  const words = await loadMessages(keptLocale(navigator.language));
  return <OutsideExcel reason={reason} words={words} />;
}

async function paneFor({ displayLanguage, isDark }: StartedOffice): Promise<React.ReactNode> {
  const waiting = new HostWaiting();
  const [register, words] = await Promise.all([
    loadDefaultRegister(),
    loadMessages(keptLocale(displayLanguage)),
  ]);
  return (
    <App
      host={createExcelHost({ onWaiting: waiting.set })}
      {...{ waiting, register, words }}
      station={parseStation(new URLSearchParams(location.search).get("station"))}
      {...(isDark === undefined ? {} : { appearance: isDark ? "dark" : "light" })}
      onWords={({ locale }) => keepLocale(locale)}
    />
  );
}

void start();
