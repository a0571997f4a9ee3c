import { rangeAddress } from "../../../src/core/grid/address";
import type { Period } from "../../../src/core/period/period";
import { buildReturnForms } from "../../../src/core/returns/build-return-forms";
import { formFileName } from "../../../src/core/returns/form-file-name";
import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";
import { readStamp } from "../../../src/core/returns/form-stamp";
import { planReturnForm } from "../../../src/core/returns/plan-return-form";
import { STATUSES, type ReturnForm } from "../../../src/core/returns/return-form";
import { smallNotice, smallRegister } from "../../support/notices";

function formOf(unit: string, period: Period): ReturnForm {
  const { forms } = buildReturnForms(smallNotice, smallRegister, period, { leadsOnly: false });
  const form = forms.find((one) => one.unit === unit);
  if (form === undefined) throw new Error(`no form for ${unit}`);
  return form;
}
const court = formOf("县法院", { year: 2021, quarter: 4 });

test("[R5] lays a section out as title, note line, headings and one row per assignment", () => {
  const [sheet] = planReturnForm(court);
  expect(sheet?.name).toBe("附件3");
  expect(sheet?.rows.slice(0, 4).map((row) => row.cells)).toEqual([
    ["附件3　一体化发展2021年度工作计划责任分工　2021年第四季度进展情况填报表"],
    ["填报单位：县法院　报送期：2021年第四季度　截止日期：2021年12月31日"],
    [
      "序号",
      "主要内容",
      "责任单位",
      "本单位角色",
      "完成状态",
      "完成比例",
      "进展情况",
      "存在问题",
      "下一步打算",
      "填报人",
      "联系电话",
      "填报日期",
      "行码",
    ],
    [
      43,
      "进一步加强司法协作力度，推进智慧法院建设和法律适用统一",
      "县法院",
      "牵头",
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      "A3-43-x",
    ],
  ]);
});

test("[R5] puts the content column after the task where the table has one", () => {
  const sheet = planReturnForm(formOf("县发改委", { year: 2021 }))[1];
  expect(sheet?.rows[2]?.cells.slice(0, 4)).toEqual(["序号", "事项名称", "合作内容", "责任单位"]);
});

test("[R6] leaves only the columns to fill in unlocked, hides 行码 and repeats the heading row", () => {
  const [sheet] = planReturnForm(court);
  expect(sheet?.unlockedRanges?.map(rangeAddress)).toEqual([
    ...["C6:D6", "G6", "I6:L6"],
    ...["E", "F", "G", "H", "I", "J", "K", "L"].map((letter) => `${letter}4:${letter}5`),
  ]);
  expect(sheet?.columns.map((column) => column.isHidden ?? false)).toEqual([
    ...Array<boolean>(12).fill(false),
    true,
  ]);
  expect(sheet?.print).toEqual({ orientation: "landscape", titleRows: [2, 2] });
  expect(sheet?.entryRules.map((rule) => [rule.kind, rule.range.firstColumnIndex])).toEqual([
    ["list", 4],
    ["percent", 5],
    ["date", 11],
  ]);
  expect(sheet?.entryRules[0]).toMatchObject({ values: STATUSES });
});

test("[R6] makes a row high enough for its longest text, within Excel's limit", () => {
  const heightOf = (task: string): number => {
    const section = court.sections[0]!;
    const rows = [{ ...section.rows[0]!, task }];
    const [sheet] = planReturnForm({ ...court, sections: [{ ...section, rows }] });
    return sheet?.rows[3]?.height ?? 0;
  };
  expect(heightOf("短")).toBe(48);
  expect(heightOf("长".repeat(283))).toBeGreaterThan((283 / 18) * 14);
  expect(heightOf("长".repeat(5000))).toBe(409.5);
});

test("[R7] stamps a form with county, period, unit, version and the issued texts", () => {
  const plans = planReturnForm(court);
  const stampPlan = plans.at(-1);
  expect([stampPlan?.name, stampPlan?.visibility]).toEqual(["_填报表", "veryHidden"]);
  expect(readStamp(plans.map(gridOfPlan))).toEqual({
    version: 2,
    county: "霍山县",
    periods: ["2021Q4"],
    unit: "县法院",
    rows: [
      {
        sheet: "附件3",
        key: "A3-43-x",
        number: "43",
        role: "牵头",
        content: "",
        unitsText: "县法院",
        period: "2021Q4",
        shared: [],
        earlier: "",
        task: "进一步加强司法协作力度，推进智慧法院建设和法律适用统一",
      },
      {
        sheet: "附件3",
        key: "A3-44-x",
        number: "44",
        role: "牵头",
        content: "",
        unitsText: "县法院",
        period: "2021Q4",
        shared: [],
        earlier: "",
        task: "贯彻为一体化发展提供司法服务和保障的意见",
      },
    ],
  });
});

test("[R5] tells sheets of the same label apart and keeps names that Excel accepts", () => {
  const section = { ...court.sections[0]!, annex: "", title: "二〇二一年[重点]任务：".repeat(5) };
  const names = planReturnForm({ ...court, sections: [section, section] }).map((plan) => plan.name);
  expect(names[1]).toBe(`${names[0]}(2)`);
  expect(names.every((name) => name.length <= 31 && !/[\\/?*[\]:]/.test(name))).toBe(true);
});

test("[R8] names a form's file by period and unit, in safe characters", () => {
  expect(formFileName(court)).toBe("2021Q4_县法院_填报表.xlsx");
  expect(formFileName({ unit: "县/委:办 公室?", periods: [{ year: 2021 }] })).toBe(
    "2021_县_委_办_公室_填报表.xlsx"
  );
});
