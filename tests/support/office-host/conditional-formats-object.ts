import type { CellRange } from "../../../src/core/grid/address";
import { OfficeFault } from "./office-fault";
import { intersects, newId, type ConditionalMark, type SheetModel } from "./sheet-model";

/** `Excel.ConditionalFormatCollection` of a range or of several. */
export class ConditionalFormatsObject {
  constructor(
    private readonly sheet: SheetModel,
    private readonly ranges: readonly CellRange[]
  ) {}

  get Items(): readonly ConditionalFormatObject[] {
    return this.sheet.conditionalMarks
      .filter((mark) => mark.ranges.some((a) => this.ranges.some((b) => intersects(a, b))))
      .map((mark) => new ConditionalFormatObject(this.sheet, mark));
  }

  GetItem(id: string): ConditionalFormatObject {
    const found = this.sheet.conditionalMarks.find((mark) => mark.id === id);
    if (found === undefined) throw new OfficeFault("ItemNotFound");
    return new ConditionalFormatObject(this.sheet, found);
  }

  Add(type: string): ConditionalFormatObject {
    if (this.sheet.isProtected) throw new OfficeFault("AccessDenied");
    const mark = { id: newId(), type, ranges: [...this.ranges], formula: "", color: "" };
    this.sheet.conditionalMarks.push(mark);
    return new ConditionalFormatObject(this.sheet, mark);
  }
}

class ConditionalFormatObject {
  constructor(
    private readonly sheet: SheetModel,
    private readonly mark: ConditionalMark
  ) {}

  identity(): object {
    return { Id: this.mark.id };
  }

  get Id(): string {
    return this.mark.id;
  }

  get Type(): string {
    return this.mark.type;
  }

  get Custom(): object {
    if (this.mark.type !== "Custom") throw new OfficeFault("InvalidOperation");
    const { mark } = this;
    return {
      Rule: {
        get Formula() {
          return mark.formula;
        },
        set Formula(formula: string) {
          mark.formula = formula;
        },
      },
      Format: {
        Fill: {
          get Color() {
            return mark.color;
          },
          set Color(color: string) {
            mark.color = color;
          },
        },
      },
    };
  }

  Delete(): void {
    if (this.sheet.isProtected) throw new OfficeFault("AccessDenied");
    this.sheet.conditionalMarks = this.sheet.conditionalMarks.filter(
      ({ id }) => id !== this.mark.id
    );
  }
}
