import { createRoot } from "react-dom/client";
import { createFileHost } from "../host/file/file-host";
import { loadMessages } from "../locales/load-messages";
import { keepLocale, keptLocale } from "../taskpane/kept-locale";
import { loadDefaultRegister } from "../taskpane/load-default-register";
import { askOpener } from "./new-tab";
import { Preview } from "./Preview";
import { PreviewScreen } from "./preview-screen";

const openerTimeLimit = 5_000;

/** Opens the preview over an empty workbook, or over the one that another preview handed on. */
async function start(): Promise<void> {
  const container = document.getElementById("preview");
  if (container === null) throw new Error("The page has no element #preview");
  const screen = new PreviewScreen();
  const [register, words, bytes] = await Promise.all([
    loadDefaultRegister(),
    loadMessages(keptLocale(navigator.language)),
    askOpener(openerTimeLimit),
  ]);
  const host = await createFileHost(bytes ?? undefined, screen);
  createRoot(container).render(
    <Preview {...{ host, screen, register, words }} onWords={({ locale }) => keepLocale(locale)} />
  );
}

void start();
