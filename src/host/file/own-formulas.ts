import type { Cell, CellValue, Workbook } from "exceljs";

/**
 * Gives each cell that shares its neighbour's formula one of its own (ECMA-376 Part 1, 18.3.1.40):
 * ExcelJS cannot save the others once the first of them was changed.
 */
export function ownFormulas(workbook: Workbook): void {
  const owned: { readonly cell: Cell; readonly value: CellValue }[] = [];
  workbook.eachSheet((worksheet) =>
    worksheet.eachRow((row) =>
      row.eachCell((cell) => {
        const { formula, result, value } = cell;
        if (isShared(value)) owned.push({ cell, value: { formula, result } });
      })
    )
  );
  // Only now: a formula is translated from the first of its group.
  for (const { cell, value } of owned) cell.value = value;
}

function isShared(value: CellValue): boolean {
  if (typeof value !== "object" || value === null) return false;
  return "sharedFormula" in value || ("shareType" in value && value.shareType === "shared");
}
