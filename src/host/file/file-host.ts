import type { Workbook, Worksheet } from "exceljs";
import { parseAddress } from "../../core/grid/address";
import type { CellValue } from "../../core/grid/cell-value";
import type { Grid } from "../../core/grid/grid";
import type { SheetPlan } from "../../core/sheet-plan/sheet-plan";
import type { NamedBytes, Refusal } from "../../files/reading";
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
import { restoreCells, snapshotCells } from "./cell-snapshot";
import type { CellPosition, CellSnapshot } from "./cell-snapshot";
import { finishedSheets } from "./finished-sheets";
import { fitRows } from "./fit-rows";
import { clearMarks, markCell } from "./issue-marks";
import type { LoadedWorkbook } from "./load-workbook";
import { viewOfWorksheet, type SheetView } from "./sheet-view";
import { takeTabOf } from "./tab-order";

/** What a screen beside the workbook does for it. */
export interface FileHostScreen {
  /** Shows a worksheet and selects an A1 address in it. */
  readonly onSelect?: (sheet: string, address: string) => void;
  /** Takes a finished workbook, such as one unit's return form. */
  readonly onNewWorkbook?: (bytes: Uint8Array) => void;
}

/**
 * A workbook in memory, over ExcelJS: for the preview page and the command line. While it is blank
 * there is none, and ExcelJS is not loaded.
 */
export class FileHost implements WorkbookHost {
  private readonly listeners = new Set<() => void>();
  /** Sheets that are being written and have not taken their places. */
  private readonly unfinished = new Set<Worksheet>();
  private writing: Promise<readonly Worksheet[]> = Promise.resolve([]);

  constructor(
    private workbook: Workbook | null,
    private readonly screen: FileHostScreen = {}
  ) {}

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

  /** Replaces the workbook by a file's, and says what of it could not be taken; a refused file changes nothing. */
  async open(
    file: NamedBytes
  ): Promise<Omit<LoadedWorkbook, "workbook"> | { readonly refusal: Refusal }> {
    const { openAnyWorkbook } = await import("./load-workbook");
    const loaded = await openAnyWorkbook(file);
    if ("refusal" in loaded) return loaded;
    this.workbook = loaded.workbook;
    await this.changed();
    return { lost: loaded.lost, isContentOnly: loaded.isContentOnly };
  }

  /** Gives the workbook as the bytes of an .xlsx file. */
  async save(): Promise<Uint8Array> {
    // Sheets that have not taken their places are no part of the workbook.
    await this.writing.catch(() => undefined);
    const workbook = await this.book();
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { withKeptRules } = await import("../../files/xlsx/kept-rules");
    return withKeptRules(workbook, bytes);
  }

  /** Shows a worksheet; `null` where there is none of that name. */
  view(sheet: string): SheetView | null {
    const worksheet = this.find(sheet);
    return worksheet === undefined ? null : viewOfWorksheet(worksheet);
  }

  /** Calls a listener after each change; gives the function that ends that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Gives a blank workbook its first worksheet, for a person who begins to write. */
  async begin(sheet: string): Promise<void> {
    const workbook = await this.book();
    if (this.worksheets().length > 0) return;
    workbook.addWorksheet(sheet);
    await this.changed();
  }

  /** Takes down what cells of a sheet hold, for a screen that can undo. */
  snapshot(sheet: string, positions: readonly CellPosition[]): CellSnapshot {
    return snapshotCells(this.get(sheet), positions);
  }

  /** Gives cells back what they held; says where, or `null` where their sheet is there no more. */
  async restore(snapshot: CellSnapshot): Promise<string | null> {
    if (!this.worksheets().includes(snapshot.worksheet)) return null;
    restoreCells(snapshot);
    await this.changed();
    return snapshot.worksheet.name;
  }

  /** Sets the width of a column, in characters of the default font. */
  async setColumnWidth(sheet: string, columnIndex: number, width: number): Promise<void> {
    this.get(sheet).getColumn(columnIndex + 1).width = width;
    await this.changed();
  }

  /** Sets the height of a row, in points. */
  async setRowHeight(sheet: string, rowIndex: number, height: number): Promise<void> {
    this.get(sheet).getRow(rowIndex + 1).height = height;
    await this.changed();
  }

  /** Lets rows grow to what was entered in their cells. */
  async fitRows(sheet: string, positions: readonly CellPosition[]): Promise<void> {
    fitRows(this.get(sheet), positions);
    await this.changed();
  }

  /** Reads one cell, 0-based. */
  valueAt(sheet: string, rowIndex: number, columnIndex: number): CellValue {
    return this.view(sheet)?.cell(rowIndex, columnIndex)?.value ?? null;
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

  /** The workbook, which is made when it is first written or saved. */
  private async book(): Promise<Workbook> {
    if (this.workbook !== null) return this.workbook;
    const { loadWorkbook } = await import("./load-workbook");
    const blank = await loadWorkbook();
    // Another one may have been opened meanwhile.
    return (this.workbook ??= blank);
  }

  private worksheets(): Worksheet[] {
    // ExcelJS lists worksheets by their orderNo, its name for the tab order.
    const all = this.workbook?.worksheets ?? [];
    return all.filter((worksheet) => !this.unfinished.has(worksheet));
  }

  /** Spreadsheets compare sheet names without regard to case. */
  private find(name: string): Worksheet | undefined {
    const wanted = name.toLowerCase();
    return this.worksheets().find((worksheet) => worksheet.name.toLowerCase() === wanted);
  }

  private get(name: string): Worksheet {
    const worksheet = this.find(name);
    if (worksheet === undefined) throw new HostError("sheet-missing", name);
    return worksheet;
  }

  private changed(): Promise<void> {
    for (const listener of this.listeners) listener();
    return Promise.resolve();
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
