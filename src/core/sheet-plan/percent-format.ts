import type { ColumnPlan } from "./sheet-plan";

/** The number format of a percent column (ECMA-376 Part 1, 18.8.30), with its decimals. */
export function percentFormat(column: Pick<ColumnPlan, "decimals"> | undefined): string {
  const decimals = column?.decimals ?? 0;
  return decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
}
