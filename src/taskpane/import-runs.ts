import type { NamedContact } from "../core/units/merge-contacts";
import type { ContactPerson, UnitRegister } from "../core/units/unit-register";
import type { NamedBytes } from "../files/reading";
import type { Messages } from "../locales/messages";
import type { RegisterFormat } from "../operations/export-register";
import { readState } from "./action-runs";
import type { ActionTask } from "./action-task";
import { downloadFile } from "./download-file";
import type { PaneUpdate } from "./pane-state";

/** Work of 导入 that is given more than files. */
type Work = (task: ActionTask) => Promise<PaneUpdate>;

/** Takes a worksheet as an assignment table. */
export function takeSheetAsTable(sheet: string): Work {
  return async (task) => {
    const { takeSheet } = await import("../operations/take-sheet");
    const { tables, hasKeyColumn } = await takeSheet(task.context, sheet);
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
    return {
      ...(await readState(task)),
      ...STALE,
      message: {
        intent: hasKeyColumn ? "success" : "warning",
        say: ({ pane }) =>
          hasKeyColumn
            ? pane.import.sheet.done(sheet, rows)
            : pane.import.sheet.doneWithoutKeys(sheet, rows),
      },
    };
  };
}

/** Lets a worksheet be no assignment table any more. */
export function releaseTable(sheet: string): Work {
  return async (task) => {
    const { releaseSheet } = await import("../operations/take-sheet");
    await releaseSheet(task.context, sheet);
    return {
      ...(await readState(task)),
      ...STALE,
      message: { intent: "success", say: ({ pane }) => pane.import.sheet.released(sheet) },
    };
  };
}

/** Hands the unit register out as a file. */
export function exportUnitRegister(format: RegisterFormat): Work {
  return async ({ context }) => {
    const { exportRegister } = await import("../operations/export-register");
    const file = await exportRegister(context, format);
    downloadFile(file);
    return {
      message: {
        intent: "success",
        say: ({ pane }) => pane.import.unitRegister.exported(file.name),
      },
    };
  };
}

/** Reads a register from a file and shows what it would change. */
export function readOfferedRegister(file: NamedBytes): Work {
  return async ({ context }) => {
    const { offerRegister } = await import("../operations/import-register");
    const offered = await offerRegister(context, file);
    const { added, changed, gone } = offered.changes;
    if (added.length + changed.length + gone.length > 0)
      return { offeredRegister: { ...offered, file: file.name } };
    return {
      offeredRegister: null,
      message: {
        intent: "info",
        say: ({ pane }) => pane.import.unitRegister.unchanged(file.name),
      },
    };
  };
}

/** Writes the register that the person agreed to. */
export function replaceUnitRegister(register: UnitRegister): Work {
  return async (task) => {
    const { replaceRegister } = await import("../operations/import-register");
    const { keptAside } = await replaceRegister(task.context, register);
    return {
      ...(await readState(task)),
      ...STALE,
      keptAside,
      offeredRegister: null,
      message: {
        intent: "success",
        say: ({ pane }) => pane.import.unitRegister.replaced(register.units.length),
      },
    };
  };
}

/** Merges the contacts of returned lists into the register. */
export function mergeContactLists(files: readonly NamedBytes[]): Work {
  return async (task) => {
    const { mergeContactFiles } = await import("../operations/merge-contact-files");
    const merge = await mergeContactFiles(task.context, files);
    const open = merge.conflicts.length + merge.unknown.length;
    return {
      ...(await readState(task)),
      contactMerge: merge,
      refused: merge.refused,
      message: {
        intent: open + merge.refused.length > 0 ? "warning" : "success",
        say: ({ pane }) =>
          pane.import.unitRegister.merged(merge.added.length, merge.same.length, open),
      },
    };
  };
}

/** Takes the contact that was sent in instead of the register's. */
export function takeContact(taken: NamedContact): Work {
  return async (task) => {
    const { writeContacts } = await import("../operations/merge-contact-files");
    await writeContacts(task.context, [taken]);
    const { contactMerge } = task.state;
    return {
      ...(await readState(task)),
      contactMerge: contactMerge && {
        ...contactMerge,
        conflicts: contactMerge.conflicts.filter(({ unit }) => unit !== taken.unit),
      },
      message: {
        intent: "success",
        say: ({ pane }) => pane.import.unitRegister.taken(taken.unit, personText(taken.contact)),
      },
    };
  };
}

/** Sets a due date, or gives it back to the notice; `name` and `day` are how the calendar calls them. */
export function changeDueDate(
  code: string,
  date: string | null,
  said: (words: Messages) => string
): Work {
  return async (task) => {
    const { setDueDate } = await import("../operations/set-due-date");
    await setDueDate(task.context, code, date);
    return { ...(await readState(task)), message: { intent: "success", say: said } };
  };
}

/** Writes a contact in one line: 甲某 股长 0564-0000000. */
export function personText({ name, post, telephone }: ContactPerson): string {
  return [name, post, telephone].filter((text) => text !== "").join(" ");
}

/** What was found before the tables or the register changed says nothing any more. */
const STALE: PaneUpdate = { checked: null, putAside: [], unmarked: [], keptAside: [] };
