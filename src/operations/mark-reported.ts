import { periodCode, type Period } from "../core/period/period";
import type { OfficeChoices } from "../core/workbook/office-choices";
import { withReported } from "../core/workbook/reported-step";
import { changeChoices } from "./change-choices";
import type { OperationContext } from "./operation";

/** Notes in the workbook that a period's tables went up on a day (`YYYY-MM-DD`), or takes the note back (`null`). */
export function markReported(
  { host }: Pick<OperationContext, "host">,
  period: Period,
  date: string | null
): Promise<OfficeChoices> {
  return changeChoices(host, (choices) => withReported(choices, periodCode(period), date));
}
