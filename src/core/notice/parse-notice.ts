import { createUnitResolver, type UnitResolver } from "../units/unit-resolver";
import type { UnitRegister } from "../units/unit-register";
import { isLeadRule } from "../units/rule-notes";
import { assignmentKeys } from "./assignment-keys";
import { bodyRowsOf, type BodyRows } from "./body-rows";
import { declaredCounts } from "./declared-counts";
import { distinctTasks } from "./distinct-tasks";
import type { NoticeDocument, ReadNotice } from "./document";
import { documentTables } from "./document-tables";
import { parseFrontMatter } from "./front-matter";
import { withFollowingGroups } from "./following-groups";
import type { AssignmentTable, Notice } from "./notice";
import { noticeYear } from "./notice-year";
import { parseObligations } from "./obligations";
import type { DocumentTable, RawTable } from "./raw-table";
import { isUnitList, RowUnitsReader } from "./row-units";
import { tableSections } from "./section-rows";
import { tableAssignments, type KeylessAssignment } from "./table-assignments";

/** Reads a document as a notice: its text, its assignment tables, what it declares and asks for. */
export function parseNotice(document: NoticeDocument, register: UnitRegister): Notice {
  const resolver = createUnitResolver(register);
  const {
    front,
    tables: found,
    otherTableCount,
  } = documentTables(document, (text) => isUnitList(text, resolver));
  const skipped: readonly ReadNotice[] =
    otherTableCount === 0 ? [] : [{ code: "other-table-skipped", count: otherTableCount }];
  const { title, addressees, body } = parseFrontMatter(front);
  const tables = withKeys(keylessTables(found, body, resolver));
  return {
    title,
    addressees,
    body,
    year: noticeYear([title, ...tables.map((table) => table.title)], body),
    tables,
    declared: declaredCounts(body, tables, register.county),
    obligations: parseObligations(body, tables, register.county),
    readNotices: [...document.notices, ...skipped],
  };
}

interface KeylessTable extends Omit<AssignmentTable, "rows"> {
  readonly rows: readonly KeylessAssignment[];
}

function keylessTables(
  tables: readonly DocumentTable[],
  body: readonly string[],
  resolver: UnitResolver
): readonly KeylessTable[] {
  const reader = new RowUnitsReader(resolver);
  const taken = new Set<string>();
  return tables.map((table) => {
    const keyless = keylessTable(table, tableId(table, taken), body, reader);
    return { ...keyless, rows: withFollowingGroups(keyless.rows, keyless.remarks, body, resolver) };
  });
}

function keylessTable(
  { parts, linesBelow }: DocumentTable,
  id: string,
  body: readonly string[],
  reader: RowUnitsReader
): KeylessTable {
  const read: { readonly part: RawTable; readonly body: BodyRows }[] = [];
  for (const part of parts) {
    // 续表 goes on below the headings of the page before.
    const above = read.at(-1)?.body.rows.at(-1)?.sections ?? [];
    read.push({ part, body: bodyRowsOf(part, above) });
  }
  const rows = read.flatMap(({ part, body: { rows: own } }) => tableAssignments(part, own, reader));
  const [first] = parts;
  const lifted = rows.flatMap((row) => row.notes.filter(isLeadRule));
  const remarks = [
    ...parts.flatMap((part) => part.head.remarks),
    ...read.flatMap((one) => one.body.remarks),
    ...linesBelow,
  ];
  const headings = first?.header.columns.map((column) => column.title) ?? [];
  const sheet = first?.sheet ?? "";
  const tasks = new Set<KeylessAssignment | undefined>(distinctTasks(rows));
  const taskRows = read.flatMap((one) => one.body.rows).filter((_, at) => tasks.has(rows[at]));
  const sections = tableSections(taskRows);
  return {
    id,
    annex: first?.head.label ?? "",
    title: first?.head.titleLines.join("") ?? "",
    columns: first?.header.columns ?? [],
    rows,
    ...(sections.length === 0 ? {} : { sections }),
    remarks,
    leadRule:
      [...remarks, ...lifted, ...headings, ...body.flatMap(sentences)].find(isLeadRule) ?? null,
    ...(sheet === "" ? {} : { sheet }),
    headerRowIndex: first?.header.rowIndex ?? 0,
    columnIndexes: first?.header.columnIndexes ?? [],
  };
}

function tableId({ parts }: DocumentTable, taken: Set<string>): string {
  const head = parts[0]?.head;
  const isLabelled = head !== undefined && head.label !== "";
  let number = isLabelled ? (head.number ?? 1) : 1;
  const letter = isLabelled ? "A" : "T";
  // Two tables of one annex are A1 and A1.2; tables without a label are counted.
  let id = `${letter}${number}`;
  for (let next = 2; taken.has(id); next++) id = isLabelled ? `A${number}.${next}` : `T${++number}`;
  taken.add(id);
  return id;
}

function withKeys(tables: readonly KeylessTable[]): readonly AssignmentTable[] {
  const sources = tables.flatMap((table) =>
    table.rows.map(({ ownKey, task, content = "", unitsText }) => ({
      ownKey,
      tableId: table.id,
      task,
      content,
      unitsText,
    }))
  );
  const keys = assignmentKeys(sources);
  let next = 0;
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map(({ ownKey, ...row }) => ({ key: keys[next++] ?? ownKey, ...row })),
  }));
}

function sentences(paragraph: string): readonly string[] {
  return paragraph.split("。");
}
