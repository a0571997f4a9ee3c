import { responsibleUnits } from "../../../src/core/consolidation/owed-rows";
import type { Issue } from "../../../src/core/issues/issue";
import type { Notice } from "../../../src/core/notice/notice";
import { rolesOf } from "../../../src/core/returns/build-return-forms";
import { participantsText } from "../../../src/core/summary/tables/progress-table";
import { parseResponsibility } from "../../../src/core/units/parse-responsibility";
import { createUnitResolver } from "../../../src/core/units/unit-resolver";
import {
  checkedNotice,
  checkedTable,
  countyRegister,
  issuesOf,
} from "../../support/checked-notice";

const resolver = createUnitResolver(countyRegister);

function noticeOf(unitsText: string): Notice {
  const responsibility = parseResponsibility(unitsText, resolver);
  return checkedNotice([
    checkedTable([{ unitsText, texts: ["1", "任务", unitsText], responsibility }]),
  ]);
}

const found = (unitsText: string): readonly (readonly [Issue["code"], Issue["severity"]])[] =>
  issuesOf(noticeOf(unitsText)).map(({ code, severity }) => [code, severity]);

test("[V38] whom a group goes without is a remark with the number left", () => {
  const issues = issuesOf(noticeOf("县发改委，各乡镇（衡山镇除外）"));
  expect(issues).toMatchObject([
    {
      code: "excepted-units",
      severity: "info",
      params: { group: "各乡镇", excepted: ["衡山镇"], count: 15 },
    },
  ]);
});

test("[V38] a warning where the register cannot tell who is left", () => {
  expect(found("县发改委，各乡镇（衡三镇除外）")).toEqual([
    ["excepted-units", "warning"],
    ["group-expanded", "info"],
  ]);
});

test("[V13] a group whose members the notice names is not expanded, and not vague", () => {
  expect(found("县发改委，各乡镇（衡山镇、下符桥镇）")).toEqual([]);
  expect(found("县发改委，县直有关部门（县财政局、县住建局）")).toEqual([]);
});

test("[V14] a unit of the register in brackets behind one unit is a warning", () => {
  expect(found("县发改委（县铁办）")).toEqual([["qualified-unit", "warning"]]);
  expect(found("县发改委（军民融合办）")).toEqual([["qualified-unit", "info"]]);
});

test.each([
  ["县发改委，各乡镇（衡山镇、下符桥镇）", 3, "衡山镇、下符桥镇"],
  ["县发改委，各乡镇（衡山镇除外）", 16, "各乡镇（衡山镇除外）"],
])("[U5] for %s %d units get a form", (unitsText, count, participants) => {
  const [row] = noticeOf(unitsText).tables.flatMap((table) => table.rows);
  if (row === undefined) throw new Error("a row");
  const { roles, missing } = rolesOf(row, countyRegister);
  expect([roles.size, missing]).toEqual([count, []]);
  expect(responsibleUnits(row, countyRegister)).toHaveLength(count);
  expect(participantsText(row)).toBe(participants);
});
