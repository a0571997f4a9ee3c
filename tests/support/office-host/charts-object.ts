import { OfficeFault } from "./office-fault";
import { RangeObject } from "./range-object";
import { newId, type HeldChart, type SheetModel } from "./sheet-model";

const TYPES = ["ColumnStacked", "BarStacked", "ColumnClustered", "BarClustered"];
const POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"];

/** `Excel.ChartCollection` of a worksheet. */
export class ChartsObject {
  constructor(private readonly sheet: SheetModel) {}

  get Items(): readonly ChartObject[] {
    return this.sheet.charts.map((chart) => new ChartObject(this.sheet, chart));
  }

  /** By name; the client itself asks by identity once it knows it. */
  GetItem(key: string): ChartObject {
    const found = this.sheet.charts.find(({ id, name }) => id === key || name === key);
    if (found === undefined) throw new OfficeFault("ItemNotFound");
    return new ChartObject(this.sheet, found);
  }

  Add(type: string, source: unknown, seriesBy: string): ChartObject {
    if (this.sheet.isDeleted) throw new OfficeFault("ItemNotFound");
    if (this.sheet.isProtected) throw new OfficeFault("AccessDenied");
    if (!TYPES.includes(type) || !(source instanceof RangeObject))
      throw new OfficeFault("InvalidArgument");
    const id = newId();
    const chart: HeldChart = {
      ...{ id, type, seriesBy, name: `Chart ${this.sheet.charts.length + 1}`, title: "" },
      ...{ legend: "Right", position: null, source: source.Address, categories: [] },
    };
    this.sheet.charts.push(chart);
    return new ChartObject(this.sheet, chart);
  }
}

class ChartObject {
  readonly Series: { GetItemAt(index: number): object };

  constructor(
    private readonly sheet: SheetModel,
    private readonly chart: HeldChart
  ) {
    this.Series = {
      GetItemAt: (index) => ({
        SetXAxisValues: (range: unknown) => {
          if (!(range instanceof RangeObject)) throw new OfficeFault("InvalidArgument");
          chart.categories[index] = range.Address;
        },
      }),
    };
  }

  identity(): object {
    return { Id: this.chart.id };
  }

  get Id(): string {
    return this.chart.id;
  }

  get Name(): string {
    return this.chart.name;
  }

  set Name(name: string) {
    this.chart.name = name;
  }

  get Title(): object {
    const { chart } = this;
    return {
      get Text() {
        return chart.title;
      },
      set Text(text: string) {
        chart.title = text;
      },
    };
  }

  get Legend(): object {
    const { chart } = this;
    return {
      get Position() {
        return chart.legend;
      },
      set Position(position: string) {
        if (!POSITIONS.includes(position)) throw new OfficeFault("InvalidArgument");
        chart.legend = position;
      },
    };
  }

  SetPosition(start: string, end?: string | null): void {
    this.chart.position = [start, end ?? start];
  }

  Delete(): void {
    if (this.sheet.isProtected) throw new OfficeFault("AccessDenied");
    this.sheet.charts = this.sheet.charts.filter(({ id }) => id !== this.chart.id);
  }
}
