import type { Messages } from "../messages";
import { readNotices } from "./read-notices";
import { refusalDetail, refusals } from "./refusals";

const EVIDENCE = {
  keys: "表内行码",
  tasks: "任务文字",
  "sheet-text": "表内“填报单位”",
  "file-name": "文件名",
} as const;

/** 读取、汇总报送表时发现的问题：是什么，做了什么假定，怎么办。 */
export const returnIssues: Messages["returnIssues"] = {
  "unreadable-file": ({ reason, detail }) => {
    const refusal = refusals[reason];
    return `文件未读入，没有计入汇总：${refusal.reason}${detail === undefined ? "" : `（${refusalDetail(reason, detail)}）`}。${refusal.remedy}。`;
  },
  "not-a-return": () =>
    "没有找到填报表的表头，未当作报送表读取，其中文字全部列入未归位清单。请确认是否选错文件。",
  "file-set-aside": () => "已由人工确认不是报送表，未计入汇总；可随时改为指定单位。",
  "book-joined": ({ county, count }) => `这是${county}的汇总工作簿，其中${count}份报送表已并入。`,
  "other-county-book": ({ expected, found }) =>
    `这是“${found}”的汇总工作簿，本次汇总的是“${expected}”，没有并入。汇总各县请在命令行用 --counties。`,
  "book-without-returns": ({ expected, found }) =>
    `这份汇总工作簿中没有${expected}的报送内容${found === "" ? "" : `（有${found}）`}。请核对报送期。`,
  "not-a-book": () => "按县汇总只收各县的汇总工作簿，这份文件没有计入。请先由所在县汇总。",
  "unknown-sender": ({ candidates }) =>
    `判断不了是哪个单位报送的${
      candidates.length > 0 ? `（可能是${candidates.join("、")}）` : ""
    }，所填内容全部列入未归位清单。请指定报送单位，不必再选文件。`,
  "sender-inferred": ({ unit, by, evidence }) =>
    `表内标记已缺失，根据${EVIDENCE[by]}（${evidence}）推断为“${unit}”报送。请确认。`,
  "other-period": ({ expected, found }) =>
    `这份表标明的报送期是${found}，本次汇总的是${expected}，仍按本期读取。请确认不是把上期的表又发了一遍。`,
  "other-county": ({ expected, found }) =>
    `这份表标明属于“${found}”，本次汇总的是“${expected}”。请确认是否选错文件。`,
  "sheet-renamed": ({ expected }) => `工作表原名“${expected}”，已被改名，仍照常读取。`,
  "header-moved": ({ rowNumber }) => `表头移到了第${rowNumber}行，已按移动后的位置读取。`,
  "header-missing": ({ areColumnsKnown }) =>
    areColumnsKnown
      ? "表头已被删除，各列按下发时的次序读取。请核对所填内容是否对列。"
      : "表头已被删除，列又有增减，分不清哪一列填的是什么，所填内容都在未归位清单里。请补上表头后重新汇总。",
  "two-row-header": () => "表头占了两行，已合并为一行理解。",
  "columns-moved": () => "列的次序或列数与下发的表不同，已按表头文字读取。",
  "header-inferred": ({ written, column }) => `表头“${written}”已当作“${column}”。请确认。`,
  "unknown-column": ({ written }) =>
    `“${written}”一列不是下发的表中的列，所填内容列入未归位清单。请查看是否需要并入进展情况。`,
  "keys-lost": ({ count }) => `有${count}行的行码已缺失，已按序号和任务文字对应到事项。`,
  "key-overruled": ({ written }) =>
    `本行的行码与任务文字“${shorten(written)}”不是同一事项，已按任务文字对应。请确认。`,
  "rows-reordered": () => "行的次序与下发的表不同，已逐行对应，不影响汇总。",
  "rows-renumbered": ({ count }) =>
    `有${count}行的序号被改动，已按行码和任务文字对应，不影响汇总。`,
  "row-matched-by": ({ by, written, task }) =>
    by === "number"
      ? `本行“${shorten(written)}”只有序号对得上，已当作“${shorten(task)}”。请确认。`
      : `本行“${shorten(written)}”与“${shorten(task)}”文字相近，已当作同一事项。请确认。`,
  "unmatched-row": ({ written }) =>
    `本行“${shorten(written)}”对应不上任何分工事项，所填内容列入未归位清单。请确认归入哪一项。`,
  "duplicate-row": ({ rowNumber }) =>
    `本行与第${rowNumber}行是同一事项，两行所填内容都已读取。请核对以哪一行为准。`,
  "missing-rows": ({ unit, count, numbers }) =>
    `“${unit}”的表中缺${count}项（${numbers}）。请提醒补报。`,
  "table-not-due": ({ annex, period, count }) =>
    `${annex}不在本期（${period}）报送范围，所填${count}行列入未归位清单。如需汇总请另选报送期。`,
  "not-responsible": ({ unit }) =>
    `“${unit}”不是本项的责任单位，所报内容已列在本项之下并注明来源。请确认是否采用。`,
  "answers-for-others": ({ unit, others }) =>
    `“${unit}”所填文字中写有${others}的情况，已整段列在“${unit}”名下。请确认${others}是否另行报送。`,
  "merged-value": ({ written, rows }) =>
    `第${rows}行合并为一个单元格，“${shorten(written)}”已用于其中每一行。请确认。`,
  "status-mapped": ({ written, status }) => `“${shorten(written)}”已归为“${status}”。请确认。`,
  "status-unknown": ({ written }) =>
    `完成状态“${shorten(written)}”不在可选范围，无法归类，原文列入未归位清单。请选定一种状态。`,
  "percent-mapped": ({ written, percent }) => `完成比例“${written}”已当作${percent}%。`,
  "percent-unreadable": ({ written }) =>
    `完成比例“${shorten(written)}”不是0%至100%之间的比例，原文列入未归位清单。请核对后补填。`,
  "date-mapped": ({ written, date }) => `填报日期“${written}”已当作${date}。`,
  "date-unreadable": ({ written }) =>
    `填报日期“${shorten(written)}”读不出具体日期，原文列入未归位清单。请核对后补填。`,
  "formula-value": ({ written }) => `单元格是公式，已取其计算结果“${shorten(written)}”。`,
  "cell-error": ({ written }) =>
    `单元格是错误值${written}，没有内容可取，列入未归位清单。请联系填报人核实。`,
  "issued-cell-changed": ({ column, issued, written }) =>
    `预填的“${column}”被改动：原为“${shorten(issued)}”，现为“${shorten(written)}”。汇总仍用原文。`,
  "identical-return": ({ sameAs }) => `与“${sameAs}”内容完全相同，只计一份。`,
  "conflicting-returns": ({ unit, column, files }) =>
    `“${unit}”对本项的“${column}”报了不同的内容（${files}）。请选定以哪一份为准。`,
  "version-chosen": ({ unit, column, files }) =>
    `“${unit}”对本项的“${column}”报过不同的内容（${files}），已按人工选定的采用；其余保留在汇总明细。`,
  "status-contradicts-percent": ({ status, percent }) =>
    `完成状态为“${status}”，完成比例却是${percent}%。请核实。`,
  "done-beside-plan": ({ word, clause }) =>
    `完成状态为“已完成”，进展情况里却写有“${word}”（${shorten(clause)}）。请核实是否确已完成。`,
  "figures-contradict": ({ written, stated, computed }) =>
    `“${shorten(written)}”：按所写数字应为${computed}%，却写作${stated}%。请核实。`,
  "copied-from-before": ({ period, percent }) =>
    percent === 100
      ? `进展情况与上期（${period}）完全相同。请核实本期有无新进展。`
      : `进展情况与上期（${period}）有${percent}%相同。请核实本期有无新进展。`,
  "status-went-back": ({ period, before, now }) =>
    `上期（${period}）为“${before}”，本期为“${now}”。请核实。`,
  "percent-went-back": ({ period, before, now }) =>
    `完成比例由上期（${period}）的${before}%降为${now}%。请核实。`,
  "empty-progress": ({ status }) => `完成状态为“${status}”，但没有填写进展情况。请补充。`,
  "read-notice": ({ notice, count }) =>
    `${readNotices[notice]}${count > 1 ? `（${count}处）` : ""}。`,
  "sheet-kept-aside": ({ sheet, keptAs }) =>
    `工作表“${sheet}”经人工改动，原表已另存为“${keptAs}”，没有覆盖。`,
};

/** Cuts a long text for a sentence; the whole stands in its cell. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return [...line].length <= 40 ? line : `${[...line].slice(0, 38).join("")}……`;
}
