import type { CheckTexts } from "../../stations/check-texts";
import { issueKinds } from "../issue-kinds";
import { checkActionTexts } from "./check-actions";

/** 校验的文字。 */
export const checkTexts: CheckTexts = {
  run: "开始校验",
  again: "重新校验",
  done: (errors, warnings, infos, ignored) =>
    `校验完成：错误 ${errors} 条，提醒 ${warnings} 条，信息 ${infos} 条${
      ignored === 0 ? "" : `；已忽略 ${ignored} 条`
    }`,
  clean: "没有发现需要处理的问题",
  leftOpen: "上次校验还有错误未处理，点“开始校验”重新列出",
  unmarked: (sheets) => ({
    what: `${sheets.map((name) => `“${name}”`).join("、")}受保护，问题单元格没有标色`,
    why: "工作表设有保护，程序不会自行解除；校验结果照常列在下面。",
    next: "需要标色时，请在“审阅”中撤销工作表保护，再重新校验。",
  }),
  countsTitle: "事项数核对",
  annex: "附件",
  declared: "通知称",
  found: "实有",
  difference: "核对",
  matched: "一致",
  missing: (count) => `少 ${count} 项`,
  surplus: (count) => `多 ${count} 项`,
  severities: { error: "错误", warning: "提醒", info: "信息" },
  kinds: issueKinds,
  all: "全部",
  selectHint: "点问题即定位到单元格",
  listTitle: "问题清单",
  proofread: "同时查疑似错字、漏字",
  writeReport: "写校验报告",
  reportDone: "已写入工作表“校验报告”，可直接打印",
  reportSheet: "查看校验报告",
  report: {
    title: (notice) => (notice === "" ? "校验报告" : `校验报告：${notice}`),
    counts: ({ error, warning, info, ignored }) =>
      `错误${error}条，提醒${warning}条，信息${info}条；已忽略${ignored}条（列在最后，附原因）。`,
    headings: { severity: "级别", kind: "类别", place: "位置", what: "说明", advice: "建议" },
    severities: { error: "错误", warning: "提醒", info: "信息", ignored: "已忽略" },
    reason: (reason) => `忽略原因：${reason}`,
  },
  actions: checkActionTexts,
};
