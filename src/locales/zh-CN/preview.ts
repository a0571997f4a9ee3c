import type { PreviewTexts } from "../preview-texts";

/** 预览页的文字。 */
export const previewTexts: PreviewTexts = {
  title: "分工 · 预览",
  notExcel: "这是预览，不是Excel：内容只在本页中，请及时保存为xlsx文件。",
  notExcelShort: "预览，不是Excel",
  open: "打开工作簿",
  save: "保存为 xlsx",
  fileName: "分工.xlsx",
  sheets: "工作表",
  grid: (sheet) => `工作表${sheet}`,
  rowNumbers: "行号",
  cellContent: "单元格内容",
  goTo: "转到单元格（如 B5、附件1!B5）、工作表，或查找文字，按Enter",
  formulaBar: "编辑栏：按Enter写入单元格，按Esc放弃",
  columnWidth: { name: "列宽", less: "列变窄", more: "列变宽" },
  rowHeight: { name: "行高", less: "行变矮", more: "行变高" },
  notFound: "没有找到",
  summary: (count, sum) => (sum === null ? `计数 ${count}` : `计数 ${count}，求和 ${sum}`),
  refusedEdit: {
    locked: "单元格已锁定，没有改动：填报表只能填写完成情况各栏",
    beyond:
      "内容超出工作表的范围（1048576 行、16384 列），没有改动：请从靠上、靠左的单元格粘贴，或分几次粘贴",
    merged: "目标区域有合并单元格，放不下要粘贴的内容，没有改动：请另选区域",
  },
  unsaved: "有未保存的改动",
  opened: (name) => `已打开“${name}”`,
  openedContent: (name) =>
    `已打开“${name}”的内容，字体、边框等格式没有保留：从这里保存会得到新的xlsx文件，原文件不变`,
  openedWithout: (name, parts) =>
    `已打开“${name}”。其中的${parts}在这里不显示，从这里保存的文件里也没有；原文件不变，需要时请用Excel打开原文件`,
  lostParts: {
    charts: "图表",
    "pivot-tables": "数据透视表",
    macros: "宏",
    "external-links": "外部链接",
    slicers: "切片器",
    "embedded-objects": "嵌入对象",
  },
  listSeparator: "、",
  openFailed: (name, reason, remedy) => `打不开“${name}”：${reason}。${remedy}`,
  empty: "空白工作簿：请从窗格导入通知，或把xlsx文件拖到这里",
  movePane: "窗格换边",
  dropWorkbook: "松开即打开该工作簿",
  showPane: "窗格",
  showGrid: "表格",
  leaveGrid: "按Esc键后再按Tab键离开表格",
  blankSheet: "空白表",
};
