import type { Assignment, AssignmentTable } from "../notice/notice";
import { characterPairs, containment, likelyTwins, type TaskText } from "./task-similarity";
import { compareUnits, type UnitDifference } from "./unit-difference";

/** How alike two tasks are: the same text, nearly (≥ .85), or perhaps related (≥ .5). */
export type Likeness = "exact" | "near" | "doubtful";

/** One side of a pair. */
export interface RecurringTask {
  readonly table: AssignmentTable;
  readonly row: Assignment;
}

/** Two assignments of different tables that ask for the same task (重复事项), earlier table first. */
export interface RecurringPair {
  readonly first: RecurringTask;
  readonly second: RecurringTask;
  readonly likeness: Likeness;
  /** 0–1: shared character pairs over those of the shorter text. */
  readonly similarity: number;
  readonly difference: UnitDifference;
}

/** The similarity from which two texts are taken for the same task. */
export const NEAR_SIMILARITY = 0.85;

/** The similarity from which two texts may be related. */
const DOUBTFUL_SIMILARITY = 0.5;

/**
 * Finds the tasks that recur between tables, in the order of the first assignment. A text that
 * stands in three tables gives two pairs, each with its first occurrence, so that the number of
 * pairs stays below the number of assignments for equal texts.
 */
export function findRecurringTasks(tables: readonly AssignmentTable[]): readonly RecurringPair[] {
  const texts = distinctTexts(tables);
  const pairs = texts.flatMap(exactPairs);
  for (const twin of likelyTwins(texts, DOUBTFUL_SIMILARITY)) {
    const pair = crossTablePair(twin.one.occurrences, twin.other.occurrences);
    if (pair) pairs.push(pairOf(pair[0], pair[1], twin.similarity));
  }
  const rank = rankOfRows(texts);
  const rankOf = (task: RecurringTask): number => rank.get(task.row) ?? 0;
  return pairs.sort(
    (a, b) => rankOf(a.first) - rankOf(b.first) || rankOf(a.second) - rankOf(b.second)
  );
}

/** Pairs two assignments whatever their texts, measuring how alike they are. */
export function pairOfTasks(first: RecurringTask, second: RecurringTask): RecurringPair {
  const [one, other] = [comparableText(first.row), comparableText(second.row)];
  const similarity = containment(characterPairs(one), characterPairs(other));
  return pairOf(first, second, similarity, one === other);
}

interface Occurrence extends RecurringTask {
  readonly tableIndex: number;
}

interface DistinctText extends TaskText {
  /** Where the text stands, the first assignment of each table, by table. */
  readonly occurrences: Occurrence[];
}

function distinctTexts(tables: readonly AssignmentTable[]): readonly DistinctText[] {
  const byText = new Map<string, DistinctText>();
  tables.forEach((table, tableIndex) => {
    for (const row of table.rows) {
      const text = comparableText(row);
      if (text === "") continue;
      const known = byText.get(text);
      const last = known?.occurrences.at(-1);
      if (known === undefined)
        byText.set(text, { text, occurrences: [{ table, row, tableIndex }] });
      else if (last?.tableIndex !== tableIndex) known.occurrences.push({ table, row, tableIndex });
      else if (compareRows(row, last.row) < 0)
        known.occurrences[known.occurrences.length - 1] = { table, row, tableIndex };
    }
  });
  // In the order of the texts, so that the order of rows cannot change what is paired.
  return [...byText.values()].sort((a, b) => (a.text < b.text ? -1 : 1));
}

/** The words of a task without white space and punctuation; its content counts as part of it. */
function comparableText(row: Assignment): string {
  return `${row.task}${row.content ?? ""}`
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

function exactPairs({ occurrences }: DistinctText): RecurringPair[] {
  const [first, ...others] = occurrences;
  return first === undefined ? [] : others.map((second) => pairOf(first, second, 1, true));
}

function crossTablePair(
  ones: readonly Occurrence[],
  others: readonly Occurrence[]
): readonly [Occurrence, Occurrence] | null {
  for (const one of ones)
    for (const other of others)
      if (one.tableIndex !== other.tableIndex)
        return one.tableIndex < other.tableIndex ? [one, other] : [other, one];
  return null;
}

function pairOf(
  first: RecurringTask,
  second: RecurringTask,
  similarity: number,
  isExact = false
): RecurringPair {
  const likeness = isExact ? "exact" : similarity >= NEAR_SIMILARITY ? "near" : "doubtful";
  return {
    first: { table: first.table, row: first.row },
    second: { table: second.table, row: second.row },
    likeness,
    similarity,
    difference: compareUnits(first.row.responsibility, second.row.responsibility),
  };
}

/** Positions by table, then 序号 and key: not by the row in the sheet, which a person may sort. */
function rankOfRows(texts: readonly DistinctText[]): ReadonlyMap<Assignment, number> {
  const occurrences = texts.flatMap((text) => text.occurrences);
  occurrences.sort((a, b) => a.tableIndex - b.tableIndex || compareRows(a.row, b.row));
  return new Map(occurrences.map(({ row }, rank) => [row, rank]));
}

function compareRows(a: Assignment, b: Assignment): number {
  const numberOf = (row: Assignment): number =>
    typeof row.number === "number" ? row.number : Number.MAX_SAFE_INTEGER;
  return numberOf(a) - numberOf(b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
