import { isSameSheet, nameBeforeAside } from "./own-sheets";

/**
 * Gives sheets back the names that they had given away to new ones which then did not come: a write
 * stopped between the two. `sheets` are loaded with their names.
 */
export async function bringBack(
  context: Excel.RequestContext,
  sheets: Excel.WorksheetCollection
): Promise<void> {
  const { items } = sheets;
  const stranded = items.flatMap((sheet) => {
    const name = nameBeforeAside(sheet.name);
    const isFree = name !== null && !items.some((other) => isSameSheet(other.name, name));
    return isFree ? [{ sheet, name }] : [];
  });
  if (stranded.length === 0) return;
  for (const { sheet, name } of stranded) sheet.name = name;
  await context.sync();
}
