import type { CellValue } from "../grid/cell-value";
import type { Notice } from "../notice/notice";
import { FORM_HEADINGS } from "../returns/form-columns";
import { STATUSES } from "../returns/return-form";
import type { SheetPlan } from "../sheet-plan/sheet-plan";
import { tablePlan, type TableColumn } from "../sheet-plan/table-plan";
import type { Consolidation } from "./consolidation";
import { COUNTY, findAssignment, heading, share, taskText } from "./consolidation-table";
import { unplacedSheets } from "./plan-consolidation";
import { countyDetailSheet } from "./plan-details";
import { countyRosterSheet } from "./plan-county-roster";

/**
 * Plans the sheets of counties put together, each when it is asked for: each assignment county by
 * county, the counts, every contribution of the counties' units with its source, and whom the units
 * named for contact.
 */
export function* planCountyTables(
  consolidation: Consolidation,
  notice: Notice
): Generator<SheetPlan, void, undefined> {
  yield progressSheet(consolidation, notice);
  yield countsSheet(consolidation);
  yield countyDetailSheet(consolidation, notice);
  yield countyRosterSheet(consolidation);
  yield* unplacedSheets(consolidation);
}

function progressSheet(consolidation: Consolidation, notice: Notice): SheetPlan {
  const counties = consolidation.receipts.map(({ unit }) => unit);
  return tablePlan({
    ...heading("分县进展", "任务分县进展情况汇总表", consolidation),
    note: `依据：《${notice.title}》`,
    columns: [
      { title: FORM_HEADINGS.number, width: 7, format: "integer", alignment: "center" },
      { title: "附件", width: 8, alignment: "center" },
      { title: "任务", width: 30 },
      COUNTY,
      { title: FORM_HEADINGS.status, width: 10, alignment: "center" },
      { title: FORM_HEADINGS.percent, width: 9, format: "percent", alignment: "center" },
      { title: FORM_HEADINGS.progress, width: 36 },
      { title: FORM_HEADINGS.problems, width: 18 },
      { title: FORM_HEADINGS.nextSteps, width: 18 },
      { title: "来源文件", width: 22 },
    ],
    splitsTallRows: true,
    rows: consolidation.items.flatMap((item) => {
      const { table, assignment } = findAssignment(item, notice);
      return counties.map((county): readonly CellValue[] => {
        const part = item.contributions.find(({ unit }) => unit === county);
        return [
          item.number,
          table?.annex ?? item.table,
          assignment === undefined ? "" : taskText(assignment),
          county,
          part === undefined ? "未报" : part.status,
          share(part?.percent ?? null),
          part?.progress ?? "",
          part?.problems ?? "",
          part?.nextSteps ?? "",
          part?.file ?? "",
        ];
      });
    }),
  });
}

function countsSheet(consolidation: Consolidation): SheetPlan {
  const total = consolidation.items.length;
  const rows = consolidation.receipts.map(({ unit }) => ({
    unit,
    counts: countsOf(unit, consolidation),
  }));
  const sums = STATE_TITLES.map((_, index) =>
    rows.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0)
  );
  const rate = (done: number, of: number): CellValue => (of === 0 ? null : done / of);
  return tablePlan({
    ...heading("分县统计", "任务分县完成情况统计表", consolidation),
    columns: [
      COUNTY,
      count("任务数"),
      ...STATE_TITLES.map(count),
      { title: "完成率", width: 10, format: "percent", alignment: "center" },
    ],
    rows: rows.map(({ unit, counts }) => [unit, total, ...counts, rate(counts[0] ?? 0, total)]),
    total: ["合计", total * rows.length, ...sums, rate(sums[0] ?? 0, total * rows.length)],
  });
}

/** Each task of a county is in exactly one of these states. */
const STATE_TITLES = [...STATUSES, "未填状态", "未报"] as const;

function countsOf(county: string, { items }: Consolidation): readonly number[] {
  const states = items.map(({ contributions }) => {
    const part = contributions.find(({ unit }) => unit === county);
    return part === undefined ? "未报" : (part.status ?? "未填状态");
  });
  return STATE_TITLES.map((state) => states.filter((one) => one === state).length);
}

function count(title: string): TableColumn {
  return { title, width: 10, format: "integer", alignment: "center" };
}
