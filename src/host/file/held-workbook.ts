import type { Workbook, Worksheet } from "exceljs";
import type { CellValue } from "../../core/grid/cell-value";
import type { NamedBytes, Refusal } from "../../files/reading";
import { HostError } from "../workbook-host";
import { restoreCells, snapshotCells } from "./cell-snapshot";
import type { CellPosition, CellSnapshot } from "./cell-snapshot";
import { fitRows } from "./fit-rows";
import type { LoadedWorkbook } from "./load-workbook";
import { viewOfWorksheet, type SheetView } from "./sheet-view";

/**
 * A workbook in memory, over ExcelJS, as a screen shows it and a person works in it. While it is
 * blank there is none, and ExcelJS is not loaded.
 */
export class HeldWorkbook {
  private readonly listeners = new Set<() => void>();
  /** Sheets that are being written and have not taken their places. */
  protected readonly unfinished = new Set<Worksheet>();
  protected writing: Promise<readonly Worksheet[]> = Promise.resolve([]);

  constructor(private workbook: Workbook | null) {}

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

  /** The workbook, which is made when it is first written or saved. */
  protected async book(): Promise<Workbook> {
    if (this.workbook !== null) return this.workbook;
    const { loadWorkbook } = await import("./load-workbook");
    const blank = await loadWorkbook();
    // Another one may have been opened meanwhile.
    return (this.workbook ??= blank);
  }

  protected worksheets(): Worksheet[] {
    // ExcelJS lists worksheets by their orderNo, its name for the tab order.
    const all = this.workbook?.worksheets ?? [];
    return all.filter((worksheet) => !this.unfinished.has(worksheet));
  }

  /** Spreadsheets compare sheet names without regard to case. */
  protected find(name: string): Worksheet | undefined {
    const wanted = name.toLowerCase();
    return this.worksheets().find((worksheet) => worksheet.name.toLowerCase() === wanted);
  }

  protected get(name: string): Worksheet {
    const worksheet = this.find(name);
    if (worksheet === undefined) throw new HostError("sheet-missing", name);
    return worksheet;
  }

  protected changed(): Promise<void> {
    for (const listener of this.listeners) listener();
    return Promise.resolve();
  }
}
