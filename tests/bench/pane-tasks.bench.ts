import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, utils, write } from "@e965/xlsx";
import type { Browser, Page } from "playwright-core";
import { openPreview, setStage } from "../end-to-end/open-preview";
import { loadedWorkbook, quarterForms } from "../operations/real-workbook";
import { chineseText, numbersFrom } from "./random-text";
import { printLine, printWanted, type Scale } from "./run-measured";

const SIZES: Readonly<Record<Scale, number>> = { quick: 100, usual: 1_000, full: 1_000 };
/** The number changes with what is made. */
const FOLDER = join(tmpdir(), "fengong-bench-pane-1");

/** Prints how long the pane's main thread is held while it consolidates returns, in Chromium. */
export async function run(scale: Scale): Promise<void> {
  const count = SIZES[scale];
  const { book, files } = await makePaneReturns(count);
  const stage = await setStage();
  try {
    const { page } = await openPreview(stage, { width: 1280 });
    await openBook(page, book);
    const start = performance.now();
    const { tasks, handover } = await mainThreadTasks(stage.browser, page, async () => {
      await page
        .locator("main input[type=file]")
        .first()
        .setInputFiles([...files]);
      await page.getByText(/^已汇总/).waitFor({ timeout: 600_000 });
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const longest = tasks.slice(0, 10).map((milliseconds) => milliseconds.toFixed(0));
    printLine("in the pane", "returns", "seconds", "over 50 ms", "longest CPU ms");
    const long = tasks.filter((milliseconds) => milliseconds >= 50).length;
    printLine("  consolidate", count, seconds, long, longest[0] ?? "");
    printLine(`  the longest: ${longest.join(" ")}`);
    printLine("  apart: the browser hands over the files", `${handover.toFixed(0)} ms`);
    printWanted("< 50 ms", long === 0);
  } finally {
    await stage.close();
  }
}

interface PaneReturns {
  readonly book: string;
  readonly files: readonly string[];
}

/** Makes the sample notice's book and returns of its units that each answer for one of their rows. */
async function makePaneReturns(count: number): Promise<PaneReturns> {
  const folder = join(FOLDER, String(count));
  const book = join(folder, "book.xlsx");
  const files = Array.from({ length: count }, (_, index) => join(folder, `return-${index}.xlsx`));
  if (existsSync(folder)) return { book, files };
  const unfinished = `${folder}~`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const workbook = await loadedWorkbook();
  const forms = [...(await quarterForms(workbook)).values()];
  writeFileSync(join(unfinished, "book.xlsx"), await workbook.host.save());
  for (let index = 0; index < count; index++) {
    const form = forms[index % forms.length];
    const turn = Math.floor(index / forms.length);
    if (form !== undefined)
      writeFileSync(join(unfinished, `return-${index}.xlsx`), answered(form.bytes, turn));
  }
  renameSync(unfinished, folder);
  return { book, files };
}

/** Fills in one row of a form, the next one each turn. */
function answered(form: Uint8Array, turn: number): Uint8Array {
  const random = numbersFrom(7 * turn + form.length);
  const book = read(form, { type: "array", cellStyles: true });
  for (const sheet of Object.values(book.Sheets)) {
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: "" });
    const header = rows.findIndex((row) => row.includes("完成状态"));
    if (header < 0) continue;
    const own = rows.slice(header + 1).filter(([number]) => typeof number === "number").length;
    const row = header + 1 + (turn % Math.max(1, own));
    const answers = {
      完成状态: "序时推进",
      进展情况: `${chineseText(random, 60)}。`,
      存在问题: "无",
    };
    for (const [heading, text] of Object.entries(answers))
      utils.sheet_add_aoa(sheet, [[text]], {
        origin: { r: row, c: rows[header]?.indexOf(heading) ?? 0 },
      });
  }
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

async function openBook(page: Page, book: string): Promise<void> {
  await page.locator("input[type=file][accept]").first().setInputFiles(book);
  await page.getByText(/^已打开/).waitFor({ timeout: 120_000 });
  await page.locator("[data-station=consolidate]").click();
  await page.locator("main select").first().selectOption("2021Q4");
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of the thread's own processor time, which a busy machine does not change. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } };
}

interface ThreadTasks {
  /** CPU milliseconds of each task, the longest first. */
  readonly tasks: readonly number[];
  /** CPU milliseconds of the task in which the browser makes the picked files known to the page. */
  readonly handover: number;
}

/** Measures the tasks of the page's main thread during some work. */
async function mainThreadTasks(
  browser: Browser,
  page: Page,
  work: () => Promise<void>
): Promise<ThreadTasks> {
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
  const mains = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(threadOf)
  );
  const onMain = trace.traceEvents.filter(
    (event) => event.ph === "X" && mains.has(threadOf(event))
  );
  const picked = onMain.find(
    ({ name, args }) => name === "EventDispatch" && args?.data?.type === "change"
  );
  const all = onMain.filter(({ name }) => name.endsWith("RunTask"));
  const isHandover = ({ ts, dur = 0 }: TraceEvent): boolean =>
    picked !== undefined && ts <= picked.ts && picked.ts < ts + dur;
  const cpu = ({ tdur = 0 }: TraceEvent): number => tdur / 1000;
  return {
    tasks: all
      .filter((task) => !isHandover(task))
      .map(cpu)
      .sort((one, other) => other - one),
    handover: all.filter(isHandover).map(cpu)[0] ?? 0,
  };
}
