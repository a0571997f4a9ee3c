import { serialOf } from "./entry";
import { OfficeFault } from "./office-fault";
import { RangeObject } from "./range-object";
import type { SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";
import { WorksheetObject } from "./worksheet-object";

/** The root of a request: `context.workbook` and what hangs on it. */
export class WorkbookObject {
  readonly Worksheets: WorksheetCollectionObject;
  readonly Application: ApplicationObject;
  readonly Functions: FunctionsObject;
  readonly Protection: WorkbookProtectionObject;

  constructor(readonly workbook: WorkbookModel) {
    this.Worksheets = new WorksheetCollectionObject(workbook);
    this.Application = new ApplicationObject(workbook);
    this.Functions = new FunctionsObject(workbook);
    this.Protection = new WorkbookProtectionObject(workbook);
  }

  GetSelectedRange(): RangeObject {
    const selection = this.workbook.selection;
    if (selection === null) throw new OfficeFault("InvalidSelection");
    return RangeObject.of(this.workbook, this.workbook.get(selection.sheet), selection.address);
  }
}

class WorksheetCollectionObject {
  constructor(private readonly workbook: WorkbookModel) {}

  get Items(): readonly WorksheetObject[] {
    return this.workbook.sheets.map((sheet) => this.object(sheet));
  }

  Add(name?: string | null): WorksheetObject {
    return this.object(this.workbook.add(name ?? `Sheet${this.workbook.sheets.length + 1}`));
  }

  GetItem(key: string): WorksheetObject {
    return this.object(this.workbook.get(key));
  }

  _GetSheetById(id: string): WorksheetObject {
    return this.GetItem(id);
  }

  GetCount(): number {
    return this.workbook.sheets.length;
  }

  private object(sheet: SheetModel): WorksheetObject {
    return new WorksheetObject(this.workbook, sheet);
  }
}

class ApplicationObject {
  constructor(private readonly workbook: WorkbookModel) {}

  SuspendApiCalculationUntilNextSync(): void {}

  SuspendScreenUpdatingUntilNextSync(): void {}

  CreateWorkbook(base64: string): { Open(): void } {
    const bytes = Buffer.from(base64, "base64");
    if (bytes.subarray(0, 2).toString("latin1") !== "PK") throw new OfficeFault("InvalidArgument");
    return { Open: () => void this.workbook.opened.push(base64) };
  }
}

class FunctionsObject {
  constructor(private readonly workbook: WorkbookModel) {}

  Date(year: number, month: number, day: number): { Value: number; Error: string } {
    return { Value: serialOf(year, month, day, this.workbook.is1904), Error: "" };
  }
}

class WorkbookProtectionObject {
  constructor(private readonly workbook: WorkbookModel) {}

  get Protected(): boolean {
    return this.workbook.isProtected;
  }
}
