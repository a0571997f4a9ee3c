import type { Assignment, AssignmentTable } from "../../notice/notice";
import { liftRuleNotes } from "../../units/rule-notes";
import type { Fix } from "./fix";
import { unitCells, type UnitCell } from "./unit-cells";

interface Side {
  readonly table: AssignmentTable;
  readonly row: Assignment;
}

/**
 * Proposes for two assignments of one task that either takes over the other’s units: first that this
 * one is written as the other, then the other as this one. Nothing is proposed where units stand in
 * several cells or a cell holds a note, which belongs to its own table.
 */
export function asTwin(here: Side, there: Side): readonly Fix[] {
  const [own, other] = [onlyCell(here), onlyCell(there)];
  if (own === null || other === null || own.text === other.text) return [];
  return [takenOver(here, own, other.text), takenOver(there, other, own.text)];
}

function onlyCell(side: Side): UnitCell | null {
  const [cell, ...others] = unitCells(side);
  if (cell === undefined || others.length > 0) return null;
  return liftRuleNotes(cell.text).notes.length > 0 ? null : cell;
}

function takenOver({ row }: Side, { sheet, address, text: before }: UnitCell, after: string): Fix {
  return { kind: "as-twin", unit: "", key: row.key, sheet, address, before, after };
}
