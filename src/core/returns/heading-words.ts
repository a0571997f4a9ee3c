import { FORM_HEADINGS } from "./form-columns";

/** Words that headings are made of besides those of the form: time, numbering, connectives, and how to fill in. */
const OTHER_WORDS: readonly string[] = [
  "20\\d\\d年?|(?:1[0-2]|[1-9])月份?|第?[一二三四1-4](?:至[一二三四1-4])?季度|[上下]半年|[上去]年",
  "[上本]?(?:季度|年度|期|月度?)|全年|截[至止]|目前|当前|年月日|下一?步|下阶段|累计",
  "\\d{1,4}字(?:以内|左右|内)?|必填|选填|可选|如有|请填写?|简要|另附|单位|是否",
  "工作|重点|主要|任务|事项|项目|目标|内容|责任|牵头|配合|协同|参与|部门|领导|分管|负责",
  "存在|问题|困难|原因|建议|措施|打算|计划|安排|举措|成效|亮点|进展|进度|情况|状态|比例|百分比",
  "落实|推进|完成|办理|填报|填表|填写|报送|经办|联系|联络|日期|时间|时限|姓名|签[字名]|盖章",
  "电话|手机|号码?|方式|名称|说明|备注|编号|序号|以及|其他|仅供参考|[人员率及与和或的等年月日]",
];

/**
 * Makes the test whether a text is made of the words of headings alone, in any order, so that
 * nothing of a unit's is lost where it is taken for a heading. The known headings count as a whole.
 */
export function headingWordsTest(known: readonly string[]): (text: string) => boolean {
  const whole = [...Object.values(FORM_HEADINGS), ...known]
    .map(squeezed)
    .filter((text) => text !== "");
  const longestFirst = [...new Set(whole)].sort((a, b) => b.length - a.length).map(escaped);
  const words = new RegExp([...longestFirst, ...OTHER_WORDS].join("|"), "g");
  return (text) => squeezed(squeezed(text).replace(words, "")) === "";
}

/** Signs say nothing in a heading, but for those that show a share. */
function squeezed(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}\p{S}]/gu, "");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
