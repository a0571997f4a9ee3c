import { responsibleUnits, type ConsolidationContext } from "../consolidation/owed-rows";
import { markSentBack } from "../consolidation/mark-sent-back";
import { isFilled, REPORT_FIELDS, saysAnything, SILENCE } from "../consolidation/unit-voice";
import { hashText } from "../grid/fingerprint";
import type { Assignment, AssignmentTable } from "../notice/notice";
import { periodCode } from "../period/period";
import { tablesDue } from "../period/reporting-calendar";
import { askedUnits, rolesOf } from "../returns/build-return-forms";
import type { Contribution, UnitReturn } from "../returns/unit-return";
import { namesProblem } from "./problem-texts";
import { participantsText } from "./tables/progress-table";

/** What a column of a partial result holds; rows are sought by names. */
export type PartialColumnType = "name" | "text" | "number" | "flag";

/**
 * The columns of a partial result, for every kind of row: `assignment` (one that is due), `owed`
 * (one that a unit is asked), `said` (what one unit says of one in one file) and `file` (what became
 * of a file). `…_mark` is equal for texts that differ in white space alone, null for blank ones, and
 * begins with - for mere strokes; `is_problem` says that `problems` names one.
 */
export const PARTIAL_COLUMNS = {
  kind: "name",
  county: "name",
  period: "name",
  key: "name",
  table_id: "text",
  annex: "text",
  table_title: "text",
  place: "number",
  number: "text",
  task: "text",
  content: "text",
  lead: "text",
  lead_place: "number",
  participants: "text",
  deadline: "text",
  role: "text",
  unit: "name",
  unit_place: "number",
  file: "name",
  sheet: "text",
  sheet_row: "number",
  status: "text",
  percent: "number",
  progress: "text",
  problems: "text",
  next_steps: "text",
  reported_on: "text",
  progress_mark: "text",
  problems_mark: "text",
  next_steps_mark: "text",
  is_problem: "flag",
  filled: "number",
  is_sent_back: "flag",
  state: "text",
  reason: "text",
  cells_read: "number",
  cells_placed: "number",
  cells_unplaced: "number",
} as const satisfies Readonly<Record<string, PartialColumnType>>;

/** One row of a partial result; a column that its kind has no use for is left out. */
export type PartialRow = {
  readonly [Column in keyof typeof PARTIAL_COLUMNS]?: string | number | boolean | null;
};

/** Writes one period's assignments and returns as rows of a partial result. */
export interface PartialPeriod {
  /** The assignments due, in the notice's order, each with the units that are asked for it. */
  readonly asked: () => Iterable<PartialRow>;
  /** What one file says. */
  readonly rowsOf: (one: UnitReturn) => readonly PartialRow[];
}

/** Makes the writing of partial rows for one notice, register and period. */
export function partialPeriod(context: ConsolidationContext): PartialPeriod {
  const { notice, register, period } = context;
  const base = { county: register.county, period: periodCode(period) };
  const places = new Map(register.units.map(({ name }, place) => [name, place] as const));
  const tables = tablesDue(notice, period);
  const placeOf = unitPlaces(
    new Map(tables.flatMap(({ rows }) => rows).map((row) => [row.key, row])),
    context,
    places
  );
  return {
    asked: () => askedRows(tables, context, places, base),
    rowsOf: (one) =>
      markSentBack([one], context).returns.flatMap((marked) => [
        fileRow(marked, base, marked !== one),
        ...marked.contributions.map((part) => saidRow(part, base, placeOf(part))),
      ]),
  };
}

/** A province asks for more rows than are held at once: they are given one after another. */
function* askedRows(
  tables: readonly AssignmentTable[],
  { register, leadsOnly = false }: ConsolidationContext,
  places: ReadonlyMap<string, number>,
  base: Base
): Generator<PartialRow, void, undefined> {
  // As forms go out: units that the register does not have stand behind it, by first mention.
  const order = new Map(places);
  let place = 0;
  for (const table of tables)
    for (const row of table.rows) {
      const { key, responsibility } = row;
      const leadPlace = places.get(responsibility.lead ?? "") ?? null;
      yield { ...base, ...assignmentRow(table, row), place: ++place, lead_place: leadPlace };
      for (const [unit, role] of askedUnits(rolesOf(row, register).roles, { leadsOnly })) {
        const unitPlace = order.get(unit) ?? order.size;
        order.set(unit, unitPlace);
        yield { kind: "owed", ...base, key, unit, unit_place: unitPlace, role };
      }
    }
}

function assignmentRow(table: AssignmentTable, row: Assignment): PartialRow {
  return {
    kind: "assignment",
    key: row.key,
    table_id: table.id,
    annex: table.annex,
    table_title: table.title,
    number: row.number === null ? null : String(row.number),
    task: row.task,
    content: row.content ?? null,
    lead: row.responsibility.lead,
    participants: participantsText(row),
    deadline: row.deadline ?? null,
  };
}

type Base = Pick<PartialRow, "county" | "period">;

function fileRow({ file, cells }: UnitReturn, base: Base, isSentBack: boolean): PartialRow {
  return {
    kind: "file",
    ...base,
    file: file.name,
    unit: file.unit ?? null,
    state: file.state,
    reason: file.reason ?? null,
    is_sent_back: isSentBack,
    cells_read: cells.read,
    cells_placed: cells.placed,
    cells_unplaced: cells.unplaced,
  };
}

function saidRow(part: Contribution, base: Base, unitPlace: number): PartialRow {
  return {
    kind: "said",
    ...base,
    key: part.key,
    unit: part.unit,
    unit_place: unitPlace,
    file: part.file,
    sheet: part.sheet,
    sheet_row: part.row,
    status: part.status,
    percent: part.percent,
    progress: part.progress,
    problems: part.problems,
    next_steps: part.nextSteps,
    reported_on: part.reportedOn,
    progress_mark: markOf(part.progress),
    problems_mark: markOf(part.problems),
    next_steps_mark: markOf(part.nextSteps),
    is_problem: namesProblem(part.problems),
    filled: REPORT_FIELDS.filter((field) => isFilled(part[field])).length,
    is_sent_back: part.isSentBack === true,
  };
}

function markOf(text: string): string | null {
  if (!isFilled(text)) return null;
  const start = saysAnything({ ...SILENCE, progress: text }) ? "" : "-";
  return `${start}${hashText(text.replace(/\s/g, ""))}`;
}

/** Where a unit's words stand in an assignment: as the cell names the units, the others behind them. */
function unitPlaces(
  assignments: ReadonlyMap<string, Assignment>,
  { register }: ConsolidationContext,
  places: ReadonlyMap<string, number>
): (part: Contribution) => number {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return ({ key, unit }) => {
    const assignment = assignments.get(key);
    let order = known.get(key);
    if (order === undefined) {
      const units = assignment === undefined ? [] : responsibleUnits(assignment, register);
      order = new Map(units.map((name, place) => [name, place] as const));
      known.set(key, order);
    }
    return order.get(unit) ?? order.size + (places.get(unit) ?? places.size);
  };
}
