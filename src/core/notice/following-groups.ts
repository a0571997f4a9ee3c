import { parseResponsibility } from "../units/parse-responsibility";
import type { UnitResolver } from "../units/unit-resolver";

/** 以下各项均需各县、区人民政府落实，不再列出. */
const FOLLOWING =
  /(?:以下|下列)(?:各项|各条|所有)?(?:重点)?(?:工作|任务|事项)?(?:任务)?(?:均|都|皆)?(?:需|须|由)(?:由)?([^。]{2,60}?)(?:负责|配合|参与|贯彻)?落实/;

interface GroupedRow {
  readonly notes: readonly string[];
  readonly responsibility: ReturnType<typeof parseResponsibility>;
}

/** Whom a note adds to rows. */
interface AddedUnits {
  readonly groups: readonly string[];
  readonly units: readonly string[];
}

/**
 * Adds the groups and units that a note gives to all rows after it. A note among the remarks or in
 * the body goes for the whole table.
 */
export function withFollowingGroups<Row extends GroupedRow>(
  rows: readonly Row[],
  remarks: readonly string[],
  body: readonly string[],
  resolver: UnitResolver
): readonly Row[] {
  let added = addedIn([...remarks, ...body], resolver);
  return rows.map((row) => {
    const given = added;
    const own = addedIn(row.notes, resolver);
    added = {
      groups: joined(added.groups, own.groups),
      units: joined(added.units, own.units),
    };
    const { lead, coLeads, participants, groups } = row.responsibility;
    const units = given.units.filter((unit) => unit !== lead && !coLeads.includes(unit));
    const all = { groups: joined(groups, given.groups), participants: joined(participants, units) };
    const count = groups.length + participants.length;
    if (all.groups.length + all.participants.length === count) return row;
    return { ...row, responsibility: { ...row.responsibility, ...all } };
  });
}

function addedIn(texts: readonly string[], resolver: UnitResolver): AddedUnits {
  const read = texts.flatMap((text) => {
    const named = FOLLOWING.exec(text)?.[1];
    return named === undefined ? [] : [parseResponsibility(named, resolver)];
  });
  return {
    groups: read.flatMap(({ groups }) => groups),
    units: read.flatMap(({ lead, coLeads, participants }) => [
      ...(lead === null ? [] : [lead]),
      ...coLeads,
      ...participants,
    ]),
  };
}

function joined(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])];
}
