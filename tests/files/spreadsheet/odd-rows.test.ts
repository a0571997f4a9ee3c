import { readAll, readCells, refusalOf, workbookOf, worksheet } from "./make-workbook";

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const alternatives = (...fallbacks: readonly string[]): string =>
  `<mc:AlternateContent xmlns:mc="m"><mc:Choice><row/></mc:Choice>${fallbacks.map((rows) => `<mc:Fallback>${rows}</mc:Fallback>`).join("")}</mc:AlternateContent>`;

test("[F14] an attribute that a row has twice is damaged, one of another prefix is another", async () => {
  const twice = workbookOf('<row r="1" r="2"><c><v>1</v></c></row>');
  expect((await refusalOf(twice)).reason).toBe("damaged");
  const prefixed = workbookOf('<row r="1" x:r="2"><c><v>1</v></c></row>');
  expect(await readCells(prefixed)).toEqual({ A1: 1 });
});

test.each([
  ["a row with the reference of a cell", '<row r="A1"><c><v>1</v></c></row>'],
  ["a cell with the number of a row", '<row r="1"><c r="1"><v>1</v></c></row>'],
  ["a row in a row", "<row><row><c><v>1</v></c></row></row>"],
  ["a row that nothing closes", "<row><c><v>1</v></c>"],
  ["a row that another tag closes", "<row><c><v>1</v></c></rows><row></row>"],
  ["a row of a longer name", `${one}<rows><c><v>1</v></c></rows>`],
  ["a cell without a space before its attribute", '<row><cx="1"><v>1</v></c></row>'],
  ["a cell of a longer name", "<row><cx><v>1</v></cx></row>"],
  ["a cell outside a row", "<row></row><c><v>1</v></c>"],
  ["what a row says twice of its being hidden", '<row hidden="0" hidden="1"/>'],
  ["a bracket in an attribute's name", '<row ab>c="1"><c><v>1</v></c></row>'],
  ["text between rows", `${one}2<row><c><v>3</v></c></row>`],
  ["text behind the last row", `${one}2`],
  ["text instead of rows", "2"],
  ["text between rows that is marked as such", `${one}<![CDATA[2]]>`],
  ["text between cells", "<row><c><v>1</v></c>2<c><v>3</v></c></row>"],
  ["text that ends like a row", "<row><c><v>1</v></c>x/row><row></row>"],
  [
    "text that looks like an instruction, in a cell",
    "<row><c>x?<v>1</v></c><c><v>2</v><?p?></c></row>",
  ],
  ["such text between cells", "<row><c><v>1</v></c>x?<c><v>2</v></c><?p ?></row>"],
  ["such text between rows", `${one}x?<row><c><v>2</v></c></row><?p ?>`],
  ["text that looks like a comment", `${one}x!--<row/>-->`],
  ["alternatives that cross rows", alternatives("<row><c><v>1</v></c>xx", "<c><v>2</v></c></row>")],
  ["rows that end with their alternative", alternatives("<row><c><v>1</v></c>") + "</row>"],
])("[F14] %s is damage", async (_, rows) => {
  expect((await refusalOf(workbookOf(rows))).reason).toBe("damaged");
});

test("[F14] rows and their ends are read with spaces, comments and alternatives between them", async () => {
  const second = `<row\n r = "2"  hidden='true' ><c/></row\n>`;
  const fifth = '<row r="5"><c><v>5</v></c></row>';
  const rows = `<!--甲-->${second} <row/>${alternatives(fifth)}<row><c><v>6</v></c></row>`;
  const [sheet] = (await readAll(workbookOf(rows))).sheets;
  expect(sheet?.rows.map(({ rowIndex }) => rowIndex)).toEqual([4, 5]);
  expect(sheet?.hiddenRows).toEqual([1]);
});

test("[F14] cells in an alternative within a row are read, and those behind it", async () => {
  const row = `<row><c><v>1</v></c>${alternatives("<c><v>2</v></c>")}<c><v>3</v></c></row>${one.replaceAll("1", "2")}`;
  expect(await readCells(workbookOf(row))).toEqual({ A1: 1, B1: 2, C1: 3, A2: 2 });
});

test("[F14] what a row says of its style, and a cell of being hidden, is not looked at", async () => {
  const rows = '<row s="-1" t="x" customFormat="1"><c hidden="&x;"><v>1</v></c></row>';
  expect(await readCells(workbookOf(rows))).toEqual({ A1: 1 });
});

test("[F14] an attribute is known by its whole name, whatever its prefix", async () => {
  const hiddenColumns = async (attribute: string): Promise<readonly number[] | undefined> => {
    const columns = `<cols><col min="1" max="1" ${attribute}/></cols>`;
    const sheet = { "xl/worksheets/sheet1.xml": worksheet(one, "", columns) };
    return (await readAll(workbookOf("", sheet))).sheets[0]?.hiddenColumns;
  };
  expect(await hiddenColumns('hidden = "1"')).toEqual([0]);
  for (const other of ['ahidden="1"', 'hiddena="1"', 'hidde="1"'])
    expect(await hiddenColumns(other)).toEqual([]);
});

test("[F14] 140,000 empty tags, with no attribute behind them, are passed over", async () => {
  const columns = `<cols>${"<col />".repeat(140_000)}</cols>`;
  const sheet = { "xl/worksheets/sheet1.xml": worksheet(one, columns) };
  expect(await readCells(workbookOf("", sheet))).toEqual({ A1: 1 });
});

test("[F14] an attribute twice, however it is spaced, or without value or quotes, is damage", async () => {
  for (const damaged of [
    'hidden="0"  hidden ="1"',
    'hidden ="0" hidden= "1"',
    "hidden",
    "hidden=1",
  ]) {
    const columns = `<cols><col min="1" max="1" ${damaged}/></cols>`;
    const sheet = { "xl/worksheets/sheet1.xml": worksheet("", "", columns) };
    expect((await refusalOf(workbookOf("", sheet))).reason).toBe("damaged");
  }
});
