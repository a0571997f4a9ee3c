import type { Assignment, AssignmentTable, Notice, Obligation } from "../../src/core/notice/notice";
import type { Contribution, UnitReturn } from "../../src/core/returns/unit-return";
import type { Resolution } from "../../src/core/units/responsibility";
import type { Unit, UnitRegister } from "../../src/core/units/unit-register";

/** A register of three departments and two towns, with the group 各乡镇. */
export const sampleRegister: UnitRegister = {
  county: "霍山县",
  divisionCode: "341525",
  note: "",
  units: [
    sampleUnit("县发改委", "政府部门"),
    sampleUnit("县教育局", "政府部门"),
    sampleUnit("县水务局", "政府部门"),
    sampleUnit("衡山镇", "乡镇"),
    sampleUnit("太阳乡", "乡镇"),
  ],
  groups: [{ name: "各乡镇", aliases: [], memberType: "乡镇" }],
  neverMerge: [],
};

/** Two annexes: 附件1 due each year by 25 December, 附件3 at each quarter's end. */
export const sampleNotice: Notice = {
  title: "关于印发长三角地区一体化发展霍山县责任分工的通知",
  addressees: "各乡镇人民政府",
  body: [],
  year: 2021,
  tables: [
    sampleTable("A1", "附件1", "长三角地区一体化发展三年行动计划（2021-2023年）霍山县责任分工", [
      sampleAssignment("A1", 1, "建设绿色农产品供应基地", ["县发改委", "各乡镇"]),
      sampleAssignment("A1", 2, "建设淮河生态经济带", ["县水务局"]),
    ]),
    sampleTable("A3", "附件3", "长三角地区一体化发展2021年度工作计划霍山县责任分工", [
      sampleAssignment("A3", 1, "编制发展指导意见", ["县发改委"]),
      sampleAssignment("A3", 2, "深化教育合作", ["县教育局", "县发改委"]),
      sampleAssignment("A3", 3, "建设绿色农产品供应基地", ["县水务局", "各乡镇", "县发改委"]),
    ]),
  ],
  declared: [],
  obligations: [
    sampleObligation({ kind: "quarterly", tables: ["A3"] }),
    sampleObligation({ kind: "yearly", tables: ["A1"], month: 12, day: 25 }),
  ],
  readNotices: [],
};

/** A return of 县教育局 to the second task of 附件3, parts of it replaced. */
export function sampleContribution(parts: Partial<Contribution> = {}): Contribution {
  return {
    key: "A3-2",
    unit: "县教育局",
    role: "lead",
    file: "县教育局.xlsx",
    sheet: "附件3",
    row: 5,
    status: "序时推进",
    percent: 60,
    progress: "已签订合作协议",
    problems: "",
    nextSteps: "",
    reporter: "",
    telephone: "",
    reportedOn: "2021-12-20",
    ...parts,
  };
}

/** A file of one unit with its contributions; the cells read are counted from them. */
export function sampleReturn(
  name: string,
  unit: string,
  contributions: readonly Contribution[],
  parts: Partial<UnitReturn> = {}
): UnitReturn {
  const placed = contributions.reduce((sum, one) => sum + filledCells(one), 0);
  const unplaced = parts.unplaced?.length ?? 0;
  return {
    file: { name, state: "read", unit, rows: contributions.length },
    contributions: contributions.map((one) => ({ ...one, file: name, unit })),
    unplaced: [],
    issues: [],
    cells: { read: placed + unplaced, placed, unplaced },
    ...parts,
  };
}

function filledCells(one: Contribution): number {
  const { status, percent, progress, problems, nextSteps, reporter, telephone, reportedOn } = one;
  const cells = [status, percent, progress, problems, nextSteps, reporter, telephone, reportedOn];
  return cells.filter((cell) => cell !== null && cell !== "").length;
}

function sampleUnit(name: string, type: string): Unit {
  return {
    name,
    fullName: `霍山${name}`,
    type,
    aliases: [],
    formerNames: [],
    fullNameStatus: "confirmed",
  };
}

function sampleTable(
  id: string,
  annex: string,
  title: string,
  rows: readonly Assignment[]
): AssignmentTable {
  return {
    id,
    annex,
    title,
    columns: [
      { role: "number", title: "序号" },
      { role: "task", title: "重点任务" },
      { role: "units", title: "责任单位" },
    ],
    rows,
    remarks: ["备注：排名第一的为牵头责任单位"],
    leadRule: "备注：排名第一的为牵头责任单位",
    headerRowIndex: 2,
    columnIndexes: [0, 1, 2],
  };
}

function sampleAssignment(
  table: string,
  number: number,
  task: string,
  units: readonly string[]
): Assignment {
  const groups = units.filter((name) => name.startsWith("各"));
  const named = units.filter((name) => !name.startsWith("各"));
  const [lead = null, ...participants] = named;
  const resolution = (name: string): Resolution =>
    groups.includes(name) ? { kind: "group", group: name } : { kind: "exact", unit: name };
  return {
    key: `${table}-${number}`,
    number,
    task,
    unitsText: units.join("、"),
    responsibility: {
      mentions: units.map((text) => ({ text, resolution: resolution(text), markedRole: null })),
      openEnds: [],
      notes: [],
      lead,
      coLeads: [],
      participants,
      groups,
    },
    notes: [],
    texts: [String(number), task, units.join("、")],
    rowIndex: number + 2,
  };
}

function sampleObligation(
  parts: Pick<Obligation, "kind" | "tables"> & Partial<Obligation>
): Obligation {
  return {
    subject: "progress",
    reporters: "responsible",
    month: null,
    day: null,
    year: null,
    sentence: "",
    ...parts,
  };
}
