import type { Grid } from "../core/grid/grid";
import type { UnitRegister } from "../core/units/unit-register";
import { planRegisterSheet, REGISTER_SHEET } from "../core/workbook/register-sheet";
import { OperationError, type OperationContext } from "./operation";
import { placeSheets } from "./place-sheets";
import { readNoticeSheets } from "./read-notice";

/** The workbook's own 单位名录 sheet and what it says. */
export interface OwnRegister {
  readonly register: UnitRegister;
  readonly grid: Grid;
}

/** Gives the workbook's 单位名录 sheet, written first where there is none. */
export async function ownRegister(context: OperationContext): Promise<OwnRegister> {
  const { host } = context;
  const { register, record, hasRegisterSheet } = await readNoticeSheets(context);
  if (!hasRegisterSheet)
    await placeSheets(host, record, [{ plan: planRegisterSheet(register), role: "unit-register" }]);
  const recorded = record.sheets.find(({ role }) => role === "unit-register")?.name;
  const name = hasRegisterSheet ? (recorded ?? REGISTER_SHEET) : REGISTER_SHEET;
  const [grid] = await host.readSheets([name]);
  if (grid === undefined) throw new OperationError("not-in-register", { subject: name });
  return { register, grid };
}
