import { createReturnParser } from "../../support/parse-return";
import { gridOfValues } from "../../../src/core/grid/grid";
import { fileOf, filledSheets, formOf, smallContext } from "../../support/returns";

const parse = createReturnParser(smallContext);
const codesOf = (issues: readonly { code: string }[]): string[] => issues.map((one) => one.code);

test("[R10] reads a form as the unit filled it in, without any issue", () => {
  const sheets = filledSheets(formOf("县法院"), {
    E4: "序时推进",
    F4: 0.85,
    G4: "已建成平台",
    H4: "经费不足",
    I4: "继续推进",
    J4: "张某",
    K4: "0564-1234567",
    L4: { kind: "date", iso: "2021-12-28" },
    E5: "零报告",
  });
  const [first, ...rest] = sheets;
  const percent = first!.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.value === 0.85 ? { ...cell, isPercent: true as const } : cell
    ),
  }));
  const one = parse(fileOf([{ ...first!, rows: percent }, ...rest]));
  const noteLine = "填报单位：县法院　报送期：2021年第四季度　截止日期：2021年12月31日";
  expect(one.issues).toEqual([]);
  expect(one.file).toEqual({
    name: "2021Q4_县法院_填报表.xlsx",
    state: "read",
    unit: "县法院",
    rows: 2,
    clues: [
      { unit: "县法院", by: "stamp", text: "县法院" },
      { unit: "县法院", by: "sheet-text", text: noteLine },
    ],
  });
  expect(one.contributions).toEqual([
    {
      key: "A3-43-x",
      unit: "县法院",
      role: "lead",
      file: "2021Q4_县法院_填报表.xlsx",
      sheet: "附件3",
      row: 4,
      status: "序时推进",
      percent: 85,
      progress: "已建成平台",
      problems: "经费不足",
      nextSteps: "继续推进",
      reporter: "张某",
      telephone: "0564-1234567",
      reportedOn: "2021-12-28",
    },
    {
      key: "A3-44-x",
      unit: "县法院",
      role: "lead",
      file: "2021Q4_县法院_填报表.xlsx",
      sheet: "附件3",
      row: 5,
      status: "零报告",
      percent: null,
      progress: "",
      problems: "",
      nextSteps: "",
      reporter: "",
      telephone: "",
      reportedOn: null,
    },
  ]);
  expect(one.cells).toEqual({ read: 9, placed: 9, unplaced: 0 });
});

test("[R11] takes nothing of an untouched form for filled in", () => {
  for (const unit of ["县发改委", "县法院", "太阳乡"])
    for (const period of [{ year: 2021 }, { year: 2021, quarter: 4 }] as const) {
      if (unit === "县法院" && !("quarter" in period)) continue;
      const one = createReturnParser({ ...smallContext, period })(
        fileOf(filledSheets(formOf(unit, period)))
      );
      expect([one.cells.read, one.contributions, one.issues, one.file.state]).toEqual([
        0,
        [],
        [],
        "read",
      ]);
    }
});

test("[R12] calls a file without any form table no return, and lists all its cells", () => {
  const one = parse(fileOf([gridOfValues("Sheet1", [["会议通知"], [null, 3]])], "通知.xlsx"));
  expect(one.file).toMatchObject({ state: "unreadable", reason: "not-a-return", rows: 0 });
  expect(codesOf(one.issues)).toEqual(["not-a-return"]);
  expect(one.unplaced.map((cell) => [cell.address, cell.text])).toEqual([
    ["A1", "会议通知"],
    ["B2", "3"],
  ]);
  expect(one.cells).toEqual({ read: 2, placed: 0, unplaced: 2 });
});
