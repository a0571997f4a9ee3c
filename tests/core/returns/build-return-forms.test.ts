import { buildReturnForms } from "../../../src/core/returns/build-return-forms";
import type { ReturnForm } from "../../../src/core/returns/return-form";
import { smallNotice, smallRegister } from "../../support/notices";

const fourthQuarter = { year: 2021, quarter: 4 } as const;
const build = (period: { year: number; quarter?: 1 | 2 | 3 | 4 }, leadsOnly = false) =>
  buildReturnForms(smallNotice, smallRegister, period, { leadsOnly });
const rowsOf = (form: ReturnForm | undefined): string[] =>
  (form?.sections ?? []).flatMap((section) =>
    section.rows.map((row) => `${section.annex}-${row.number} ${row.role}`)
  );

test("[R1] asks every responsible unit for its rows of the tables due, in the register's order", () => {
  const { forms } = build(fourthQuarter);
  expect(forms.map((form) => form.unit)).toEqual([
    "县发改委",
    "县公安局",
    "县水务局",
    "县商务局",
    "县林业局",
    "县法院",
    "衡山镇",
    "太阳乡",
  ]);
  expect(rowsOf(forms[0])).toEqual(["附件3-2 lead", "附件3-3 participant"]);
  expect(rowsOf(forms[5])).toEqual(["附件3-43 lead", "附件3-44 lead"]);
});

test("[R2] expands 各乡镇 into its towns as participants", () => {
  const { forms } = build(fourthQuarter);
  expect(rowsOf(forms.find((form) => form.unit === "太阳乡"))).toEqual(["附件3-2 participant"]);
});

test("[R3] reports a group that names nobody instead of guessing", () => {
  expect(build({ year: 2021 }).unexpanded).toEqual([
    { table: "A1", key: "A1-2-x", number: 2, name: "县直有关部门" },
  ]);
});

test("[R4] asks the leads alone, and only for what they lead", () => {
  const { forms } = build(fourthQuarter, true);
  expect(forms.map((form) => form.unit)).toEqual(["县发改委", "县公安局", "县林业局", "县法院"]);
  expect(rowsOf(forms[0])).toEqual(["附件3-2 lead"]);
});

test("[R1] gives a form the period's due date and a section for each table, with the table's headings", () => {
  const form = build({ year: 2021 }).forms.find((one) => one.unit === "县发改委");
  expect(form?.sections.map((one) => one.dueDate)).toEqual(["2021-12-25", "2021-12-25"]);
  expect(form?.sections.map((one) => [one.annex, one.taskTitle, one.contentTitle])).toEqual([
    ["附件1", "主要内容", undefined],
    ["附件2", "事项名称", "合作内容"],
  ]);
});

test("[R1] has no form for a period in which nothing is due", () => {
  expect(build({ year: 2019, quarter: 1 }).forms).toEqual([]);
});
