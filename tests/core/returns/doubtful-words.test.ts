import type { CellValue } from "../../../src/core/grid/cell-value";
import { gridOfValues, type Grid } from "../../../src/core/grid/grid";
import { isStampSheet } from "../../../src/core/returns/form-stamp";
import { packSource, unpackSource } from "../../../src/core/returns/kept-source";
import { createReturnParser } from "../../support/parse-return";
import { fileOf, filledSheets, formOf, smallContext, valuesOf } from "../../support/returns";

const parse = createReturnParser(smallContext);

/** The court's form with 已建成 in its first row, and its values changed. */
function court(change: (values: ReturnType<typeof valuesOf>) => void) {
  const [first, ...rest] = filledSheets(formOf("县法院"), { G4: "已建成" });
  const values = valuesOf(first!);
  change(values);
  return parse(fileOf([gridOfValues("附件3", values), ...rest]));
}

test("[R11] answers above the headings are on the list, even where they hold the words of headings", () => {
  const line = [null, null, null, null, null, "50%", "本季度进展顺利甲", "主要问题是缺经费甲"];
  const one = court((values) => values.splice(2, 0, line));
  expect(one.unplaced.map(({ address, text }) => `${address} ${text}`)).toEqual([
    "F3 50%",
    "G3 本季度进展顺利甲",
    "H3 主要问题是缺经费甲",
  ]);
  expect(one.contributions.map(({ progress }) => progress)).toEqual(["已建成"]);
  expect(one.issues.map(({ code }) => code)).not.toContain("two-row-header");
});

test("[R11] what was added to a heading, in brackets or instead of it, is on the list and said", () => {
  const one = court((values) => {
    values[2]![7] = "存在问题（缺口资金200万元，请县里协调）";
    values[2]![8] = "下一步抓紧报批";
  });
  expect(one.unplaced.map(({ text }) => text)).toEqual([
    "存在问题（缺口资金200万元，请县里协调）",
    "下一步抓紧报批",
  ]);
  expect(one.issues.filter(({ code }) => code === "header-inferred")).toHaveLength(2);
});

test.each([
  "四季度工作进展情况及存在问题",
  "进展情况（300字以内）",
  "完成进展（%）",
  "截至目前落实情况",
])("[R11] %s says no more than a heading", (heading) => {
  const one = court((values) => (values[2]![6] = heading));
  expect(one.unplaced).toEqual([]);
});

test("[R24] a task's row in which somebody is named for contact is that task's, and the line below is the contact's", () => {
  const one = court((values) => {
    values[3]![9] = "联络员：王某";
    values[3]![10] = "联系电话：13900000000";
    values[5]![2] = "李某";
    values[5]![8] = "0564-1111111";
  });
  expect(one.contact).toEqual({ name: "李某", post: "", telephone: "0564-1111111" });
  expect(one.unplaced).toEqual([]);
  expect(one.contributions).toMatchObject([
    { progress: "已建成", reporter: "联络员：王某", telephone: "联系电话：13900000000" },
  ]);
  const only = court((values) => {
    for (const row of [3, 4]) {
      values[row]![6] = `进展${row}`;
      values[row]![9] = "联络员：王某";
      values[row]![10] = "联系电话：13900000000";
      values[row]![12] = null;
    }
    values.splice(5, 1);
  });
  expect([only.contact, only.contributions.length, only.unplaced]).toEqual([undefined, 2, []]);
});

test("[R13] a stamp over rows that are all another unit's is asked, with what the rows say", () => {
  const [rows] = filledSheets(formOf("县林业局"), { G4: "已办结" });
  const stamp = filledSheets(formOf("县法院")).filter((sheet) => isStampSheet(sheet));
  const one = parse(fileOf([rows!, ...stamp], "报送.xlsx"));
  expect(one.file).toMatchObject({ state: "unreadable", reason: "unknown-sender" });
  expect(one.file.clues?.map(({ unit, by }) => `${unit} ${by}`)).toEqual(
    expect.arrayContaining(["县法院 stamp", "县林业局 keys"])
  );
  expect(one.unplaced.map(({ text }) => text)).toContain("已办结");
});

test.each(["代县发改委填：已报批", "县发改委（代填）：已报批", "（代县发改委填报）：已报批"])(
  "[R17] %s speaks for another unit",
  (progress) => {
    const one = parse(fileOf(filledSheets(formOf("县林业局"), { G4: progress })));
    expect(one.issues).toContainEqual(
      expect.objectContaining({
        code: "answers-for-others",
        params: { unit: "县林业局", others: "县发改委" },
      })
    );
  }
);

test("[R14] without headings, what stands beside a column that was put in is on the list and not in another field", () => {
  const values = (column: number): CellValue[][] => {
    const [first] = filledSheets(formOf("县法院"), { E4: "已完成", G4: "已建成", H4: "缺经费" });
    const lines = valuesOf(first!);
    lines.splice(2, 1);
    for (const line of lines) line.splice(column, 0, null);
    return lines;
  };
  const rest = filledSheets(formOf("县法院")).slice(1);
  for (const column of [5, 7]) {
    const one = parse(fileOf([gridOfValues("附件3", values(column)), ...rest]));
    expect(one.contributions).toEqual([]);
    expect(one.unplaced.map(({ text }) => text)).toEqual(["已完成", "已建成", "缺经费"]);
    expect(one.issues.map(({ code }) => code)).toContain("header-missing");
  }
  const before = parse(fileOf([gridOfValues("附件3", values(0)), ...rest]));
  expect(before.contributions).toMatchObject([
    { status: "已完成", progress: "已建成", problems: "缺经费" },
  ]);
});

test("[R18] a day that shows as a plain number is read in the date system of its sheet", () => {
  const dated = (parts: Partial<Grid>) => {
    const [first, ...rest] = filledSheets(formOf("县法院"), { G4: "已建成", L4: 43089 });
    return fileOf([{ ...first!, ...parts }, ...rest]);
  };
  const dayOf = (parts: Partial<Grid>) => parse(dated(parts)).contributions[0]?.reportedOn;
  expect([dayOf({}), dayOf({ isDate1904: true })]).toEqual(["2017-12-20", "2021-12-21"]);
  const { spreadsheet } = dated({ isDate1904: true });
  expect(unpackSource(packSource(spreadsheet))).toEqual(spreadsheet);
});
