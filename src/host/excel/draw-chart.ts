import { cellAddress, rangeAddress } from "../../core/grid/address";
import type { ChartPlan } from "../../core/sheet-plan/chart-plan";
import { HostError } from "../workbook-host";
import { runInExcel, type ExcelSettings } from "./run-in-excel";

/** Draws a chart of stacked bars on a worksheet, replacing the one of its name. */
export function drawChart(settings: ExcelSettings, name: string, plan: ChartPlan): Promise<void> {
  return runInExcel(settings, name, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const before = sheet.charts.getItemOrNullObject(plan.name);
    await context.sync();
    if (sheet.isNullObject) throw new HostError("sheet-missing", name);
    if (!before.isNullObject) before.delete();
    const { values, categories, place } = plan;
    const chart = sheet.charts.add(
      "ColumnStacked",
      sheet.getRange(rangeAddress(values)),
      "Columns"
    );
    chart.name = plan.name;
    chart.title.text = plan.title;
    chart.legend.position = "Bottom";
    chart.setPosition(
      cellAddress(place.firstRowIndex, place.firstColumnIndex),
      cellAddress(place.lastRowIndex, place.lastColumnIndex)
    );
    const names = sheet.getRange(rangeAddress(categories));
    const seriesCount = values.lastColumnIndex - values.firstColumnIndex + 1;
    for (let index = 0; index < seriesCount; index++)
      chart.series.getItemAt(index).setXAxisValues(names);
    await context.sync();
  });
}
