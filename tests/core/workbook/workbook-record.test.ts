import { gridOfValues } from "../../../src/core/grid/grid";
import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";
import { NO_CHOICES } from "../../../src/core/workbook/office-choices";
import {
  EMPTY_RECORD,
  parseWorkbookRecord,
  planWorkbookRecord,
  type WorkbookRecord,
} from "../../../src/core/workbook/workbook-record";

const record: WorkbookRecord = {
  county: "霍山县",
  divisionCode: "341525",
  noticeTitle: "关于印发责任分工的通知",
  sheets: [{ name: "附件1", role: "assignment-table", fingerprint: "0123456789abcdef" }],
  keptAside: ["附件1 保留1"],
  readNotices: [
    { code: "revisions-accepted", count: 3 },
    { code: "copied-table-skipped", sheet: "附件1 (2)" },
  ],
  choices: {
    ...NO_CHOICES,
    ignored: [{ identity: "empty-cell-0123", reason: "城管局来文为准，\n不改" }],
    linked: [{ one: "A1-1", other: "A2-2" }],
    fixes: [
      {
        batch: "1",
        kind: "rename",
        unit: "县城管局",
        sheet: "附件1",
        address: "C7",
        before: "县城市管理局",
        after: "县城管局",
        key: "A1-1",
      },
    ],
    versions: [
      { period: "2021Q4", key: "A1-1", unit: "县法院", field: "progress", text: "", among: "0f" },
    ],
    dueDates: [{ period: "2021Q4", date: "2022-01-05" }],
  },
};

test("a record is read back as it was written, in a sheet that no menu shows", () => {
  const plan = planWorkbookRecord(record);
  expect(plan.visibility).toBe("veryHidden");
  expect(parseWorkbookRecord(gridOfPlan(plan))).toEqual(record);
});

test("a workbook without a record gives the empty one", () => {
  expect(parseWorkbookRecord(undefined)).toEqual(EMPTY_RECORD);
});

test("entries of unknown kinds and roles are passed over", () => {
  const grid = gridOfValues("_分工", [
    ["county", "霍山县", "341525"],
    ["future", "?"],
    ["choice", "no-such-list", "x"],
    ["sheet", "附件9", "no-such-role", "x"],
  ]);
  expect(parseWorkbookRecord(grid)).toEqual({
    ...EMPTY_RECORD,
    county: "霍山县",
    divisionCode: "341525",
  });
});
