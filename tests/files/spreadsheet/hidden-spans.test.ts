import { HiddenSpans } from "../../../src/files/spreadsheet/hidden-spans";
import { readAll, workbookOf, worksheet } from "./make-workbook";

test("[F19] spans in any order, apart, touching or within one another give each index once", () => {
  const spans = new HiddenSpans();
  for (const [first, last] of [
    [7, 9],
    [1, 2],
    [3, 3],
    [8, 12],
    [5, 4],
    [NaN, 4],
    [2, 2],
  ] as const)
    spans.add(first, last);
  expect(spans.indexes(20)).toEqual([1, 2, 3, 7, 8, 9, 10, 11, 12]);
  const found = [0, 1, 3, 4, 6, 7, 12, 13].filter((index) => spans.has(index));
  expect(found).toEqual([1, 3, 7, 12]);
});

test("[F19] columns hidden again and again, and rows by the million, take no time", async () => {
  const columns = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(20_000)}</cols>`;
  const sheet = worksheet('<row r="1"><c r="XFD1"><v>1</v></c></row>', "", columns);
  const started = Date.now();
  const wide = await readAll(workbookOf("", { "xl/worksheets/sheet1.xml": sheet }));
  expect(wide.sheets[0]?.hiddenColumns).toHaveLength(16_384);
  expect(wide.notices).toEqual([{ code: "hidden-columns-read", sheet: "甲", count: 1 }]);
  const last = `<Row ss:Index="1048576"><Cell><Data ss:Type="String">末</Data></Cell></Row>`;
  const rows = '<Row ss:Index="1" ss:Span="1048575" ss:Hidden="1"/>'.repeat(500) + last;
  const tall = await readAll(
    new TextEncoder().encode(
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="甲"><Table>${rows}</Table></Worksheet></Workbook>`
    ),
    "表.xls"
  );
  expect(tall.sheets[0]?.hiddenRows).toHaveLength(1_048_576);
  expect(Date.now() - started).toBeLessThan(10_000);
});

test("[F22] what is hidden behind the last cell hides nothing and is not listed", async () => {
  const sheet = worksheet(
    '<row r="1" hidden="1"><c r="B1"><v>1</v></c></row><row r="7" hidden="1"/>',
    "",
    '<cols><col min="1" max="16384" hidden="1"/></cols>'
  );
  const { sheets } = await readAll(workbookOf("", { "xl/worksheets/sheet1.xml": sheet }));
  expect(sheets[0]).toMatchObject({ hiddenRows: [0], hiddenColumns: [0, 1] });
});
