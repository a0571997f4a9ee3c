import { describeSpreadsheet } from "../../../src/files/spreadsheet/describe-spreadsheet";
import { defaultReadLimits } from "../../../src/files/spreadsheet/read-limits";
import { readAll, workbook, workbookOf } from "./make-workbook";

/** A workbook of the sheets 甲 and 图 with these `definedName` elements. */
const named = (names: string): Uint8Array =>
  workbookOf('<row><c t="str"><v>任务</v></c></row>', {
    "xl/workbook.xml": workbook([["甲"]]).replace(
      "</sheets>",
      `</sheets><definedNames>${names}</definedNames>`
    ),
  });

const ghosts = (count: number, refersTo = "#REF!"): string =>
  Array.from(
    { length: count },
    (_, index) => `<definedName name="_g${index}" hidden="1">${refersTo}</definedName>`
  ).join("");

test("[F39] names are given as they are written, with their sheet and whether they are hidden", async () => {
  const names =
    '<definedName name="任务">甲!$A$1:$A$9</definedName>' +
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">甲!$1:$4</definedName>' +
    '<definedName name="幽灵" hidden="true" localSheetId="7">IF(1&lt;2,"&amp;","")</definedName>' +
    '<definedName name="空"/>';
  const { definedNames, notices } = await readAll(named(names));
  expect(definedNames).toEqual([
    { name: "任务", refersTo: "甲!$A$1:$A$9" },
    { name: "_xlnm.Print_Titles", refersTo: "甲!$1:$4", sheet: "甲" },
    { name: "幽灵", refersTo: 'IF(1<2,"&","")', isHidden: true },
    { name: "空", refersTo: "" },
  ]);
  expect(notices).toEqual([]);
});

test("[F39] names are told in the description of a file, and only where they are looked for", async () => {
  const read = await readAll(named(ghosts(1)));
  expect(describeSpreadsheet("表.xlsx", read).definedNames).toEqual([
    { name: "_g0", refersTo: "#REF!", isHidden: true },
  ]);
  const text = await readAll(new TextEncoder().encode("甲\t乙\n1\t2"), "表.tsv");
  expect(Object.keys(describeSpreadsheet("表.tsv", text))).not.toContain("definedNames");
});

test("[F39] 60,000 ghost names are read, in a time that is linear in them", async () => {
  const start = process.cpuUsage();
  const { definedNames, notices, sheets } = await readAll(named(ghosts(60_000)));
  const { user, system } = process.cpuUsage(start);
  expect(definedNames).toHaveLength(60_000);
  expect(notices).toEqual([]);
  expect(sheets[0]?.rows).toHaveLength(1);
  expect((user + system) / 1e6).toBeLessThan(10);
});

test("[F39] names beyond the limits are left out and said, and no cell with them", async () => {
  const limits = { ...defaultReadLimits, definedNames: 10, definedNameCharacters: 100 };
  const many = await readAll(named(ghosts(12, "1")), "表.xlsx", limits);
  expect(many.definedNames).toHaveLength(10);
  expect(many.notices).toEqual([{ code: "names-left-out", count: 2 }]);
  expect(many.sheets[0]?.rows).toHaveLength(1);
  const long = ghosts(1, "x".repeat(98)) + '<definedName name="短">1</definedName>';
  const longest = await readAll(named(long), "表.xlsx", limits);
  expect(longest.definedNames).toEqual([{ name: "短", refersTo: "1" }]);
  expect(longest.notices).toEqual([{ code: "names-left-out", count: 1 }]);
});
