import { useSyncExternalStore } from "react";
import type { Appearance } from "../theme";

const forcedColors = "(forced-colors: active)";
const darkScheme = "(prefers-color-scheme: dark)";

/**
 * Follows the system's contrast theme, then what the host asked for, then the system's colour
 * scheme. Excel's theme is read once by the entry: it is undefined on the web and stale elsewhere.
 */
export function useAppearance(asked: Appearance | undefined): Appearance {
  const system = useSyncExternalStore(subscribe, systemAppearance);
  return system === "high-contrast" ? system : (asked ?? system);
}

function systemAppearance(): Appearance {
  // jsdom has no matchMedia.
  if (typeof window.matchMedia !== "function") return "light";
  if (window.matchMedia(forcedColors).matches) return "high-contrast";
  return window.matchMedia(darkScheme).matches ? "dark" : "light";
}

function subscribe(listener: () => void): () => void {
  if (typeof window.matchMedia !== "function") return () => undefined;
  const queries = [forcedColors, darkScheme].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
  };
}
