import { parseAddress } from "../../../src/core/grid/address";
import { ChartsObject } from "./charts-object";
import { OfficeFault } from "./office-fault";
import { RangeAreasObject } from "./range-areas-object";
import { RangeObject } from "./range-object";
import type { SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

/** The longest address list that Excel takes; the rest is cut off silently. */
const LONGEST_ADDRESS = 8192;

/** `Excel.Worksheet` as the host sees it. */
export class WorksheetObject {
  readonly Protection: WorksheetProtectionObject;
  readonly FreezePanes: FreezePanesObject;
  readonly PageLayout: PageLayoutObject;
  readonly Charts: ChartsObject;

  constructor(
    private readonly workbook: WorkbookModel,
    readonly sheet: SheetModel
  ) {
    this.Protection = new WorksheetProtectionObject(sheet);
    this.FreezePanes = new FreezePanesObject(sheet);
    this.PageLayout = new PageLayoutObject(sheet);
    this.Charts = new ChartsObject(sheet);
  }

  identity(): object {
    return { Id: this.sheet.id };
  }

  get Id(): string {
    return this.sheet.id;
  }

  get Name(): string {
    return this.sheet.name;
  }

  set Name(name: string) {
    this.workbook.rename(this.alive(), name);
  }

  get Visibility(): string {
    return this.sheet.visibility;
  }

  set Visibility(visibility: SheetModel["visibility"]) {
    this.workbook.setVisibility(this.alive(), visibility);
  }

  get Position(): number {
    return this.workbook.sheets.indexOf(this.sheet);
  }

  set Position(position: number) {
    this.workbook.move(this.alive(), position);
  }

  Delete(): void {
    this.workbook.delete(this.alive());
  }

  Activate(): void {
    if (this.alive().visibility !== "Visible") throw new OfficeFault("GeneralException");
    this.workbook.selection = { sheet: this.sheet.name, address: "A1" };
  }

  GetRange(address?: string | null): RangeObject {
    return RangeObject.of(this.workbook, this.alive(), address ?? null);
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeObject {
    return new RangeObject(this.workbook, this.alive(), {
      firstRowIndex: row,
      firstColumnIndex: column,
      lastRowIndex: row + rows - 1,
      lastColumnIndex: column + columns - 1,
    });
  }

  GetCell(row: number, column: number): RangeObject {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  GetRanges(address: string): RangeAreasObject {
    const ranges = address
      .slice(0, LONGEST_ADDRESS)
      .split(",")
      .map((part) => {
        const range = parseAddress(part.trim());
        if (range === null) throw new OfficeFault("InvalidArgument");
        return range;
      });
    return new RangeAreasObject(this.workbook, this.alive(), ranges);
  }

  /** Formats count as used as well, unless values alone are asked for. */
  GetUsedRange(valuesOnly?: boolean | null): RangeObject {
    const used = this.alive().usedRange();
    const merges = valuesOnly === true ? [] : this.sheet.merges;
    const all = used === null ? merges : [used, ...merges];
    const [first] = all;
    if (first === undefined) throw new OfficeFault("ItemNotFound");
    const range = all.reduce(
      (sum, part) => ({
        firstRowIndex: Math.min(sum.firstRowIndex, part.firstRowIndex),
        firstColumnIndex: Math.min(sum.firstColumnIndex, part.firstColumnIndex),
        lastRowIndex: Math.max(sum.lastRowIndex, part.lastRowIndex),
        lastColumnIndex: Math.max(sum.lastColumnIndex, part.lastColumnIndex),
      }),
      first
    );
    return new RangeObject(this.workbook, this.sheet, range);
  }

  private alive(): SheetModel {
    if (this.sheet.isDeleted) throw new OfficeFault("ItemNotFound");
    return this.sheet;
  }
}

class WorksheetProtectionObject {
  constructor(private readonly sheet: SheetModel) {}

  get Protected(): boolean {
    return this.sheet.isProtected;
  }

  Protect(options: unknown, password?: string | null): void {
    if (this.sheet.isProtected || password) throw new OfficeFault("AccessDenied");
    this.sheet.isProtected = true;
    this.sheet.protectOptions = options;
  }

  Unprotect(): void {
    if (!this.sheet.isProtected) throw new OfficeFault("AccessDenied");
    this.sheet.isProtected = false;
  }
}

class FreezePanesObject {
  constructor(private readonly sheet: SheetModel) {}

  /** Stricter than the documentation: panes belong to a window, and a hidden sheet has none. */
  FreezeRows(count: number): void {
    if (this.sheet.visibility !== "Visible") throw new OfficeFault("GeneralException");
    this.sheet.frozenRowCount = count;
  }

  Unfreeze(): void {
    this.sheet.frozenRowCount = 0;
  }
}

class PageLayoutObject {
  readonly HeadersFooters: { readonly DefaultForAllPages: { CenterFooter: unknown } };

  constructor(private readonly sheet: SheetModel) {
    const { pageLayout } = sheet;
    this.HeadersFooters = {
      DefaultForAllPages: {
        get CenterFooter() {
          return pageLayout.get("CenterFooter") ?? "";
        },
        set CenterFooter(text: unknown) {
          pageLayout.set("CenterFooter", text);
        },
      },
    };
    for (const property of ["PaperSize", "Orientation", "Zoom", "CenterHorizontally"])
      Object.defineProperty(this, property, {
        get: () => pageLayout.get(property) ?? null,
        set: (value: unknown) => void pageLayout.set(property, value),
      });
  }

  SetPrintMargins(unit: string, margins: unknown): void {
    this.sheet.pageLayout.set("Margins", { unit, margins });
  }

  SetPrintTitleRows(rows: string): void {
    if (!/^\$\d+:\$\d+$/.test(rows)) throw new OfficeFault("InvalidArgument");
    this.sheet.pageLayout.set("TitleRows", rows);
  }
}
