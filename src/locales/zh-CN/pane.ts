import type { PaneMessages } from "../pane-messages";
import { stationPages } from "./station-pages";
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
    messages: "消息",
    version: (version) => `分工 ${version} 版`,
  },
  stations: stationPages,
  due: {
    period: "报送期",
    periodName: (year, quarter) =>
      quarter === null ? `${year}年度` : `${year}年第${quarters[quarter - 1] ?? ""}季度`,
    dueOn: (month, day, year) => `${year === null ? "" : `${year}年`}${month}月${day}日前报送`,
    daysLeft: (days) =>
      days > 0 ? `还有 ${days} 天` : days === 0 ? "今天截止" : `已过 ${-days} 天`,
    longPast: "往年报送期",
    required: "应报",
    reported: "已报",
    outstanding: "未报",
    overdue: "逾期未报",
    noCalendar: "通知没有写明报送时间",
    calendar: {
      title: "报送日历",
      open: "报送日历",
      day: (year, month, day) => `${year}年${month}月${day}日`,
      weekday: (weekday) => `周${"一二三四五六日"[weekday - 1] ?? ""}`,
      weekendHint: "截止日是周末，可另定日期",
      yearInferred: "年份为推定",
      noDate: "没有写明年份",
      notStated: "通知没有写明报送时间，暂按期末，可改期",
      changed: (noticeDay) => `已改，通知为${noticeDay}`,
      contacts: (isLeadOnly) => (isLeadOnly ? "联络员（牵头单位报）" : "联络员"),
      change: (name) => `改期：${name}`,
      changeShort: "改期",
      newDate: (name) => `${name}的新截止日期`,
      save: "保存",
      reset: "按通知",
      cancel: "取消",
      saved: (name, day) => `${name}的截止日期已改为${day}。已生成的填报表仍写原日期，请重新生成`,
      wasReset: (name) => `${name}的截止日期已恢复为通知的日期`,
    },
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
