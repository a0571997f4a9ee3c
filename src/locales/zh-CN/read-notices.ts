import type { Messages } from "../messages";

/** 读取文件时作了哪些认定、略去了什么。 */
export const readNotices: Messages["readNotices"] = {
  "revisions-accepted": "文档带有修订痕迹，已按接受全部修订读取，请核对",
  "hidden-text-dropped": "文档含隐藏文字，没有读入",
  "text-misplaced": "有的文字不在段落或表格单元格里，没有读入，请打开文件核对",
  "merges-inexact":
    "已按旧版 .doc（.wps）读取，合并单元格可能不准，请核对；建议另存为 .docx 再导入",
  "nested-table-flattened": "表格里套有表格，已并入所在单元格",
  "automatic-numbers-computed": "自动编号由程序推算，请核对",
  "encoding-assumed": "文字编码由程序判断，请核对有无乱码",
  "layout-inferred": "表格由文字位置推断得出，请核对行列",
  "hidden-sheet-read": "隐藏的工作表也已读入",
  "hidden-rows-read": "隐藏的行也已读入",
  "hidden-columns-read": "隐藏的列也已读入",
  "formula-value-taken": "含公式，取的是文件里存的结果，没有重新计算",
  "formula-not-calculated": "公式没有存结果，按空白处理；请用 Excel 或 WPS 打开后保存再报",
  "error-value": "单元格是错误值（如 #N/A），请改正",
  "text-box-ignored": "文本框里的文字没有读入",
  "comment-ignored": "单元格批注里的文字没有读入，请打开文件查看，有用的抄入单元格",
  "drawing-unread": "工作表上的图形读不出，其中文本框的文字没有读入，请用 Excel 或 WPS 打开核对",
  "comments-unread": "工作表的批注读不出，其中的文字没有读入，请用 Excel 或 WPS 打开核对",
  "picture-ignored": "单元格里是图片，没有读入",
  "long-number-inexact":
    "超过 15 位的数字末尾已被表格软件改成 0，请核对原数（身份证号、账号应按文本填写）",
  "duplicate-cell": "同一单元格在文件里出现两次，取后一次，请核对",
  "replacement-character": "有认不出的字符，已用“�”代替，请核对",
  "alternate-content": "含新版软件的内容，已读其替代内容，请核对",
  "chart-sheet-skipped": "图表页没有单元格，已跳过",
  "text-too-long": "单元格文字超过 32767 字，Excel 存不下全文",
  "names-left-out":
    "工作簿里定义的名称太多，超出的没有读入；单元格不受影响，不用的名称可在“名称管理器”里删除",
  "web-page-read": "文件其实是网页表格，只是名字像 Excel 文件；表格已按文字读入，请核对",
  "other-table-skipped": "有的表格没有任务列，不是责任分工表，未读入",
  "copied-table-skipped": "这张工作表是分工表的副本（行码相同），没有当作分工表读取",
};
