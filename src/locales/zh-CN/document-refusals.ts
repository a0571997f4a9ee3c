import type { Messages } from "../messages";
import { refusals } from "./refusals";

const RESAVE = "请用 Word 或 WPS 打开，另存为 .docx 后再选";

/** 通知等文稿未读入的原因和处理办法；与表格相同的，用表格的说法。 */
export const documentRefusals: Messages["documentRefusals"] = {
  ...refusals,
  damaged: {
    reason: "文件已损坏或不完整",
    remedy: "请用 Word 或 WPS 打开，能打开的另存为 .docx，打不开的请对方重发",
  },
  "too-large": {
    reason: "文件超出可读的大小",
    remedy: "请删去图片和无关内容，或把各附件拆成几个 .docx 文件再选",
  },
  "suspicious-archive": {
    reason: "文件结构异常，正常软件不会这样保存，可能有害",
    remedy: "请不要打开，向发文单位核实后请其重新导出",
  },
  "unsupported-compression": { reason: "文件用了不常见的压缩方式", remedy: RESAVE },
  "missing-part": {
    reason: "文件缺少内容，有文字没有存全",
    remedy: "请用 Word 或 WPS 打开核对，另存为 .docx，或请对方重发",
  },
  pdf: {
    reason: "这是 PDF 文件，其中的文字和表格不能可靠读取",
    remedy:
      "请向发文单位要 Word 或 WPS 原稿（.docx）；只有 PDF 的，请用 WPS 或 Word 转换并另存为 .docx，核对表格后再选",
  },
  ofd: {
    reason: "这是 OFD 版式文件，其中的文字和表格不能可靠读取",
    remedy:
      "请向发文单位要 Word 或 WPS 原稿（.docx）；只有 OFD 的，请用阅读软件转换并另存为 .docx，核对表格后再选",
  },
  picture: {
    reason: "这是图片，读不出文字",
    remedy: "请向发文单位要 Word 或 WPS 原稿（.docx）；扫描件请先识别文字，另存为 .docx 核对后再选",
  },
  presentation: {
    reason: "这是演示文稿，不是通知",
    remedy: "请把其中的分工表复制到 Word 或 WPS 文档，另存为 .docx 后再选",
  },
  rtf: { reason: "这是 RTF 文档", remedy: RESAVE },
  "web-page": {
    reason: "这是网页，看不出通知",
    remedy: "从办公系统导出的，请用 Word 或 WPS 打开后另存为 .docx；下载出错的请重新下载",
  },
  archive: {
    reason: "这是压缩包，不是通知",
    remedy: "请先解压，再选里面的通知（.docx、.doc 或 .txt）",
  },
  "old-format": { reason: "这是较旧或少见的文档格式，不能保证读得准确", remedy: RESAVE },
  "unknown-encoding": {
    reason: "认不出文字编码，强行读取会出现乱码",
    remedy: "请用 Word 或 WPS 打开，确认文字正常后另存为 .docx",
  },
  "took-too-long": { reason: "读取用时过长，已停止", remedy: RESAVE },
};
