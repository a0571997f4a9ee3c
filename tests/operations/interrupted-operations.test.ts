import type { Grid } from "../../src/core/grid/grid";
import { parseWorkbookRecord, RECORD_SHEET } from "../../src/core/workbook/workbook-record";
import type { NamedBytes } from "../../src/files/reading";
import { createExcelHost } from "../../src/host/excel/excel-host";
import { isTemporary } from "../../src/host/excel/own-sheets";
import { createFileHost } from "../../src/host/file/file-host";
import { HostError, type WorkbookHost } from "../../src/host/workbook-host";
import { changeChoices } from "../../src/operations/change-choices";
import { checkAssignments } from "../../src/operations/check-assignments";
import { consolidateReturns } from "../../src/operations/consolidate-returns";
import { importNotice } from "../../src/operations/import-notice";
import { readWorkbook } from "../../src/operations/read-workbook";
import { writeSummaries } from "../../src/operations/write-summaries";
import { plainPlan } from "../contract/sheet-plans";
import { ExcelTestHost, type Failure } from "../support/office-host/excel-test-host";
import { WorkbookModel } from "../support/office-host/workbook-model";
import { filledForm, fourthQuarter, quarterForms, sampleRegister } from "./real-workbook";

// Each operation is run once for each round trip and for each action of its last one.
jest.setTimeout(300_000);

const register = sampleRegister();
/** Small round trips, so that a write has more of them than the first and the last. */
const excelOptions = { bytesPerSync: 100_000 };

function noticeFile(year: number, tasks: readonly string[]): NamedBytes {
  const table = (annex: string, rows: readonly string[]) => [
    annex,
    `霍山县${annex}责任分工表（${year}年）`,
    "序号\t重点任务\t责任单位",
    ...rows.map((task, index) => `${index + 1}\t${task}\t县发改委、县教育局`),
  ];
  const text = [...table("附件1", tasks), "", ...table("附件2", ["推进教育合作"])].join("\n");
  return { name: "通知.txt", bytes: new TextEncoder().encode(text) };
}

const notice = noticeFile(2021, ["推进交通互联互通", "推进园区共建"]);
const laterNotice = noticeFile(2021, ["推进交通互联互通", "推进园区共建", "推进能源合作"]);

/** What an operation is given, whichever host is behind it. */
interface Step {
  readonly name: string;
  /** Brings an empty workbook into the state in which the operation starts. */
  readonly prepare: (host: WorkbookHost) => Promise<unknown>;
  readonly run: (host: WorkbookHost) => Promise<unknown>;
  /** Texts of a person's that have to be in the workbook at all times. */
  readonly kept: readonly string[];
}

const memo = plainPlan("我的备忘", [["周五前催县供电公司", "0012"]]);
let firstDay: NamedBytes;
let secondDay: NamedBytes;

beforeAll(async () => {
  const workbook = { host: await createFileHost(), register };
  await importNotice(workbook, [notice]);
  const forms = await quarterForms(workbook);
  firstDay = filledForm(forms, "县教育局", { 完成状态: "已完成", 进展情况: "第一天的话" });
  secondDay = filledForm(forms, "县发改委", { 完成状态: "序时推进", 进展情况: "第二天的话" });
});

const load = (host: WorkbookHost, file: NamedBytes) => importNotice({ host, register }, [file]);
const consolidateFile = (host: WorkbookHost, file: NamedBytes) =>
  consolidateReturns({ host, register }, { period: fourthQuarter, files: [file] });
const type = (host: WorkbookHost, sheet: string, value: string) =>
  host.editCells([{ sheet, address: "B4", value }]);

const steps: readonly Step[] = [
  {
    name: "a first import",
    prepare: (host) => host.writeSheets([memo]),
    run: (host) => load(host, notice),
    kept: ["周五前催县供电公司"],
  },
  {
    name: "an import over edited sheets",
    prepare: async (host) => {
      await host.writeSheets([memo]);
      await load(host, notice);
      await type(host, "附件1", "人改的任务");
      await type(host, "附件2", "人改的另一项");
    },
    run: (host) => load(host, laterNotice),
    kept: ["周五前催县供电公司", "人改的任务", "人改的另一项"],
  },
  {
    name: "a consolidation of a second day over an edited table",
    prepare: async (host) => {
      await host.writeSheets([memo]);
      await load(host, notice);
      await consolidateFile(host, firstDay);
      const sheets = await host.listSheets();
      const written = sheets.filter(({ name }) => name.includes("汇总"));
      await host.editCells([{ sheet: written[0]?.name ?? "", address: "A1", value: "人改的标题" }]);
    },
    run: (host) => consolidateFile(host, secondDay),
    kept: ["周五前催县供电公司", "人改的标题", "第一天的话"],
  },
  {
    name: "the writing of summaries",
    prepare: async (host) => {
      await load(host, notice);
      await consolidateFile(host, firstDay);
    },
    run: async (host) => {
      const { chartsMissing } = await writeSummaries({ host, register }, { period: fourthQuarter });
      // A chart that could not be drawn is told, not thrown; here it is a failure like any other.
      if (chartsMissing.length > 0) throw new HostError("failed");
    },
    kept: ["第一天的话"],
  },
  {
    name: "a choice of the office's",
    prepare: (host) => load(host, notice),
    run: (host) => changeChoices(host, (choices) => ({ ...choices })),
    kept: ["推进交通互联互通"],
  },
  {
    name: "a check",
    prepare: (host) => load(host, notice),
    run: (host) => checkAssignments({ host, register }),
    kept: ["推进交通互联互通"],
  },
];

interface SheetState {
  readonly name: string;
  readonly visibility: string;
  readonly content: unknown;
}

/** All sheets as they stand; what the record says of earlier writes is left out. */
async function stateOf({ workbook }: ExcelTestHost): Promise<readonly SheetState[]> {
  const host = createExcelHost();
  const listed = (await host.listSheets()).map(({ name }) => name);
  const [record] = await host.readSheets([RECORD_SHEET]);
  const sheets = workbook.sheets
    .filter(({ name }) => listed.includes(name))
    .map(({ name, visibility, cells }) => ({
      name,
      visibility,
      content:
        name === RECORD_SHEET
          ? recordOf(record)
          : [...cells].map(([row, held]) => [row, [...held]]),
    }));
  // Only the tabs that a person sees have an order.
  const isShown = ({ visibility }: SheetState): boolean => visibility === "Visible";
  const hidden = sheets.filter((sheet) => !isShown(sheet));
  return [...sheets.filter(isShown), ...hidden.sort((a, b) => a.name.localeCompare(b.name))];
}

function recordOf(grid: Grid | undefined): object {
  const { sheets, keptAside, ...rest } = parseWorkbookRecord(grid);
  const known = sheets.map(({ name, role, fingerprint }) => [name, role, fingerprint]);
  return { sheets: known.sort(), keptAside: [...keptAside].sort(), ...rest };
}

interface Trips {
  readonly count: number;
  readonly start: WorkbookModel;
  readonly before: readonly SheetState[];
  readonly after: readonly SheetState[];
}

/** Runs a step without a failure. */
async function plainRun(step: Step): Promise<Trips> {
  const excel = new ExcelTestHost(new WorkbookModel());
  await step.prepare(createExcelHost());
  const start = excel.workbook.copy();
  const before = await stateOf(excel);
  const tripsBefore = excel.roundTrips.length;
  await step.run(createExcelHost(excelOptions));
  const count = excel.roundTrips.length - tripsBefore;
  return { count, start, before, after: await stateOf(excel) };
}

/** Lets one round trip fail, looks at what is left, and runs the step again. */
async function failAndRepeat(step: Step, plain: Trips, trip: number, kind: Failure): Promise<void> {
  const place = `${kind} trip ${trip}`;
  const excel = new ExcelTestHost(plain.start.copy());
  excel.failAt(trip, kind);
  const host = createExcelHost({ ...excelOptions, noAnswerAfter: 40 });
  const error: unknown = await step.run(host).then(
    () => null,
    (reason: unknown) => reason
  );
  expect([place, excel.hasFailed, error]).toEqual([place, true, expect.any(HostError)]);
  const isMarked = await createExcelHost().hasUnfinishedWrite();
  const left = await stateOf(excel);
  const said = JSON.stringify(left);
  for (const text of step.kept) expect([place, said.includes(text)]).toEqual([place, true]);
  if (!isMarked) expect([plain.before, plain.after]).toContainEqual(left);
  await step.run(createExcelHost(excelOptions));
  expect([place, await stateOf(excel)]).toEqual([place, plain.after]);
  expect(excel.workbook.sheets.filter(({ name }) => isTemporary(name))).toEqual([]);
}

test.each(steps)(
  "$name that fails at any round trip of Excel's leaves a marked workbook or a whole one, and is complete after a second try",
  async (step) => {
    const plain = await plainRun(step);
    expect(plain.count).toBeGreaterThan(2);
    // A round trip that fails before it begins leaves what the one before it left.
    await failAndRepeat(step, plain, 1, "before");
    for (let trip = 1; trip <= plain.count; trip++)
      for (const kind of ["midway", "after"] as const) await failAndRepeat(step, plain, trip, kind);
    await failAndRepeat(step, plain, plain.count, "never");
  }
);

test("a workbook whose last write did not end says so until the step is done again", async () => {
  const [step] = steps;
  if (step === undefined) throw new Error("no step");
  const plain = await plainRun(step);
  const excel = new ExcelTestHost(plain.start.copy());
  const isUnfinished = async (): Promise<boolean> =>
    (await readWorkbook({ host: createExcelHost(), register })).isUnfinished;
  const found: boolean[] = [];
  for (let trip = 1; trip <= plain.count && !found.includes(true); trip++) {
    excel.failAt(trip, "midway");
    await expect(step.run(createExcelHost(excelOptions))).rejects.toBeInstanceOf(HostError);
    found.push(await isUnfinished());
  }
  expect(found).toContain(true);
  await step.run(createExcelHost(excelOptions));
  expect(await isUnfinished()).toBe(false);
});

/** A host of which one call, counted from 1, fails before or after it has done its work. */
function failingHost(host: WorkbookHost, atCall: number, kind: "before" | "after") {
  let calls = 0;
  const failing = new Proxy(host, {
    get: (target, name: keyof WorkbookHost) =>
      target[name] === undefined
        ? undefined
        : async (...given: never[]) => {
            const fails = ++calls === atCall;
            if (fails && kind === "before") throw new HostError("failed");
            const result: unknown = await (target[name] as (...all: never[]) => unknown)(...given);
            if (fails) throw new HostError("failed");
            return result;
          },
  });
  return { failing, callCount: () => calls };
}

async function fileStateOf(host: WorkbookHost): Promise<unknown> {
  const names = (await host.listSheets()).map(({ name }) => name);
  const grids = await host.readSheets(names);
  return grids.map((grid) => (grid.name === RECORD_SHEET ? recordOf(grid) : grid));
}

test.each(steps)(
  "$name that fails at any call of the workbook in memory leaves it as before or complete, and is complete after a second try",
  async (step) => {
    const prepared = await createFileHost();
    await step.prepare(prepared);
    const start = await prepared.save();
    const plain = await createFileHost(start);
    const before = await fileStateOf(plain);
    const counted = failingHost(plain, 0, "before");
    await step.run(counted.failing);
    const after = await fileStateOf(plain);
    for (let call = 1; call <= counted.callCount(); call++)
      for (const kind of ["before", "after"] as const) {
        const host = await createFileHost(start);
        const { failing } = failingHost(host, call, kind);
        await expect(step.run(failing)).rejects.toBeInstanceOf(HostError);
        expect([before, after]).toContainEqual(await fileStateOf(host));
        await step.run(host);
        expect(await fileStateOf(host)).toEqual(after);
      }
  }
);
