import type { PaneMessages } from "../pane-messages";
import { previewTexts } from "./preview";
import { checkTexts } from "./stations/check";
import { consolidateTexts } from "./stations/consolidate";
import { importTexts } from "./stations/import";
import { issueTexts } from "./stations/issue";
import { reportTexts } from "./stations/report";

const quarters = ["一", "二", "三", "四"];

/** 窗格与预览页的全部文字。 */
export const pane: PaneMessages = {
  frame: {
    appName: "分工",
    tagline: "责任分工 · 下发 · 汇总 · 上报",
    loading: "正在读取工作簿…",
    language: "语言",
    otherLanguage: "English",
    help: "帮助",
    close: "关闭",
    cancel: "取消",
    cancelling: "正在取消…",
    cancelled: "已取消，工作簿保持原样",
    copy: "复制",
    copied: "已复制",
    details: "详情",
    retry: "重试",
    dismiss: "关闭消息",
    stations: "工作步骤",
    stationName: (label, state) => `${label}（${state}）`,
    stationState: { done: "已完成", next: "下一步", attention: "需处理", waiting: "未开始" },
    progress: (done, total, subject) =>
      total > 0 ? `正在处理 ${done}/${total} ${subject}` : `正在处理 ${subject}`,
    waiting: "Excel尚未响应：如有单元格正在输入，请按Enter或Esc结束",
    elapsed: (seconds) => `已用时 ${seconds} 秒`,
    crashedTitle: "窗格出错，工作簿未受影响",
    crashedBody: "请点“重试”继续；仍不成功时，请复制下面的详情并交给管理员。",
    page: (page, pages) => `第 ${page}/${pages} 页`,
    previousPage: "上一页",
    nextPage: "下一页",
    nextStation: (station) => `下一步：${station}`,
  },
  stations: {
    import: {
      label: "导入",
      lead: "读取通知，把各附件的分工表和单位名录写入本工作簿。",
      help: [
        "选择通知文件，或把文件拖到窗格里，也可以复制正文后在窗格里粘贴。",
        "程序读出通知正文和各附件的责任分工表，每个附件写成一张工作表；单位名录也写成工作表，可以修改。",
        "工作簿里已有同名工作表且改动过时，原表改名保留，不会丢失。",
      ],
    },
    check: {
      label: "校验",
      lead: "核对事项数、单位名称和牵头单位，列出需要处理的地方。",
      help: [
        "程序把通知声明的事项数与分工表逐一核对，查单位名称是否在单位名录中，查重复事项的责任单位是否一致。",
        "点任意一条，表格即定位到所在单元格。程序只提示，不改动内容。",
        "改正分工表或单位名录后，再校验一次。",
      ],
    },
    issue: {
      label: "下发",
      lead: "按报送期给每个责任单位生成一份填报表。",
      help: [
        "先选报送期。各乡镇展开到每个乡镇，每个单位一份填报表，只含本单位的事项。",
        "填报表中通知内容已锁定，单位只填完成情况各栏；文件可用Excel、WPS或LibreOffice填写。",
        "下载压缩包后分发。不能下载时，可逐份在新工作簿中打开并另存。",
      ],
    },
    consolidate: {
      label: "汇总",
      lead: "选取各单位交回的填报表，汇成每事项一行的总表。",
      help: [
        "一次选取多个文件、整个文件夹或压缩包；分批交回的可以分批汇总，结果不重复。",
        "文件改名、增列、调整行序都能识别；识别不了的单元格列在“未归位”中，不会丢失。",
        "读不了的文件列出原因和办法，其余文件照常汇总。",
      ],
    },
    report: {
      label: "上报",
      lead: "生成报市的进展汇总表、完成情况统计和催报清单。",
      help: [
        "每个附件一张进展汇总表，另有完成情况统计和催报清单，均为A4横向，表头逐页重复。",
        "点表名查看；核对后在Excel中打印，或另存后报送。",
        "单位补报后，到“汇总”加入其文件，再生成一次即可。",
      ],
    },
  },
  due: {
    period: "报送期",
    periodName: (year, quarter) =>
      quarter === null ? `${year}年度` : `${year}年第${quarters[quarter - 1] ?? ""}季度`,
    dueOn: (month, day, year) => `${year === null ? "" : `${year}年`}${month}月${day}日前报送`,
    daysLeft: (days) =>
      days > 0 ? `还有 ${days} 天` : days === 0 ? "今天截止" : `已过 ${-days} 天`,
    required: "应报",
    reported: "已报",
    outstanding: "未报",
    overdue: "逾期",
    noCalendar: "通知没有写明报送时间",
  },
  intake: {
    dropHere: "把文件拖到这里",
    orPaste: "也可复制正文后在此处按 Ctrl+V 粘贴",
    pickFiles: "选择文件",
    pickFolder: "选择文件夹",
    pastedName: "粘贴的正文.txt",
    refusedTitle: (count) => `${count} 个文件没有读取`,
  },
  import: importTexts,
  check: checkTexts,
  issue: issueTexts,
  consolidate: consolidateTexts,
  report: reportTexts,
  preview: previewTexts,
  outsideExcel: {
    titles: {
      "not-excel": "请在Excel中打开",
      "not-loaded": "Office组件没有加载",
      "no-answer": "Excel没有响应",
      "too-old": "Excel版本过低",
    },
    bodies: {
      "not-excel":
        "本页是Excel加载项的窗格，要在Excel 2021及以上版本中使用。没有Excel时，可用预览页完成同样的工作。",
      "not-loaded":
        "窗格要用的office.js没有取到，多因网络不通或被拦截。请检查网络后重新打开窗格；内网使用请联系管理员改为自带office.js。也可先用预览页。",
      "no-answer":
        "等待Excel超过10秒没有响应。请关闭Excel中的对话框，再重新打开窗格；仍不成功时请重新启动Excel。也可先用预览页。",
      "too-old":
        "当前Excel不支持ExcelApi 1.9。请升级到Excel 2021、Microsoft 365或网页版Excel。也可先用预览页。",
    },
    preview: "打开预览页",
  },
};
