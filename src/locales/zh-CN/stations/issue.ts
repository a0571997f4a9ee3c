import type { IssueTexts } from "../../stations/issue-texts";

/** 下发的文字。 */
export const issueTexts: IssueTexts = {
  run: "生成填报表",
  again: "重新生成",
  who: "发给谁",
  everyone: (count) => `每个责任单位${count === null ? "" : `（${count} 份）`}`,
  leads: (count) => `只发牵头单位${count === null ? "" : `（${count} 份）`}`,
  combine: (period) => `与${period}合为一份`,
  combineHint: "两期同时到期，每期一张表，各单位只收发一个文件",
  issuedOn: (date, leadsOnly) =>
    `已于 ${date} 生成（${leadsOnly ? "只发牵头单位" : "每个责任单位"}）`,
  outdated: "以下填报表是按改动前的选择生成的，请重新生成",
  done: (count) => `已生成 ${count} 份填报表`,
  download: "下载压缩包",
  downloadHint: "不能下载时，点单位名称在新工作簿中打开，再另存。",
  openForm: (unit) => `在新工作簿中打开${unit}的填报表`,
  saveForm: (unit) => `下载${unit}的填报表`,
  unexpanded: (groups) => `${groups}在单位名录中没有成员，未生成填报表，请补充单位名录`,
  formsTitle: "填报表",
  rows: (count) => `${count} 项`,
  filter: "查找单位",
};
