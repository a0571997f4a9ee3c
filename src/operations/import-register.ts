import {
  compareRegisters,
  withContactsOf,
  type RegisterChanges,
} from "../core/units/compare-registers";
import type { UnitRegister } from "../core/units/unit-register";
import { withoutCheck } from "../core/workbook/checked-step";
import { planRegisterSheet, REGISTER_SHEET } from "../core/workbook/register-sheet";
import type { NamedBytes } from "../files/reading";
import { OperationError, type OperationContext } from "./operation";
import { placeSheets, type KeptAside } from "./place-sheets";
import { readNoticeSheets } from "./read-notice";
import { readRegister } from "./read-register";

/** A register that was read from a file, and what would change with it; nothing is written yet. */
export interface OfferedRegister {
  readonly register: UnitRegister;
  readonly changes: RegisterChanges;
}

/**
 * Reads a register from a file (JSON or a workbook) and says what it would change. A contact that
 * the workbook knows and the file does not is kept. Rejects with `OperationError` `no-register`.
 */
export async function offerRegister(
  context: OperationContext,
  file: NamedBytes
): Promise<OfferedRegister> {
  const { register: current } = await readNoticeSheets(context);
  const read = await readRegister(file, current);
  if (read === null) throw new OperationError("no-register", { file: file.name });
  const register = withContactsOf(read, current);
  return { register, changes: compareRegisters(current, register) };
}

/** Writes a register over the workbook's; a 单位名录 sheet that a person edited is kept aside. */
export async function replaceRegister(
  context: OperationContext,
  register: UnitRegister
): Promise<{ readonly keptAside: readonly KeptAside[] }> {
  const { record } = await readNoticeSheets(context);
  const { county, divisionCode } = register;
  const name = record.sheets.find(({ role }) => role === "unit-register")?.name ?? REGISTER_SHEET;
  const plan = { ...planRegisterSheet(register), name };
  const choices = withoutCheck(record.choices);
  const next = { ...record, choices, ...(county === "" ? {} : { county, divisionCode }) };
  const { keptAside } = await placeSheets(context.host, next, [{ plan, role: "unit-register" }]);
  return { keptAside };
}
