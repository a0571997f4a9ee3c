import type { Messages } from "../locales/messages";

const key = "fengong.locale";

/** The language that was chosen last, else the one that a language tag such as `en-GB` asks for; Chinese first. */
export function keptLocale(languageTag: string): Messages["locale"] {
  const kept = readKept();
  if (kept === "zh-CN" || kept === "en-US") return kept;
  return languageTag.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}

/** Keeps a person's choice of language; a web view without storage forgets it. */
export function keepLocale(locale: Messages["locale"]): void {
  try {
    localStorage.setItem(key, locale);
  } catch {
    return;
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
