import type { CellValue } from "../grid/cell-value";
import type {
  Assignment,
  AssignmentColumn,
  AssignmentTable,
  ColumnRole,
  Notice,
} from "../notice/notice";
import { headingLines } from "../notice/section-rows";
import { fitRowHeights } from "../sheet-plan/row-heights";
import type { RowPlan, SheetPlan } from "../sheet-plan/sheet-plan";
import { tablePlan, type TableColumn } from "../sheet-plan/table-plan";
import { TEXT_COLUMN } from "../sheet-plan/text-column";

/** The sheet that holds the notice's title, addressees and body, one paragraph a row. */
export const NOTICE_SHEET = "通知正文";

/** The heading of the hidden column that holds each assignment's key. */
export const KEY_COLUMN_TITLE = "行码";

/** Plans the sheet 通知正文: title, addressees and body paragraphs in column A. */
export function planNoticeBody(notice: Notice): SheetPlan {
  const addressees = notice.addressees === "" ? [] : [`${notice.addressees}：`];
  return fitRowHeights({
    name: NOTICE_SHEET,
    visibility: "visible",
    columns: [TEXT_COLUMN],
    rows: [
      { style: "title", cells: [notice.title] },
      ...[...addressees, ...notice.body].map<RowPlan>((text) => ({
        style: "remark",
        cells: [text],
      })),
    ],
    merges: [],
    frozenRowCount: 1,
    entryRules: [],
    unlockedRanges: null,
    print: { orientation: "portrait", titleRows: null },
  });
}

/** Plans the sheet of one assignment table: label, title, headings, rows, remark lines, hidden keys. */
export function planAssignmentTable(table: AssignmentTable): SheetPlan {
  const columnIndexes = [...table.columns.keys()].filter(
    (index) => table.columns[index]?.role !== "key"
  );
  const columns = columnIndexes.flatMap((index) => table.columns[index] ?? []);
  // What stood beside the table stays there: in columns without a heading.
  const besideCount = table.rows.reduce(
    (most, row) => Math.max(most, row.besideTexts?.length ?? 0),
    0
  );
  const rowCells = (row: Assignment): readonly CellValue[] => [
    ...columnIndexes.map((index) =>
      table.columns[index]?.role === "number" && typeof row.number === "number"
        ? row.number
        : (row.texts[index] ?? "") || null
    ),
    ...Array.from({ length: besideCount }, (_, index) => row.besideTexts?.[index] ?? null),
    row.key,
  ];
  return tablePlan({
    name: table.annex || table.title || table.id,
    annexLabel: table.annex,
    title: table.title,
    columns: [
      ...columns.map((column) => tableColumn(column, columns)),
      ...Array.from({ length: besideCount }, () => ({ title: "", width: WIDTHS.other })),
      { title: KEY_COLUMN_TITLE, width: 14, isHidden: true },
    ],
    rows: table.rows.flatMap((row, index) => [
      ...headingLines(row.headings ?? [], table.rows[index - 1]?.headings ?? []).map((line) => [
        line,
      ]),
      rowCells(row),
    ]),
    remarks: table.remarks.map((text) => (text.startsWith("备注") ? text : `备注：${text}`)),
  });
}

const WIDTHS: Readonly<Record<ColumnRole, number>> = {
  key: 14,
  number: 7,
  task: 62,
  content: 62,
  units: 40,
  lead: 24,
  participants: 34,
  leader: 12,
  deadline: 16,
  source: 20,
  remark: 20,
  other: 20,
};

const CENTRED: readonly ColumnRole[] = ["number", "leader", "deadline"];

/** A task beside its content is a short name. */
const NARROW_TASK = 28;

function tableColumn(
  { role, title }: AssignmentColumn,
  columns: readonly AssignmentColumn[]
): TableColumn {
  const isShort = role === "task" && columns.some((column) => column.role === "content");
  return {
    title,
    width: isShort ? NARROW_TASK : WIDTHS[role],
    alignment: CENTRED.includes(role) ? "center" : "left",
    ...(role === "number" ? { format: "integer" } : {}),
  };
}
