import type { SheetPlan } from "../../core/sheet-plan/sheet-plan";
import { HostError, type WorkbookHost } from "../workbook-host";
import { bringBack } from "./bring-back";
import { askDateSystem, is1904 } from "./date-system";
import { entryLists, needListsSheet } from "./entry-lists";
import { isTemporary, LISTS_SHEET, nameBeforeAside, temporaryName } from "./own-sheets";
import { runInExcel, type ExcelSettings } from "./run-in-excel";
import { sheetSteps } from "./sheet-steps";
import { takePlaces } from "./take-places";
import { chunksOf, type WriteStep } from "./write-step";

/**
 * Makes the function that writes worksheets so that a failure or an abort at any round trip loses
 * nothing: each plan is written onto a very hidden temporary sheet, and only when all are complete
 * does one round trip delete the old sheets and give the new ones their names and places. What an
 * earlier failure left over is removed first; what an abort left over goes as soon as Excel answers.
 */
export function createSheetWriter(settings: ExcelSettings): WorkbookHost["writeSheets"] {
  let tidied: Promise<void> = Promise.resolve();
  return async (plans, keptAside = [], signal) => {
    if (plans.length === 0) return;
    await tidied;
    const subject = plans.map((plan) => plan.name).join("、");
    const before = await survey(settings, subject, plans, signal);
    if (before.isProtected) throw new HostError("workbook-protected", subject);
    let written: Promise<void> = Promise.resolve();
    const batch = (context: Excel.RequestContext): Promise<void> =>
      (written = writeTemporary(context, settings, plans, before));
    try {
      await runInExcel(settings, subject, batch, signal);
      signal?.throwIfAborted();
    } catch (error) {
      if (signal?.aborted === true) tidied = tidyAfter(written, settings);
      throw error;
    }
    const names = before.names.filter((name) => !isTemporary(name));
    await runInExcel(settings, subject, async (context) => {
      takePlaces(context, plans, keptAside, names);
      await context.sync();
    });
  };
}

/** Writes every plan onto a temporary sheet of its own. */
async function writeTemporary(
  context: Excel.RequestContext,
  settings: ExcelSettings,
  plans: readonly SheetPlan[],
  before: Survey
): Promise<void> {
  const lists = entryLists(plans, before.lists);
  const setting = {
    is1904: before.is1904,
    bytesPerSync: settings.bytesPerSync,
    listSource: lists.source,
  };
  const steps = [
    ...lists.steps.map((step) => placed(step, LISTS_SHEET)),
    ...plans.flatMap((plan, index) =>
      sheetSteps(plan, setting).map((step) => placed(step, temporaryName(index + 1)))
    ),
  ];
  removeLeftovers(context, before.names);
  addSheets(context, plans.length, lists.steps.length > 0 && !before.names.includes(LISTS_SHEET));
  await applyInChunks(context, steps, settings.bytesPerSync);
}

/** Removes the temporary sheets once the round trip in hand is answered; where it never is, the next write does. */
async function tidyAfter(written: Promise<void>, settings: ExcelSettings): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, settings.noAnswerAfter)));
  try {
    await Promise.race([written.catch(() => undefined), late]);
    await runInExcel(settings, "", async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const names = worksheets.items.map((sheet) => sheet.name);
      removeLeftovers(
        context,
        names.filter((name) => nameBeforeAside(name) === null)
      );
      await context.sync();
    });
  } catch {
    // Nobody waits for it, and the next write removes what is left.
  } finally {
    clearTimeout(timer);
  }
}

interface Survey {
  /** All worksheets in tab order. */
  readonly names: readonly string[];
  readonly isProtected: boolean;
  readonly is1904: boolean;
  /** The values on the sheet of long lists, by row. */
  readonly lists: readonly (readonly unknown[])[];
}

function survey(
  settings: ExcelSettings,
  subject: string,
  plans: readonly SheetPlan[],
  signal: AbortSignal | undefined
): Promise<Survey> {
  const batch = async (context: Excel.RequestContext): Promise<Survey> => {
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/name");
    protection.load("protected");
    const dateSystem = askDateSystem(context);
    const lists = needListsSheet(plans)
      ? worksheets.getItemOrNullObject(LISTS_SHEET).getUsedRangeOrNullObject(true)
      : null;
    lists?.load("values");
    await context.sync();
    if (!protection.protected) await bringBack(context, worksheets);
    return {
      names: worksheets.items.map((sheet) => sheet.name),
      isProtected: protection.protected,
      is1904: is1904(dateSystem),
      lists: lists === null || lists.isNullObject ? [] : (lists.values as unknown[][]),
    };
  };
  return runInExcel(settings, subject, batch, signal);
}

interface PlacedStep extends WriteStep {
  readonly sheet: string;
}

function placed(step: WriteStep, sheet: string): PlacedStep {
  return { ...step, sheet };
}

function removeLeftovers(context: Excel.RequestContext, names: readonly string[]): void {
  for (const name of names.filter(isTemporary)) {
    const leftover = context.workbook.worksheets.getItem(name);
    // Excel deletes no very hidden sheet.
    leftover.visibility = "Hidden";
    leftover.delete();
  }
}

function addSheets(context: Excel.RequestContext, count: number, addsLists: boolean): void {
  const names = Array.from({ length: count }, (_, index) => temporaryName(index + 1));
  for (const name of addsLists ? [LISTS_SHEET, ...names] : names)
    context.workbook.worksheets.add(name).visibility = "VeryHidden";
}

async function applyInChunks(
  context: Excel.RequestContext,
  steps: readonly PlacedStep[],
  bytesPerSync: number
): Promise<void> {
  for (const chunk of chunksOf(steps, bytesPerSync)) {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    const sheets = new Map(
      chunk.map(({ sheet }) => [sheet, context.workbook.worksheets.getItem(sheet)])
    );
    for (const step of chunk) {
      const sheet = sheets.get(step.sheet);
      if (sheet !== undefined) step.apply(sheet);
    }
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip a chunk of bytes
    await context.sync();
  }
}
