import { parseResponsibility } from "../units/parse-responsibility";
import type { UnitResolver } from "../units/unit-resolver";

/** 以下各项均需各县、区人民政府落实，不再列出. */
const FOLLOWING =
  /(?:以下|下列)(?:各项|各条|所有)?(?:重点)?(?:工作|任务|事项)?(?:任务)?(?:均|都|皆)?(?:需|须|由)(?:由)?([^。]{2,60}?)(?:负责|配合|参与|贯彻)?落实/;

interface GroupedRow {
  readonly notes: readonly string[];
  readonly responsibility: ReturnType<typeof parseResponsibility>;
}

/**
 * Adds the groups that a note gives to all rows after it. A note among the remarks or in the body
 * goes for the whole table.
 */
export function withFollowingGroups<Row extends GroupedRow>(
  rows: readonly Row[],
  remarks: readonly string[],
  body: readonly string[],
  resolver: UnitResolver
): readonly Row[] {
  let groups = groupsIn([...remarks, ...body], resolver);
  return rows.map((row) => {
    const given = groups;
    groups = [...new Set([...groups, ...groupsIn(row.notes, resolver)])];
    const { responsibility } = row;
    const all = [...new Set([...responsibility.groups, ...given])];
    if (all.length === responsibility.groups.length) return row;
    return { ...row, responsibility: { ...responsibility, groups: all } };
  });
}

function groupsIn(texts: readonly string[], resolver: UnitResolver): readonly string[] {
  return texts.flatMap((text) => {
    const named = FOLLOWING.exec(text)?.[1];
    return named === undefined ? [] : parseResponsibility(named, resolver).groups;
  });
}
