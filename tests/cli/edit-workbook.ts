import { Workbook, type Worksheet } from "exceljs";

/** Changes a workbook file as a person does in a spreadsheet program. */
export async function editWorkbook(
  path: string,
  change: (sheet: (name: string) => Worksheet) => void
): Promise<void> {
  const book = new Workbook();
  await book.xlsx.readFile(path);
  change((name) => {
    const sheet = book.getWorksheet(name);
    if (sheet === undefined) throw new Error(`No sheet ${name}`);
    return sheet;
  });
  await book.xlsx.writeFile(path);
}

/** The row number of the first row with a cell that says exactly a text. */
export function rowOf(sheet: Worksheet, text: string): number {
  let found = 0;
  sheet.eachRow((row, number) => {
    if (found === 0 && Array.isArray(row.values) && row.values.includes(text)) found = number;
  });
  if (found === 0) throw new Error(`${sheet.name} does not say ${text}`);
  return found;
}

/** The column number of a heading. */
export function columnOf(sheet: Worksheet, heading: string): number {
  const { values } = sheet.getRow(rowOf(sheet, heading));
  return Array.isArray(values) ? values.indexOf(heading) : 0;
}
