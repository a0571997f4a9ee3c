import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { FORM_HEADINGS } from "../../src/core/returns/form-columns";
import { planTables } from "../../src/core/summary/plan-summaries";
import type { SummaryContext } from "../../src/core/summary/summary-context";

/** Rows of a table, each by the headings of its columns or their names. */
export type TableRows = readonly Readonly<Record<string, unknown>>[];

const { status, percent, progress, problems, nextSteps } = FORM_HEADINGS;
const WORDS = { [progress]: "progress", [problems]: "problems", [nextSteps]: "next_steps" };
const COUNTS = {
  任务数: "tasks",
  已完成: "done",
  序时推进: "on_schedule",
  进展滞后: "behind",
  未启动: "not_begun",
  零报告: "nothing",
  未填状态: "no_state",
  未报: "silent",
  完成率: "rate",
};
const STATE = "完成状态统计表";
/** The one table whose 序号 is the notice's, and no count of rows. */
const PROGRESS = "进展情况汇总表";

/** Which column of a documented table stands under which heading of the program's table. */
const HEADINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [PROGRESS]: {
    序号: "number",
    重点任务: "task",
    合作内容: "content",
    牵头单位: "lead",
    配合单位: "participants",
    [status]: "state",
    [percent]: "percent",
    ...WORDS,
  },
  完成情况统计表: { 附件: "annex", ...COUNTS },
  牵头单位完成情况统计表: { 牵头单位: "lead", ...COUNTS },
  报送情况表: {
    单位: "unit",
    角色: "role",
    应报项数: "required",
    已报项数: "reported",
    其中零报告: "zero",
    报送情况: "state",
    报送文件: "files",
  },
  催报清单: {
    单位: "unit",
    应报项数: "required",
    缺报项数: "missing",
    缺报事项: "missing_rows",
    报送情况: "state",
  },
  问题清单: {
    事项: "item",
    任务: "task",
    [problems]: "problems",
    责任单位: "unit",
    "措施（下一步打算）": "next_steps",
    完成时限: "deadline",
  },
  滞后事项清单: {
    事项: "item",
    任务: "task",
    牵头单位: "lead",
    [status]: "state",
    [percent]: "percent",
    ...WORDS,
  },
};

/** Columns of the program's tables that the documentation leaves to the workbook. */
const LEFT = new Set(["是否按时", "备注", "联络员", "联系电话", "催报信息"]);

/** Runs the documented statements, as they stand there, over the partial results of a folder. */
export async function documentedTables(folder: string): Promise<ReadonlyMap<string, TableRows>> {
  const text = readFileSync(join(__dirname, "../../docs/partials.md"), "utf8");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const tables = new Map<string, TableRows>();
  try {
    for (const [, statement = ""] of text.matchAll(/```sql\n([^]*?)```/g)) {
      const sql = statement.replace("partials/*.parquet", join(folder, "*.parquet"));
      const reader = await connection.runAndReadAll(sql);
      if (/CREATE OR REPLACE (VIEW|MACRO)/.test(sql)) continue;
      const title = /^-- (.*)/.exec(sql)?.[1] ?? "";
      tables.set(title, reader.getRowObjectsJS().map(plainRow));
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  return tables;
}

/** Gives all of one period's documented tables by the headings that the program's own have. */
export function documentedByHeading(
  tables: ReadonlyMap<string, TableRows>,
  period: string
): Readonly<Record<string, TableRows>> {
  const rowsOf = (title: string): TableRows =>
    (tables.get(title) ?? []).filter((row) => row["period"] === period);
  const named = Object.entries(HEADINGS).map(([title, headings]): [string, TableRows] => [
    title,
    rowsOf(title).map((row) =>
      filledRow(
        Object.entries(headings).map(([heading, column]) => [
          heading,
          valueUnder(heading, row[column]),
        ])
      )
    ),
  ]);
  return { ...Object.fromEntries(named), [STATE]: statesByHeading(rowsOf(STATE)) };
}

/** Gives the body rows of the program's own tables, by heading. */
export function programByHeading(summary: SummaryContext): Readonly<Record<string, TableRows>> {
  const titles = [...Object.keys(HEADINGS), STATE];
  const tables = new Map(titles.map((title): [string, TableRows] => [title, []]));
  for (const { name, rows } of planTables(summary)) {
    const known = titles.filter((title) => name.includes(title));
    const title = known.sort((a, b) => b.length - a.length)[0];
    if (title === undefined) continue;
    const headings = rows.find((row) => row.style === "header")?.cells.map(String) ?? [];
    const isLeft = (heading: string): boolean =>
      LEFT.has(heading) || (heading === "序号" && title !== PROGRESS);
    const body = rows
      .filter(({ style }) => style === "body")
      .map(({ cells }) =>
        filledRow(
          headings.flatMap((heading, index): Cell[] =>
            isLeft(heading) ? [] : [[heading, cells[index] ?? null]]
          )
        )
      );
    tables.set(title, [...(tables.get(title) ?? []), ...body]);
  }
  return Object.fromEntries(tables);
}

/** One row a state; a column for each annex where there are several. */
function statesByHeading(rows: TableRows): TableRows {
  const byAnnex = rows.filter((row) => row["label"] !== null);
  const isOne = new Set(byAnnex.map((row) => row["label"])).size === 1;
  return rows
    .filter((row) => row["label"] === null)
    .map((whole) => {
      const own = isOne ? [] : byAnnex.filter((row) => row["state"] === whole["state"]);
      return filledRow([
        ["完成状态", whole["state"]],
        ["任务数", whole["tasks"]],
        ["占比", whole["share"]],
        ...own.map((row): Cell => [String(row["label"]), row["tasks"]]),
      ]);
    });
}

type Cell = readonly [heading: string, value: unknown];

/** A row without blank cells: a column that would be empty throughout has no heading. */
function filledRow(cells: readonly Cell[]): TableRows[number] {
  return Object.fromEntries<unknown>(
    cells.filter(
      ([heading, value]) =>
        value !== null && value !== "" && !(heading === "未填状态" && value === 0)
    )
  );
}

function valueUnder(heading: string, value: unknown): unknown {
  if (heading === percent) return value === null ? null : Number(value) / 100;
  return heading === "序号" && value !== null ? Number(value) : value;
}

function plainRow(row: TableRows[number]): TableRows[number] {
  return Object.fromEntries<unknown>(
    Object.entries(row).map(([name, value]): Cell => [
      name,
      typeof value === "bigint" ? Number(value) : value,
    ])
  );
}
