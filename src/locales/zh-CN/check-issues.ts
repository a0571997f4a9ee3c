import type { RowReference } from "../../core/issues/check-issues";
import type { Messages } from "../messages";

const WEEKDAYS = { 6: "星期六", 7: "星期日" } as const;
const COLUMNS = { number: "序号", task: "重点任务", units: "责任单位" } as const;
const IMPRINT = { date: "成文日期", number: "发文字号", issuer: "发文机关署名" } as const;

/** 核对通知和责任分工表时发现的问题：是什么，怎么办。 */
export const checkIssues: Messages["checkIssues"] = {
  "no-table": ({ file }) =>
    `“${file}”中没有找到责任分工表。请确认文件是否选对；表格须有“责任单位”或“牵头单位”一列，如为图片或扫描件，请先转为可编辑的表格。`,
  "count-mismatch": ({ annex, declared, found, sentence, isContiguous, isSection }) =>
    `${isSection === true ? `${annex}的标题“${sentence}”` : "通知"}称${isSection === true ? "其下" : annex}有${declared}项，表中实有${found}项，${
      found < declared ? `少${declared - found}项` : `多${found - declared}项`
    }${isSection === true ? "" : `（原文：“${sentence}”）`}。${
      isContiguous
        ? "序号连续，无法由序号判断差在哪一项，请与原通知逐项核对后再下发。"
        : "序号不连续，请先核对缺号、重号之处，再与原通知逐项核对。"
    }`,
  "count-matched": ({ annex, declared, found, sentence, isSection }) =>
    isSection === true
      ? `${annex}的标题“${sentence}”称其下有${declared}项，表中实有${found}项，数目一致，无需处理。`
      : `通知称${annex}有${declared}项，表中实有${found}项，数目一致（原文：“${sentence}”），无需处理。`,
  "unbound-count": ({ planName, declared, sentence }) =>
    `通知称“${planName}”有${declared}项（原文：“${sentence}”），但没有找到对应的责任分工表，无法核对。请确认附件是否齐全。`,
  "broken-numbering": ({ problem, expected, found }) => {
    if (problem === "gap")
      return `序号不连续：应为${expected ?? ""}，实为${found}。请核对是否漏项，或改正序号。`;
    if (problem === "repeated") return `序号${found}重复出现。请核对是否重复列项，或改正序号。`;
    return `序号“${found}”不是数字。请核对该行是否为分工事项，或改正序号。`;
  },
  "empty-cell": ({ column }) => `“${column}”一栏为空。请对照原通知补填。`,
  "unassigned-task": () =>
    "没有写明责任单位，无法分发。请在“责任单位”一栏或任务末尾的括号里写明单位。",
  "missing-column": ({ annex, column }) =>
    `${annex}没有“${COLUMNS[column]}”一列。${
      column === "number"
        ? "不影响分发，如需按序号核对请补上。"
        : "请核对表头文字，或在表中补上这一列。"
    }`,
  "duplicate-task": ({ otherNumber }) =>
    `本项与同一表中第${otherNumber}项文字相同。请核对是否重复列项；如确为两项，请在文字上加以区分。`,
  "unknown-unit": ({ name, suggestions }) =>
    `单位名录中没有“${name}”。${
      suggestions.length > 0
        ? `请确认是否为${quoted(suggestions, "或")}；如是新单位，请加入单位名录。`
        : "请核对名称；如是新单位，请加入单位名录。"
    }未确认前不会向其发放填报表。`,
  "run-together-units": ({ name, parts }) =>
    `“${name}”是${quoted(parts, "、")}连写，中间没有顿号，无法分发。请在各单位之间加上顿号。`,
  "nonstandard-unit-name": ({ written, name }) =>
    `“${written}”已按单位名录识别为“${name}”。如识别有误请改正，也可统一为规范简称。`,
  "former-unit-name": ({ written, name }) =>
    `“${written}”是“${name}”的原名，已按现单位处理。请确认职能是否已划转，并改用现名。`,
  "open-ended-units": ({ afterUnit, isAlone }) =>
    isAlone
      ? `只列了“${afterUnit}”一家却写有“等”，其他单位不明，无法分发。请补列单位，或确认只发“${afterUnit}”。`
      : `“${afterUnit}等”未列全单位。请补列单位，或确认只发已列出的单位。`,
  "vague-unit": ({ name }) =>
    `“${name}”没有指明具体单位，落不到具体收件人。请写明单位，或在单位名录中指定由谁接收。`,
  "duplicate-unit": ({ name }) => `“${name}”在同一项中列了两次。请删去多余的一处。`,
  "unit-outside-addressees": ({ name, rows }) =>
    `“${name}”承担${rowList(rows)}，但不在通知的主送范围内。请另行送达。`,
  "group-expanded": ({ group, count, rows, missing = [] }) =>
    `“${group}”按单位名录展开为${count}个单位（${rowList(rows)}），名单来自单位名录，不是通知原文。${
      missing.length > 0
        ? `集合成员“${missing.join("、")}”不在单位名录中，不会发填报表，请改正名录。`
        : "请核对名录是否齐全。"
    }`,
  "excepted-units": ({ group, excepted, count }) =>
    count === null
      ? `“${group}”写明不含“${excepted.join("、")}”，但单位名录查不到这些成员，无法剔除。请改正名称，或逐一写明责任单位。`
      : `“${group}”写明不含“${excepted.join("、")}”，填报表发给单位名录中的其余${count}个单位。请核对。`,
  "qualified-unit": ({ name, qualifier }) =>
    `“${name}”后括注“${qualifier}”。填报表发给“${name}”，请确认联络员是否应为“${qualifier}”的同志。`,
  "missing-lead": () => "没有牵头单位。请写明由哪个单位牵头并汇总报送。",
  "assumed-lead": ({ annex, count }) =>
    `${annex}有${count}项列了多个单位，但通知没有写明由谁牵头，暂按排名第一的单位牵头处理。请确认。`,
  "group-as-lead": ({ group }) =>
    `“${group}”排在首位，但不是一个具体单位，无法由其汇总。请指定一个牵头单位，或确认由各单位分别报送。`,
  "ambiguous-lead": ({ leads }) =>
    `有${leads.length}个牵头单位（${leads.join("、")}），未说明由谁汇总，暂按“${leads[0] ?? ""}”汇总处理。请确认。`,
  "misplaced-lead": ({ lead, first }) =>
    `写明由“${lead}”牵头，但排在首位的是“${first}”。请把“${lead}”调到首位，或改正牵头单位。`,
  "agency-as-lead": ({ lead, type }) =>
    `牵头单位“${lead}”在单位名录中列为“${type}”，由其牵头没有问题。请确认填报表怎样送达、由谁汇总。`,
  "class-order": ({ unit, before }) =>
    `“${unit}”按惯例应排在“${before}”之前（先部门，再乡镇，后开发区）。可调整次序，不影响分发。`,
  "lead-differs": ({ other, lead, otherLead }) =>
    `同一任务在${rowName(other)}中由“${otherLead}”牵头，此处由“${lead}”牵头。请确认由谁牵头，并改为一致。`,
  "units-differ": ({ other, missingHere, missingThere, openEndedHere, openEndedThere }) => {
    const there = rowName(other);
    const parts = [
      missingThere.length > 0 ? `${there}没有${quoted(missingThere, "、")}` : "",
      missingHere.length > 0 ? `此处没有${quoted(missingHere, "、")}` : "",
      openEndedHere === openEndedThere ? "" : `只有${openEndedHere ? "此处" : there}写有“等”`,
    ].filter((part) => part !== "");
    return `同一任务与${there}的责任单位不一致：${parts.join("；")}。请确认以哪一处为准。`;
  },
  "recurring-task": ({ other, likeness, similarity }) => {
    const percent = `${Math.round(similarity * 100)}%`;
    if (likeness === "exact")
      return `与${rowName(other)}文字相同（${percent}），责任单位一致。可合并填报一次，两表同时取用。`;
    if (likeness === "near")
      return `与${rowName(other)}文字相近（较短一处的文字有${percent}相同），责任单位一致。请确认是否为同一任务，如是可合并填报一次。`;
    return `与${rowName(other)}可能相关（较短一处的文字有${percent}相同）。请确认是否为同一任务；如不是，无需处理。`;
  },
  "later-target": ({ year, planEnd }) =>
    `任务中的目标年份${year}年在计划末年${planEnd}年之后，属长期目标，通常无需改动。填报时请写明当期进度。`,
  "measurable-target": ({ figures }) =>
    `任务含量化指标${figures.join("、")}。收回填报表后可据此核对完成情况。`,
  "doubtful-wording": (params) =>
    params.kind === "term"
      ? `“${params.written}”疑为“${params.likely}”。请对照原通知核对。`
      : `“${params.rest}”之前疑脱“${params.word}”（${rowName(params.other)}有）。请对照原通知核对。`,
  "undated-deadline": ({ sentence, inferred }) =>
    `时限没有写明年份（原文：“${sentence}”）。${
      inferred === null
        ? "通知中也没有可以推定的年份，请确认截止日期。"
        : `按通知年度推定为${dateText(inferred)}，请确认。`
    }`,
  "impossible-deadline": ({ sentence, taken }) =>
    `时限所写的日期日历上没有（原文：“${sentence}”），${
      taken === null ? "暂按当月最后一日处理" : `暂按${dateText(taken)}处理`
    }。请对照原通知核对后改正，或另行设定截止日期。`,
  "dayless-deadline": ({ sentence }) =>
    `时限没有写明具体日期（原文：“${sentence}”），暂以每期最后一日为截止日。如有不同，请另行设定。`,
  "weekend-deadline": ({ sentence, date, weekday }) =>
    `截止日${dateText(date)}是${WEEKDAYS[weekday]}（原文：“${sentence}”）。请考虑提醒各单位提前报送。`,
  "unclear-reporter": ({ sentence, units, recipients, leads, shared }) =>
    `通知要求各责任单位报送（原文：“${sentence}”）。责任单位写法共${units}个，展开后为${recipients}家，其中牵头单位${leads}家；有${shared}项由多家共同承担，未说明由谁汇总，暂按牵头单位汇总处理。请确认。`,
  "missing-imprint": ({ parts }) =>
    `通知全文没有${parts.map((part) => IMPRINT[part]).join("、")}，无法据此确定年份。请对照正式文件确认。`,
  "missing-annex-list": ({ annexes }) =>
    `正文之后没有“附件：”说明，附件（${annexes.join("、")}）是按表前的标注识别的。请核对附件是否齐全。`,
  "title-differs": ({ annex, title, named }) =>
    `${annex}的标题是“${title}”，正文中写作“${named}”，两处不一致。请对照正式文件核对（尤其是年份）并改为一致。`,
};

function quoted(names: readonly string[], separator: string): string {
  return names.map((name) => `“${name}”`).join(separator);
}

function rowName({ annex, number }: RowReference): string {
  return number === "" ? `${annex}（无序号）` : `${annex}第${number}项`;
}

/** 如：附件1第1、2项，附件3第10项。 */
function rowList(rows: readonly RowReference[]): string {
  const byAnnex = new Map<string, string[]>();
  for (const { annex, number } of rows) {
    const numbers = byAnnex.get(annex) ?? [];
    byAnnex.set(annex, numbers);
    numbers.push(number === "" ? "（无序号）" : number);
  }
  return [...byAnnex].map(([annex, numbers]) => `${annex}第${shortList(numbers)}项`).join("，");
}

function shortList(numbers: readonly string[]): string {
  return numbers.length <= 12
    ? numbers.join("、")
    : `${numbers.slice(0, 12).join("、")}等${numbers.length}`;
}

function dateText(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
