import type { Severity } from "../core/issues/issue";

/** The ground of cells that issues point to, as `#RRGGBB`: pale, so that the text stays readable. */
export const MARK_COLORS: Readonly<Record<Severity, string>> = {
  error: "#FDE0DD",
  warning: "#FFF3CD",
  info: "#E3EFFB",
};
