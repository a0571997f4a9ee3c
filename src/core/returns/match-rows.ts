import type { AssignmentTable } from "../notice/notice";
import { choose, fitnessTo, LIKE, MARGIN, SHORTEST, UNLIKE } from "./choose-target";
import { matchByKeys } from "./match-by-key";
import { namedTable, rowNumberOf, type ReturnRow } from "./return-rows";
import type { ReturnScope } from "./return-scope";
import type { RowMatch } from "./row-match";
import { plainText } from "./text-likeness";

/** Finds the assignment of each row of one returned table by key, number and text, or likeness of the text. */
export function matchRows(rows: readonly ReturnRow[], scope: ReturnScope): readonly RowMatch[] {
  const [first] = rows;
  if (first === undefined) return [];
  const named = namedTable(first.table, scope.notice);
  const byKey = matchByKeys(rows, scope);
  const sure = rows.map((row, index) => byKey[index] ?? matchByText(row, scope, named));
  const table = named ?? commonTable(sure);
  const byText = rows.map((row, index) => sure[index] ?? matchByText(row, scope, table));
  const byLikeness = (isNumbered: boolean): readonly RowMatch[] =>
    rows.map((row, index) => byText[index] ?? matchByLikeness(row, scope, table, isNumbered));
  const plain = byLikeness(false);
  return areNumbersKept(plain) ? byLikeness(true) : plain;
}

/** Numbers say something only where those of the rows that were found without them are the notice's. */
export function areNumbersKept(matches: readonly RowMatch[]): boolean {
  return matches.every(
    ({ row, target, by }) =>
      target === null ||
      by === "number" ||
      !/^\d+$/.test(rowNumberOf(row.number)) ||
      rowNumberOf(row.number) === String(target.assignment.number)
  );
}

function matchByText(
  row: ReturnRow,
  scope: ReturnScope,
  table: AssignmentTable | null
): RowMatch | null {
  const task = plainText(row.task);
  const target = task === "" ? null : choose(scope.targetsByTask.get(task) ?? [], row, table);
  if (target === null) return null;
  const isNumbered = String(target.assignment.number) === rowNumberOf(row.number);
  return { row, target, by: isNumbered ? "number-and-text" : "text" };
}

function matchByLikeness(
  row: ReturnRow,
  scope: ReturnScope,
  table: AssignmentTable | null,
  usesNumber: boolean
): RowMatch {
  const none: RowMatch = { row, target: null, by: null };
  if (plainText(row.task).length < SHORTEST) return none;
  const number = rowNumberOf(row.number);
  const fitOf = fitnessTo(row);
  const ranked = scope.targets
    .map((target) => {
      const fit = fitOf(target);
      const isHere = target.table.id === table?.id;
      const isNumbered = usesNumber && isHere && String(target.assignment.number) === number;
      const bonus = (isHere ? 0.1 : 0) + (isNumbered ? 0.25 : 0) + (target.isDue ? 0.02 : 0);
      return { target, fit, isNumbered, rank: fit + bonus };
    })
    .filter(({ fit, isNumbered }) => fit >= (isNumbered ? UNLIKE : LIKE))
    .sort((a, b) => b.rank - a.rank);
  const [best, next] = ranked;
  if (best === undefined || (next !== undefined && best.rank - next.rank < MARGIN)) return none;
  return { row, target: best.target, by: "similar-text" };
}

/** Gives the table that most of the matched rows belong to. */
export function commonTable(matches: readonly (RowMatch | null)[]): AssignmentTable | null {
  const counts = new Map<AssignmentTable, number>();
  for (const match of matches)
    if (match?.target) {
      const { table } = match.target;
      counts.set(table, (counts.get(table) ?? 0) + 1);
    }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
