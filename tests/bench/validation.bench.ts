import { performance } from "node:perf_hooks";
import type { Assignment, AssignmentTable, Notice } from "../../src/core/notice/notice";
import { parseNotice } from "../../src/core/notice/parse-notice";
import { gridOfPlan } from "../../src/core/sheet-plan/grid-of-plan";
import type { UnitMention } from "../../src/core/units/responsibility";
import type { Unit, UnitRegister } from "../../src/core/units/unit-register";
import { findRecurringTasks } from "../../src/core/validation/recurring-tasks";
import { validateNotice } from "../../src/core/validation/validate-notice";
import { planAssignmentTable } from "../../src/core/workbook/plan-notice-sheets";
import { documentOfGrids } from "../../src/files/document/document-of-grids";

const UNIT_COUNT = 5_000;
const TABLE_COUNT = 20;
const RUNS = 2;

/** Prints how long worksheets of 5,000, 10,000 and 20,000 assignments take to be understood and checked with 5,000 units. */
export async function run(): Promise<void> {
  const register = registerOf(UNIT_COUNT);
  print(
    "tasks",
    "assignments",
    "units",
    "parse ms",
    "validate ms",
    "pairing ms",
    "pairs",
    "issues",
    "ms/1,000"
  );
  for (const kind of ["varied", "alike"] as const)
    for (const count of [5_000, 10_000, 20_000]) {
      const notice = noticeOf(count, register, kind);
      const grids = notice.tables.map((table) => gridOfPlan(planAssignmentTable(table)));
      const { best: parsing, result: parsed } = timed(() =>
        parseNotice(documentOfGrids(notice.title, grids), register)
      );
      const { best: validating, result: issues } = timed(() => validateNotice(parsed, register));
      const { best: pairing, result: pairs } = timed(() => findRecurringTasks(notice.tables));
      print(
        kind,
        count,
        register.units.length,
        parsing.toFixed(0),
        validating.toFixed(0),
        pairing.toFixed(0),
        pairs.length,
        issues.length,
        ((parsing + validating) / (count / 1000)).toFixed(1)
      );
      // Gives other work of the process a turn between the sizes.
      await Promise.resolve();
    }
}

function timed<Result>(action: () => Result): { readonly best: number; readonly result: Result } {
  let best = Number.POSITIVE_INFINITY;
  let result = action();
  for (let index = 0; index < RUNS; index += 1) {
    const start = performance.now();
    result = action();
    best = Math.min(best, performance.now() - start);
  }
  return { best, result };
}

function print(...cells: readonly (string | number)[]): void {
  process.stdout.write(`${cells.map((cell) => String(cell).padStart(13)).join("")}\n`);
}

/** A generator of its own, so that every run measures the same notice (xorshift32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const OPENINGS = ["协助省、市制定", "积极参与", "推进", "配合举办", "探索建立", "加强", "完善", ""];
const SUBJECTS = "长三角区域一体化重点领域合作机制平台建设实施方案数据共享";

function taskText(random: (below: number) => number): string {
  const opening = OPENINGS[random(OPENINGS.length)] ?? "";
  const start = random(SUBJECTS.length - 6);
  const common = SUBJECTS.slice(start, start + 6);
  const rare = Array.from({ length: 12 + random(30) }, () =>
    // Two in three characters come from the 1,500 that most official prose is written in.
    String.fromCharCode(0x4e00 + (random(3) > 0 ? random(1_500) : random(6_000)))
  );
  return `${opening}${common}${rare.join("")}`;
}

/** `varied` tasks as above; `alike` ones are variants of 80 texts, so that hundreds resemble each other. */
function noticeOf(count: number, register: UnitRegister, kind: "varied" | "alike"): Notice {
  const random = numbersFrom(20_211_018);
  const tasks: string[] = [];
  const models = Array.from({ length: 80 }, () => taskText(random));
  const tables = Array.from({ length: TABLE_COUNT }, (_, tableIndex): AssignmentTable => {
    const rows = Array.from({ length: count / TABLE_COUNT }, (_unused, rowIndex) => {
      const model = models[random(models.length)] ?? "";
      const task =
        kind === "varied" ? nextTask(tasks, random) : `${model}第${random(9_000)}批${random(90)}`;
      tasks.push(task);
      return assignmentOf(`A${tableIndex + 1}`, rowIndex, task, register, random);
    });
    return {
      id: `A${tableIndex + 1}`,
      annex: `附件${tableIndex + 1}`,
      title: `第${tableIndex + 1}项计划（2021-2023年）责任分工`,
      columns: [
        { role: "number", title: "序号" },
        { role: "task", title: "重点任务" },
        { role: "units", title: "责任单位" },
      ],
      rows,
      remarks: [],
      leadRule: null,
      sheet: `附件${tableIndex + 1}`,
      headerRowIndex: 2,
      columnIndexes: [0, 1, 2],
    };
  });
  return {
    title: "关于印发责任分工的通知",
    addressees: "各乡镇人民政府，县政府各有关部门",
    body: ["现印发给你们。"],
    year: 2021,
    tables,
    declared: [],
    obligations: [],
    readNotices: [],
  };
}

/** One task in ten stands elsewhere word for word, one in ten with words around it. */
function nextTask(tasks: readonly string[], random: (below: number) => number): string {
  const kind = random(10);
  const earlier = tasks[random(Math.max(1, tasks.length))];
  if (earlier === undefined || kind > 1) return taskText(random);
  return kind === 0 ? earlier : `配合做好${earlier.slice(2)}，${taskText(random)}`;
}

function assignmentOf(
  table: string,
  rowIndex: number,
  task: string,
  register: UnitRegister,
  random: (below: number) => number
): Assignment {
  const mentions = Array.from({ length: 1 + random(4) }, (): UnitMention => {
    const text = register.units[random(register.units.length)]?.name ?? "";
    return { text, resolution: { kind: "exact", unit: text }, markedRole: null };
  });
  const [lead, ...participants] = mentions.map((mention) => mention.text);
  const unitsText = mentions.map((mention) => mention.text).join("、");
  return {
    key: `${table}-${rowIndex}`,
    number: rowIndex + 1,
    task,
    unitsText,
    responsibility: {
      mentions,
      openEnds: [],
      notes: [],
      lead: lead ?? null,
      coLeads: [],
      participants,
      groups: [],
    },
    notes: [],
    texts: [String(rowIndex + 1), task, unitsText],
    rowIndex: rowIndex + 3,
  };
}

function registerOf(count: number): UnitRegister {
  const types = ["政府部门", "直属机构", "乡镇", "企业"];
  return {
    county: "霍山县",
    divisionCode: "341525",
    note: "",
    units: Array.from({ length: count }, (_, index): Unit => {
      const name = `县第${index}局`;
      const type = types[index % types.length] ?? "";
      return {
        name,
        fullName: `霍山${name}`,
        type,
        aliases: [],
        formerNames: [],
        fullNameStatus: "confirmed",
      };
    }),
    groups: [],
    neverMerge: [],
  };
}
