import { readFileSync } from "node:fs";
import type { CheckIssueParams } from "../../src/core/issues/check-issues";
import type { Issue, IssueOf } from "../../src/core/issues/issue";
import type { Assignment, AssignmentTable, Notice } from "../../src/core/notice/notice";
import type { Responsibility, UnitMention } from "../../src/core/units/responsibility";
import type { UnitRegister } from "../../src/core/units/unit-register";
import { validateNotice } from "../../src/core/validation/validate-notice";
import type { ValidationSettings } from "../../src/core/validation/validation-settings";

/** The register of the sample county, as it is delivered. */
export const countyRegister = JSON.parse(
  readFileSync("seeds/huoshan-units.json", "utf8")
) as UnitRegister;

/** The parts of an assignment that a test cares about. */
export type RowParts = Partial<Omit<Assignment, "responsibility">> & {
  readonly responsibility?: Partial<Responsibility>;
};

/** Builds an assignment; names in `unitsText` that the county register holds are exact or groups, others unknown. */
export function checkedRow(parts: RowParts = {}): Assignment {
  const { number = 1, task = "持续做好疫情联防联控", unitsText = "县发改委", rowIndex = 3 } = parts;
  const mentions = parts.responsibility?.mentions ?? mentionsOf(unitsText);
  const names = mentions.flatMap((one) => ("unit" in one.resolution ? [one.resolution.unit] : []));
  const [lead = null, ...participants] = names;
  const groups = mentions.flatMap((one) =>
    one.resolution.kind === "group" ? [one.resolution.group] : []
  );
  return {
    key: `${number}-${task}`,
    number,
    task,
    unitsText,
    notes: [],
    texts: [String(number ?? ""), task, unitsText],
    rowIndex,
    ...parts,
    responsibility: {
      openEnds: [],
      notes: [],
      lead: mentions[0]?.resolution.kind === "group" ? null : lead,
      coLeads: [],
      participants,
      groups,
      ...parts.responsibility,
      mentions,
    },
  };
}

/** Reads 县发改委、各乡镇 as mentions, one a name. */
export function mentionsOf(unitsText: string): readonly UnitMention[] {
  const unitNames = new Set(countyRegister.units.map((unit) => unit.name));
  const groupNames = new Set(countyRegister.groups.map((group) => group.name));
  return unitsText
    .split(/[、，]/)
    .filter((text) => text !== "")
    .map((text) => ({
      text,
      markedRole: null,
      resolution: unitNames.has(text)
        ? { kind: "exact", unit: text }
        : groupNames.has(text)
          ? { kind: "group", group: text }
          : { kind: "unknown", suggestions: [] },
    }));
}

/** Builds a table in the worksheet 附件1 with its headings in row 3. */
export function checkedTable(
  rows: readonly RowParts[],
  parts: Partial<Omit<AssignmentTable, "rows">> = {}
): AssignmentTable {
  return {
    id: "A1",
    annex: "附件1",
    title: "三年行动计划（2021-2023年）责任分工",
    columns: [
      { role: "number", title: "序号" },
      { role: "task", title: "重点任务" },
      { role: "units", title: "责任单位" },
    ],
    remarks: [],
    leadRule: "备注：排名第一的为牵头责任单位",
    sheet: parts.annex ?? "附件1",
    headerRowIndex: 2,
    columnIndexes: [0, 1, 2],
    ...parts,
    rows: rows.map((row, index) =>
      checkedRow({ number: index + 1, task: `任务文字之${index + 1}`, rowIndex: index + 3, ...row })
    ),
  };
}

/** Builds a notice of tables without a body, so that nothing but the tables is checked. */
export function checkedNotice(
  tables: readonly AssignmentTable[],
  parts: Partial<Notice> = {}
): Notice {
  return {
    title: "关于印发责任分工的通知",
    addressees: "",
    body: [],
    year: 2021,
    tables,
    declared: [],
    obligations: [],
    readNotices: [],
    ...parts,
  };
}

/** Validates against the county register, or another one. */
export function issuesOf(
  notice: Notice,
  settings?: ValidationSettings,
  register: UnitRegister = countyRegister
): readonly Issue[] {
  return validateNotice(notice, register, settings);
}

/** Picks the issues of one code. */
export function only<Code extends keyof CheckIssueParams>(
  issues: readonly Issue[],
  code: Code
): readonly IssueOf<Code>[] {
  return issues.filter((issue) => issue.code === code) as unknown as readonly IssueOf<Code>[];
}
