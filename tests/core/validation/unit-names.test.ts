import type { Resolution } from "../../../src/core/units/responsibility";
import { checkedNotice, checkedTable, issuesOf, only } from "../../support/checked-notice";
import type { RowParts } from "../../support/checked-notice";

const named = (text: string, resolution: Resolution): RowParts => ({
  unitsText: text,
  responsibility: { mentions: [{ text, resolution, markedRole: null }] },
});

const check = (...rows: readonly RowParts[]) => issuesOf(checkedNotice([checkedTable(rows)]));

test("[V6] an unknown unit is an error with at most three suggestions", () => {
  const suggestions = ["县水务局", "县商务局", "县财政局", "县司法局"];
  const issues = check(named("县税务局", { kind: "unknown", suggestions }));
  expect(issues).toMatchObject([
    {
      code: "unknown-unit",
      severity: "error",
      table: "A1",
      number: 1,
      sheet: "附件1",
      address: "C4",
      params: { name: "县税务局", suggestions: suggestions.slice(0, 3) },
    },
  ]);
});

test("[V7] a full name or an alias is a remark with the short name", () => {
  const issues = check(
    named("霍山县教育局", { kind: "full", unit: "县教育局" }),
    named("县交通局", { kind: "alias", unit: "县交运局" })
  );
  expect(
    only(issues, "nonstandard-unit-name").map(({ severity, params }) => [severity, params])
  ).toEqual([
    ["info", { written: "霍山县教育局", name: "县教育局" }],
    ["info", { written: "县交通局", name: "县交运局" }],
  ]);
  expect(issues).toHaveLength(2);
});

test("[V8] a former name is a warning with the present one", () => {
  expect(check(named("县环保局", { kind: "former", unit: "县生态环境分局" }))).toMatchObject([
    {
      code: "former-unit-name",
      severity: "warning",
      params: { written: "县环保局", name: "县生态环境分局" },
    },
  ]);
});

test("[V9] a list that says 等 is a warning", () => {
  const openEnds = [{ afterUnit: "县住建局", isAlone: false }];
  expect(check({ unitsText: "县发改委、县住建局", responsibility: { openEnds } })).toMatchObject([
    {
      code: "open-ended-units",
      severity: "warning",
      params: { afterUnit: "县住建局", isAlone: false },
    },
  ]);
});

test("[V10] a group that nobody can be named from is a warning, a known vague unit a remark", () => {
  expect(
    check({ unitsText: "县发改委、县直有关部门" }, { unitsText: "县政协相关专委会" })
  ).toMatchObject([
    { code: "vague-unit", severity: "warning", number: 1, params: { name: "县直有关部门" } },
    { code: "vague-unit", severity: "info", number: 2, params: { name: "县政协相关专委会" } },
  ]);
});

test("[V11] a unit that stands twice in a row is a warning, under either spelling", () => {
  const mentions = [
    { text: "县发改委", resolution: { kind: "exact", unit: "县发改委" }, markedRole: null },
    { text: "县水务局", resolution: { kind: "exact", unit: "县水务局" }, markedRole: null },
    { text: "发改委", resolution: { kind: "alias", unit: "县发改委" }, markedRole: null },
  ] as const;
  const issues = check({ unitsText: "县发改委、县水务局、发改委", responsibility: { mentions } });
  expect(only(issues, "duplicate-unit").map(({ severity, params }) => [severity, params])).toEqual([
    ["warning", { name: "县发改委" }],
  ]);
});

test("[V11] two offices of one unit are not a repetition", () => {
  const resolution = { kind: "exact", unit: "县发改委" } as const;
  const mentions = [
    { text: "县发改委", resolution, markedRole: null },
    { text: "县发改委", resolution, markedRole: null, qualifier: "军民融合办" },
  ];
  expect(only(check({ responsibility: { mentions } }), "duplicate-unit")).toEqual([]);
});

test("[V12] units that the salutation does not cover are listed once with their rows", () => {
  const notice = checkedNotice(
    [checkedTable([{ unitsText: "县检察院" }, { unitsText: "县公安局、县检察院" }])],
    { addressees: "各乡镇人民政府，县政府各有关部门、直属机构" }
  );
  expect(issuesOf(notice)).toMatchObject([
    {
      code: "unit-outside-addressees",
      severity: "info",
      number: 1,
      params: {
        name: "县检察院",
        rows: [
          { annex: "附件1", number: "1" },
          { annex: "附件1", number: "2" },
        ],
      },
    },
  ]);
});

test.each([
  "各乡镇人民政府，县经开区，县直各单位",
  "县经济开发区、县检察院",
  "经济开发区管委会，县检察院",
])("[V12] the salutation %s covers 县经济开发区 and 县检察院", (addressees) => {
  const tables = [checkedTable([{ unitsText: "县检察院" }, { unitsText: "县经济开发区" }])];
  expect(only(issuesOf(checkedNotice(tables, { addressees })), "unit-outside-addressees")).toEqual(
    []
  );
});

test.each(["各有关单位", "县直各单位", "县直单位，各乡镇"])(
  "[V12] %s covers every office but the towns and zones",
  (addressees) => {
    const units = "县委宣传部、县法院、县供电公司、县银保监组、县经济开发区";
    const notice = checkedNotice([checkedTable([{ unitsText: units }])], { addressees });
    const outside = only(issuesOf(notice), "unit-outside-addressees");
    expect(outside.map((issue) => issue.params.name)).toEqual(["县经济开发区"]);
  }
);

test("[V12] 直属单位 covers no court", () => {
  const tables = [checkedTable([{ unitsText: "县法院" }])];
  const notice = checkedNotice(tables, { addressees: "县政府各部门、直属单位" });
  expect(only(issuesOf(notice), "unit-outside-addressees")).toHaveLength(1);
});

test("[V13] a group is reported once with the number of its units and its rows", () => {
  expect(check({ unitsText: "县发改委、各乡镇" }, { unitsText: "县水务局、各乡镇" })).toMatchObject(
    [
      {
        code: "group-expanded",
        severity: "info",
        params: { group: "各乡镇", count: 16, rows: [{ number: "1" }, { number: "2" }] },
      },
    ]
  );
});

test("[V14] an office in brackets is pointed out", () => {
  const resolution = { kind: "exact", unit: "县发改委" } as const;
  const mentions = [{ text: "县发改委", resolution, markedRole: null, qualifier: "军民融合办" }];
  expect(check({ responsibility: { mentions } })).toMatchObject([
    {
      code: "qualified-unit",
      severity: "info",
      params: { name: "县发改委", qualifier: "军民融合办" },
    },
  ]);
});

test("a table that is in no workbook has no addresses", () => {
  const table = checkedTable([{ unitsText: "县某某局" }]);
  const unplaced = Object.fromEntries(
    Object.entries(table).filter(([name]) => name !== "sheet")
  ) as unknown as typeof table;
  const [issue] = issuesOf(checkedNotice([unplaced]));
  expect(issue).toMatchObject({ table: "A1", number: 1 });
  expect(issue).not.toHaveProperty("sheet");
  expect(issue).not.toHaveProperty("address");
});
