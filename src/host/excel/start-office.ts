/** What Office.js says when it is ready. */
export interface StartedOffice {
  readonly displayLanguage: string;
  /** `undefined` where Office does not tell, as on the web. */
  readonly isDark: boolean | undefined;
}

/** Why the pane cannot run in Excel here. */
export type NoOffice = "not-loaded" | "no-answer" | "not-excel" | "too-old";

/** The requirement set that the pane cannot do without: Excel 2021, Microsoft 365 and the web have it. */
const REQUIRED_SET = "1.9";

/**
 * Waits until Office.js is ready in Excel, or says why it is not. `Office.onReady` never resolves
 * where a part of Office.js is blocked, so it is raced against a time limit in milliseconds.
 */
export async function startOffice(timeLimit: number): Promise<StartedOffice | NoOffice> {
  if (typeof Office === "undefined") return "not-loaded";
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), timeLimit));
  const ready = await Promise.race([Office.onReady(), late]);
  if (ready === null) return "no-answer";
  // Outside of Office the host is null, whatever the types say.
  if (ready.host !== Office.HostType.Excel) return "not-excel";
  if (!Office.context.requirements.isSetSupported("ExcelApi", REQUIRED_SET)) return "too-old";
  const ground = Office.context.officeTheme?.bodyBackgroundColor;
  return {
    displayLanguage: Office.context.displayLanguage,
    isDark: ground === undefined ? undefined : isDark(ground),
  };
}

/** Says whether a colour such as `#262626` is nearer to black than to white. */
function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.match(/[\da-f]{2}/gi) ?? []).map((pair) =>
    parseInt(pair, 16)
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
