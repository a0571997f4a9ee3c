import type { ConsolidateTexts } from "../../stations/consolidate-texts";

/** 汇总的文字。 */
export const consolidateTexts: ConsolidateTexts = {
  pick: "选择报送表",
  formats: "支持 xlsx、xlsm、xls、et、ods、csv 和 zip，可多选",
  done: (files, needCare) =>
    needCare === 0 ? `已汇总 ${files} 份文件` : `已汇总 ${files} 份文件，${needCare} 份需处理`,
  files: "文件",
  fileStates: { read: "已读取", "read-with-issues": "已读取，有提示", unreadable: "未读取" },
  notAReturn: "不是填报表",
  unknownSender: "认不出是哪个单位",
  setAside: "已确认不是报送表，未计入",
  cells: (read, placed, unplaced) =>
    `单位填写 ${read} 格：归位 ${placed} 格，未归位 ${unplaced} 格`,
  unplacedTitle: (count) => `未归位的单元格（${count}）`,
  receiptsTitle: "报送情况",
  receiptStates: { 已报: "已报", 零报告: "零报告", 部分报: "部分报", 未报: "未报", 退回: "退回" },
  rowsReported: (reported, required) => `${reported}/${required} 项`,
  issuesTitle: (count) => `处理提示（${count}）`,
  lead: "牵头",
  participant: "配合",
  late: "逾期",
  fileRows: (unit, rows) => `${unit} · ${rows} 行`,
};
