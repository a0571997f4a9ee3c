import { insertRow } from "../sheet-plan/insert-row";
import type { SheetPlan } from "../sheet-plan/sheet-plan";
import type { FormColumn, FormColumnRole } from "./form-columns";

/** The labels of the line in which a unit names its contact (联络员), before the cells to fill in. */
const CONTACT_LABELS = { name: "联络员姓名", post: "职务", telephone: "联系电话" } as const;

type Span = readonly [first: FormColumnRole, last: FormColumnRole];

/** Over which columns of the table each label and each cell to fill in reaches. */
const SPANS: readonly { readonly label: string; readonly over: Span; readonly entry: Span }[] = [
  { label: CONTACT_LABELS.name, over: ["number", "task"], entry: ["units", "role"] },
  { label: CONTACT_LABELS.post, over: ["status", "percent"], entry: ["progress", "progress"] },
  {
    label: CONTACT_LABELS.telephone,
    over: ["problems", "problems"],
    entry: ["nextSteps", "reportedOn"],
  },
];

/** In points: one line with room to write. */
const HEIGHT = 27;

/** Puts the line for the unit's contact below the rows of a form's sheet, where returns are signed. */
export function withContactRow(plan: SheetPlan, columns: readonly FormColumn[]): SheetPlan {
  const at = (role: FormColumnRole): number => columns.findIndex((one) => one.role === role);
  const spanOf = ([first, last]: Span): readonly [number, number] => [at(first), at(last)];
  const cells: (string | null)[] = columns.map(() => null);
  for (const { label, over } of SPANS) cells[at(over[0])] = label;
  const merged = SPANS.flatMap(({ over, entry }) => [spanOf(over), spanOf(entry)]);
  return insertRow(plan, {
    rowIndex: plan.rows.length,
    row: { style: "header", cells, height: HEIGHT },
    merged: merged.filter(([first, last]) => first < last),
    unlocked: SPANS.map(({ entry }) => spanOf(entry)),
  });
}
