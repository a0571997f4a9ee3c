import { cellText } from "../grid/cell-value";
import type { RowStyle, SheetPlan } from "./sheet-plan";
import { wrappedLineCount } from "./text-size";

/** How a row of an official table looks, as plain data for every writer. */
export interface RowLook {
  /** The wanted font first, then its fall-backs; none is shipped. */
  readonly fonts: readonly [string, ...string[]];
  /** In points. */
  readonly fontSize: number;
  readonly isBold: boolean;
  /** `column` where each column's own alignment holds. */
  readonly horizontal: "left" | "center" | "column";
  readonly vertical: "top" | "center";
  /** Thin black lines around every cell; there are no fills. */
  readonly hasBorders: boolean;
  readonly isWrapped: boolean;
}

const TITLE_FONTS = ["方正小标宋简体", "方正小标宋_GBK", "小标宋", "宋体"] as const;
const TEXT_FONTS = ["仿宋_GB2312", "仿宋"] as const;
const NOTE_FONTS = ["楷体_GB2312", "楷体"] as const;
const HEADING_FONTS = ["黑体"] as const;

const PLAIN = { isBold: false, isWrapped: true, vertical: "center" } as const;

/** Faces and sizes of county offices' tables: 三号 16, 二号 22, 小二 18, 小四 12, 五号 10.5 points. */
const LOOKS: Readonly<Record<RowStyle, RowLook>> = {
  "annex-label": look(HEADING_FONTS, 16, "left", false),
  title: look(TITLE_FONTS, 22, "center", false),
  note: look(NOTE_FONTS, 12, "left", false),
  header: look(HEADING_FONTS, 12, "center", true),
  body: look(TEXT_FONTS, 12, "column", true),
  total: look(HEADING_FONTS, 12, "column", true),
  remark: look(TEXT_FONTS, 12, "left", false),
};

/** More visible columns than this take the smaller size. */
const ROOMY_COLUMNS = 6;
const SMALL_TITLE = 18;
const SMALL_TEXT = 10.5;

/**
 * Tells how rows of a style look (house style after GB/T 9704-2012, which sets no fonts for
 * tables): with a plan at hand a title of more than two lines takes 18 points instead of 22, and
 * headings and body of more than six visible columns take 10.5 instead of 12.
 */
export function styleOf(style: RowStyle, plan?: Pick<SheetPlan, "columns" | "rows">): RowLook {
  const base = LOOKS[style];
  if (plan === undefined) return base;
  if (style === "title")
    return titleIsLong(plan, base.fontSize) ? { ...base, fontSize: SMALL_TITLE } : base;
  const isTable = style === "header" || style === "body" || style === "total";
  return isTable && isDense(plan) ? { ...base, fontSize: SMALL_TEXT } : base;
}

/** The width of all visible columns together, in spreadsheet units. */
export function visibleWidth(columns: SheetPlan["columns"]): number {
  return columns.reduce((sum, column) => sum + (column.isHidden === true ? 0 : column.width), 0);
}

function look(
  fonts: RowLook["fonts"],
  fontSize: number,
  horizontal: RowLook["horizontal"],
  hasBorders: boolean
): RowLook {
  return { ...PLAIN, fonts, fontSize, horizontal, hasBorders };
}

function isDense(plan: Pick<SheetPlan, "columns">): boolean {
  return plan.columns.filter((column) => column.isHidden !== true).length > ROOMY_COLUMNS;
}

function titleIsLong(plan: Pick<SheetPlan, "columns" | "rows">, fontSize: number): boolean {
  const width = visibleWidth(plan.columns);
  return plan.rows.some(
    (row) =>
      row.style === "title" && wrappedLineCount(cellText(row.cells[0] ?? null), width, fontSize) > 2
  );
}
