import { cellAddress } from "../../grid/address";
import type { Issue, IssueCode, IssueOf, IssueParams } from "../../issues/issue";
import type { ColumnRole, Notice } from "../../notice/notice";
import type { UnitMention } from "../../units/responsibility";
import type { UnitRegister } from "../../units/unit-register";
import type { PlacedAssignment } from "../check-context";
import { unitClassOf } from "../unit-class";
import { mentionName } from "../unit-difference";
import type { Fix } from "./fix";
import { writeUnits, type ClassedPiece } from "./rearrange";
import { findName, piecesOfMentions } from "./unit-pieces";

/**
 * Proposes what could be done about an issue in the text of a unit cell: one fix, or one for each
 * suggestion for an unknown unit; none where the issue asks for a person’s words or the text holds
 * more than the fix could keep. Nothing is applied.
 */
export function proposeFixes(issue: Issue, notice: Notice, register: UnitRegister): readonly Fix[] {
  const placed = findAssignment(issue, notice);
  if (placed === null) return [];
  return proposalsFor(issue, placed, register);
}

/** An assignment and the cell that an issue points to. */
interface FixableAssignment extends PlacedAssignment {
  readonly address: string | undefined;
}

type Proposer<Code extends IssueCode> = (
  placed: FixableAssignment,
  params: IssueParams[Code],
  register: UnitRegister
) => readonly Fix[];

/** What can be proposed for each code; a code that is not here wants a person’s words. */
const PROPOSERS: { readonly [Code in IssueCode]?: Proposer<Code> } = {
  "nonstandard-unit-name": (placed, { written, name }) => renamed(placed, written, name),
  "former-unit-name": (placed, { written, name }) => renamed(placed, written, name),
  "unknown-unit": (placed, { name, suggestions }) =>
    suggestions.flatMap((suggestion) => renamed(placed, name, suggestion)),
  "duplicate-unit": (placed, { name }, register) => withoutRepetition(placed, name, register),
  "misplaced-lead": (placed, { lead }, register) => leadFirst(placed, lead, register),
  "class-order": (placed, { unit }, register) => inClassOrder(placed, unit, register),
};

function proposalsFor<Code extends IssueCode>(
  issue: IssueOf<Code>,
  placed: FixableAssignment,
  register: UnitRegister
): readonly Fix[] {
  const proposer: Proposer<Code> | undefined = PROPOSERS[issue.code];
  return proposer === undefined ? [] : proposer(placed, issue.params, register);
}

function findAssignment(
  { table: id, key, number, address }: Issue,
  notice: Notice
): FixableAssignment | null {
  const table = notice.tables.find((one) => one.id === id);
  if (table === undefined || table.sheet === undefined || key === undefined) return null;
  const rows = table.rows.filter((one) => one.key === key);
  const row = rows.find((one) => one.number === (number ?? null)) ?? rows[0];
  return row === undefined ? null : { table, row, address };
}

/** Replaces a name in the unit cell that the issue points to, or in the one that holds it. */
function renamed(placed: FixableAssignment, written: string, name: string): readonly Fix[] {
  const cells = unitCells(placed);
  const pointedTo = cells.filter((cell) => cell.address === placed.address);
  for (const cell of [...pointedTo, ...cells]) {
    const span = findName(cell.text, written);
    if (span === null) continue;
    const after = `${cell.text.slice(0, span.start)}${name}${cell.text.slice(span.end)}`;
    return fixOf("rename", name, cell, after);
  }
  return [];
}

function withoutRepetition(
  placed: FixableAssignment,
  name: string,
  register: UnitRegister
): readonly Fix[] {
  return rearranged(placed, register, (pieces) => {
    const [first, ...others] = pieces.filter((one) => mentionName(one.mention) === name);
    const isPlain = others.every(({ piece }) => !/[（(〔[【]/.test(piece.text));
    if (first === undefined || !isPlain) return null;
    const kept = pieces.filter((one) => !others.includes(one));
    const wasOpen = others.some(({ piece }) => piece.isOpenEnded);
    return wasOpen ? kept.map((one) => (one === first ? openedAs(one) : one)) : kept;
  }).flatMap(({ cell, after }) => fixOf("remove-repetition", name, cell, after));
}

function leadFirst(
  placed: FixableAssignment,
  lead: string,
  register: UnitRegister
): readonly Fix[] {
  return rearranged(placed, register, (pieces) => {
    const leading = pieces.find((one) => mentionName(one.mention) === lead);
    return leading === undefined ? null : [leading, ...pieces.filter((one) => one !== leading)];
  }).flatMap(({ cell, after }) => fixOf("lead-first", lead, cell, after));
}

function inClassOrder(
  placed: FixableAssignment,
  unit: string,
  register: UnitRegister
): readonly Fix[] {
  const { lead, coLeads } = placed.row.responsibility;
  const leads = new Set([lead, ...coLeads]);
  return rearranged(placed, register, (pieces) => [
    ...pieces.filter((one) => leads.has(mentionName(one.mention))),
    ...pieces
      .filter((one) => !leads.has(mentionName(one.mention)))
      .sort((a, b) => a.unitClass - b.unitClass),
  ]).flatMap(({ cell, after }) => fixOf("class-order", unit, cell, after));
}

interface MentionedPiece extends ClassedPiece {
  readonly mention: UnitMention;
}

/** 等 stays with its class when the piece that carried it goes. */
function openedAs(one: MentionedPiece): MentionedPiece {
  return { ...one, piece: { ...one.piece, isOpenEnded: true } };
}

/** Writes the row’s one unit cell in another order, if every word of it is accounted for. */
function rearranged(
  placed: FixableAssignment,
  register: UnitRegister,
  arrange: (pieces: readonly MentionedPiece[]) => readonly MentionedPiece[] | null
): readonly { readonly cell: UnitCell; readonly after: string }[] {
  const [cell, ...others] = unitCells(placed);
  const { mentions } = placed.row.responsibility;
  const pieces = cell === undefined ? null : piecesOfMentions(cell.text, mentions);
  if (cell === undefined || others.length > 0 || pieces === null) return [];
  const units = new Map(register.units.map((unit) => [unit.name, unit]));
  const groups = new Map(register.groups.map((group) => [group.name, group]));
  const classed = pieces.flatMap((piece, index) => {
    const mention = mentions[index];
    const unitClass = mention ? unitClassOf(mention.resolution, { units, groups }) : null;
    return mention === undefined || unitClass === null ? [] : [{ piece, unitClass, mention }];
  });
  const ordered = classed.length === pieces.length ? arrange(classed) : null;
  return ordered === null ? [] : [{ cell, after: writeUnits(cell.text, ordered) }];
}

interface UnitCell {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
}

const UNIT_ROLES: ReadonlySet<ColumnRole> = new Set(["units", "lead", "participants"]);

function unitCells({ table, row }: FixableAssignment): readonly UnitCell[] {
  const { sheet } = table;
  if (sheet === undefined) return [];
  return table.columns.flatMap((column, index) => {
    const columnIndex = table.columnIndexes[index];
    const text = row.texts[index] ?? "";
    return columnIndex === undefined || text === "" || !UNIT_ROLES.has(column.role)
      ? []
      : [{ sheet, address: cellAddress(row.rowIndex, columnIndex), text }];
  });
}

function fixOf(kind: Fix["kind"], unit: string, cell: UnitCell, after: string): readonly Fix[] {
  const { sheet, address, text: before } = cell;
  return after === before ? [] : [{ kind, unit, sheet, address, before, after }];
}
