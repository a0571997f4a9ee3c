import { readFileSync } from "node:fs";
import seedRegister from "../../../seeds/huoshan-units.json";
import type { Assignment, Notice } from "../../../src/core/notice/notice";
import { noticeJson, tableJson } from "../../../src/core/notice/notice-json";
import { parseNotice } from "../../../src/core/notice/parse-notice";
import type { UnitRegister } from "../../../src/core/units/unit-register";
import { readDocument } from "../../../src/files/document/read-document";

const register = seedRegister as unknown as UnitRegister;
let notice: Notice;

beforeAll(async () => {
  const bytes = readFileSync("seeds/huoshan-2021-notice.txt");
  const document = await readDocument({ name: "notice.txt", bytes });
  if ("refusal" in document) throw new Error(document.refusal.reason);
  notice = parseNotice(document, register);
});

function rowsOf(table: string): readonly Assignment[] {
  return notice.tables.find((one) => one.id === table)?.rows ?? [];
}

function rowOf(table: string, number: number): Assignment {
  const row = rowsOf(table).find((one) => one.number === number);
  if (row === undefined) throw new Error(`${table}-${number} is missing`);
  return row;
}

test("[N1] the title is joined from its two lines, the addressees lose their colon", () => {
  expect(notice.title).toBe(
    "关于印发长三角地区一体化发展三年行动计划、重点合作事项清单和2021年度工作计划霍山县责任分工的通知"
  );
  expect(notice.addressees).toBe("各乡镇人民政府，经济开发区管委会，县政府各有关部门、直属机构");
  expect(notice.body).toHaveLength(6);
  expect(notice.body[0]).toMatch(/^根据市推动长三角区域一体化发展领导小组办公室/);
  expect(notice.year).toBe(2021);
});

test("[N3] three annexes of 38, 4 and 45 rows are bound to their labels and titles", () => {
  expect(
    notice.tables.map(({ id, annex, title, rows }) => [id, annex, title, rows.length])
  ).toEqual([
    ["A1", "附件1", "长三角地区一体化发展三年行动计划（2021-2023年）霍山县责任分工", 38],
    ["A2", "附件2", "三年行动计划重点合作事项清单霍山县责任分工", 4],
    ["A3", "附件3", "长三角地区一体化发展2021年度工作计划霍山县责任分工", 45],
  ]);
  for (const table of notice.tables)
    expect(table.rows.map((row) => row.number)).toEqual(table.rows.map((_, index) => index + 1));
});

test("[N5] headings lose their white space; 合作内容 stands beside 事项名称 as content", () => {
  expect(
    notice.tables.map((table) => table.columns.map(({ role, title }) => role + title))
  ).toEqual([
    ["number序号", "task重点任务", "units责任单位"],
    ["number序号", "task事项名称", "content合作内容", "units责任单位"],
    ["number序号", "task主要内容", "units责任单位"],
  ]);
  expect(rowOf("A2", 3).task).toBe("共建轨道上的长三角");
  expect(rowOf("A2", 3).content).toMatch(/^贯彻落实《长江三角洲地区多层次轨道交通规划》/);
});

test("[N2] bookmarks are taken out before anything is read", () => {
  expect(rowOf("A1", 1).task).toBe("建设安徽长三角绿色农产品生产加工供应基地");
  expect(rowOf("A2", 4).number).toBe(4);
  expect(JSON.stringify(notice)).not.toContain("bookmark");
});

test("[U1] 160 mentions in 33 spellings, all known, 24 of them leading", () => {
  const rows = notice.tables.flatMap((table) => table.rows);
  const mentions = rows.flatMap((row) => row.responsibility.mentions);
  expect(mentions).toHaveLength(160);
  expect(new Set(mentions.map((mention) => mention.text)).size).toBe(33);
  expect(mentions.filter((mention) => mention.resolution.kind === "group")).toHaveLength(4);
  expect(new Set(mentions.map((mention) => mention.resolution.kind))).toEqual(
    new Set(["exact", "group"])
  );
  expect(new Set(rows.map((row) => row.responsibility.lead)).size).toBe(24);
  const leadsOf = (table: string): number =>
    new Set(rowsOf(table).map((row) => row.responsibility.lead)).size;
  expect(["A1", "A2", "A3"].map(leadsOf)).toEqual([19, 4, 20]);
});

test("[U4] 等 closes the county's departments, not the towns after it", () => {
  const { lead, participants, groups, openEnds } = rowOf("A1", 2).responsibility;
  expect(lead).toBe("县发改委");
  expect(participants).toEqual([
    "县自然资源局",
    "县水务局",
    "县生态环境分局",
    "县住建局",
    "县经济开发区",
  ]);
  expect(groups).toEqual(["各乡镇"]);
  expect(openEnds).toEqual([{ afterUnit: "县住建局", isAlone: false }]);
  expect(rowOf("A2", 1).responsibility.openEnds).toEqual([
    { afterUnit: "县科技经信局", isAlone: true },
  ]);
});

test("[U6] a rule note is no part of the units, and its cell keeps it as written", () => {
  expect(rowOf("A2", 1).unitsText).toBe("县科技经信局等");
  expect(rowOf("A3", 1).unitsText).toBe("县发改委");
  expect(rowOf("A3", 1).texts).toEqual([
    "1",
    rowOf("A3", 1).task,
    "县发改委（排名第一为牵头责任单位，以下相同）",
  ]);
  expect(rowOf("A2", 1).notes).toEqual(["排名第一为牵头责任单位，以下相同"]);
  expect(notice.tables.map((table) => table.remarks)).toEqual([
    ["备注：排名第一的为牵头责任单位"],
    ["备注：排名第一的为牵头责任单位"],
    ["备注：排名第一的为牵头责任单位"],
  ]);
  expect(notice.tables.map((table) => table.leadRule)).toEqual(
    Array(3).fill("备注：排名第一的为牵头责任单位")
  );
});

test("[U5] an office in brackets stays with its unit", () => {
  const { lead, mentions } = rowOf("A3", 40).responsibility;
  expect(lead).toBe("县发改委");
  expect(mentions).toHaveLength(1);
  expect(mentions[0]?.qualifier).toBe("军民融合办");
});

test("[N7] brackets, commas and 等 in tasks are no units and no notes", () => {
  expect(rowOf("A3", 17).task).toContain("（增加森林积蓄量，保持森林覆盖率");
  expect(rowOf("A3", 17).notes).toEqual([]);
  expect(rowOf("A1", 8).responsibility.openEnds).toEqual([]);
});

test("[N9] declared counts are bound to tables by name", () => {
  expect(notice.declared).toEqual([
    {
      table: "A1",
      annex: "附件1",
      planName: "三年行动计划",
      count: 39,
      sentence: "三年行动计划中涉及我县的事项有39项",
    },
    {
      table: "A2",
      annex: "附件2",
      planName: "重点合作事项清单",
      count: 4,
      sentence: "重点合作事项清单中涉及我县的事项有4项",
    },
    {
      table: "A3",
      annex: "附件3",
      planName: "年度工作计划",
      count: 47,
      sentence: "年度工作计划中涉及我县的事项有47项",
    },
  ]);
});

test("[N10] three duties: each quarter, each year by 25 December, contacts by 18 October", () => {
  expect(notice.obligations).toEqual([
    {
      kind: "quarterly",
      tables: ["A3"],
      subject: "progress",
      reporters: "responsible",
      month: null,
      day: null,
      year: null,
      sentence: "请各责任单位在每季度末报送年度计划完成情况",
    },
    {
      kind: "yearly",
      tables: ["A1", "A2"],
      subject: "progress",
      reporters: "responsible",
      month: 12,
      day: 25,
      year: null,
      sentence: "每年12月25日前报送三年行动计划及重点合作事项清单进展情况",
    },
    {
      kind: "once",
      tables: [],
      subject: "contact",
      reporters: "lead",
      month: 10,
      day: 18,
      year: null,
      sentence: "请各牵头责任单位于10月18日前，明确1位联络人，将姓名、职务、联系方式报送至县发改委",
    },
  ]);
});

test("[N12] the JSON projection has exactly the documented members", () => {
  const [, second, third] = notice.tables.map(tableJson);
  expect(second?.columns).toEqual(["序号", "事项名称", "合作内容", "责任单位"]);
  expect(second?.rows[0]).toEqual({
    key: rowOf("A2", 1).key,
    number: 1,
    task: "积极配合省、市推行“揭榜挂帅”联合开展重大科技攻关",
    content: rowOf("A2", 1).content,
    unitsText: "县科技经信局等",
    lead: "县科技经信局",
    participants: [],
    groups: [],
    openEnded: true,
    qualifiers: [],
    notes: ["排名第一为牵头责任单位，以下相同"],
  });
  expect(third?.rows[39]?.qualifiers).toEqual([{ unit: "县发改委", text: "军民融合办" }]);
  expect(noticeJson(notice).declared[0]).toEqual({
    annex: "附件1",
    count: 39,
    sentence: "三年行动计划中涉及我县的事项有39项",
  });
});
