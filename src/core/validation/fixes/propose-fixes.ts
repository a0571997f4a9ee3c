import type { Issue, IssueCode, IssueOf, IssueParams } from "../../issues/issue";
import type { Notice } from "../../notice/notice";
import { assignParts } from "../../units/parse-responsibility";
import type { UnitMention } from "../../units/responsibility";
import { liftRuleNotes } from "../../units/rule-notes";
import type { Unit, UnitGroup, UnitRegister } from "../../units/unit-register";
import type { PlacedAssignment } from "../check-context";
import { unitClassOf } from "../unit-class";
import { mentionName } from "../unit-difference";
import { asTwin } from "./as-twin";
import type { Fix } from "./fix";
import { writeUnits, type ClassedPiece } from "./rearrange";
import { unitCells, type UnitCell } from "./unit-cells";
import { findName, piecesOfMentions } from "./unit-pieces";

/** Proposes fixes for issues of one notice. */
export type FixProposer = (issue: Issue) => readonly Fix[];

/**
 * Prepares proposals of what could be done about an issue in the text of a unit cell: one fix, or
 * one for each suggestion for an unknown unit and for each side of differing twins; none where the issue asks for a person’s words or the
 * text holds more than the fix could keep. Nothing is applied.
 */
export function fixProposer(notice: Notice, register: UnitRegister): FixProposer {
  const units: KnownUnits = {
    units: new Map(register.units.map((unit) => [unit.name, unit])),
    groups: new Map(register.groups.map((group) => [group.name, group])),
  };
  const rows = new Map<string, PlacedAssignment[]>();
  for (const table of notice.tables)
    for (const row of table.rows) {
      const list = rows.get(`${table.id} ${row.key}`);
      if (list === undefined) rows.set(`${table.id} ${row.key}`, [{ table, row }]);
      else list.push({ table, row });
    }
  return (issue) => {
    const sameKey = rows.get(`${issue.table ?? ""} ${issue.key ?? ""}`) ?? [];
    const placed = sameKey.find(({ row }) => row.number === (issue.number ?? null)) ?? sameKey[0];
    if (placed === undefined || placed.table.sheet === undefined) return [];
    if (issue.code === "units-differ" || issue.code === "lead-differs") {
      const [twin] = rows.get(`${issue.params.other.table} ${issue.params.otherKey}`) ?? [];
      return twin === undefined ? [] : asTwin(placed, twin);
    }
    return proposalsFor(issue, { ...placed, address: issue.address }, units);
  };
}

/** Proposes fixes for a single issue, as `fixProposer` does. */
export function proposeFixes(issue: Issue, notice: Notice, register: UnitRegister): readonly Fix[] {
  return fixProposer(notice, register)(issue);
}

/** Codes for which one fix can be proposed, so that all issues of a kind can be fixed at once. */
export const FIXABLE_CODES: ReadonlySet<IssueCode> = new Set([
  "nonstandard-unit-name",
  "former-unit-name",
  "run-together-units",
  "duplicate-unit",
  "misplaced-lead",
  "class-order",
]);

/** An assignment and the cell that an issue points to. */
interface FixableAssignment extends PlacedAssignment {
  readonly address: string | undefined;
}

interface KnownUnits {
  readonly units: ReadonlyMap<string, Unit>;
  readonly groups: ReadonlyMap<string, UnitGroup>;
}

type Proposer<Code extends IssueCode> = (
  placed: FixableAssignment,
  params: IssueParams[Code],
  known: KnownUnits
) => readonly Fix[];

/** What can be proposed for each code; a code that is not here wants a person’s words. */
const PROPOSERS: { readonly [Code in IssueCode]?: Proposer<Code> } = {
  "nonstandard-unit-name": (placed, { written, name }) => renamed(placed, written, name),
  "former-unit-name": (placed, { written, name }) => renamed(placed, written, name),
  "unknown-unit": (placed, { name, suggestions }) =>
    suggestions.flatMap((suggestion) => renamed(placed, name, suggestion)),
  "run-together-units": (placed, { name, parts }) =>
    replaced(placed, name, parts.join("、"), "split", parts.join("、")),
  "duplicate-unit": (placed, { name }, known) => withoutRepetition(placed, name, known),
  "misplaced-lead": (placed, { lead }, known) => leadFirst(placed, lead, known),
  "class-order": (placed, { unit }, known) => inClassOrder(placed, unit, known),
};

function proposalsFor<Code extends IssueCode>(
  issue: IssueOf<Code>,
  placed: FixableAssignment,
  known: KnownUnits
): readonly Fix[] {
  const proposer: Proposer<Code> | undefined = PROPOSERS[issue.code];
  return proposer === undefined ? [] : proposer(placed, issue.params, known);
}

function renamed(placed: FixableAssignment, written: string, name: string): readonly Fix[] {
  return replaced(placed, written, name, "rename", name);
}

/** Replaces a name in the unit cell that the issue points to, or in the one that holds it. */
function replaced(
  placed: FixableAssignment,
  written: string,
  text: string,
  kind: Fix["kind"],
  unit: string
): readonly Fix[] {
  const cells = unitCells(placed);
  const pointedTo = cells.filter((cell) => cell.address === placed.address);
  for (const cell of [...pointedTo, ...cells]) {
    const span = findName(cell.text, written);
    if (span === null) continue;
    const after = `${cell.text.slice(0, span.start)}${text}${cell.text.slice(span.end)}`;
    return fixOf(kind, unit, placed, { cell, after });
  }
  return [];
}

function withoutRepetition(
  placed: FixableAssignment,
  name: string,
  known: KnownUnits
): readonly Fix[] {
  return rearranged(placed, known, (pieces) => {
    const [first, ...others] = pieces.filter((one) => mentionName(one.mention) === name);
    const isPlain = others.every(({ piece }) => !/[（(〔[【]/.test(piece.text));
    if (first === undefined || !isPlain) return null;
    const kept = pieces.filter((one) => !others.includes(one));
    const wasOpen = others.some(({ piece }) => piece.isOpenEnded);
    return wasOpen ? kept.map((one) => (one === first ? openedAs(one) : one)) : kept;
  }).flatMap((written) => fixOf("remove-repetition", name, placed, written));
}

function leadFirst(placed: FixableAssignment, lead: string, known: KnownUnits): readonly Fix[] {
  return rearranged(placed, known, (pieces) => {
    const leading = pieces.find((one) => mentionName(one.mention) === lead);
    return leading === undefined ? null : [leading, ...pieces.filter((one) => one !== leading)];
  }).flatMap((written) => fixOf("lead-first", lead, placed, written));
}

function inClassOrder(placed: FixableAssignment, unit: string, known: KnownUnits): readonly Fix[] {
  const { lead, coLeads } = placed.row.responsibility;
  const leads = new Set([lead, ...coLeads]);
  return rearranged(placed, known, (pieces) => [
    ...pieces.filter((one) => leads.has(mentionName(one.mention))),
    ...pieces
      .filter((one) => !leads.has(mentionName(one.mention)))
      .sort((a, b) => a.unitClass - b.unitClass),
  ]).flatMap((written) => fixOf("class-order", unit, placed, written));
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
  known: KnownUnits,
  arrange: (pieces: readonly MentionedPiece[]) => readonly MentionedPiece[] | null
): readonly WrittenCell[] {
  const [cell, ...others] = unitCells(placed);
  const { mentions } = placed.row.responsibility;
  const pieces = cell === undefined ? null : piecesOfMentions(cell.text, mentions);
  if (cell === undefined || others.length > 0 || pieces === null) return [];
  // A note about the whole cell belongs to none of its pieces.
  if (liftRuleNotes(cell.text).notes.length > 0) return [];
  const classed = pieces.flatMap((piece, index) => {
    const mention = mentions[index];
    const unitClass = mention ? unitClassOf(mention.resolution, known) : null;
    return mention === undefined || unitClass === null ? [] : [{ piece, unitClass, mention }];
  });
  const ordered = classed.length === pieces.length ? arrange(classed) : null;
  if (ordered === null) return [];
  // Whoever comes first without a mark would lead: that is for a person to say, not for an order.
  const { lead } = assignParts(ordered.map((one) => one.mention));
  if (lead !== placed.row.responsibility.lead) return [];
  return [{ cell, after: writeUnits(cell.text, ordered) }];
}

interface WrittenCell {
  readonly cell: UnitCell;
  readonly after: string;
}

function fixOf(
  kind: Fix["kind"],
  unit: string,
  { row }: FixableAssignment,
  { cell, after }: WrittenCell
): readonly Fix[] {
  const { sheet, address, text: before } = cell;
  return after === before ? [] : [{ kind, unit, key: row.key, sheet, address, before, after }];
}
