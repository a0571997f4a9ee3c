import { partSharedNote } from "./form-texts";
import type { AskedRow, ReadRow } from "./read-sheet";
import { cellOf } from "./return-rows";
import type { ReturnScope, Target } from "./return-scope";
import { cellText } from "../grid/cell-value";

/** What a file's rows stand for besides their own assignments. */
export interface SharedAnswers {
  /** The answers of linked assignments that the file does not ask by themselves. */
  readonly rows: readonly ReadRow[];
  /** Those assignments, answered or not: `period/key`. */
  readonly asked: ReadonlySet<string>;
  /** Codes of the periods in which they are due. */
  readonly periods: ReadonlySet<string>;
}

interface SharedTarget {
  readonly period: string;
  readonly target: Target;
}

/**
 * Lets the answer to an assignment count for the linked ones that the unit answers for and that no
 * row of the file is about: those that the form names, and those that are linked now, where the
 * file is about their period or the row says that it stands for others.
 */
export function sharedAnswers(
  asked: readonly AskedRow[],
  rows: readonly ReadRow[],
  unit: string | null,
  covered: ReadonlySet<string>,
  scopeOf: (period: string) => ReturnScope
): SharedAnswers {
  if (unit === null) return { rows: [], asked: new Set(), periods: new Set() };
  const present = new Set(asked.map(({ period, target }) => nameOf(period, target.key)));
  const names = new Set<string>();
  const periods = new Set<string>();
  const added: ReadRow[] = [];
  const answers = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const name = `${row.contribution.sheet}\n${row.contribution.row}\n${row.contribution.key}`;
    answers.set(name, [...(answers.get(name) ?? []), row]);
  }
  for (const one of asked)
    for (const { period, target } of sharedTargets(one, unit, covered, scopeOf)) {
      const name = nameOf(period, target.key);
      if (present.has(name)) continue;
      names.add(name);
      periods.add(period);
      const sheet = one.row.table.grid.name;
      const own = answers.get(`${sheet}\n${one.row.rowIndex + 1}\n${one.target.key}`) ?? [];
      for (const { contribution } of own) {
        const role = target.roles.get(unit) ?? "participant";
        const askedAs = contribution.key;
        added.push({ period, contribution: { ...contribution, key: target.key, role, askedAs } });
      }
    }
  return { rows: added, asked: names, periods };
}

function sharedTargets(
  { target, row, period, stampRow }: AskedRow,
  unit: string,
  covered: ReadonlySet<string>,
  scopeOf: (period: string) => ReturnScope
): readonly SharedTarget[] {
  const scope = scopeOf(period);
  const named = (stampRow?.shared ?? []).map((one) => ({ ...one, isNamed: true }));
  const linked = scope.linkedWith(target.key);
  if (named.length === 0 && linked.length === 0) return [];
  const says = saysShared(row);
  const now = linked.flatMap((key) => {
    const dueIn = [...(scope.targetByKey.get(key)?.dueIn ?? [])];
    const periods = dueIn.includes(period) ? [period] : dueIn;
    return periods
      .filter((code) => says || covered.has(code))
      .map((code) => ({ key, period: code, isNamed: false }));
  });
  const found = new Map<string, SharedTarget>();
  for (const one of [...named, ...now]) {
    const other = scope.targetByKey.get(one.key);
    const isDue = other?.dueIn.has(one.period) === true;
    if (other !== undefined && isDue && (one.isNamed || other.roles.has(unit)))
      found.set(nameOf(one.period, one.key), { period: one.period, target: other });
  }
  return [...found.values()];
}

function saysShared(row: AskedRow["row"]): boolean {
  const found = cellOf(row.table, row.rowIndex, "task");
  return found !== null && partSharedNote(cellText(found.cell.value)).isShared;
}

function nameOf(period: string, key: string): string {
  return `${period}/${key}`;
}
