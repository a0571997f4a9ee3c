import type { Issue } from "../issues/issue";
import { periodCode } from "../period/period";
import type { Steps } from "../steps";
import type { CellCounts, Contribution, UnitReturn, UnplacedCell } from "../returns/unit-return";
import type { Consolidation } from "./consolidation";
import { checkContents } from "./content-checks/check-contents";
import { consolidatedItem, holdsAnything, spokenItems } from "./consolidate-items";
import { crossFileIssues } from "./cross-file-issues";
import { canonicalText, compareText } from "./fixed-order";
import { markSentBack } from "./mark-sent-back";
import { mergeReturns } from "./merge-returns";
import { contactsBeside, namedContacts } from "./named-contacts";
import type { ConsolidationContext } from "./owed-rows";
import { receiptsOf } from "./receipts";

/**
 * Consolidates all that the units of one county sent for a period: one item per assignment of the tables due, one
 * receipt per unit that owes rows. The order of the returns makes no difference, and every cell
 * read is in an item or on the list of unplaced cells.
 */
export function* consolidateUnits(
  returns: readonly UnitReturn[],
  context: ConsolidationContext
): Steps<Consolidation> {
  const { returns: merged, waiting } = markSentBack(mergeReturns(returns, []), context);
  yield;
  const items = spokenItems(merged, context);
  yield;
  const keys = new Set(items.map((item) => item.assignment.key));
  const contacts = namedContacts(merged);
  const lost = merged.map((one) => [
    ...unplacedCells(contributionsWithoutItem(one, keys)),
    ...contactsBeside(one, contacts),
  ]);
  yield;
  const receipts = receiptsOf(merged, items, context, waiting);
  yield;
  const inFiles = distinctIssues(merged.flatMap((one) => one.issues));
  yield;
  const acrossFiles = crossFileIssues(merged, items, context);
  yield;
  const inContents = checkContents(items, context.earlier);
  return {
    period: periodCode(context.period),
    files: merged.map((one) => one.file),
    receipts,
    items: items.map(consolidatedItem),
    issues: [...inFiles, ...acrossFiles, ...inContents],
    unplaced: [...merged.flatMap((one) => one.unplaced), ...lost.flat()],
    cells: cellCounts(merged, lost),
    ...(contacts.length === 0 ? {} : { contacts }),
  };
}

/** Contributions to assignments that are not due, or no longer in the notice. */
function contributionsWithoutItem(
  one: UnitReturn,
  keys: ReadonlySet<string>
): readonly Contribution[] {
  return one.contributions.filter(
    // What was said in the row of a linked assignment has its cells there.
    (part) => part.askedAs === undefined && !keys.has(part.key) && holdsAnything(part)
  );
}

/** Writes what contributions hold as cells of their rows, whose columns are no longer known. */
function unplacedCells(parts: readonly Contribution[]): readonly UnplacedCell[] {
  const saidOnce = new Set<string>();
  return parts.flatMap((part) => {
    const percent = part.percent === null ? "" : `${part.percent}%`;
    const words = [part.status ?? "", percent, part.progress, part.problems, part.nextSteps];
    // Names and dates often stand once in a sheet and are repeated in each of its contributions.
    const signature = [part.reporter, part.telephone, part.reportedOn ?? ""].filter(
      (text) => !saidOnce.has(`${part.sheet}\n${text}`)
    );
    for (const text of signature) saidOnce.add(`${part.sheet}\n${text}`);
    return [...words, ...signature]
      .filter((text) => text.trim() !== "")
      .map((text) => ({ file: part.file, sheet: part.sheet, address: `A${part.row}`, text }));
  });
}

function cellCounts(
  returns: readonly UnitReturn[],
  lost: readonly (readonly UnplacedCell[])[]
): CellCounts {
  let [read, unplaced] = [0, 0];
  returns.forEach(({ cells }, index) => {
    read += cells.read;
    unplaced += Math.min(cells.read, cells.unplaced + (lost[index]?.length ?? 0));
  });
  return { read, placed: read - unplaced, unplaced };
}

/** A single file cannot know which rows are missing over all; that is said once, across the files. */
function distinctIssues(issues: readonly Issue[]): readonly Issue[] {
  const byText = new Map<string, Issue>();
  for (const issue of issues)
    if (issue.code !== "missing-rows") byText.set(canonicalText(issue), issue);
  return [...byText].sort(byFileThenText).map(([, issue]) => issue);
}

function byFileThenText([textA, a]: [string, Issue], [textB, b]: [string, Issue]): number {
  return compareText(a.file ?? "", b.file ?? "") || compareText(textA, textB);
}
