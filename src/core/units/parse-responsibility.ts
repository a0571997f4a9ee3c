import { outermostEnds, isClosing, isOpening } from "./brackets";
import type { ReadName, ReadRole } from "./name-list";
import { NameReader } from "./read-names";
import type { MarkedRole, OpenEnd, Responsibility, UnitMention } from "./responsibility";
import { liftRuleNotes } from "./rule-notes";
import type { UnitResolver } from "./unit-resolver";

/** What is known of a cell before it is read. */
export interface ResponsibilityOptions {
  /** The part of all names, from the column's heading: `lead` in 牵头单位. */
  readonly columnRole?: Exclude<MarkedRole, null>;
}

/** 以下各项工作均需各县、区人民政府落实，不再列出: said of the rows below, not of this one. */
const FOLLOWING_ROWS =
  /(?:以下|下列)(?:各项|各条|所有)?(?:重点)?(?:工作|任务|事项)?(?:任务)?(?:均|都|皆)?(?:需|须|由)[^。]*/;

/** Reads a responsibility cell (责任单位): who leads, who takes part, what is left open. */
export function parseResponsibility(
  text: string,
  resolver: UnitResolver,
  options: ResponsibilityOptions = {}
): Responsibility {
  const lifted = liftRuleNotes(text);
  const unwrapped = unwrap(lifted.text);
  const following = FOLLOWING_ROWS.exec(unwrapped);
  const list = following === null ? unwrapped : unwrapped.replace(following[0], "");
  const reader = new NameReader(resolver);
  reader.readLabelled(list, options.columnRole ?? null);
  const notes = following === null ? [] : [following[0].trim()];
  return responsibilityOf(reader.names, [...lifted.notes, ...reader.notes, ...notes], resolver);
}

/** Joins what several cells of one row say, such as 牵头单位 beside 配合单位. */
export function joinResponsibilities(parts: readonly Responsibility[]): Responsibility {
  const mentions = parts.flatMap((part) => part.mentions);
  const openEnds = parts.flatMap((part) => part.openEnds);
  return {
    ...assignParts(mentions),
    mentions,
    openEnds: openEnds.map((end) => ({ ...end, isAlone: mentions.length === 1 && end.isAlone })),
    notes: parts.flatMap((part) => part.notes),
    groups: groupsOf(mentions),
  };
}

function responsibilityOf(
  names: readonly ReadName[],
  notes: readonly string[],
  resolver: UnitResolver
): Responsibility {
  const duty = roleOfDuty(names);
  const mentions = names.map((name): UnitMention => ({
    text: name.text,
    resolution: name.resolution,
    markedRole: name.role === "duty" ? duty : name.role,
    ...(name.qualifier === null ? {} : { qualifier: name.qualifier }),
    ...(name.members === null ? {} : { members: name.members }),
    ...(name.excepted === null ? {} : { excepted: name.excepted }),
  }));
  return {
    ...assignParts(mentions),
    mentions,
    openEnds: openEndsOf(names, resolver),
    notes,
    groups: groupsOf(mentions),
  };
}

/** 负责 leads beside 配合, follows beside 牵头, and says nothing where it stands alone. */
function roleOfDuty(names: readonly ReadName[]): MarkedRole {
  const has = (role: ReadRole): boolean => names.some((name) => name.role === role);
  if (has("lead")) return "participant";
  return has("participant") ? "lead" : null;
}

/** Says who leads and who takes part: the marked leads, or else the first name where it bears no mark. */
export function assignParts(
  mentions: readonly UnitMention[]
): Pick<Responsibility, "lead" | "coLeads" | "participants"> {
  const marked = mentions.filter((mention) => mention.markedRole === "lead");
  const first = mentions[0];
  const assumed = first !== undefined && first.markedRole === null ? [first] : [];
  const [lead = null, ...coLeads] = unitsOf(marked.length > 0 ? marked : assumed);
  const leading = new Set([lead, ...coLeads]);
  const members = mentions.flatMap((mention) => mention.members ?? []);
  const participants = [...new Set([...unitsOf(mentions), ...members])].filter(
    (unit) => !leading.has(unit)
  );
  return { lead, coLeads, participants };
}

function unitsOf(mentions: readonly UnitMention[]): readonly string[] {
  const units = new Set<string>();
  for (const { resolution } of mentions)
    if (resolution.kind !== "group" && resolution.kind !== "unknown") units.add(resolution.unit);
  return [...units];
}

function groupsOf(mentions: readonly UnitMention[]): readonly string[] {
  const groups = new Set<string>();
  for (const { resolution, members } of mentions)
    if (resolution.kind === "group" && members === undefined) groups.add(resolution.group);
  return [...groups];
}

function openEndsOf(names: readonly ReadName[], resolver: UnitResolver): readonly OpenEnd[] {
  return names.flatMap(({ text, resolution, isOpen, members }) => {
    const isGroup = resolution.kind === "group" && members === null;
    const isVague = isGroup && resolver.isVagueGroup(resolution.group);
    if (!isOpen && !isVague) return [];
    const named = resolution.kind === "group" ? resolution.group : text;
    const afterUnit = "unit" in resolution ? resolution.unit : named;
    return [{ afterUnit, isAlone: names.length === 1 }];
  });
}

/** Takes off brackets that hold the whole cell, and one that opens or closes without its partner. */
function unwrap(text: string): string {
  let rest = text.trim();
  for (let depth = 0; depth < 4; depth++) {
    const pairs = outermostEnds(rest);
    const body = rest.replace(/[。；;]$/, "");
    const [first] = pairs;
    if (pairs.length === 1 && first?.[0] === 0 && first[1] === body.length - 1)
      rest = body.slice(1, -1).trim();
    else if (isOpening(rest.charAt(0)) && first?.[0] !== 0) rest = rest.slice(1);
    else if (isClosing(rest.charAt(rest.length - 1)) && pairs.at(-1)?.[1] !== rest.length - 1)
      rest = rest.slice(0, -1);
    else break;
  }
  return rest;
}
