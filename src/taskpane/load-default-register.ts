import type { UnitRegister } from "../core/units/unit-register";

/** Loads the register that is shipped with the program, as a part of its own. */
export async function loadDefaultRegister(): Promise<UnitRegister> {
  const { default: register } = await import("../../seeds/huoshan-units.json");
  // The file's shape is held by a test of the register.
  return register as unknown as UnitRegister;
}
