import { OfficeFault } from "./office-fault";
import { SheetModel } from "./sheet-model";

const FORBIDDEN = /[\\/?*[\]:]/;

/** The workbook that the test host has open. */
export class WorkbookModel {
  readonly sheets: SheetModel[] = [];
  isProtected = false;
  /** The base64 text of workbooks opened beside this one. */
  readonly opened: string[] = [];
  selection: { sheet: string; address: string } | null = null;

  constructor(
    readonly is1904 = false,
    firstSheet = "Sheet1"
  ) {
    this.add(firstSheet);
  }

  /** The same workbook once more, so that a test can start from it again. */
  copy(): WorkbookModel {
    const copy = new WorkbookModel(this.is1904);
    copy.sheets.splice(0, 1, ...this.sheets.map((sheet) => sheet.copyFor(copy)));
    copy.isProtected = this.isProtected;
    return copy;
  }

  find(nameOrId: string): SheetModel | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find(
      (sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === wanted
    );
  }

  get(nameOrId: string): SheetModel {
    const sheet = this.find(nameOrId);
    if (sheet === undefined) throw new OfficeFault("ItemNotFound");
    return sheet;
  }

  add(name: string): SheetModel {
    this.refuseIfProtected();
    this.refuseName(name, null);
    const sheet = new SheetModel(name, this);
    this.sheets.push(sheet);
    return sheet;
  }

  rename(sheet: SheetModel, name: string): void {
    this.refuseIfProtected();
    this.refuseName(name, sheet);
    sheet.name = name;
  }

  move(sheet: SheetModel, position: number): void {
    this.refuseIfProtected();
    if (position < 0 || position >= this.sheets.length) throw new OfficeFault("InvalidArgument");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  delete(sheet: SheetModel): void {
    this.refuseIfProtected();
    // Excel's documentation of Worksheet.delete: a very hidden sheet has to be shown or hidden first.
    if (sheet.visibility === "VeryHidden") throw new OfficeFault("InvalidOperation");
    if (sheet.visibility === "Visible") this.refuseIfLastVisible(sheet);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    sheet.isDeleted = true;
  }

  setVisibility(sheet: SheetModel, visibility: SheetModel["visibility"]): void {
    this.refuseIfProtected();
    if (visibility !== "Visible" && sheet.visibility === "Visible") this.refuseIfLastVisible(sheet);
    sheet.visibility = visibility;
  }

  private refuseIfProtected(): void {
    if (this.isProtected) throw new OfficeFault("AccessDenied");
  }

  private refuseIfLastVisible(sheet: SheetModel): void {
    const others = this.sheets.some((other) => other !== sheet && other.visibility === "Visible");
    if (!others) throw new OfficeFault("InvalidOperation");
  }

  private refuseName(name: string, self: SheetModel | null): void {
    if (name === "" || name.length > 31 || FORBIDDEN.test(name) || /^'|'$/.test(name))
      throw new OfficeFault("InvalidArgument");
    const found = this.find(name);
    if (found !== undefined && found !== self) throw new OfficeFault("ItemAlreadyExists");
  }
}
