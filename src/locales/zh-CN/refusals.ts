import type { Excess, RefusalReason } from "../../core/issues/return-issues";
import type { Messages } from "../messages";

/** 文件未读入的原因和处理办法。 */
export const refusals: Messages["refusals"] = {
  "not-found": {
    reason: "找不到这个文件或文件夹",
    remedy: "请核对路径和文件名，再运行一次",
  },
  "not-readable": {
    reason: "打不开，可能正被别的程序占用，或没有读取权限",
    remedy: "请关闭正在打开它的程序，核对读取权限，再运行一次",
  },
  "not-a-file": {
    reason: "不是普通文件（是文件夹、管道或设备）",
    remedy: "请指定里面的文件；管道里的内容请先存成文件",
  },
  "empty-file": {
    reason: "文件是空的（0 字节）",
    remedy: "请对方重新发送；从网盘下载的，请等下载完成后再选",
  },
  "zero-bytes": {
    reason: "文件内容全是零，没有真正存下来",
    remedy: "多半是网盘占位文件或复制失败，请重新下载或请对方重发",
  },
  "not-a-spreadsheet": {
    reason: "不是电子表格文件",
    remedy: "请用 Excel 或 WPS 打开核对，另存为 .xlsx 后再选",
  },
  "not-a-document": {
    reason: "不是通知文档",
    remedy: "请选 .docx、.doc 或 .txt 格式的通知",
  },
  damaged: {
    reason: "文件已损坏或不完整",
    remedy: "请用 Excel 或 WPS 打开，能打开的另存为 .xlsx，打不开的请对方重发",
  },
  encrypted: {
    reason: "文件设有打开密码",
    remedy: "请对方取消密码后重发，或自己打开后取消密码另存",
  },
  "too-large": {
    reason: "文件超出可读的大小",
    remedy: "请删去多余的行、工作表和图片，或拆成几个文件再选",
  },
  "suspicious-archive": {
    reason: "文件结构异常，正常软件不会这样保存，可能有害",
    remedy: "请不要打开，向报送单位核实后请其重新导出",
  },
  "unsupported-compression": {
    reason: "文件用了不常见的压缩方式",
    remedy: "请用 Excel 或 WPS 打开后另存为 .xlsx 再选",
  },
  "missing-part": {
    reason: "文件缺少内容，有工作表或文字没有存全",
    remedy: "请用 Excel 或 WPS 打开核对，另存为 .xlsx，或请对方重发",
  },
  pdf: {
    reason: "这是 PDF 文件，不是电子表格",
    remedy: "请对方发送原始的 Excel 或 WPS 表格",
  },
  ofd: {
    reason: "这是 OFD 版式文件，不能直接读取",
    remedy: "请对方发送原始的表格或文档",
  },
  picture: {
    reason: "这是图片，不是电子表格",
    remedy: "请对方发送原始的 Excel 或 WPS 表格",
  },
  "word-document": {
    reason: "这是 Word 文档，不是电子表格",
    remedy: "请把其中的表格复制到 Excel 或 WPS 表格中另存，或请对方发送表格",
  },
  presentation: {
    reason: "这是演示文稿，不是电子表格",
    remedy: "请对方发送 Excel 或 WPS 表格",
  },
  rtf: {
    reason: "这是 RTF 文档",
    remedy: "请用 Word 或 WPS 打开后另存为 .docx；是表格的请发送 .xlsx",
  },
  "web-page": {
    reason: "这是网页，不是电子表格",
    remedy: "从系统导出的，请用 Excel 或 WPS 打开后另存为 .xlsx；下载出错的请重新下载",
  },
  archive: {
    reason: "这是压缩包，不是电子表格",
    remedy: "请先解压，再选里面的表格；zip 压缩包可以直接选",
  },
  json: {
    reason: "这是程序数据（JSON），多半是下载出错",
    remedy: "请重新下载，或请对方重发",
  },
  shortcut: {
    reason: "这是快捷方式，不是文件本身",
    remedy: "请选快捷方式所指的原文件",
  },
  "lock-file": {
    reason: "这是软件打开文件时留下的临时文件，没有内容",
    remedy: "不必处理；请选同名的正式文件",
  },
  "plain-text": {
    reason: "这是纯文本，看不出表格",
    remedy: "请发送 .xlsx 表格，或用逗号、制表符分列的文本",
  },
  "old-format": {
    reason: "这是较旧或少见的表格格式，不能保证读得准确",
    remedy: "请用 Excel 或 WPS 打开后另存为 .xlsx 再选",
  },
  "unknown-encoding": {
    reason: "认不出文字编码，强行读取会出现乱码",
    remedy: "请用 Excel 或 WPS 打开，确认文字正常后另存为 .xlsx",
  },
  "took-too-long": {
    reason: "读取用时过长，已停止",
    remedy: "请用 Excel 或 WPS 打开，删去多余的行和格式后另存为 .xlsx 再选",
  },
};

const EXCESSES: Readonly<Record<Excess, string>> = {
  cells: "单元格太多",
  text: "有一段文字太长",
  sheets: "工作表太多",
  "hidden rows": "零散隐藏的行太多",
  strings: "文字太多",
  formats: "单元格格式太多",
  files: "压缩包里的文件太多",
  "web-page": "网页太大",
  memory: "内存不够",
};

const EXCESS_WORDS: ReadonlyMap<string, string> = new Map(Object.entries(EXCESSES));

/** 原因后面括号里的话；文件部件的名称照原样。 */
export function refusalDetail(reason: RefusalReason, detail: string): string {
  if (reason === "too-large") return EXCESS_WORDS.get(detail) ?? detail;
  const [, place, number] = /^(row|column) (\d+)$/.exec(detail) ?? [];
  if (number === undefined) return detail;
  return place === "row" ? `第${number}行` : `第${number}列`;
}
