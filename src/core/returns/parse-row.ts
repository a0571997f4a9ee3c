import { cellAddress } from "../grid/address";
import { cellText } from "../grid/cell-value";
import { issueOf, type Issue, type IssueLocation } from "../issues/issue";
import type { Period } from "../period/period";
import type { FillColumn } from "./form-columns";
import type { PlacedCell } from "./merged-cells";
import { parsePercent } from "./parse-percent";
import { parseReportedDate } from "./parse-reported-date";
import { isZeroReport, parseStatus } from "./parse-status";
import { cellOf, type ReturnRow } from "./return-rows";
import type { Target } from "./return-scope";
import type { Status } from "./return-form";
import type { Contribution } from "./unit-return";

/** What a row says, which cells that accounts for, and what had to be assumed. */
export interface RowReading {
  /** `null` where the unit left the row empty, or nothing in it could be read. */
  readonly contribution: Contribution | null;
  readonly placed: readonly PlacedCell[];
  readonly issues: readonly Issue[];
}

/** Whose row it is and where it stands. */
export interface RowPlace {
  readonly file: string;
  readonly unit: string;
  /** The period that it reports on. */
  readonly period: Period;
}

type TextColumn = Exclude<FillColumn, "status" | "percent" | "reportedOn">;

/** Reads the columns that a unit fills in as its contribution to an assignment. */
export function parseRow(row: ReturnRow, target: Target, place: RowPlace): RowReading {
  const reader = new RowReader(row, target, place.file);
  const percent = reader.percent();
  const status = reader.status(percent);
  const texts = {
    progress: reader.text("progress"),
    problems: reader.text("problems"),
    nextSteps: reader.text("nextSteps"),
    reporter: reader.text("reporter"),
    telephone: reader.text("telephone"),
  };
  const reportedOn = reader.date(place.period);
  const zero = status ?? reader.zeroReport(texts.progress, percent);
  const { placed, issues } = reader;
  if (placed.length === 0 && zero === null) return { contribution: null, placed, issues };
  const contribution: Contribution = {
    key: target.key,
    unit: place.unit,
    role: target.roles.get(place.unit) ?? "participant",
    file: place.file,
    sheet: row.table.grid.name,
    row: row.rowIndex + 1,
    status: zero,
    percent,
    ...texts,
    reportedOn,
  };
  return { contribution, placed, issues };
}

/** Reads one row's cells, keeping account of the cells placed and the assumptions made. */
class RowReader {
  readonly placed: PlacedCell[] = [];
  readonly issues: Issue[] = [];

  constructor(
    private readonly row: ReturnRow,
    private readonly target: Target,
    private readonly file: string
  ) {}

  percent(): number | null {
    const found = this.cell("percent");
    if (found === null) return null;
    const written = cellText(found.cell.value);
    const reading = parsePercent(found.cell);
    if (reading === null) {
      const at = this.placeOf(found);
      this.issues.push(issueOf("percent-unreadable", "warning", at, { written }));
      return null;
    }
    const { percent } = reading;
    if (reading.isMapped)
      this.issues.push(
        issueOf("percent-mapped", "info", this.placeOf(found), { written, percent })
      );
    this.placed.push(found);
    return percent;
  }

  status(percent: number | null): Status | null {
    const found = this.cell("status");
    if (found === null) return null;
    const written = cellText(found.cell.value);
    const reading = parseStatus(written, percent);
    if (reading.kind === "unknown") {
      this.issues.push(issueOf("status-unknown", "warning", this.placeOf(found), { written }));
      return null;
    }
    const { status } = reading;
    if (reading.kind === "mapped")
      this.issues.push(
        issueOf("status-mapped", "warning", this.placeOf(found), { written, status })
      );
    // Words beside the status have no place in the table; they stay on the list.
    if (reading.kind === "listed" || reading.isWhole) this.placed.push(found);
    return status;
  }

  text(column: TextColumn): string {
    const found = this.cell(column);
    if (found === null) return "";
    this.placed.push(found);
    return cellText(found.cell.value);
  }

  date(period: Period): string | null {
    const found = this.cell("reportedOn");
    if (found === null) return null;
    const written = cellText(found.cell.value);
    const reading = parseReportedDate(
      found.cell.value,
      period,
      this.row.table.grid.isDate1904 === true
    );
    if (reading === null) {
      this.issues.push(issueOf("date-unreadable", "warning", this.placeOf(found), { written }));
      return null;
    }
    const { date } = reading;
    if (reading.isMapped)
      this.issues.push(issueOf("date-mapped", "info", this.placeOf(found), { written, date }));
    this.placed.push(found);
    return date;
  }

  /** 无 alone, where no status and no share is given, reports that there is nothing. */
  zeroReport(progress: string, percent: number | null): Status | null {
    const found = cellOf(this.row.table, this.row.rowIndex, "progress");
    const isSilent = cellOf(this.row.table, this.row.rowIndex, "status") === null;
    if (found === null || !isSilent || percent !== null || !isZeroReport(progress)) return null;
    const params = { written: progress, status: "零报告" };
    this.issues.push(issueOf("status-mapped", "info", this.placeOf(found), params));
    return "零报告";
  }

  /** The cell of a column; an error value is said and left unplaced. */
  private cell(column: FillColumn): PlacedCell | null {
    const found = cellOf(this.row.table, this.row.rowIndex, column);
    if (found === null) return null;
    const { value, isFormula } = found.cell;
    const isError = typeof value === "object" && value.kind === "error";
    if (!isError && isFormula !== true && found.merge === null) return found;
    const written = cellText(value);
    const at = this.placeOf(found);
    if (isError) {
      this.issues.push(issueOf("cell-error", "warning", at, { written }));
      return null;
    }
    if (isFormula === true) this.issues.push(issueOf("formula-value", "info", at, { written }));
    if (found.merge !== null) {
      const rows = `${found.merge.firstRowIndex + 1}–${found.merge.lastRowIndex + 1}`;
      this.issues.push(issueOf("merged-value", "info", at, { written, rows }));
    }
    return found;
  }

  private placeOf(found: PlacedCell): IssueLocation {
    return {
      ...targetPlace(this.target),
      file: this.file,
      sheet: this.row.table.grid.name,
      address: cellAddress(found.rowIndex, found.cell.columnIndex),
    };
  }
}

/** The place of an assignment in the notice, for issues. */
export function targetPlace(target: Target): IssueLocation {
  const { number } = target.assignment;
  return { table: target.table.id, key: target.key, ...(number === null ? {} : { number }) };
}
