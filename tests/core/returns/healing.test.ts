import { createReturnParser } from "../../support/parse-return";
import type { UnitReturn } from "../../../src/core/returns/unit-return";
import { damagedReturns, type DamagedReturn } from "../../fixtures/returns/damaged-returns";
import { fileOf, smallContext } from "../../support/returns";

const read = ({ name, sheets }: DamagedReturn): UnitReturn =>
  createReturnParser(smallContext)(fileOf(sheets, name));
const saidOf = (one: UnitReturn): string[] =>
  one.issues.map((issue) => [issue.code, issue.address ?? ""].join(" ").trim());
const listOf = (one: UnitReturn): string[] =>
  one.unplaced.map((cell) => `${cell.sheet}!${cell.address} ${cell.text}`);
const progressOf = (one: UnitReturn): string[] =>
  one.contributions.map((part) => `${part.row} ${part.key} ${part.progress}`);

/** The answers of the undamaged form, whatever rows they were moved to. */
const whole = ["43 序时推进 85 平台已建成 2021-12-28", "44 已完成 null 意见已落实 null"];
const answersOf = (one: UnitReturn): string[] =>
  one.contributions
    .map((part) =>
      [
        part.key.split("-")[1],
        part.status,
        String(part.percent),
        part.progress,
        String(part.reportedOn),
      ].join(" ")
    )
    .sort();

test.each<[keyof typeof damagedReturns, readonly string[]]>([
  ["stampLost", ["sender-inferred"]],
  ["stampAndLineLost", ["sender-inferred"]],
  ["sheetRenamed", ["sheet-renamed"]],
  ["rowsReordered", ["rows-reordered"]],
  ["rowsRenumberedKeysLost", ["keys-lost", "rows-renumbered"]],
  ["columnsMoved", ["columns-moved A3"]],
  ["twoRowHeader", ["two-row-header A3", "header-inferred E4", "header-inferred F4"]],
  ["headingsDeleted", ["header-missing"]],
  ["keyOverruled", ["key-overruled B4", "key-overruled B5"]],
])("[R14] heals %s, says so and lists nothing", (name, said) => {
  const one = read(damagedReturns[name]);
  expect(answersOf(one)).toEqual(whole);
  expect(saidOf(one)).toEqual(said);
  expect(listOf(one)).toEqual([]);
});

test("[R14] reads columns under other headings, each said with its address", () => {
  const one = read(damagedReturns.columnsRenamed);
  expect(answersOf(one)).toEqual(whole);
  expect(saidOf(one)).toHaveLength(10);
  expect(one.issues.find((issue) => issue.address === "G3")).toMatchObject({
    code: "header-inferred",
    severity: "warning",
    sheet: "附件3",
    params: { written: "四季度工作进展情况", column: "进展情况" },
  });
});

test("[R14] lists what a unit wrote beside the form: a title above, a column between, a row below, a sheet", () => {
  expect(listOf(read(damagedReturns.titlePastedAbove))).toEqual([
    "附件3!A1 霍山县人民法院报送材料",
  ]);
  expect(listOf(read(damagedReturns.columnInserted))).toEqual([
    "附件3!H3 佐证材料",
    "附件3!H4 见附图",
  ]);
  expect(listOf(read(damagedReturns.rowAdded))).toEqual([
    "附件3!A6 45",
    "附件3!B6 自行增加的工作",
    "附件3!C6 县法院",
    "附件3!E6 已完成",
    "附件3!G6 举办培训班",
  ]);
  expect(listOf(read(damagedReturns.extraSheet))).toEqual(["佐证!A1 会议照片", "佐证!B2 12"]);
});

test("[R14] says which rows of the unit are missing", () => {
  const one = read(damagedReturns.rowDeleted);
  expect(one.issues).toMatchObject([
    { code: "missing-rows", params: { unit: "县法院", count: 1, numbers: "附件3第44项" } },
  ]);
});

test("[R15] a shortened task loses nothing; a retyped one is listed; both rows find their assignment", () => {
  const shortened = read(damagedReturns.taskShortened);
  expect([answersOf(shortened), listOf(shortened)]).toEqual([whole, []]);
  expect(saidOf(shortened)).toContain("issued-cell-changed B4");
  const retyped = read(damagedReturns.taskRetyped);
  expect(answersOf(retyped)).toEqual(whole);
  expect(listOf(retyped)).toEqual(["附件3!B4 法院信息化工作"]);
  expect(retyped.issues).toContainEqual(
    expect.objectContaining({ code: "row-matched-by", severity: "warning", address: "B4" })
  );
});

test("[R13] infers the sender from 填报单位 and from the file's name, with the evidence", () => {
  expect(read(damagedReturns.onlySheetTextTells).issues).toMatchObject([
    { params: { unit: "太阳乡", by: "sheet-text", evidence: "填报单位（盖章）：太阳乡人民政府" } },
  ]);
  expect(read(damagedReturns.onlyFileNameTells).issues).toMatchObject([
    { params: { unit: "衡山镇", by: "file-name" } },
  ]);
});

test("[R13] asks where nothing tells the sender, or two things tell different ones, and lists all", () => {
  for (const [name, candidates, text] of [
    ["nobodyTells", ["县水务局", "衡山镇", "太阳乡"], "附件3!G4 已种树"],
    ["lineContradictsStamp", ["县林业局", "县水务局"], "附件3!G4 已开展调查"],
  ] as const) {
    const one = read(damagedReturns[name]);
    expect(one.file).toMatchObject({ state: "unreadable", reason: "unknown-sender", rows: 0 });
    expect(one.issues).toContainEqual(
      expect.objectContaining({ code: "unknown-sender", params: { candidates } })
    );
    expect(listOf(one)).toContain(text);
    expect(one.contributions).toEqual([]);
  }
});

test("[R13] a unit that a person named is not asked again", () => {
  const { name, sheets } = damagedReturns.nobodyTells;
  const chosenSender = (file: string): string | undefined => (file === name ? "衡山镇" : undefined);
  const one = createReturnParser({ ...smallContext, chosenSender })(fileOf(sheets, name));
  expect([one.file.unit, progressOf(one)]).toEqual(["衡山镇", ["4 A3-2-x 已种树"]]);
});

test("[R16] one merged value answers for each of its rows and is counted once", () => {
  const one = read(damagedReturns.answersMerged);
  expect(progressOf(one)).toEqual(["4 A3-43-x 平台已建成", "5 A3-44-x 平台已建成"]);
  expect(saidOf(one)).toEqual(["merged-value G4"]);
  expect(one.cells).toEqual({ read: 9, placed: 9, unplaced: 0 });
});

test("[R16] copied rows and sheets are all read, and said", () => {
  const row = read(damagedReturns.rowCopied);
  expect(progressOf(row)).toEqual([
    "4 A3-43-x 平台已建成",
    "5 A3-44-x 意见已落实",
    "6 A3-43-x 补充：系统已上线",
  ]);
  expect(saidOf(row)).toEqual(["duplicate-row A6"]);
  const sheet = read(damagedReturns.sheetCopied);
  expect(sheet.contributions.map((part) => part.sheet)).toEqual([
    "附件3",
    "附件3",
    "附件3 (2)",
    "附件3 (2)",
  ]);
});

test("[R17] a unit that answers for others, or for what is not its own, is placed under its name and said", () => {
  const two = read(damagedReturns.twoUnitsInOneCell);
  expect(progressOf(two)).toEqual(["4 A3-3-x 县林业局：已完成调查；县发改委：已下达资金"]);
  expect(two.issues).toMatchObject([
    { code: "answers-for-others", params: { unit: "县林业局", others: "县发改委" } },
  ]);
  const other = read(damagedReturns.notResponsible);
  expect(other.contributions.at(-1)).toMatchObject({
    key: "A3-1-x",
    unit: "县法院",
    role: "participant",
  });
  expect(saidOf(other)).toContain("not-responsible A6");
});

test("[R18] a formula gives its stored value, an error value is listed, both are said", () => {
  const one = read(damagedReturns.formulaAndError);
  expect(saidOf(one)).toEqual(["formula-value G4", "cell-error G5"]);
  expect(listOf(one)).toEqual(["附件3!G5 #REF!"]);
});

test("[R18] what cannot be read as status, share or date keeps its words on the list", () => {
  const one = read(damagedReturns.oddCells);
  expect(one.contributions[0]).toMatchObject({
    status: "序时推进",
    percent: 85,
    telephone: "13900000000",
    reportedOn: "2021-12-28",
    reporter: "",
  });
  expect(listOf(one)).toEqual([
    "附件3!P4 页边批注",
    "附件3!E5 领导说了算",
    "附件3!F5 九成多",
    "附件3!L5 12月底",
    "附件3!A9 请县里协调",
  ]);
});

test("[R19] a return of another period is read, with an error that asks; rows not due are listed", () => {
  expect(read(damagedReturns.otherPeriod).issues).toMatchObject([
    { code: "other-period", severity: "error", params: { expected: "2021Q4", found: "2021Q3" } },
  ]);
  const year = read(damagedReturns.yearSheetInQuarter);
  expect(listOf(year)).toEqual(["附件1!G4 全年进展"]);
  expect(saidOf(year)).toEqual(["table-not-due"]);
});

test("[R14] reads a table that the unit made itself, with signatures above and other headings", () => {
  const one = read(damagedReturns.ownTable);
  expect(one.file.unit).toBe("县法院");
  expect(one.contributions.map((part) => [part.key, part.status, part.progress])).toEqual([
    ["A3-43-x", "已完成", "平台已建成"],
    ["A3-44-x", "零报告", "无"],
  ]);
  expect(listOf(one)).toEqual([
    "Sheet1!A1 2021年度工作计划四季度情况",
    "Sheet1!A2 填报人",
    "Sheet1!B2 张某",
    "Sheet1!C2 联系电话",
    "Sheet1!D2 0564-0000000",
    "Sheet1!E2 填报日期",
    "Sheet1!F2 2021.12.28",
    "Sheet1!E3 备注",
    "Sheet1!E4 附照片",
  ]);
});

test("[R11] an untouched form that a reader found hidden columns and sheets in gives no issue", () => {
  const { sheets } = damagedReturns.sheetCopied;
  const notices = [
    { code: "hidden-sheet-read", sheet: "_填报表", count: 1 },
    { code: "hidden-columns-read", sheet: "附件3", count: 1 },
    { code: "text-box-ignored", sheet: "附件3", count: 2 },
  ] as const;
  const spreadsheet = { sheets: sheets.slice(0, 3), notices };
  const one = createReturnParser(smallContext)({ name: "x.xlsx", spreadsheet });
  expect(one.issues).toMatchObject([
    { code: "read-notice", params: { notice: "text-box-ignored", count: 2 } },
  ]);
});

test("[R17] a second line below a task, given to another unit, is said to be that unit's words", () => {
  const one = read(damagedReturns.lineForOtherUnit);
  expect(one.contributions.map((part) => [part.key, part.unit, part.progress])).toEqual([
    ["A3-1-x", "县公安局", "已建平台"],
    ["A3-1-x", "县公安局", "已办展会"],
  ]);
  expect(one.issues).toContainEqual(
    expect.objectContaining({
      code: "answers-for-others",
      address: "A3",
      params: { unit: "县公安局", others: "县商务局" },
    })
  );
});
