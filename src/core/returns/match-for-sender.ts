import type { AssignmentTable } from "../notice/notice";
import { fitnessTo, likest, MARGIN, REWORDED, SHORTEST } from "./choose-target";
import { areNumbersKept, commonTable } from "./match-rows";
import { namedTable, rowNumberOf, type ReturnRow } from "./return-rows";
import type { ReturnScope, Target } from "./return-scope";
import type { RowMatch } from "./row-match";
import { plainText } from "./text-likeness";

/**
 * Finds the assignments of the rows of one returned table that have none yet among those of its
 * sender that no other row is about: by likeness of the text, else by number.
 */
export function matchForSender(
  matches: readonly RowMatch[],
  scope: ReturnScope,
  sender: string | null
): readonly RowMatch[] {
  const own = sender === null ? [] : (scope.targetsByUnit.get(sender) ?? []);
  return matchByNumber(matchOwnTexts(matches, own), scope, sender, own);
}

/** Shortened texts that several assignments share are the sender's own where only one of those is. */
function matchOwnTexts(matches: readonly RowMatch[], own: readonly Target[]): readonly RowMatch[] {
  const found = matches.map((match) => {
    const free = match.target === null ? without(own, matches) : [];
    return { match, target: free.length === 0 ? null : likest(match.row, free) };
  });
  return found.map(({ match, target }) => {
    // Two rows that would be about the same one are both left to a person.
    const isAlone = found.filter((other) => other.target === target).length === 1;
    if (target === null || !isAlone) return match;
    return { row: match.row, target, by: "similar-text" };
  });
}

/** Numbers alone are believed only where all rows bear the notice's numbers of the sender's assignments. */
function matchByNumber(
  matches: readonly RowMatch[],
  scope: ReturnScope,
  sender: string | null,
  own: readonly Target[]
): readonly RowMatch[] {
  const [first] = matches;
  const named = first === undefined ? null : namedTable(first.row.table, scope.notice);
  const table = named ?? commonTable(matches) ?? onlyTableOf(own);
  if (table === null || sender === null || !areNumbersKept(matches)) return matches;
  const free = without(own, matches);
  const taken = new Set<string>();
  const found = matches.map((match) => {
    const { row } = match;
    if (match.target !== null || row.number === "" || (!row.isFilled && row.task === ""))
      return match;
    const number = rowNumberOf(row.number);
    const target = free.find(
      (one) => one.table.id === table.id && String(one.assignment.number) === number
    );
    if (target !== undefined && !isCompatible(row, target, free)) return match;
    if (target === undefined || taken.has(target.key)) return match;
    taken.add(target.key);
    return { row, target, by: "number" } as const;
  });
  // A row of nothing but a number that is not the sender's shows that the rows were numbered anew.
  const isNumberedAnew = found.some(
    ({ row, target }) =>
      target === null && row.task === "" && row.isFilled && /^\d+$/.test(rowNumberOf(row.number))
  );
  return isNumberedAnew ? matches : found;
}

/** A text that can be compared may be reworded, but must not be unlike the number's assignment, nor liker another one. */
function isCompatible(row: ReturnRow, target: Target, free: readonly Target[]): boolean {
  if (plainText(row.task).length < SHORTEST) return true;
  const fitOf = fitnessTo(row);
  const fit = fitOf(target);
  return fit >= REWORDED && free.every((other) => fitOf(other) <= fit + MARGIN);
}

function without(targets: readonly Target[], matches: readonly RowMatch[]): readonly Target[] {
  const taken = new Set(matches.map((match) => match.target?.key));
  return targets.filter((target) => !taken.has(target.key));
}

function onlyTableOf(targets: readonly Target[]): AssignmentTable | null {
  const [first, ...others] = new Set(targets.map((target) => target.table));
  return first !== undefined && others.length === 0 ? first : null;
}
