import { rangeAddress, type CellRange } from "../../../src/core/grid/address";
import { ConditionalFormatsObject } from "./conditional-formats-object";
import { FormatObject } from "./format-objects";
import { RangePart } from "./range-part";
import type { SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

/** `Excel.RangeAreas` as the host sees it: several ranges of one worksheet. */
export class RangeAreasObject {
  isKept = false;
  readonly Format: FormatObject;
  readonly ConditionalFormats: ConditionalFormatsObject;

  constructor(
    readonly workbook: WorkbookModel,
    private readonly sheet: SheetModel,
    private readonly ranges: readonly CellRange[]
  ) {
    this.Format = new FormatObject(sheet, ranges);
    this.ConditionalFormats = new ConditionalFormatsObject(sheet, ranges);
  }

  get AreaCount(): number {
    return this.ranges.length;
  }

  get Address(): string {
    return this.ranges.map((range) => `${this.sheet.name}!${rangeAddress(range)}`).join(",");
  }

  get Areas(): { readonly Items: readonly RangePart[] } {
    return { Items: this.ranges.map((range) => new RangePart(this.sheet, range)) };
  }
}
