import { periodCode } from "../period/period";
import { taskLabel } from "./form-texts";
import type { LinkedKeys } from "./linked-tasks";
import type { FormRow, FormSection, SharedRow } from "./return-form";

interface PlacedRow {
  readonly section: FormSection;
  readonly row: FormRow;
}

/**
 * Leaves out rows of one unit's form that are linked with another of its rows, which then stands
 * for them: the first that the unit leads, because the lead's report is the fuller one, else the
 * first. Sections without rows are left out.
 */
export function askOnce(
  sections: readonly FormSection[],
  linkedWith: LinkedKeys
): readonly FormSection[] {
  const placed = sections.flatMap((section) => section.rows.map((row) => ({ section, row })));
  const hostKeys = new Map(placed.map(({ row }) => [row.key, hostKeyOf(row, placed, linkedWith)]));
  const sharedByHost = new Map<FormRow, SharedRow[]>();
  for (const { section, row } of placed) {
    const hostKey = hostKeys.get(row.key) ?? row.key;
    if (hostKey === row.key) continue;
    const host = hostIn(placed, hostKey, section);
    if (host === undefined) continue;
    sharedByHost.set(host, [...(sharedByHost.get(host) ?? []), sharedRow(section, row)]);
  }
  return sections.flatMap((section) => {
    const rows = section.rows
      .filter((row) => (hostKeys.get(row.key) ?? row.key) === row.key)
      .map((row) => {
        const shared = sharedByHost.get(row);
        return shared === undefined ? row : { ...row, shared };
      });
    return rows.length === 0 ? [] : [{ ...section, rows }];
  });
}

function hostKeyOf(row: FormRow, placed: readonly PlacedRow[], linkedWith: LinkedKeys): string {
  const others = linkedWith(row.key);
  if (others.length === 0) return row.key;
  const group = new Set([row.key, ...others]);
  const rows = placed.map((one) => one.row).filter((one) => group.has(one.key));
  const host = rows.find((one) => one.role === "lead") ?? rows[0] ?? row;
  return host.key;
}

/** The same assignment can be asked for two periods: a row is then reported with that of its own. */
function hostIn(
  placed: readonly PlacedRow[],
  key: string,
  section: FormSection
): FormRow | undefined {
  const code = periodCode(section.period);
  const hosts = placed.filter((one) => one.row.key === key);
  return (hosts.find((one) => periodCode(one.section.period) === code) ?? hosts[0])?.row;
}

function sharedRow(section: FormSection, row: FormRow): SharedRow {
  return { key: row.key, period: periodCode(section.period), label: taskLabel(section, row) };
}
