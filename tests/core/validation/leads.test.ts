import type { MarkedRole, UnitMention } from "../../../src/core/units/responsibility";
import {
  checkedNotice,
  checkedTable,
  issuesOf,
  mentionsOf,
  only,
  type RowParts,
} from "../../support/checked-notice";

const marked = (unitsText: string, ...roles: readonly MarkedRole[]): readonly UnitMention[] =>
  mentionsOf(unitsText).map((mention, index) => ({ ...mention, markedRole: roles[index] ?? null }));

const check = (...rows: readonly RowParts[]) => issuesOf(checkedNotice([checkedTable(rows)]));

test("[V15] units that are all marked as participants leave the lead missing", () => {
  const mentions = marked("县发改委、县水务局", "participant", "participant");
  expect(check({ responsibility: { mentions, lead: null } })).toMatchObject([
    { code: "missing-lead", severity: "error", address: "C4", params: {} },
  ]);
});

test("[V15] an empty cell of a lead column leaves the lead missing", () => {
  const table = checkedTable([{ unitsText: "" }], {
    columns: [
      { role: "number", title: "序号" },
      { role: "task", title: "重点任务" },
      { role: "lead", title: "牵头单位" },
    ],
  });
  expect(issuesOf(checkedNotice([table]))).toMatchObject([
    { code: "missing-lead", severity: "error", address: "C4" },
  ]);
});

test("[V15] a first unit that nobody knows is one issue, not two", () => {
  expect(check({ unitsText: "县某某局、县水务局", responsibility: { lead: null } })).toMatchObject([
    { code: "unknown-unit" },
  ]);
});

test("[V16] a group in the first place is a warning", () => {
  expect(only(check({ unitsText: "各乡镇" }), "group-as-lead")).toMatchObject([
    { severity: "warning", params: { group: "各乡镇" } },
  ]);
});

test("[V17] several leads are a warning that names them all", () => {
  const mentions = marked("县发改委、县水务局", "lead", "lead");
  expect(check({ responsibility: { mentions, coLeads: ["县水务局"] } })).toMatchObject([
    { code: "ambiguous-lead", severity: "warning", params: { leads: ["县发改委", "县水务局"] } },
  ]);
});

test("[V18] a table that nowhere says who leads is a warning with the number of shared rows", () => {
  const rows = [{ unitsText: "县发改委、县水务局" }, { unitsText: "县教育局" }];
  const notice = checkedNotice([checkedTable(rows, { leadRule: null })]);
  expect(issuesOf(notice)).toMatchObject([
    { code: "assumed-lead", severity: "warning", params: { annex: "附件1", count: 1 } },
  ]);
});

test("[V19] a marked lead that is not listed first is a warning", () => {
  const mentions = marked("县发改委、县水务局", null, "lead");
  expect(check({ responsibility: { mentions, lead: "县水务局" } })).toMatchObject([
    {
      code: "misplaced-lead",
      severity: "warning",
      params: { lead: "县水务局", first: "县发改委" },
    },
  ]);
});

test.each([
  ["县发改委、各乡镇、县水务局", "县水务局", "各乡镇"],
  ["县发改委、县经济开发区、各乡镇", "各乡镇", "县经济开发区"],
  ["县发改委、县经济开发区、县水务局、衡山镇", "县水务局", "县经济开发区"],
])("[V20] %s is out of the customary order", (unitsText, unit, before) => {
  expect(only(check({ unitsText }), "class-order")).toMatchObject([
    { severity: "info", params: { unit, before } },
  ]);
});

test.each([
  "县发改委、县水务局，各乡镇，县经济开发区",
  "衡山镇、县水务局",
  "县经济开发区、县水务局、各乡镇",
])("[V20] %s is in order, the lead standing first whatever its class", (unitsText) => {
  expect(only(check({ unitsText }), "class-order")).toEqual([]);
});

test("[V20] a group that is marked as lead stands first like any lead", () => {
  const mentions = marked("各乡镇、县委宣传部", "lead", "participant");
  expect(only(check({ responsibility: { mentions } }), "class-order")).toEqual([]);
});

test.each([
  ["市公积金中心霍山管理部", 1],
  ["县金融服务中心", 1],
  ["县铁办", 1],
  ["县气象局", 0],
  ["县发改委", 0],
  ["县检察院", 0],
])("[V21] %s as lead gives %i remarks about its kind", (unitsText, count) => {
  expect(only(check({ unitsText }), "agency-as-lead")).toHaveLength(count);
});
