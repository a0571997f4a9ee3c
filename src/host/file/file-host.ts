import type { Workbook, Worksheet } from "exceljs";
import { parseAddress } from "../../core/grid/address";
import type { Grid } from "../../core/grid/grid";
import type { SheetPlan } from "../../core/sheet-plan/sheet-plan";
import { writtenValue } from "../../files/xlsx/apply-sheet-plan";
import {
  HostError,
  type CellEdit,
  type IssueMark,
  type KeptAside,
  type SheetInfo,
  type WorkbookHost,
} from "../workbook-host";
import { gridOfWorksheet } from "./grid-of-worksheet";
import { finishedSheets } from "./finished-sheets";
import { HeldWorkbook } from "./held-workbook";
import { clearMarks, markCell } from "./issue-marks";
import { takeTabOf } from "./tab-order";

/** What a screen beside the workbook does for it. */
export interface FileHostScreen {
  /** Shows a worksheet and selects an A1 address in it. */
  readonly onSelect?: (sheet: string, address: string) => void;
  /** Takes a finished workbook, such as one unit's return form. */
  readonly onNewWorkbook?: (bytes: Uint8Array) => void;
}

/** What operations do with a workbook in memory: for the preview page and the command line. */
export class FileHost extends HeldWorkbook implements WorkbookHost {
  constructor(
    workbook: Workbook | null,
    private readonly screen: FileHostScreen = {}
  ) {
    super(workbook);
  }

  listSheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(
      this.worksheets().map(({ name, state }) => ({ name, visibility: state }))
    );
  }

  readSheets(names: readonly string[]): Promise<readonly Grid[]> {
    return Promise.resolve(
      names.flatMap((name) => {
        const worksheet = this.find(name);
        return worksheet === undefined ? [] : [gridOfWorksheet(worksheet)];
      })
    );
  }

  async writeSheets(
    plans: readonly SheetPlan[],
    keptAside: readonly KeptAside[] = [],
    signal?: AbortSignal
  ): Promise<void> {
    const workbook = await this.book();
    this.writing = finishedSheets(workbook, plans, this.unfinished, signal);
    const fresh = await this.writing;
    const kept = keptAside.map(({ sheet, keptAs }) => ({ worksheet: this.get(sheet), keptAs }));
    for (const { worksheet, keptAs } of kept) worksheet.name = keptAs;
    plans.forEach((plan, index) => this.takePlace(fresh[index], plan.name));
    await this.changed();
  }

  /** New sheets take the places of old ones all at once. */
  hasUnfinishedWrite(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async renameSheet(name: string, newName: string): Promise<void> {
    this.get(name).name = newName;
    await this.changed();
  }

  async deleteSheets(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const worksheet = this.find(name);
      if (worksheet !== undefined) remove(worksheet);
    }
    await this.changed();
  }

  async editCells(edits: readonly CellEdit[]): Promise<void> {
    for (const { sheet, address, value } of edits) {
      const cell = this.get(sheet).getCell(firstCellOf(address));
      cell.value = writtenValue(value);
    }
    await this.changed();
  }

  async hideColumn(sheet: string, columnIndex: number): Promise<void> {
    this.get(sheet).getColumn(columnIndex + 1).hidden = true;
    await this.changed();
  }

  async markIssues(marks: readonly IssueMark[]): Promise<readonly string[]> {
    for (const worksheet of this.worksheets()) clearMarks(worksheet);
    for (const mark of marks) {
      const worksheet = this.find(mark.sheet);
      if (worksheet !== undefined)
        markCell(worksheet.getCell(firstCellOf(mark.address)), mark.severity);
    }
    await this.changed();
    // Protection binds the person at a screen; in memory every cell can be coloured.
    return [];
  }

  async select(sheet: string, address: string): Promise<void> {
    this.get(sheet);
    this.screen.onSelect?.(sheet, address);
    await Promise.resolve();
  }

  openAsNewWorkbook(bytes: Uint8Array): Promise<void> {
    if (this.screen.onNewWorkbook === undefined)
      return Promise.reject(new HostError("not-supported"));
    this.screen.onNewWorkbook(bytes);
    return Promise.resolve();
  }

  private takePlace(fresh: Worksheet | undefined, name: string): void {
    if (fresh === undefined) return;
    const old = this.find(name);
    if (old !== undefined) {
      takeTabOf(fresh, old);
      remove(old);
    }
    fresh.name = name;
  }
}

/** Makes a host over a blank workbook, or over a file's bytes. */
export async function createFileHost(
  bytes?: Uint8Array,
  screen: FileHostScreen = {}
): Promise<FileHost> {
  if (bytes === undefined) return new FileHost(null, screen);
  const { loadWorkbook } = await import("./load-workbook");
  return new FileHost(await loadWorkbook(bytes), screen);
}

function remove(worksheet: Worksheet): void {
  worksheet.workbook.removeWorksheet(worksheet.id);
}

function firstCellOf(address: string): string {
  if (parseAddress(address) === null) throw new HostError("failed", address);
  return address.split(":")[0] ?? address;
}
