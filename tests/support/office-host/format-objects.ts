import type { CellRange } from "../../../src/core/grid/address";
import { OfficeFault } from "./office-fault";
import type { SheetModel } from "./sheet-model";

const ALIGNMENTS = ["General", "Left", "Center", "Right", "Top", "Bottom", "Justify"];
const WIDEST_COLUMN = 255 * 7;

/** Properties that are kept under their own name, on `format`, `font`, `fill` or `protection`. */
class PropertyBag {
  constructor(
    protected readonly sheet: SheetModel,
    protected readonly ranges: readonly CellRange[],
    properties: readonly string[],
    prefix = ""
  ) {
    for (const property of properties)
      Object.defineProperty(this, property, {
        get: () => this.read(prefix + property),
        set: (value: unknown) => this.write(prefix + property, value),
      });
  }

  private read(property: string): unknown {
    const [first] = this.ranges;
    if (first === undefined) return null;
    return this.sheet.formatAt(property, first.firstRowIndex, first.firstColumnIndex);
  }

  private write(property: string, value: unknown): void {
    if (property.endsWith("Alignment") && !ALIGNMENTS.includes(String(value)))
      throw new OfficeFault("InvalidArgument");
    if (property === "ColumnWidth" && !(Number(value) >= 0 && Number(value) <= WIDEST_COLUMN))
      throw new OfficeFault("InvalidArgument");
    for (const range of this.ranges) {
      this.sheet.refuseLocked(range);
      this.sheet.setFormat(property, range, value);
      // Excel shows a hidden column again when it is given a width.
      if (property === "ColumnWidth") this.sheet.hiddenColumns.delete(range.firstColumnIndex);
    }
  }
}

/** `Excel.RangeFormat` of a range or of several. */
export class FormatObject extends PropertyBag {
  readonly Font: PropertyBag;
  readonly Fill: PropertyBag;
  readonly Protection: PropertyBag;
  readonly Borders: BordersObject;

  constructor(sheet: SheetModel, ranges: readonly CellRange[]) {
    super(sheet, ranges, [
      "ColumnWidth",
      "RowHeight",
      "WrapText",
      "HorizontalAlignment",
      "VerticalAlignment",
    ]);
    this.Font = new PropertyBag(sheet, ranges, ["Name", "Size", "Bold", "Italic", "Color"], "Font");
    this.Fill = new PropertyBag(sheet, ranges, ["Color"], "Fill");
    this.Protection = new PropertyBag(sheet, ranges, ["Locked", "FormulaHidden"]);
    this.Borders = new BordersObject(sheet, ranges);
  }

  AutofitRows(): void {}
}

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
];

class BordersObject {
  constructor(
    private readonly sheet: SheetModel,
    private readonly ranges: readonly CellRange[]
  ) {}

  GetItem(edge: string): PropertyBag {
    if (!EDGES.includes(edge)) throw new OfficeFault("InvalidArgument");
    return new PropertyBag(this.sheet, this.ranges, ["Style", "Weight", "Color"], edge);
  }
}
