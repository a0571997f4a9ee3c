import type { Assignment, AssignmentTable, Notice } from "./notice";

/** An assignment as `validate --json` and `load --json` print it. */
export interface AssignmentJson {
  readonly key: string;
  readonly number: number | string | null;
  readonly task: string;
  /** Present where the table has such a column. */
  readonly content?: string;
  readonly unitsText: string;
  readonly lead: string | null;
  readonly participants: readonly string[];
  readonly groups: readonly string[];
  /** The list says 等, or names a group that nobody can expand. */
  readonly openEnded: boolean;
  readonly qualifiers: readonly { readonly unit: string; readonly text: string }[];
  readonly notes: readonly string[];
}

/** An assignment table as it is printed. */
export interface TableJson {
  readonly id: string;
  readonly annex: string;
  readonly title: string;
  /** Headings, without that of the hidden keys. */
  readonly columns: readonly string[];
  readonly rows: readonly AssignmentJson[];
}

/** What is printed of the notice itself. */
export interface NoticeJson {
  readonly title: string;
  readonly declared: readonly {
    readonly annex: string | null;
    readonly count: number;
    readonly sentence: string;
  }[];
}

/** Projects a notice for `--json`. */
export function noticeJson(notice: Notice): NoticeJson {
  return {
    title: notice.title,
    declared: notice.declared.map(({ annex, count, sentence }) => ({ annex, count, sentence })),
  };
}

/** Projects an assignment table for `--json`. */
export function tableJson(table: AssignmentTable): TableJson {
  return {
    id: table.id,
    annex: table.annex,
    title: table.title,
    columns: table.columns.flatMap(({ role, title }) => (role === "key" ? [] : [title])),
    rows: table.rows.map(assignmentJson),
  };
}

function assignmentJson(row: Assignment): AssignmentJson {
  const { lead, coLeads, participants, groups, mentions, openEnds } = row.responsibility;
  return {
    key: row.key,
    number: row.number,
    task: row.task,
    ...(row.content === undefined ? {} : { content: row.content }),
    unitsText: row.unitsText,
    lead,
    participants: [...coLeads, ...participants],
    groups,
    openEnded: openEnds.length > 0,
    qualifiers: mentions.flatMap(({ text, resolution, qualifier }) =>
      qualifier === undefined
        ? []
        : [{ unit: "unit" in resolution ? resolution.unit : text, text: qualifier }]
    ),
    notes: row.notes,
  };
}
