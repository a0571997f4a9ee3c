import type { Messages } from "../messages";
import { checkIssues } from "./check-issues";
import { command } from "./command";
import { documentRefusals } from "./document-refusals";
import { failures } from "./host-errors";
import { pane } from "./pane";
import { place, placeSeparator } from "./place";
import { readNotices } from "./read-notices";
import { refusals } from "./refusals";
import { returnIssues } from "./return-issues";

/** Every sentence that the program says, in English. */
export const enUS: Messages = {
  locale: "en-US",
  checkIssues,
  returnIssues,
  refusals,
  documentRefusals,
  readNotices,
  place,
  placeSeparator,
  pane,
  failures,
  command,
};
