import { checkedNotice, checkedTable, issuesOf, only } from "../../support/checked-notice";

const declared = (count: number, table: string | null = "A1") => ({
  table,
  annex: table === null ? null : "附件1",
  planName: "三年行动计划",
  count,
  sentence: "三年行动计划中涉及我县的事项有39项",
});

test("[V1] a declared count that differs is an error with the declaring sentence", () => {
  const notice = checkedNotice([checkedTable([{}, {}])], { declared: [declared(3)] });
  expect(issuesOf(notice)).toEqual([
    {
      code: "count-mismatch",
      severity: "error",
      table: "A1",
      sheet: "附件1",
      address: "A3",
      params: {
        annex: "附件1",
        declared: 3,
        found: 2,
        sentence: "三年行动计划中涉及我县的事项有39项",
        isContiguous: true,
      },
    },
  ]);
});

test("[V1] a gap in the numbering is said beside the differing count", () => {
  const notice = checkedNotice([checkedTable([{ number: 1 }, { number: 3 }])], {
    declared: [declared(3)],
  });
  expect(only(issuesOf(notice), "count-mismatch")[0]?.params.isContiguous).toBe(false);
});

test("[V1] a declared count that matches is a remark", () => {
  const notice = checkedNotice([checkedTable([{}, {}])], { declared: [declared(2)] });
  expect(issuesOf(notice)).toMatchObject([
    { code: "count-matched", severity: "info", params: { declared: 2, found: 2 } },
  ]);
});

test("[V1] a declared count without a table of that name is a warning", () => {
  const notice = checkedNotice([checkedTable([{}])], { declared: [declared(2, null)] });
  expect(issuesOf(notice)).toMatchObject([
    { code: "unbound-count", severity: "warning", params: { planName: "三年行动计划" } },
  ]);
});

test("[V2] a gap is reported at the number after it", () => {
  const notice = checkedNotice([checkedTable([{ number: 1 }, { number: 4 }, { number: 5 }])]);
  expect(issuesOf(notice)).toMatchObject([
    {
      code: "broken-numbering",
      severity: "warning",
      number: 4,
      address: "A5",
      params: { problem: "gap", expected: 2, found: "4" },
    },
  ]);
});

test("[V2] a number that stands twice is reported once", () => {
  const notice = checkedNotice([checkedTable([{ number: 1 }, { number: 2 }, { number: 2 }])]);
  expect(only(issuesOf(notice), "broken-numbering").map((issue) => issue.params)).toEqual([
    { problem: "repeated", expected: null, found: "2" },
  ]);
});

test("[V2] a word among numbers is reported, a second-level number is not", () => {
  const notice = checkedNotice([
    checkedTable([{ number: 1 }, { number: "合计" }, { number: "1.1" }, { number: "（2）" }]),
  ]);
  expect(only(issuesOf(notice), "broken-numbering").map((issue) => issue.params.found)).toEqual([
    "合计",
  ]);
});

test("[V2] numbering may start anew in each section and sections may run on", () => {
  const anew = [
    { number: 1, section: "一、" },
    { number: 2, section: "一、" },
    { number: 1, section: "二、" },
  ];
  const runningOn = [
    { number: 1, section: "一、" },
    { number: 2, section: "一、" },
    { number: 3, section: "二、" },
  ];
  const notice = checkedNotice([checkedTable(anew), checkedTable(runningOn, { id: "A2" })]);
  expect(only(issuesOf(notice), "broken-numbering")).toEqual([]);
});

test("[V3] empty cells are named with their heading and address", () => {
  const notice = checkedNotice([
    checkedTable([{ task: " " }, { unitsText: "" }, { number: null }], { sheet: "附件1" }),
  ]);
  const found = only(issuesOf(notice), "empty-cell").map((issue) => [
    issue.severity,
    issue.params.column,
    issue.address,
  ]);
  expect(found).toEqual([
    ["error", "重点任务", "B4"],
    ["error", "责任单位", "C5"],
    ["warning", "序号", "A6"],
  ]);
});

test("[V36] a cell that names nobody is an error, whatever stands in it", () => {
  const rows = [{ unitsText: "县发改委" }, { unitsText: "–", responsibility: { mentions: [] } }];
  expect(issuesOf(checkedNotice([checkedTable(rows)]))).toMatchObject([
    { code: "unassigned-task", severity: "error", number: 2, address: "C5" },
  ]);
});

test("[V36] a task without units among tasks that close with theirs is an error", () => {
  const table = checkedTable([{ unitsText: "县发改委" }, { unitsText: "" }], {
    columns: [
      { role: "number", title: "序号" },
      { role: "task", title: "重点任务" },
    ],
    columnIndexes: [0, 1],
  });
  expect(issuesOf(checkedNotice([table]))).toMatchObject([
    { code: "unassigned-task", severity: "error", number: 2, address: "B5" },
  ]);
});

test("[V4] a table without units or tasks is an error, one without numbers a remark", () => {
  const table = checkedTable([{ unitsText: "" }], {
    columns: [{ role: "task", title: "重点任务" }],
    columnIndexes: [0],
  });
  expect(only(issuesOf(checkedNotice([table])), "missing-column")).toMatchObject([
    { severity: "error", params: { annex: "附件1", column: "units" } },
    { severity: "info", params: { annex: "附件1", column: "number" } },
  ]);
});

test("[V4] units in brackets at the end of the tasks need no column", () => {
  const table = checkedTable([{ unitsText: "县发改委" }], {
    columns: [
      { role: "number", title: "序号" },
      { role: "task", title: "重点任务" },
    ],
    columnIndexes: [0, 1],
  });
  expect(issuesOf(checkedNotice([table]))).toEqual([]);
});

test("[V5] the same task twice in one table is a warning at the later one", () => {
  const table = checkedTable([{ task: "推进职业教育协同发展" }, { task: "推进职业教育 协同发展" }]);
  expect(issuesOf(checkedNotice([table]))).toMatchObject([
    { code: "duplicate-task", severity: "warning", number: 2, params: { otherNumber: "1" } },
  ]);
});

test("[V5] the same opening with different content is two tasks", () => {
  const table = checkedTable(
    [
      { task: "加强合作", content: "共建产业园区" },
      { task: "加强合作", content: "共建断头路" },
    ],
    {
      columns: [
        { role: "number", title: "序号" },
        { role: "task", title: "事项名称" },
        { role: "content", title: "合作内容" },
        { role: "units", title: "责任单位" },
      ],
      columnIndexes: [0, 1, 2, 3],
    }
  );
  expect(issuesOf(checkedNotice([table]))).toEqual([]);
});

test("codes that an office switched off are not reported", () => {
  const notice = checkedNotice([checkedTable([{}, {}])], { declared: [declared(3)] });
  expect(issuesOf(notice, { disabled: ["count-mismatch"] })).toEqual([]);
});

test("errors come before warnings and warnings before remarks", () => {
  const notice = checkedNotice(
    [
      checkedTable([
        { number: 2, unitsText: "县某某局" },
        { number: 3, unitsText: "县铁办" },
      ]),
    ],
    { declared: [declared(2)] }
  );
  expect(issuesOf(notice).map((issue) => issue.severity)).toEqual([
    "error",
    "warning",
    "info",
    "info",
  ]);
});
