import type { ReportTexts } from "../../stations/report-texts";

/** 上报的文字。 */
export const reportTexts: ReportTexts = {
  run: "生成上报表",
  again: "重新生成上报表",
  done: (count) => `已生成 ${count} 张上报表`,
  chartsMissing: (sheets) =>
    `表已写好，统计图没有画成：${sheets.join("、")}。可在Excel中自行插入图表。`,
  sheetsTitle: "上报表",
  printHint: "均为A4横向，表头逐页重复，可直接打印。",
  consolidateFirst: "请先到“汇总”选取本报送期的报送表。",
  reading: "正在统计…",

  editedFound: (count) =>
    `有 ${count} 张上报表生成后被改过，尚未重写。请先看改动，再选择怎样处理。`,
  editedTitle: (count) => `被改过的上报表（${count}）`,
  editedHint: "左边的单元格可点开查看。两种做法都不会丢掉改过的内容。",
  editedCells: (count) => `不同 ${count} 处`,
  rowGone: (rowNumber) => `现表第${rowNumber}行，新表没有`,
  rowNew: (rowNumber) => `新表第${rowNumber}行，现表没有`,
  inSheet: "现表",
  inNew: "新表",
  blank: "（空）",
  moreChanges: (count) => `另有 ${count} 处，写入后可对照两张表查看`,
  leaveInPlace: "保留我的修改，新表写到旁边",
  keepAside: "写入新表，改过的表改名保留",
  notNow: "暂不写入",

  bulletinTitle: "通报",
  bulletinHint: "点数字可看是哪些事项或单位。",
  figureLabel: (text) => `${text}：查看对应的事项或单位`,
  rowsOf: (subject, count) => `${subject}（${count}）`,
  close: "收起",

  chaseTitle: (count) => `催报（${count}）`,
  chaseCopy: "复制催报名单",
  chaseText: (period, units) =>
    `${period}尚未报齐的单位（${units.length}家）：${units.join("、")}。`,
  chaseUnit: (unit) => `复制给${unit}的催报信息`,
  chaseMissing: (count, rows) => `缺${count}项：${rows}`,
  nobodyToChase: "各单位均已报送",

  reportedTitle: "上报情况",
  reportedDate: "上报日期",
  mark: "标记已上报",
  unmark: "取消标记",
  marked: (date) => `已于${dateWords(date)}上报`,
  unmarked: "已取消上报标记",

  template: "按上级模板填报…",
  templateHint: "选市里发的表（.xlsx），按表头填好后另存一份，模板的格式不变。",
  templateSave: "下载",
  templateDone: (sheet, rows) => `已按模板填好“${sheet}”${rows}行`,
  templateNotes: ({ unknownHeadings, unmatchedRows, leftOut, occupied }) => [
    ...(unknownHeadings.length === 0
      ? []
      : [`没有填的栏：${unknownHeadings.join("、")}。请自行填写。`]),
    ...unmatchedRows.map(({ rowNumber, text }) => `第${rowNumber}行没有对应的事项：${text}`),
    ...(leftOut.length === 0 ? [] : [`模板中没有的事项：${leftOut.join("、")}`]),
    ...occupied.map(({ address, text }) => `${address}原有内容，未改动：${text}`),
  ],
};

function dateWords(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${year}年${Number(month)}月${Number(day)}日`;
}
