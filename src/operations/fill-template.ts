import { planTemplate, type TemplatePlan } from "../core/summary/template/plan-template";
import type { NamedBytes, ReadResult } from "../files/reading";
import { readSpreadsheet } from "../files/spreadsheet/read-spreadsheet";
import { fillWorkbook } from "../files/xlsx/fill-workbook";
import { OperationError, type OperationContext } from "./operation";
import { prepareSummaries, type SummariesInput } from "./prepare-summaries";

/** Which template is filled, for which period. */
export interface TemplateInput extends SummariesInput {
  readonly file: NamedBytes;
}

/** The filled template as a new file, and what could not be brought together. */
export interface FilledTemplate {
  readonly file: NamedBytes;
  readonly plan: TemplatePlan;
}

/**
 * Fills the superior's own template (.xlsx, .xlsm) with a period's progress and gives a new file;
 * everything else of the template stays as it is. A file that cannot be read is refused by name.
 * Rejects with `OperationError` `template-without-table`, `template-too-short`,
 * `template-by-county` where counties were put together, or `nothing-consolidated`.
 */
export async function fillTemplate(
  context: OperationContext,
  { file, ...input }: TemplateInput
): Promise<ReadResult<FilledTemplate>> {
  const { summary } = await prepareSummaries(context, input);
  // A row of a template has one report, and several counties would each have to be it.
  if (summary.consolidation.counties !== undefined)
    throw new OperationError("template-by-county", { file: file.name });
  const template = await readSpreadsheet(file.bytes, { name: file.name });
  if ("refusal" in template) return template;
  const plan = planTemplate(template.sheets, summary);
  if (plan === null) throw new OperationError("template-without-table", { file: file.name });
  if ("needed" in plan)
    throw new OperationError("template-too-short", { file: file.name, ...plan });
  const bytes = await fillWorkbook(file, plan.sheet, plan.cells);
  if ("refusal" in bytes) return bytes;
  return { file: { name: filledName(file.name, summary.consolidation.period), bytes }, plan };
}

/** 进展情况表.xlsx becomes 进展情况表_2021Q4.xlsx. */
function filledName(name: string, period: string): string {
  const ending = /\.xls[xm]$/i.exec(name)?.[0] ?? "";
  return `${name.slice(0, name.length - ending.length)}_${period}${ending || ".xlsx"}`;
}
