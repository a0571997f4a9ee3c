import { useSyncExternalStore } from "react";
import type { Appearance } from "../theme";

const darkScheme = "(prefers-color-scheme: dark)";

/**
 * Follows what the host asked for, else the system's colour scheme. Excel's theme is read once by
 * the entry: it is undefined on the web and stale elsewhere.
 */
export function useAppearance(asked: Appearance | undefined): Appearance {
  const system = useSyncExternalStore(subscribe, systemAppearance);
  return asked ?? system;
}

function systemAppearance(): Appearance {
  // jsdom has no matchMedia.
  const isDark = typeof window.matchMedia === "function" && window.matchMedia(darkScheme).matches;
  return isDark ? "dark" : "light";
}

function subscribe(listener: () => void): () => void {
  if (typeof window.matchMedia !== "function") return () => undefined;
  const query = window.matchMedia(darkScheme);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
