import type { OfficeChoices } from "../core/workbook/office-choices";
import {
  parseWorkbookRecord,
  planWorkbookRecord,
  RECORD_SHEET,
} from "../core/workbook/workbook-record";
import type { WorkbookHost } from "../host/workbook-host";

/** Changes what the office chose, in the workbook's record alone, and gives back all that now holds. */
export async function changeChoices(
  host: WorkbookHost,
  change: (choices: OfficeChoices) => OfficeChoices
): Promise<OfficeChoices> {
  const [grid] = await host.readSheets([RECORD_SHEET]);
  const record = parseWorkbookRecord(grid);
  const choices = change(record.choices);
  if (choices !== record.choices)
    await host.writeSheets([planWorkbookRecord({ ...record, choices })]);
  return choices;
}
