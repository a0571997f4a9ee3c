import type { Grid } from "../core/grid/grid";
import { guessUnit } from "../core/units/guess-unit";
import type { UnitRegister } from "../core/units/unit-register";
import { aliasEdits, newUnitEdits, type RegisterEdit } from "../core/workbook/learn-names";
import { checkAssignments, type CheckResult } from "./check-assignments";
import { OperationError, type OperationContext } from "./operation";
import { ownRegister } from "./own-register";

/** What a name that nobody knew is: another name of a unit, or a unit of its own. */
export type LearnedName =
  | { readonly kind: "alias"; readonly name: string; readonly unit: string }
  | { readonly kind: "new-unit"; readonly name: string };

/** What a check found after a name was learned, and where it was written. */
export interface LearnResult extends CheckResult {
  readonly sheet: string;
  /** A1 address of the first cell that was written; `null` where the register knew it already. */
  readonly address: string | null;
}

/**
 * Writes a name into the 单位名录 sheet, which a person may have edited, changing no other cell, and
 * checks again. Where the workbook has no such sheet it is written first. Rejects with
 * `OperationError` `not-in-register` where the sheet has no such unit or column.
 */
export async function learnUnit(
  context: OperationContext,
  learned: LearnedName
): Promise<LearnResult> {
  const { register, grid } = await ownRegister(context);
  const edits = editsFor(learned, grid, register);
  if (edits === null)
    throw new OperationError("not-in-register", {
      subject: learned.kind === "alias" ? learned.unit : "单位名称",
    });
  await context.host.editCells(edits.map((edit) => ({ sheet: grid.name, ...edit })));
  const result = await checkAssignments(context);
  return { ...result, sheet: grid.name, address: edits[0]?.address ?? null };
}

function editsFor(
  learned: LearnedName,
  grid: Grid,
  register: UnitRegister
): readonly RegisterEdit[] | null {
  if (learned.kind === "alias")
    return aliasEdits(grid, { unit: learned.unit, alias: learned.name });
  return newUnitEdits(grid, guessUnit(learned.name, register), register);
}
