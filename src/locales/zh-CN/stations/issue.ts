import type { IssueTexts } from "../../stations/issue-texts";

/** 下发的文字。 */
export const issueTexts: IssueTexts = {
  run: "生成填报表",
  again: "重新生成",
  leadsOnly: "只发牵头单位",
  count: (count) => `将生成 ${count} 份填报表，每个责任单位一份`,
  counting: "正在统计责任单位…",
  done: (count) => `已生成 ${count} 份填报表`,
  download: "下载压缩包",
  downloadHint: "不能下载时，点单位名称在新工作簿中打开，再另存。",
  openForm: (unit) => `在新工作簿中打开${unit}的填报表`,
  saveForm: (unit) => `下载${unit}的填报表`,
  unexpanded: (groups) => `${groups}在单位名录中没有成员，未生成填报表，请补充单位名录`,
  formsTitle: "填报表",
  filter: "查找单位",
};
