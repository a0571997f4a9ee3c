import type { SummaryTable } from "./summary-context";
import { bulletin } from "./tables/bulletin";
import { changeTable } from "./tables/change-table";
import { chaseList } from "./tables/chase-list";
import { completionCounts } from "./tables/completion-counts";
import { contactRoster } from "./tables/contact-roster";
import { laggingList } from "./tables/lagging-list";
import { problemList } from "./tables/problem-list";
import { progressTable } from "./tables/progress-table";
import { receiptsTable } from "./tables/receipts-table";
import { stateCounts } from "./tables/state-counts";

/** All summary tables, in the order in which their sheets stand. */
export const SUMMARY_TABLES: readonly SummaryTable[] = [
  progressTable,
  completionCounts,
  stateCounts,
  receiptsTable,
  chaseList,
  problemList,
  laggingList,
  changeTable,
  bulletin,
  contactRoster,
];
