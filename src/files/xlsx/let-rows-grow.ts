import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { SheetPlan } from "../../core/sheet-plan/sheet-plan";

/** The earliest date that a zip entry can bear. */
const EARLIEST = new Date(1980, 0, 1);

/**
 * Lets the rows with cells to fill in grow with what is typed: ExcelJS marks every height as a
 * person's own (`customHeight`), which programs keep (ECMA-376 Part 1, 18.3.1.73).
 */
export function letRowsGrow(bytes: Uint8Array, plans: readonly SheetPlan[]): Uint8Array {
  const parts = unzipSync(bytes);
  plans.forEach((plan, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const sheet = parts[part];
    if (sheet !== undefined) parts[part] = strToU8(withGrowingRows(strFromU8(sheet), plan));
  });
  return zipSync(parts, { mtime: EARLIEST });
}

function withGrowingRows(xml: string, { unlockedRanges }: SheetPlan): string {
  const isFilledIn = (rowIndex: number): boolean =>
    unlockedRanges?.some(
      (range) => range.firstRowIndex <= rowIndex && rowIndex <= range.lastRowIndex
    ) === true;
  return xml.replace(/(<row r="(\d+)"[^>]*?) customHeight="1"/g, (row, start: string, number) =>
    isFilledIn(Number(number) - 1) ? start : row
  );
}
