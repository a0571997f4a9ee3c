import seedRegister from "../../../seeds/huoshan-units.json";
import type { CellRange } from "../../../src/core/grid/address";
import { gridOfValues } from "../../../src/core/grid/grid";
import type { CellValue } from "../../../src/core/grid/cell-value";
import type { DocumentBlock, NoticeDocument } from "../../../src/core/notice/document";
import type { AssignmentTable, Notice } from "../../../src/core/notice/notice";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import type { UnitRegister } from "../../../src/core/units/unit-register";

const register = seedRegister as unknown as UnitRegister;

function paragraph(text: string): DocumentBlock {
  return { kind: "paragraph", text };
}

function table(
  values: readonly (readonly CellValue[])[],
  merges: readonly CellRange[] = []
): DocumentBlock {
  return { kind: "table", grid: gridOfValues("", values, { merges }), headerRowCount: 0 };
}

function merge(first: readonly [number, number], last: readonly [number, number]): CellRange {
  return {
    firstRowIndex: first[0],
    firstColumnIndex: first[1],
    lastRowIndex: last[0],
    lastColumnIndex: last[1],
  };
}

function read(...blocks: readonly DocumentBlock[]): Notice {
  const document: NoticeDocument = { name: "notice", blocks, notices: [] };
  return parseNotice(document, register);
}

function onlyTable(notice: Notice): AssignmentTable {
  expect(notice.tables).toHaveLength(1);
  const [first] = notice.tables;
  if (first === undefined) throw new Error("no table");
  return first;
}

test("[N8] form 5: the rule may stand in the body, in other words", () => {
  const rows = table([
    ["序号", "任务", "责任单位"],
    [1, "甲", "县发改委、县财政局"],
  ]);
  const said = "列第一位的责任单位为牵头单位或汇总单位";
  expect(onlyTable(read(paragraph(`请抓好落实。${said}。`), rows)).leadRule).toBe(said);
  expect(onlyTable(read(paragraph("请抓好落实。"), rows)).leadRule).toBeNull();
});

test("[N8] form 5: the rule may stand in a heading over several leads", () => {
  const parsed = onlyTable(
    read(
      table([
        ["序号", "任务", "牵头单位(列第一位者为工作牵头单位)"],
        [1, "甲", "县发改委、县财政局"],
      ])
    )
  );
  expect(parsed.leadRule).toBe("牵头单位(列第一位者为工作牵头单位)");
  expect(parsed.columns[2]?.role).toBe("lead");
  const [row] = parsed.rows;
  expect([row?.responsibility.lead, row?.responsibility.coLeads]).toEqual([
    "县发改委",
    ["县财政局"],
  ]);
});

test("[N5] form 6: lead, participants and source stand in columns of their own", () => {
  const parsed = onlyTable(
    read(
      table([
        ["序号", "重点工作", "牵头责任单位", "协同责任单位", "任务来源"],
        [1, "甲", "县发改委", "县财政局、县政府各有关部门", "政府工作报告"],
      ])
    )
  );
  expect(parsed.columns.map((column) => column.role)).toEqual([
    "number",
    "task",
    "lead",
    "participants",
    "source",
  ]);
  const [row] = parsed.rows;
  expect(row?.unitsText).toBe("牵头责任单位：县发改委；协同责任单位：县财政局、县政府各有关部门");
  expect(row?.responsibility).toMatchObject({
    lead: "县发改委",
    participants: ["县财政局"],
    groups: ["县直有关部门"],
  });
  expect(row?.notes).toEqual(["政府工作报告"]);
  expect(row?.texts).toEqual(["1", "甲", "县发改委", "县财政局、县政府各有关部门", "政府工作报告"]);
});

test("[N6] form 7: a section row names a leader and a count and is no task", () => {
  const parsed = onlyTable(
    read(
      table([
        ["序号", "重点工作", "责任单位"],
        ["一、张某某市长负责事项(共2项)"],
        [1, "甲", "县发改委"],
        [2, "乙", "县财政局"],
        ["二、李某某副市长负责事项(共1项)"],
        [3, "丙", "县教育局"],
      ])
    )
  );
  expect(parsed.rows.map((row) => [row.number, row.leader, row.section])).toEqual([
    [1, "张某某", "一、张某某市长负责事项(共2项)"],
    [2, "张某某", "一、张某某市长负责事项(共2项)"],
    [3, "李某某", "二、李某某副市长负责事项(共1项)"],
  ]);
});

test("[N6] a section's declared count stands beside what was found", () => {
  const parsed = onlyTable(
    read(
      table([
        ["序号", "重点工作", "责任单位"],
        ["一、张某某市长负责事项(共9项)"],
        [1, "甲", "县发改委"],
        ["二、民生"],
        [2, "乙", "县财政局"],
      ])
    )
  );
  expect(parsed.sections).toEqual([
    { text: "一、张某某市长负责事项(共9项)", leader: "张某某", declared: 9, found: 1 },
    { text: "二、民生", leader: "", declared: null, found: 1 },
  ]);
});

test("[N11] form 8: tasks may stand in labelled paragraphs without any table", () => {
  const notice = read(
    paragraph("重点工作责任分工的通知"),
    paragraph("各单位："),
    paragraph("现印发给你们。"),
    paragraph(
      "1.地区生产总值增长8.5%以上。牵头负责领导:李某某。牵头责任单位:县发改委。协同责任单位:县政府各有关部门。完成时限:2021年12月31日"
    ),
    paragraph("2.新建学校3所。牵头责任单位:县教育局。协同责任单位:县财政局。")
  );
  const parsed = onlyTable(notice);
  expect(notice.body).toEqual(["现印发给你们。"]);
  expect(parsed.id).toBe("T1");
  expect(parsed.rows.map((row) => [row.number, row.task, row.leader, row.deadline])).toEqual([
    [1, "地区生产总值增长8.5%以上。", "李某某", "2021年12月31日"],
    [2, "新建学校3所。", undefined, undefined],
  ]);
  expect(parsed.rows.map((row) => row.responsibility.lead)).toEqual(["县发改委", "县教育局"]);
  expect(parsed.rows[1]?.responsibility.participants).toEqual(["县财政局"]);
});

test("[N11] form 9 and 10: the labels may stand on lines below the task", () => {
  const parsed = onlyTable(
    read(
      paragraph("任务分解的通知"),
      paragraph("1.推进项目建设"),
      paragraph("牵头单位:县发改委"),
      paragraph("责任单位:县经济开发区,县财政局"),
      paragraph("2.发展乡村旅游"),
      paragraph("牵头县领导:王某某 责任单位:县文旅局、县农业农村局")
    )
  );
  expect(parsed.rows.map((row) => row.task)).toEqual(["推进项目建设", "发展乡村旅游"]);
  expect(parsed.rows[0]?.responsibility).toMatchObject({
    lead: "县发改委",
    participants: ["县经济开发区", "县财政局"],
  });
  expect(parsed.rows[1]?.responsibility.lead).toBe("县文旅局");
  expect(parsed.rows[1]?.leader).toBe("王某某");
});

test("[N11] form 11: closing brackets with units are cut from the task", () => {
  const parsed = onlyTable(
    read(
      paragraph("责任分工方案"),
      paragraph("1.推进铁路前期研究。(县铁办,县发改委牵头)"),
      paragraph("2.开展普查（含乡镇）。（县应急局牵头，县水务局参与）")
    )
  );
  expect(parsed.rows.map((row) => [row.task, row.unitsText])).toEqual([
    ["推进铁路前期研究。", "县铁办,县发改委牵头"],
    ["开展普查（含乡镇）。", "县应急局牵头，县水务局参与"],
  ]);
  expect(parsed.rows[0]?.responsibility.coLeads).toEqual(["县发改委"]);
});

test("[N8] form 12: 以下各项均需…落实 adds its group to all rows below", () => {
  const parsed = onlyTable(
    read(
      table([
        ["序号", "任务", "责任单位"],
        [1, "甲", "县发改委"],
        [2, "乙", "县财政局牵头，各乡镇落实。以下各项工作均需各乡镇落实，不再列出。"],
        [3, "丙", "县教育局"],
      ])
    )
  );
  expect(parsed.rows.map((row) => row.responsibility.groups)).toEqual([[], ["各乡镇"], ["各乡镇"]]);
});

test("[N8] a unit that such a note names beside a group is added too", () => {
  const parsed = onlyTable(
    read(
      table([
        ["序号", "任务", "责任单位"],
        [1, "甲", "县经济开发区"],
        [2, "乙", "县发改委、县财政局"],
      ]),
      paragraph("备注：以下各项均需各乡镇、县经济开发区落实，不再列出。")
    )
  );
  expect(parsed.rows.map(({ responsibility: one }) => [one.lead, one.participants])).toEqual([
    ["县经济开发区", []],
    ["县发改委", ["县财政局", "县经济开发区"]],
  ]);
  expect(parsed.rows.map((row) => row.responsibility.groups)).toEqual([["各乡镇"], ["各乡镇"]]);
});

test("[N11] form 17: the lead of a heading goes for its tasks", () => {
  const parsed = onlyTable(
    read(
      paragraph("行动方案"),
      paragraph("一、耕地保护专项行动方案 (县自然资源局牵头)"),
      paragraph("1.开展排查"),
      paragraph("2.落实整改（县农业农村局负责）"),
      paragraph("二、河道专项行动方案 (县水务局牵头)"),
      paragraph("1.清理河道")
    )
  );
  expect(parsed.rows.map((row) => [row.task, row.responsibility.lead])).toEqual([
    ["开展排查", "县自然资源局"],
    ["落实整改", "县农业农村局"],
    ["清理河道", "县水务局"],
  ]);
});

test("[N5] form 18: spaced headings and names of leaders, two of them glued", () => {
  const parsed = onlyTable(
    read(
      table([
        ["序 号", "工 作 任 务", "分 管\n县领导", "责 任 单 位"],
        [1, "甲", "俞 某", "县各有关单位"],
        [2, "乙", "陆 某俞 某", "县财政局"],
      ])
    )
  );
  expect(parsed.columns.map((column) => column.title)).toEqual([
    "序号",
    "工作任务",
    "分管县领导",
    "责任单位",
  ]);
  expect(parsed.rows.map((row) => row.leader)).toEqual(["俞某", "陆某、俞某"]);
  expect(parsed.rows[0]?.responsibility.groups).toEqual(["县直有关部门"]);
});

test("[N7] form 22: vertically merged cells are copied down to every row", () => {
  const parsed = onlyTable(
    read(
      table(
        [
          ["序号", "任务", "责任单位", "完成时限"],
          [1, "甲", "县财政局等，各乡镇", "2020年12月"],
          [2, "乙", null, null],
          [3, "丙", "县教育局", null],
        ],
        [merge([1, 2], [2, 2]), merge([1, 3], [3, 3])]
      )
    )
  );
  expect(parsed.rows.map((row) => row.deadline)).toEqual(Array(3).fill("2020年12月"));
  expect(parsed.rows[1]?.unitsText).toBe("县财政局等，各乡镇");
  expect(parsed.rows[1]?.texts).toEqual(["2", "乙", "县财政局等，各乡镇", "2020年12月"]);
});

test.each([
  [
    ["主要责任单位", "其他责任单位"],
    ["lead", "participants"],
  ],
  [
    ["主要责任单位", "协同配合单位"],
    ["lead", "participants"],
  ],
  [
    ["牵头领导", "牵头单位", "配合单位"],
    ["leader", "lead", "participants"],
  ],
  [
    ["主办单位", "协办单位"],
    ["lead", "participants"],
  ],
  [
    ["牵头责任单位", "办理时限"],
    ["lead", "deadline"],
  ],
  [
    ["责任部门", "整改时限", "备注"],
    ["units", "deadline", "remark"],
  ],
  [
    ["承办单位", "时间进度"],
    ["units", "deadline"],
  ],
  [
    ["牵头负责领导", "责任单位"],
    ["leader", "units"],
  ],
])("[N5] form 23: headings %j", (titles, roles) => {
  const parsed = onlyTable(
    read(
      table([
        ["编号", "目标任务", ...titles],
        ["1", "甲", ...titles.map(() => "县财政局")],
      ])
    )
  );
  expect(parsed.columns.slice(2).map((column) => column.role)).toEqual(roles);
});

test.each([
  [
    ["重点任务", "责任单位"],
    ["task", "units"],
  ],
  [
    ["目标与任务", "责任单位"],
    ["task", "units"],
  ],
  [
    ["督查内容", "责任单位"],
    ["task", "units"],
  ],
  [
    ["重点工作任务", "责任单位"],
    ["task", "units"],
  ],
  [
    ["工作任务", "具体举措", "责任单位"],
    ["task", "content", "units"],
  ],
  [
    ["主要任务", "工作措施", "责任单位"],
    ["task", "content", "units"],
  ],
  [
    ["事项名称", "合作内容", "责任单位"],
    ["task", "content", "units"],
  ],
  [
    ["具体举措", "责任单位"],
    ["task", "units"],
  ],
])("[N5] headings of tasks %j", (titles, roles) => {
  const parsed = onlyTable(
    read(
      table([
        ["序号", ...titles],
        ["1", ...titles.map((title) => `${title}一`)],
      ])
    )
  );
  expect(parsed.columns.slice(1).map((column) => column.role)).toEqual(roles);
});

test("[N10] form 24: a chain of two reports with two days each year", () => {
  const { obligations } = read(
    paragraph("通知"),
    paragraph("各单位："),
    paragraph(
      "各责任单位每年6月15日、12月15日前将进展情况报至牵头单位；各牵头单位每年6月25日、12月25日前将汇总情况报县政府督查室。各责任单位于每月28日前报送进展情况。"
    ),
    table([
      ["序号", "任务", "责任单位"],
      [1, "甲", "县财政局"],
    ])
  );
  expect(
    obligations.map(({ kind, month, day, reporters }) => [kind, month, day, reporters])
  ).toEqual([
    ["yearly", 6, 15, "responsible"],
    ["yearly", 12, 15, "responsible"],
    ["yearly", 6, 25, "lead"],
    ["yearly", 12, 25, "lead"],
    ["monthly", null, 28, "responsible"],
  ]);
});

test("[N5] form 25: headings in two rows are flattened", () => {
  const parsed = onlyTable(
    read(
      table(
        [
          ["序号", "重点任务", "责任单位", null, "完成时限"],
          [null, null, "牵头单位", "配合单位", null],
          [1, "甲", "县发改委", "县财政局", "年底前"],
        ],
        [merge([0, 0], [1, 0]), merge([0, 1], [1, 1]), merge([0, 2], [0, 3]), merge([0, 4], [1, 4])]
      )
    )
  );
  expect(parsed.columns.map(({ role, title }) => [role, title])).toEqual([
    ["number", "序号"],
    ["task", "重点任务"],
    ["lead", "责任单位/牵头单位"],
    ["participants", "责任单位/配合单位"],
    ["deadline", "完成时限"],
  ]);
  expect(parsed.headerRowIndex).toBe(1);
  expect(parsed.rows[0]?.responsibility).toMatchObject({
    lead: "县发改委",
    participants: ["县财政局"],
  });
  expect(parsed.rows[0]?.unitsText).toBe("牵头单位：县发改委；配合单位：县财政局");
});

test("[N6] form 26: sections are stacked; one task may have several measures", () => {
  const parsed = onlyTable(
    read(
      table(
        [
          ["序号", "工作任务", "具体举措", "责任单位"],
          ["一、产业协同", null, null, null],
          ["（一）农业", null, null, null],
          [1, "建基地", "举措一", "县农业农村局"],
          [null, null, "举措二", "县林业局"],
          ["（二）工业", null, null, null],
          [2, "建园区", "举措三", "县发改委"],
        ],
        [merge([1, 0], [1, 3]), merge([3, 0], [4, 0]), merge([3, 1], [4, 1])]
      )
    )
  );
  expect(parsed.rows.map((row) => [row.number, row.task, row.content, row.section])).toEqual([
    [1, "建基地", "举措一", "一、产业协同 / （一）农业"],
    [1, "建基地", "举措二", "一、产业协同 / （一）农业"],
    [2, "建园区", "举措三", "一、产业协同 / （二）工业"],
  ]);
  expect(new Set(parsed.rows.map((row) => row.key)).size).toBe(3);
});

test("[N7] form 27: a number that the cell does not hold stays empty", () => {
  const parsed = onlyTable(
    read(
      table([
        ["序号", "任务", "责任单位"],
        [null, "甲", "县财政局"],
        ["2.", "乙", "县教育局"],
        ["（三）", "丙", "县公安局"],
        ["４", "丁", "县公安局"],
      ])
    )
  );
  expect(parsed.rows.map((row) => row.number)).toEqual([null, 2, "（三）", 4]);
});

test("[N4] form 28: 续表 with the same headings goes on with the table", () => {
  const head = ["序号", "任务", "责任单位"];
  const parsed = onlyTable(
    read(
      paragraph("附件1"),
      paragraph("责任分工表"),
      table([head, [1, "甲", "县财政局"]]),
      paragraph("续表"),
      table([head, [2, "乙", "县教育局"]]),
      table([head, [3, "丙", "县教育局"]]),
      table([[4, "丁", "县公安局"]].map((cells) => cells.map(String)))
    )
  );
  expect(parsed.rows.map((row) => row.number)).toEqual([1, 2, 3, 4]);
  expect(parsed.title).toBe("责任分工表");
});

test("[N4] tables without a label are told apart by their numbering", () => {
  const head = ["序号", "任务", "责任单位"];
  const { tables } = read(
    paragraph("甲计划"),
    table([head, [1, "甲", "县财政局"]]),
    table([head, [1, "乙", "县教育局"]]),
    paragraph("丙计划"),
    table([head, [2, "丙", "县教育局"]])
  );
  expect(tables.map(({ id, title }) => [id, title])).toEqual([
    ["T1", "甲计划"],
    ["T2", ""],
    ["T3", "丙计划"],
  ]);
});

test("[N3] labels stand alone or before their title; 附件：1.… is no label", () => {
  const rows = table([
    ["序号", "任务", "责任单位"],
    [1, "甲", "县财政局"],
  ]);
  const { tables, body } = read(
    paragraph("关于工作的通知"),
    paragraph("各单位："),
    paragraph("附件：1.甲计划"),
    paragraph("附件一：甲计划分工"),
    rows,
    paragraph("备注：第一列"),
    paragraph("附件2"),
    paragraph("乙计划"),
    paragraph("（2021-2023年）"),
    rows
  );
  expect(tables.map(({ id, annex, title }) => [id, annex, title])).toEqual([
    ["A1", "附件一", "甲计划分工"],
    ["A2", "附件2", "乙计划（2021-2023年）"],
  ]);
  expect(body).toEqual(["附件：1.甲计划"]);
  expect(tables[0]?.remarks).toEqual(["备注：第一列"]);
});

test("[N1] letterhead and number are no part of the title and stay in the text", () => {
  const { title, addressees, body } = read(
    paragraph("霍山县人民政府办公室文件"),
    paragraph("霍政办〔2021〕5号"),
    paragraph("关于印发重点工作"),
    paragraph("责任分工的通知"),
    paragraph("各乡镇人民政府："),
    paragraph("请抓好落实。"),
    paragraph("2022年3月1日")
  );
  expect(title).toBe("关于印发重点工作责任分工的通知");
  expect(addressees).toBe("各乡镇人民政府");
  expect(body).toEqual([
    "霍山县人民政府办公室文件",
    "霍政办〔2021〕5号",
    "请抓好落实。",
    "2022年3月1日",
  ]);
});

test("[N7] repeated headings, sums and remark rows are no assignments and are not lost", () => {
  const parsed = onlyTable(
    read(
      table([
        ["序号", "任务", "责任单位"],
        [1, "甲", "县财政局"],
        ["序号", "任务", "责任单位"],
        [2, "乙", null],
        ["合计", "2项", null],
        ["备注：排名第一的为牵头责任单位"],
        ["此表按月更新"],
      ])
    )
  );
  expect(parsed.rows.map((row) => [row.number, row.task, row.unitsText])).toEqual([
    [1, "甲", "县财政局"],
    [2, "乙", ""],
  ]);
  expect(parsed.remarks).toEqual(["合计 2项", "备注：排名第一的为牵头责任单位", "此表按月更新"]);
});

test("[N9] counts bind to the table whose name ends alike, and to none where none does", () => {
  const rows = table([
    ["序号", "任务", "责任单位"],
    [1, "甲", "县财政局"],
  ]);
  const { declared } = read(
    paragraph("通知"),
    paragraph("各单位："),
    paragraph("行动方案共十二项，附件2有8项，投资清单包括3项。全县共有10项措施。"),
    paragraph("附件1"),
    paragraph("甲县绿色发展行动方案责任分工"),
    rows,
    paragraph("附件2"),
    paragraph("行动方案指标表"),
    rows
  );
  expect(declared.map(({ table: id, planName, count }) => [id, planName, count])).toEqual([
    ["A1", "行动方案", 12],
    ["A2", "附件2", 8],
    [null, "投资清单", 3],
  ]);
});

test("[N4] a table that names no task is no assignment table", () => {
  const { tables, readNotices } = read(
    paragraph("联络员名单"),
    table([
      ["序号", "单位", "姓名", "职务"],
      [1, "县财政局", "某某", "科员"],
    ])
  );
  expect(tables).toEqual([]);
  expect(readNotices).toEqual([{ code: "other-table-skipped", count: 1 }]);
});
