import type { Responsibility } from "../units/responsibility";
import type { ReadNotice } from "./document";

/** What a column of an assignment table holds. */
export type ColumnRole =
  /** 行码: the assignment's key, in a workbook. */
  | "key"
  | "number"
  | "task"
  | "content"
  | "units"
  | "lead"
  | "participants"
  | "leader"
  | "deadline"
  | "source"
  | "remark"
  | "other";

/** A column of an assignment table as its heading names it. */
export interface AssignmentColumn {
  readonly role: ColumnRole;
  /** The heading without white space, such as 序号. */
  readonly title: string;
}

/** One row of an assignment table (分工事项). */
export interface Assignment {
  /**
   * Stable name of the assignment: the table's id and a hash of its task text. It survives
   * re-loading, renumbering and a renamed file, and an edit of the text once it is in a workbook.
   */
  readonly key: string;
  /** 序号 as printed: an integer where the cell holds one, otherwise its text; `null` where empty. */
  readonly number: number | string | null;
  /** The headings (section rows) under which the row stands, joined; absent where there are none. */
  readonly section?: string;
  /** The same one by one, the highest first. */
  readonly headings?: readonly string[];
  readonly task: string;
  /** 合作内容 and the like, where the table has such a column beside the task. */
  readonly content?: string;
  /** The responsibility cell as written, rule notes taken out. */
  readonly unitsText: string;
  readonly responsibility: Responsibility;
  /** 牵头领导 and the like. */
  readonly leader?: string;
  /** 完成时限 as written. */
  readonly deadline?: string;
  /** Notes lifted out of cells, and the texts of columns that have no role. */
  readonly notes: readonly string[];
  /**
   * The row as it is written to a sheet, one text for each of the table's `columns`: as read, with
   * bookmarks taken out and merged values copied down.
   */
  readonly texts: readonly string[];
  /** What stands beside the table in this row, in columns without a heading; absent where nothing does. */
  readonly besideTexts?: readonly string[];
  /** 0-based row in the sheet or table that it was read from. */
  readonly rowIndex: number;
}

/** A heading inside a table, such as 一、张市长负责事项（共9项）. */
export interface TableSection {
  readonly text: string;
  /** The leader whom it names; empty where it names none. */
  readonly leader: string;
  /** How many assignments it says that it holds; `null` where it says nothing. */
  readonly declared: number | null;
  /** How many assignments stand below it. */
  readonly found: number;
}

/** One assignment table (责任分工表), usually an annex of the notice. */
export interface AssignmentTable {
  /** `A1` for 附件1; `T1` for the first table without a label. */
  readonly id: string;
  /** The label, such as 附件1; empty where the table has none. */
  readonly annex: string;
  readonly title: string;
  readonly columns: readonly AssignmentColumn[];
  readonly rows: readonly Assignment[];
  /** The headings inside the table, in order; absent where it has none. */
  readonly sections?: readonly TableSection[];
  /** Remark lines (备注) of the table. */
  readonly remarks: readonly string[];
  /** Where the rule “first-listed unit leads” is said, or `null` where it is only assumed. */
  readonly leadRule: string | null;
  /** The worksheet that holds the table, once it is in a workbook. */
  readonly sheet?: string;
  /** 0-based position of the heading row in that sheet. */
  readonly headerRowIndex: number;
  /** 0-based column in that sheet of each of `columns`. */
  readonly columnIndexes: readonly number[];
}

/** A count of assignments that the notice's text declares. */
export interface DeclaredCount {
  /** The id of the table it is bound to by name; `null` where no table bears the name. */
  readonly table: string | null;
  /** The label of that table, such as 附件1. */
  readonly annex: string | null;
  /** The plan as the sentence names it, such as 三年行动计划. */
  readonly planName: string;
  readonly count: number;
  /** The clause that declares it, word for word. */
  readonly sentence: string;
}

/** How often something is due. */
export type ObligationKind = "quarterly" | "yearly" | "monthly" | "once";

/** A duty to report that the notice's text states (报送要求). */
export interface Obligation {
  readonly kind: ObligationKind;
  /** The ids of the tables whose progress is due; empty where no table is named. */
  readonly tables: readonly string[];
  readonly subject: "progress" | "contact";
  /** Who reports: 各责任单位 or 各牵头责任单位. */
  readonly reporters: "responsible" | "lead";
  /** 1–12, or what else the text says; `null` for 每季度末. */
  readonly month: number | null;
  /** 1–31, or what else the text says; `null` where it names no day. */
  readonly day: number | null;
  /** The day counts in the month after the quarter or month: 每季度结束后5日内. */
  readonly isAfterPeriod?: true;
  /** `null` where the text names no year. */
  readonly year: number | null;
  /** The clause, word for word. */
  readonly sentence: string;
}

/** An official notice that divides responsibilities (责任分工的通知), read and understood. */
export interface Notice {
  readonly title: string;
  /** 主送机关 as written, without the closing colon; empty where there is none. */
  readonly addressees: string;
  /** The paragraphs of the body, in order, without the annexes. */
  readonly body: readonly string[];
  /** The year that most of the notice speaks of, such as 2021; `null` where none is named. */
  readonly year: number | null;
  readonly tables: readonly AssignmentTable[];
  readonly declared: readonly DeclaredCount[];
  readonly obligations: readonly Obligation[];
  /** Due dates (`YYYY-MM-DD`) that the office set, by the code of their period or duty; they go before the notice's. */
  readonly dueDates?: Readonly<Record<string, string>>;
  readonly readNotices: readonly ReadNotice[];
}
