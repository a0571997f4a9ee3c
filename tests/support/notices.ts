import type {
  Assignment,
  AssignmentColumn,
  AssignmentTable,
  Notice,
} from "../../src/core/notice/notice";
import type { UnitRegister } from "../../src/core/units/unit-register";

/** A row as a test writes it: number, task, units parted by 、 with the lead first, content. */
export type RowText = readonly [number: number, task: string, units: string, content?: string];

/** A register of a few units and two towns, enough for returns. */
export const smallRegister: UnitRegister = {
  county: "霍山县",
  divisionCode: "341525",
  note: "",
  units: [
    unit("县发改委", "霍山县发展和改革委员会", "政府部门"),
    unit("县公安局", "霍山县公安局", "政府部门"),
    unit("县水务局", "霍山县水务局", "政府部门"),
    unit("县商务局", "霍山县商务局", "政府部门"),
    unit("县林业局", "霍山县林业局", "政府部门"),
    unit("县法院", "霍山县人民法院", "司法", ["县人民法院"]),
    unit("衡山镇", "霍山县衡山镇人民政府", "乡镇"),
    unit("太阳乡", "霍山县太阳乡人民政府", "乡镇"),
  ],
  groups: [
    { name: "各乡镇", aliases: ["各乡镇人民政府"], memberType: "乡镇" },
    { name: "县直有关部门", aliases: ["县有关部门"], memberType: null },
  ],
  neverMerge: [["县水务局", "县商务局"]],
};

/** A notice of two plans: 附件1 and 附件2 each year, 附件3 each quarter. */
export const smallNotice: Notice = noticeOf([
  tableOf("A1", "附件1", "一体化发展三年行动计划（2021-2023年）责任分工", [
    [1, "建设绿色农产品生产加工供应基地", "县林业局、各乡镇"],
    [2, "建设淮河生态经济带", "县发改委、县水务局、县直有关部门"],
  ]),
  tableOf("A2", "附件2", "重点合作事项清单责任分工", [
    [1, "增强发展动能", "县发改委", "制定实施更精准的举措，鼓励开展多方式合作"],
  ]),
  tableOf("A3", "附件3", "一体化发展2021年度工作计划责任分工", [
    [1, "促进区域汽车服务行业一体化发展", "县公安局、县商务局"],
    [2, "建设淮河生态经济带", "县发改委、县水务局、各乡镇"],
    [3, "开展第二次全国野生动植物资源调查内业工作，完成调查报告", "县林业局、县发改委"],
    [43, "进一步加强司法协作力度，推进智慧法院建设和法律适用统一", "县法院"],
    [44, "贯彻为一体化发展提供司法服务和保障的意见", "县法院"],
  ]),
]);

/** Builds a notice whose 附件3 is due each quarter and whose other tables are due on 25 December. */
export function noticeOf(tables: readonly AssignmentTable[]): Notice {
  const ids = tables.map((table) => table.id);
  const duty = { subject: "progress", reporters: "responsible", year: null } as const;
  return {
    title: "关于印发责任分工的通知",
    addressees: "",
    body: [],
    year: 2021,
    tables,
    declared: [],
    obligations: [
      {
        ...duty,
        kind: "quarterly",
        tables: ids.filter((id) => id === "A3"),
        month: null,
        day: null,
        sentence: "每季度末报送",
      },
      {
        ...duty,
        kind: "yearly",
        tables: ids.filter((id) => id !== "A3"),
        month: 12,
        day: 25,
        sentence: "每年12月25日前报送",
      },
    ],
    readNotices: [],
  };
}

/** Builds an assignment table; keys are `A3-43-x`, so that tests can name them. */
export function tableOf(
  id: string,
  annex: string,
  title: string,
  rows: readonly RowText[]
): AssignmentTable {
  const hasContent = rows.some((row) => row[3] !== undefined);
  const columns: AssignmentColumn[] = [
    { role: "number", title: "序号" },
    { role: "task", title: hasContent ? "事项名称" : "主要内容" },
  ];
  if (hasContent) columns.push({ role: "content", title: "合作内容" });
  columns.push({ role: "units", title: "责任单位" });
  return {
    id,
    annex,
    title,
    columns,
    rows: rows.map((row, index) => assignmentOf(id, row, index)),
    remarks: ["备注：排名第一的为牵头责任单位"],
    leadRule: "备注：排名第一的为牵头责任单位",
    headerRowIndex: 2,
    columnIndexes: columns.map((_, index) => index),
  };
}

function assignmentOf(id: string, row: RowText, index: number): Assignment {
  const [number, task, unitsText, content] = row;
  const names = unitsText.split(/[、，]/);
  const groups = names.filter((name) => /^各乡镇$|有关部门$/.test(name));
  const [lead = null, ...participants] = names.filter((name) => !groups.includes(name));
  return {
    key: `${id}-${number}-x`,
    number,
    task,
    ...(content === undefined ? {} : { content }),
    unitsText,
    responsibility: {
      mentions: [],
      openEnds: [],
      notes: [],
      lead,
      coLeads: [],
      participants,
      groups,
    },
    notes: [],
    texts: [String(number), task, ...(content === undefined ? [] : [content]), unitsText],
    rowIndex: 3 + index,
  };
}

function unit(
  name: string,
  fullName: string,
  type: string,
  aliases: readonly string[] = []
): UnitRegister["units"][number] {
  return { name, fullName, type, aliases, formerNames: [], fullNameStatus: "confirm" };
}
