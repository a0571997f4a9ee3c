import type { Workbook } from "exceljs";

/** What `getTables` gives, whatever the types of ExcelJS say. */
interface LoadedTable {
  readonly model: { style: object | null };
}

/** Gives each table that names no style an empty one, without which ExcelJS cannot save it. */
export function styledTables(workbook: Workbook): void {
  workbook.eachSheet((worksheet) => {
    for (const table of worksheet.getTables() as unknown as readonly LoadedTable[])
      table.model.style ??= {};
  });
}
