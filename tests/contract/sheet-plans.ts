import type { CellValue } from "../../src/core/grid/cell-value";
import type { RowPlan, SheetPlan } from "../../src/core/sheet-plan/sheet-plan";
import { tablePlan } from "../../src/core/sheet-plan/table-plan";

/** A small official table as the program plans them: label, title, headings, body, total, remark. */
export const officialTable: SheetPlan = tablePlan({
  name: "附件1",
  annexLabel: "附件1",
  title: "重点工作责任分工表",
  columns: [
    { title: "序号", width: 6, alignment: "center" },
    { title: "工作任务", width: 40 },
    { title: "完成比例", width: 10, format: "percent", entry: { kind: "percent" } },
    { title: "件数", width: 8, format: "integer" },
    { title: "填报日期", width: 12, format: "date", entry: { kind: "date" } },
    {
      title: "完成状态",
      width: 12,
      entry: { kind: "list", values: ["未启动", "推进中", "已完成"] },
    },
    { title: "行码", width: 10, isHidden: true },
  ],
  rows: [
    [1, "推进沪苏浙城市结对合作", 0.85, 3, { kind: "date", iso: "2021-12-25" }, "推进中", "a1"],
    [2, "编制《合作规划》\n并报市政府", 1, 0, { kind: "date", iso: "1900-01-05" }, "已完成", "b2"],
    [3, "争取省级试点", null, null, null, null, "c3"],
  ],
  total: ["合计", null, 0.925, 3],
  remarks: ["备注：牵头单位为排在第一位的单位。"],
});

/** A plan of plain text rows, one column a cell. */
export function plainPlan(
  name: string,
  rows: readonly (readonly CellValue[])[],
  parts: Partial<SheetPlan> = {}
): SheetPlan {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return {
    name,
    visibility: "visible",
    columns: Array.from({ length: width }, () => ({
      width: 12,
      format: "text",
      alignment: "left",
    })),
    rows: rows.map((cells): RowPlan => ({ style: "body", cells })),
    merges: [],
    frozenRowCount: 0,
    entryRules: [],
    unlockedRanges: null,
    print: null,
    ...parts,
  };
}

/** Rows of Chinese text as a consolidation of many returns has them. */
export function manyRows(rowCount: number): readonly (readonly CellValue[])[] {
  return Array.from({ length: rowCount }, (_, index) => [
    index + 1,
    `第${index + 1}项：推进长三角一体化发展重点任务落实，建立结对合作帮扶机制`,
    "县发改委",
    "县财政局、县教育局、各乡镇",
    "推进中",
    `已完成前期论证，形成第${index + 1}份工作方案，报县政府常务会议研究`,
    "资金未到位",
    "下一步尽快组织实施",
    "张某某",
    `return-${index + 1}.xlsx`,
  ]);
}
