import { readFileSync } from "node:fs";
import { consolidate } from "../../../src/core/consolidation/consolidate";
import {
  parseConsolidationRecord,
  planConsolidationRecord,
} from "../../../src/core/consolidation/consolidation-record";
import { planConsolidation } from "../../../src/core/consolidation/plan-consolidation";
import type { Grid } from "../../../src/core/grid/grid";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import type { Notice } from "../../../src/core/notice/notice";
import { buildReturnForms } from "../../../src/core/returns/build-return-forms";
import { createReturnParser } from "../../support/parse-return";
import { FORM_HEADINGS } from "../../../src/core/returns/form-columns";
import { planReturnForm } from "../../../src/core/returns/plan-return-form";
import type { ReturnForm } from "../../../src/core/returns/return-form";
import type { UnitReturn } from "../../../src/core/returns/unit-return";
import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";
import type { RowPlan, SheetPlan } from "../../../src/core/sheet-plan/sheet-plan";
import { planSummaries } from "../../../src/core/summary/plan-summaries";
import type { UnitRegister } from "../../../src/core/units/unit-register";
import { readDocument } from "../../../src/files/document/read-document";

const register = JSON.parse(readFileSync("seeds/huoshan-units.json", "utf8")) as UnitRegister;
const period = { year: 2021, quarter: 4 } as const;

async function realNotice(): Promise<Notice> {
  const bytes = new Uint8Array(readFileSync("seeds/huoshan-2021-notice.txt"));
  const document = await readDocument({ name: "huoshan-2021-notice.txt", bytes });
  if ("refusal" in document) throw new Error(document.refusal.reason);
  return parseNotice(document, register);
}

/** Fills a form's sheets in as a unit would: every row, with its name in the progress. */
function filledIn(form: ReturnForm): readonly Grid[] {
  return planReturnForm(form).map((plan) => {
    const headings = plan.rows.find((row) => row.style === "header")?.cells ?? [];
    const put = (heading: string): number => headings.indexOf(heading);
    if (put(FORM_HEADINGS.progress) < 0) return gridOfPlan(plan);
    const rows = plan.rows.map((row): RowPlan => {
      if (row.style !== "body" || typeof row.cells[0] !== "number") return row;
      const cells = headings.map((_, index) => row.cells[index] ?? null);
      cells[put(FORM_HEADINGS.status)] = "序时推进";
      cells[put(FORM_HEADINGS.percent)] = 0.75;
      cells[put(FORM_HEADINGS.progress)] = `${form.unit}已推进`;
      cells[put(FORM_HEADINGS.reportedOn)] = { kind: "date", iso: "2021-12-28" };
      return { ...row, cells };
    });
    return gridOfPlan({ ...plan, rows });
  });
}

function returnsOf(notice: Notice, units: readonly string[] | null): readonly UnitReturn[] {
  const parse = createReturnParser({ notice, register, period });
  return buildReturnForms(notice, register, period, { leadsOnly: false })
    .forms.filter((form) => units === null || units.includes(form.unit))
    .map((form) =>
      parse({ name: `${form.unit}.xlsx`, spreadsheet: { sheets: filledIn(form), notices: [] } })
    );
}

function cellsOf(
  plan: SheetPlan | undefined,
  style: RowPlan["style"]
): readonly RowPlan["cells"][] {
  return (plan?.rows ?? []).filter((row) => row.style === style).map((row) => row.cells);
}

test("[C1] the real notice owes 45 rows of 45 units for 2021Q4, and 42 rows for the year", async () => {
  const notice = await realNotice();
  const quarter = consolidate([], { notice, register, period });
  expect(quarter.items).toHaveLength(45);
  expect(quarter.receipts).toHaveLength(45);
  const year = consolidate([], { notice, register, period: { year: 2021 } });
  expect(year.items.map((item) => item.table)).toEqual([
    ...Array<string>(38).fill("A1"),
    ...Array<string>(4).fill("A2"),
  ]);
});

test("[C7] forms of all 45 units, filled in, come back whole: every receipt is 已报 and in time", async () => {
  const notice = await realNotice();
  const returns = returnsOf(notice, null);
  const all = consolidate(returns, { notice, register, period });
  expect(new Set(all.receipts.map((one) => `${one.state} ${one.onTime}`))).toEqual(
    new Set(["已报 true"])
  );
  expect(all.unplaced).toEqual([]);
  const rows = all.receipts.reduce((sum, receipt) => sum + receipt.required, 0);
  expect(all.cells).toEqual({ read: rows * 4, placed: rows * 4, unplaced: 0 });
  expect(all.issues.filter((issue) => issue.severity === "error")).toEqual([]);
  const last = all.items[9];
  expect(last?.contributions.map((one) => one.unit).slice(-2)).toEqual(["太阳乡", "县经济开发区"]);
  expect(last?.progress).toBe(`${last?.lead}已推进`);
});

test("[C11] what a workbook keeps of the real returns gives the same consolidation later", async () => {
  const notice = await realNotice();
  const returns = returnsOf(notice, ["县教育局", "县发改委", "衡山镇"]);
  const kept = parseConsolidationRecord(gridOfPlan(planConsolidationRecord(returns, period)));
  expect(consolidate(kept, { notice, register, period })).toEqual(
    consolidate(returns, { notice, register, period })
  );
});

test("[S3] on the real notice with one return, the tables count, chase and title as they should", async () => {
  const notice = await realNotice();
  const returns = returnsOf(notice, ["县教育局"]);
  const consolidation = consolidate(returns, { notice, register, period });
  const plans = planSummaries(consolidation, notice, register);
  const named = (name: string): SheetPlan | undefined => plans.find((plan) => plan.name === name);
  expect(cellsOf(named("附件3进展情况汇总表 2021Q4"), "title")).toEqual([
    ["长三角地区一体化发展2021年度工作计划霍山县进展情况汇总表（2021年第四季度）"],
  ]);
  expect(cellsOf(named("完成情况统计表 2021Q4"), "total")).toEqual([
    ["合计", null, 45, 0, 2, 0, 0, 0, 43, 0],
  ]);
  expect(cellsOf(named("牵头单位完成情况统计表 2021Q4"), "body")).toHaveLength(20);
  expect(cellsOf(named("催报清单 2021Q4"), "body")).toHaveLength(44);
  for (const plan of [...plans, ...planConsolidation(consolidation, notice)])
    for (const row of plan.rows) expect(row.height).toBeLessThanOrEqual(409.5);
});

test("[S2] the progress table of 附件2 shows 事项 and 合作内容 in two columns", async () => {
  const notice = await realNotice();
  const consolidation = consolidate([], { notice, register, period: { year: 2021 } });
  const plan = planSummaries(consolidation, notice, register).find((one) =>
    one.name.startsWith("附件2")
  );
  expect(cellsOf(plan, "header")[0]?.slice(0, 5)).toEqual([
    "序号",
    "重点任务",
    "合作内容",
    "牵头单位",
    "配合单位",
  ]);
  expect(cellsOf(plan, "body")[0]?.slice(3, 5)).toEqual(["县科技经信局", "等"]);
});
