import { parseAddress, rangeAddress, type CellRange } from "../../../src/core/grid/address";
import { ConditionalFormatsObject } from "./conditional-formats-object";
import { FormatObject } from "./format-objects";
import { OfficeFault } from "./office-fault";
import { RangeAreasObject } from "./range-areas-object";
import { RangePart } from "./range-part";
import { intersects, LAST_COLUMN_INDEX, LAST_ROW_INDEX, type SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

/** More merged areas than this Excel does not report. */
const MOST_MERGES = 512;

/** `Excel.Range` as the host sees it; values and shapes are in {@link RangePart}. */
export class RangeObject extends RangePart {
  isKept = false;
  readonly Format: FormatObject;
  readonly ConditionalFormats: ConditionalFormatsObject;
  readonly DataValidation: DataValidationObject;

  constructor(
    private readonly workbook: WorkbookModel,
    sheet: SheetModel,
    range: CellRange
  ) {
    super(sheet, range);
    this.Format = new FormatObject(sheet, [range]);
    this.ConditionalFormats = new ConditionalFormatsObject(sheet, [range]);
    this.DataValidation = new DataValidationObject(sheet, range);
  }

  /** An A1 address, whole rows or columns, or `null` for the whole sheet. */
  static of(workbook: WorkbookModel, sheet: SheetModel, address: string | null): RangeObject {
    const whole = {
      firstRowIndex: 0,
      firstColumnIndex: 0,
      lastRowIndex: LAST_ROW_INDEX,
      lastColumnIndex: LAST_COLUMN_INDEX,
    };
    const range = address === null || address === "" ? whole : parseAddress(address);
    if (range === null) throw new OfficeFault("InvalidArgument", `address ${address}`);
    return new RangeObject(workbook, sheet, range);
  }

  get Address(): string {
    return `${this.sheet.name}!${rangeAddress(this.range)}`;
  }

  GetRow(index: number): RangeObject {
    const rowIndex = this.range.firstRowIndex + index;
    return this.part({ ...this.range, firstRowIndex: rowIndex, lastRowIndex: rowIndex });
  }

  GetColumn(index: number): RangeObject {
    const columnIndex = this.range.firstColumnIndex + index;
    return this.part({
      ...this.range,
      firstColumnIndex: columnIndex,
      lastColumnIndex: columnIndex,
    });
  }

  GetCell(row: number, column: number): RangeObject {
    return this.GetRow(row).GetColumn(column);
  }

  GetBoundingRect(other: RangeObject): RangeObject {
    return this.part({
      firstRowIndex: Math.min(this.range.firstRowIndex, other.range.firstRowIndex),
      firstColumnIndex: Math.min(this.range.firstColumnIndex, other.range.firstColumnIndex),
      lastRowIndex: Math.max(this.range.lastRowIndex, other.range.lastRowIndex),
      lastColumnIndex: Math.max(this.range.lastColumnIndex, other.range.lastColumnIndex),
    });
  }

  GetMergedAreas(): RangeAreasObject {
    const merges = this.sheet.merges.filter((merge) => intersects(merge, this.range));
    if (merges.length > MOST_MERGES) throw new OfficeFault("InvalidArgument");
    if (merges.length === 0) throw new OfficeFault("ItemNotFound");
    return new RangeAreasObject(this.workbook, this.sheet, merges);
  }

  Merge(isAcross?: boolean | null): void {
    if (isAcross === true) throw new OfficeFault("NotImplemented", "merge across");
    this.sheet.refuseLocked(this.range);
    this.sheet.merge(this.range);
  }

  Select(): void {
    if (this.sheet.visibility !== "Visible") throw new OfficeFault("GeneralException");
    this.workbook.selection = { sheet: this.sheet.name, address: rangeAddress(this.range) };
  }

  private part(range: CellRange): RangeObject {
    return new RangeObject(this.workbook, this.sheet, range);
  }
}

/** The longest list that a rule holds itself, and the longest title and message. */
const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

class DataValidationObject {
  constructor(
    private readonly sheet: SheetModel,
    private readonly range: CellRange
  ) {}

  get Rule(): unknown {
    return this.settings().get("Rule") ?? {};
  }

  set Rule(rule: { list?: { source: string } }) {
    const source = rule.list?.source;
    if (source !== undefined && !source.startsWith("=") && source.length > LONGEST_LIST)
      throw new OfficeFault("InvalidArgument");
    this.keep("Rule", rule);
  }

  get IgnoreBlanks(): unknown {
    return this.settings().get("IgnoreBlanks") ?? true;
  }

  set IgnoreBlanks(value: unknown) {
    this.keep("IgnoreBlanks", value);
  }

  get ErrorAlert(): unknown {
    return this.settings().get("ErrorAlert") ?? null;
  }

  set ErrorAlert(alert: { title: string; message: string }) {
    if (alert.title.length > LONGEST_TITLE || alert.message.length > LONGEST_MESSAGE)
      throw new OfficeFault("InvalidArgument");
    this.keep("ErrorAlert", alert);
  }

  private settings(): Map<string, unknown> {
    const address = rangeAddress(this.range);
    return (
      this.sheet.validations.find((one) => rangeAddress(one.range) === address)?.settings ??
      new Map<string, unknown>()
    );
  }

  private keep(name: string, value: unknown): void {
    this.sheet.refuseLocked(this.range);
    const settings = this.settings();
    if (settings.size === 0) this.sheet.validations.push({ range: this.range, settings });
    settings.set(name, value);
  }
}
