import type { OfficeChoices } from "../core/workbook/office-choices";
import { changeChoices } from "./change-choices";
import type { OperationContext } from "./operation";

/**
 * Sets the due date (`YYYY-MM-DD`) of a period or duty of the calendar by its code, or gives it back
 * to the notice with `null`. Anything that is no date is taken as `null`.
 */
export function setDueDate(
  { host }: OperationContext,
  code: string,
  date: string | null
): Promise<OfficeChoices> {
  const isDate = date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date);
  return changeChoices(host, (choices) => ({
    ...choices,
    dueDates: [
      ...choices.dueDates.filter(({ period }) => period !== code),
      ...(isDate ? [{ period: code, date }] : []),
    ],
  }));
}
