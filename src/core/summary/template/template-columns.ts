import type { FormTable } from "../../returns/find-form-tables";
import type { Heading } from "../../returns/heading-roles";
import { plainHeading } from "../../returns/heading-roles";

/** What a column of the superior's own template is filled with. */
export type TemplateField =
  | "annex"
  | "number"
  | "task"
  | "content"
  | "units"
  | "lead"
  | "participants"
  | "deadline"
  | "status"
  | "percent"
  | "progress"
  | "problems"
  | "nextSteps";

/** A column of a template, 0-based. */
export interface TemplateColumn {
  readonly columnIndex: number;
  readonly field: TemplateField;
}

/** The columns of a template that can be filled, and the headings that say nothing known. */
export interface TemplateColumns {
  readonly columns: readonly TemplateColumn[];
  readonly unknown: readonly string[];
}

/** Reads what a template's headings ask for; of two columns for one thing the surer is filled. */
export function templateColumns(table: FormTable): TemplateColumns {
  const columns: TemplateColumn[] = [];
  const unknown: string[] = [];
  for (const heading of table.headings) {
    if (heading.isGroup === true) continue;
    const field = fieldOf(heading, table);
    const isFirst = !columns.some((one) => one.field === field);
    if (field !== null && isFirst) columns.push({ columnIndex: heading.columnIndex, field });
    else unknown.push(heading.written.replace(/\s+/g, ""));
  }
  return { columns, unknown };
}

function fieldOf(heading: Heading, table: FormTable): TemplateField | null {
  const { reading, written, columnIndex } = heading;
  const plain = plainHeading(written);
  if (/^附件/.test(plain)) return "annex";
  if (/时限|完成时间/.test(plain)) return "deadline";
  if (reading === null) return null;
  // 完成情况 beside a column of progress is where the status stands.
  if (table.columns.get("status")?.[0] === columnIndex) return "status";
  switch (reading.role) {
    case "units":
      if (/配合|协同|协办|参与/.test(plain)) return "participants";
      return /牵头|主办/.test(plain) ? "lead" : "units";
    case "number":
    case "task":
    case "content":
    case "status":
    case "percent":
    case "progress":
    case "problems":
    case "nextSteps":
      return reading.role;
    case "role":
    case "earlier":
    case "reporter":
    case "telephone":
    case "reportedOn":
    case "key":
      return null;
  }
}
