import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { chromium, type Browser } from "playwright-core";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** How the fonts of this machine are found, where it has any. */
const ownFonts = "/etc/fonts/fonts.conf";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a Chromium: the one that CHROMIUM names, else an installed one, else the one from npm. */
export async function launchChromium(): Promise<Browser> {
  const failures: string[] = [];
  for (const start of waysToStart())
    try {
      return await start();
    } catch (error) {
      failures.push(String(error).split("\n")[0] ?? "");
    }
  throw new Error(
    "No browser could be started. Install Chromium, Google Chrome or Microsoft Edge " +
      "(on Debian: apt-get install chromium), or name one in the environment variable CHROMIUM.\n" +
      failures.join("\n")
  );
}

function waysToStart(): readonly (() => Promise<Browser>)[] {
  const named = process.env.CHROMIUM;
  const paths = named === undefined ? installed.filter((path) => existsSync(path)) : [named];
  return [
    ...paths.map((executablePath) => () => chromium.launch({ executablePath, args: quiet })),
    startPackaged,
  ];
}

/**
 * Starts the Chromium from npm with the libraries that come with it: it unpacks them, and names their
 * folder, only where the environment is that of a hosted function.
 */
async function startPackaged(): Promise<Browser> {
  const before = { ...process.env };
  process.env.VERCEL = "1";
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    const executablePath = await packaged.executablePath();
    // It brings no Chinese font; those of the machine are its too.
    if (existsSync(ownFonts)) process.env.FONTCONFIG_PATH = dirname(ownFonts);
    // The flags that come with it, such as a single process, suit one page of a hosted function.
    return await chromium.launch({ executablePath, args: quiet, env: { ...process.env } });
  } finally {
    // Other programs that tests start want the libraries of this machine.
    for (const name of ["VERCEL", "LD_LIBRARY_PATH", "FONTCONFIG_PATH"])
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
  }
}
