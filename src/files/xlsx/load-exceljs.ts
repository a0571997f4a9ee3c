import type * as ExcelJs from "exceljs";

/** Loads ExcelJS when it is first needed: it is several times the size of the pane. */
export async function loadExcelJs(): Promise<typeof ExcelJs> {
  const module = (await import("exceljs")) as unknown as { default?: typeof ExcelJs };
  return module.default ?? (module as unknown as typeof ExcelJs);
}
