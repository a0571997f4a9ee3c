import type { SummaryTable } from "./summary-context";
import { chaseList } from "./tables/chase-list";
import { completionCounts } from "./tables/completion-counts";
import { progressTable } from "./tables/progress-table";
import { receiptsTable } from "./tables/receipts-table";

/** All summary tables, in the order in which their sheets stand. */
export const SUMMARY_TABLES: readonly SummaryTable[] = [
  progressTable,
  completionCounts,
  receiptsTable,
  chaseList,
];
