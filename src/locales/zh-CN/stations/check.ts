import type { CheckTexts } from "../../stations/check-texts";
import { issueKinds } from "../issue-kinds";

/** 校验的文字。 */
export const checkTexts: CheckTexts = {
  run: "开始校验",
  again: "重新校验",
  done: (errors, warnings, infos) =>
    `校验完成：错误 ${errors} 条，提醒 ${warnings} 条，信息 ${infos} 条`,
  clean: "没有发现需要处理的问题",
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
  selectHint: "点任意一条，表格定位到所在单元格",
  listTitle: "问题清单",
};
