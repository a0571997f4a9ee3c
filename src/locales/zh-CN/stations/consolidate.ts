import type { ConsolidateTexts } from "../../stations/consolidate-texts";

const EVIDENCE = {
  chosen: "人工指定",
  stamp: "凭隐藏标记",
  keys: "凭行码",
  tasks: "凭任务文字",
  "sheet-text": "凭表内“填报单位”",
  "file-name": "凭文件名",
} as const;

/** 汇总的文字。 */
export const consolidateTexts: ConsolidateTexts = {
  pick: "选择报送表",
  formats: "支持 xlsx、xlsm、xls、et、ods、csv 和 zip，可多选",
  alsoFor: (period, needCare) =>
    `。其中${period}的填报内容已一并归入该报送期${needCare === 0 ? "" : `，有 ${needCare} 份要在该报送期处理`}`,
  done: (files, needCare) =>
    needCare === 0 ? `已汇总 ${files} 份文件` : `已汇总 ${files} 份文件，${needCare} 份需处理`,
  files: "文件",
  fileIssues: (count) => `需处理：${count} 条提示`,
  fileStates: { read: "已读取", "read-with-issues": "已读取，有提示", unreadable: "未读取" },
  unused: {
    "not-a-return": "不是填报表",
    "unknown-sender": "认不出是哪个单位，所填内容暂列未归位",
    "set-aside": "已确认不是报送表，未计入",
    "other-county": "外县的汇总工作簿，未并入",
    "no-returns": "汇总工作簿中没有本期内容",
    "not-a-book": "不是县级汇总工作簿，未计入",
  },
  cells: (read, placed, unplaced) =>
    `单位填写 ${read} 格：归位 ${placed} 格，未归位 ${unplaced} 格`,
  unplacedTitle: (count) => `未归位的单元格（${count}）`,
  receiptsTitle: "报送情况",
  receiptStates: { 已报: "已报", 零报告: "零报告", 部分报: "部分报", 未报: "未报", 退回: "退回" },
  rowsReported: (reported, required) => `${reported}/${required} 项`,
  issuesTitle: (count) => `处理提示（${count}）`,
  lead: "牵头",
  participant: "配合",
  late: "逾期报送",
  fileRows: (unit, rows) => `${unit} · ${rows} 行`,
  senders: {
    title: (count) => `请指定报送单位（${count}）`,
    by: EVIDENCE,
    clue: (by, text) => clueText(by, text),
    units: (names, count) =>
      names.length === count ? names.join("、") : `${names.join("、")}等${count}个单位`,
    separator: "；",
    noClue: "没有线索，请按内容判断",
    label: (file) => `“${file}”的报送单位`,
    pick: "请选择",
    likely: "可能的单位",
    all: "全部单位",
    notAReturn: "不是报送表",
    confirm: "确定",
    change: "改",
    changeOf: (file) => `更改“${file}”的报送单位`,
    cancel: "取消",
    reset: "恢复自动判断",
    named: (file, unit) => `“${file}”已记为“${unit}”报送`,
    setAside: (file) => `“${file}”不计入汇总`,
    resetDone: (file) => `“${file}”已恢复自动判断`,
  },
  versions: {
    title: (open) => (open === 0 ? "内容不一致" : `内容不一致，请选定（${open}）`),
    chosenTitle: "已选定",
    fields: {
      status: "完成状态",
      percent: "完成比例",
      progress: "进展情况",
      problems: "存在问题",
      nextSteps: "下一步打算",
    },
    place: (annex, number, unit, field) =>
      `${annex}${number === "" ? "" : `第${number}项`} · ${unit} · ${field}`,
    source: (file, sheet, row, reportedOn) =>
      `${file} ${sheet}第${row}行${reportedOn === null ? "" : `，填报日期${reportedOn}`}`,
    takenForNow: "汇总暂用此版",
    taken: "现采用",
    adopt: "采用",
    adoptOf: (file) => `采用“${file}”的内容`,
    keepAll: "都保留",
    undo: "撤销选定",
    done: (unit) => `已按选定的内容汇总“${unit}”`,
  },
  receipt: {
    details: (unit) => `“${unit}”的收到日期和退回`,
    received: "收到日期",
    claimed: (date) => `表内填报日期：${date}`,
    keepDate: "保存日期",
    reason: "退回原因",
    sendBack: "退回",
    sentBack: (date, reason) => `${date}退回：${reason}`,
    undo: "撤销退回",
    sentBackDone: (unit) => `已将“${unit}”的报送表记为退回，待其重新报送`,
    undone: (unit) => `已撤销“${unit}”的退回`,
    dateDone: (unit, date) => `“${unit}”的收到日期已记为${date}`,
    overdue: "逾期未报",
  },
};

function clueText(by: keyof typeof EVIDENCE, text: string): string {
  const numbers = by === "keys" || by === "tasks";
  if (by === "stamp" || by === "chosen" || text === "") return EVIDENCE[by];
  return numbers ? `${EVIDENCE[by]}（第${text}项）` : `${EVIDENCE[by]}（${text}）`;
}
