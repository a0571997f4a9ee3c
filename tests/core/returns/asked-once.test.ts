import { consolidate } from "../../../src/core/consolidation/consolidate";
import type { PeriodReturn } from "../../../src/core/returns/assemble-returns";
import { buildReturnForms } from "../../../src/core/returns/build-return-forms";
import { createPeriodsParser } from "../../../src/core/returns/create-return-parser";
import { planReturnForm } from "../../../src/core/returns/plan-return-form";
import { readStamp } from "../../../src/core/returns/form-stamp";
import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";
import type { Grid } from "../../../src/core/grid/grid";
import { noticeOf, smallRegister, tableOf } from "../../support/notices";
import { fileOf, withCells } from "../../support/returns";

const quarter = { year: 2021, quarter: 4 } as const;
const year = { year: 2021 } as const;

/** 附件1第2项 and 附件3第2项 are one task; its units differ. */
const notice = noticeOf([
  tableOf("A1", "附件1", "三年行动计划（2021-2023年）责任分工", [
    [1, "建设绿色农产品基地", "县林业局"],
    [2, "建设淮河生态经济带", "县发改委、县水务局、县商务局"],
  ]),
  tableOf("A3", "附件3", "2021年度工作计划责任分工", [
    [2, "建设淮河生态经济带年度任务", "县水务局、县发改委"],
    [43, "建设智慧法院", "县法院"],
  ]),
]);
const linked = [["A1-2-x", "A3-2-x"]] as const;
const choice = { leadsOnly: false, companion: year, linked };
const { forms } = buildReturnForms(notice, smallRegister, quarter, choice);
const formOf = (unit: string) => forms.find((form) => form.unit === unit)!;
const rowsOf = (unit: string) =>
  formOf(unit).sections.flatMap(({ rows }) =>
    rows.map(({ key, role, shared = [] }) => [key, role, ...shared.map((one) => one.label)])
  );

const context = {
  notice,
  register: smallRegister,
  period: quarter,
  companion: year,
  linked,
} as const;
const parse = createPeriodsParser(context);
const sheetsOf = (unit: string): readonly Grid[] => planReturnForm(formOf(unit)).map(gridOfPlan);
const answered = (sheets: readonly Grid[]): readonly Grid[] =>
  sheets.map((sheet, index) =>
    index === 0 ? withCells(sheet, { E4: "已完成", G4: "已建成" }) : sheet
  );
const saidOf = (parts: readonly PeriodReturn[]): unknown[] =>
  parts.map(({ period, unitReturn: { contributions, cells } }) => [
    "quarter" in period ? "quarter" : "year",
    contributions.map((one) => [one.key, one.role, one.progress, one.askedAs ?? null]),
    cells,
  ]);

test("[R23] a linked task is asked of a unit once: in the row that it leads, else in the first", () => {
  expect(rowsOf("县发改委")).toEqual([["A1-2-x", "lead", "附件3第2项"]]);
  expect(rowsOf("县水务局")).toEqual([["A3-2-x", "lead", "附件1第2项"]]);
  expect(rowsOf("县商务局")).toEqual([["A1-2-x", "participant"]]);
  expect(rowsOf("县法院")).toEqual([["A3-43-x", "lead"]]);
});

test("[R23] the row says for what else it stands, and the stamp keeps it", () => {
  const plans = planReturnForm(formOf("县发改委"));
  expect(plans[0]?.rows[3]?.cells[1]).toBe(
    "建设淮河生态经济带\n（与附件3第2项为同一事项，一并填报）"
  );
  expect(readStamp(plans.map(gridOfPlan))).toMatchObject({
    periods: ["2021Q4", "2021"],
    rows: [{ key: "A1-2-x", shared: [{ key: "A3-2-x", period: "2021Q4" }] }],
  });
});

test("[R23] the answer counts for both assignments, its cells once", () => {
  const parts = parse(fileOf(answered(sheetsOf("县发改委"))));
  expect(saidOf(parts)).toEqual([
    [
      "quarter",
      [["A3-2-x", "participant", "已建成", "A1-2-x"]],
      { read: 0, placed: 0, unplaced: 0 },
    ],
    ["year", [["A1-2-x", "lead", "已建成", null]], { read: 2, placed: 2, unplaced: 0 }],
  ]);
  expect(parts.flatMap(({ unitReturn }) => unitReturn.issues)).toEqual([]);
});

test("[R23] receipts and tables of both periods count it", () => {
  for (const { period, unitReturn } of parse(fileOf(answered(sheetsOf("县发改委"))))) {
    const { receipts, items, cells, unplaced } = consolidate([unitReturn], { ...context, period });
    const receipt = receipts.find((one) => one.unit === "县发改委");
    expect([receipt?.required, receipt?.reported, receipt?.state]).toEqual([1, 1, "已报"]);
    expect(items.flatMap((item) => item.contributions).map((one) => one.progress)).toEqual([
      "已建成",
    ]);
    expect([cells.unplaced, unplaced]).toEqual([0, []]);
  }
});

test("[R23] an assignment that leaves the notice later takes no cell of a shared answer with it", () => {
  const [part] = parse(fileOf(answered(sheetsOf("县发改委"))));
  const without = noticeOf(notice.tables.map((table) => ({ ...table, rows: table.rows.slice(1) })));
  const { unplaced, cells } = consolidate([part!.unitReturn], { ...context, notice: without });
  expect([unplaced, cells.read]).toEqual([[], 0]);
});

test("[R23] unanswered, it is asked for once and said missing in neither period", () => {
  const parts = parse(fileOf(sheetsOf("县发改委")));
  expect(parts.map(({ unitReturn: { contributions, issues } }) => [contributions, issues])).toEqual(
    [
      [[], []],
      [[], []],
    ]
  );
});

test("[R23] without the stamp the words in the row say so, and what is linked now", () => {
  const sheets = answered(sheetsOf("县发改委")).filter(({ name }) => name !== "_填报表");
  const keys = parse(fileOf(sheets, "县发改委.xlsx")).map(({ unitReturn }) =>
    unitReturn.contributions.map((one) => one.key)
  );
  expect(keys).toEqual([["A3-2-x"], ["A1-2-x"]]);
});

test("[R23] a form that asks both is read row by row, linked or not", () => {
  const apart = buildReturnForms(notice, smallRegister, quarter, {
    leadsOnly: false,
    companion: year,
  });
  const form = apart.forms.find((one) => one.unit === "县发改委")!;
  const parts = parse(fileOf(answered(planReturnForm(form).map(gridOfPlan))));
  expect(parts.map(({ unitReturn }) => unitReturn.contributions.map((one) => one.key))).toEqual([
    [],
    ["A1-2-x"],
  ]);
});

test("[R23] pairs that a person took apart are asked apart", () => {
  const { forms: own } = buildReturnForms(notice, smallRegister, quarter, {
    ...choice,
    unlinked: [["A3-2-x", "A1-2-x"]],
  });
  const rows = own.find((form) => form.unit === "县发改委")?.sections.map(({ table }) => table);
  expect(rows).toEqual(["A1", "A3"]);
});
