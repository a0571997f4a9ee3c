import { createRoot } from "react-dom/client";
import { createExcelHost } from "../host/excel/excel-host";
import { startOffice, type NoOffice, type StartedOffice } from "../host/excel/start-office";
import { App } from "./App";
import { HostWaiting } from "./host-waiting";
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
  if (typeof office === "string") root.render(outside(office));
  else root.render(await paneFor(office));
}

function outside(reason: NoOffice): React.ReactNode {
  return <OutsideExcel reason={reason} locale={keptLocale(navigator.language)} />;
}

async function paneFor({ displayLanguage, isDark }: StartedOffice): Promise<React.ReactNode> {
  const waiting = new HostWaiting();
  return (
    <App
      host={createExcelHost({ onWaiting: waiting.set })}
      waiting={waiting}
      register={await loadDefaultRegister()}
      locale={keptLocale(displayLanguage)}
      station={parseStation(new URLSearchParams(location.search).get("station"))}
      {...(isDark === undefined ? {} : { appearance: isDark ? "dark" : "light" })}
      onLocale={keepLocale}
    />
  );
}

void start();
