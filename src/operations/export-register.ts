import { registerJson } from "../core/units/register-json";
import { planRegisterSheet, REGISTER_SHEET } from "../core/workbook/register-sheet";
import type { NamedBytes } from "../files/reading";
import { writeXlsx } from "../files/xlsx/write-xlsx";
import type { OperationContext } from "./operation";
import { readNoticeSheets } from "./read-notice";

/** The formats in which a register is exported. */
export type RegisterFormat = "json" | "xlsx";

/** Writes the workbook's unit register as a file of its own. */
export async function exportRegister(
  context: OperationContext,
  format: RegisterFormat
): Promise<NamedBytes> {
  const { register } = await readNoticeSheets(context);
  const name = `${register.county}${REGISTER_SHEET}.${format}`;
  const bytes =
    format === "json"
      ? new TextEncoder().encode(registerJson(register))
      : await writeXlsx([planRegisterSheet(register)]);
  return { name, bytes };
}
