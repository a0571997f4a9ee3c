import { consolidate } from "../../../src/core/consolidation/consolidate";
import type { SheetPlan } from "../../../src/core/sheet-plan/sheet-plan";
import { planSummaries } from "../../../src/core/summary/plan-summaries";
import { createExcelHost } from "../../../src/host/excel/excel-host";
import { ExcelTestHost } from "../../support/office-host/excel-test-host";
import {
  sampleContribution,
  sampleNotice as notice,
  sampleRegister as register,
  sampleReturn,
} from "../../support/sample-notice";

const period = { year: 2021, quarter: 4 } as const;

function unitCounts(): SheetPlan {
  const returns = [sampleReturn("教育.xlsx", "县教育局", [sampleContribution()])];
  const plans = planSummaries(consolidate(returns, { notice, register, period }), notice, register);
  const plan = plans.find(({ name }) => name.startsWith("牵头单位完成情况统计表"));
  if (plan === undefined) throw new Error("no counts");
  return plan;
}

async function drawn(times: number) {
  const plan = unitCounts();
  const excel = new ExcelTestHost();
  const host = createExcelHost();
  await host.writeSheets([plan]);
  for (let time = 0; time < times; time++)
    if (plan.chart !== undefined) await host.drawChart?.(plan.name, plan.chart);
  return { plan, excel, host, sheet: excel.workbook.get(plan.name) };
}

test("[S15] the counts are a native chart of stacked columns over the table's own cells, below it", async () => {
  const { plan, sheet } = await drawn(1);
  expect(sheet.charts).toHaveLength(1);
  const [chart] = sheet.charts;
  // Three lead units below the heading row; 已完成 … 未报 in six columns.
  expect(chart).toMatchObject({
    type: "ColumnStacked",
    seriesBy: "Columns",
    name: "牵头单位完成情况统计表",
    title: "牵头单位完成情况统计图",
    legend: "Bottom",
    source: `${plan.name}!D3:I6`,
    categories: Array<string>(6).fill(`${plan.name}!B4:B6`),
    position: ["A10", "J27"],
  });
  expect(plan.rows.slice(3, 6).map((row) => row.cells[1])).toEqual([
    "县发改委",
    "县教育局",
    "县水务局",
  ]);
  expect(plan.rows[2]?.cells.slice(3, 9)).toEqual([
    "已完成",
    "序时推进",
    "进展滞后",
    "未启动",
    "零报告",
    "未报",
  ]);
});

test("[S15] drawing again replaces the chart of that name and leaves a person's own", async () => {
  const { plan, sheet, host } = await drawn(2);
  sheet.charts.push({
    ...(sheet.charts[0] as (typeof sheet.charts)[number]),
    id: "x",
    name: "我的图",
  });
  if (plan.chart !== undefined) await host.drawChart?.(plan.name, plan.chart);
  expect(sheet.charts.map(({ name }) => name).sort()).toEqual(["我的图", "牵头单位完成情况统计表"]);
});

test("a chart on a sheet that is not there is refused by name", async () => {
  const { plan, host } = await drawn(0);
  const { chart } = plan;
  if (chart === undefined) throw new Error("no chart");
  await expect(host.drawChart?.("没有这张表", chart)).rejects.toMatchObject({
    code: "sheet-missing",
    subject: "没有这张表",
  });
});
