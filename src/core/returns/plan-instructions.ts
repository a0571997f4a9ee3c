import { fitRowHeights } from "../sheet-plan/row-heights";
import type { SheetPlan } from "../sheet-plan/sheet-plan";
import { TEXT_COLUMN } from "../sheet-plan/text-column";
import { periodTitle } from "../period/period";
import { dateTitle } from "./form-texts";
import { STATUSES, type FormSection, type ReturnForm } from "./return-form";

/** The name of the sheet that says how to fill a form in. */
export const INSTRUCTIONS_SHEET = "填写说明";

const FIRST_LINE = "每行是一项分工任务，只需填写“完成状态”至“填报日期”各列。";
const LINES = [
  "序号、任务、责任单位等由县里预填，已锁定，请勿改动、删行或调整列。",
  `完成状态请从下拉列表中选择：${STATUSES.join("、")}。`,
  "完成比例填0%至100%，例如85%；无法量化的可不填。",
  "进展情况请写本期实际进展和关键数据；存在问题、下一步打算没有的可不填。",
  "本期确无进展的，完成状态选“零报告”，不要留空；留空按未报统计。",
  "本单位角色为“牵头”的，请汇总配合单位情况后填报；为“配合”的，只填本单位承担的部分。",
  "第一张表最后的“联络员姓名”一行，请填本单位负责此项工作的联络员及职务、电话。",
] as const;
const SHARED_LINE = "任务下注明“一并填报”的，几处是同一事项，只填这一处，汇总时各表都会计入。";
const EARLIER_LINE = "最右边的灰色一列是本单位上期所报内容，仅供参考，不用改动。";
const LAST_LINE = "填报日期按“2021-12-25”的样式填写。填好后保存为原格式，连同文件名一并发回。";

/** In points: room between the lines. */
const LOWEST_ROW = 32;

/** Plans the sheet 填写说明: one short sentence a row. */
export function planInstructions(form: ReturnForm): SheetPlan {
  const lines = instructionLines(form.sections);
  const plan = fitRowHeights({
    name: INSTRUCTIONS_SHEET,
    visibility: "visible",
    columns: [TEXT_COLUMN],
    rows: [
      { style: "title", cells: [INSTRUCTIONS_SHEET] },
      ...lines.map((line) => ({ style: "body" as const, cells: [line] })),
    ],
    merges: [],
    frozenRowCount: 1,
    entryRules: [],
    unlockedRanges: [],
    print: { orientation: "portrait", titleRows: null },
  });
  const rows = plan.rows.map((row) =>
    row.style === "body" ? { ...row, height: Math.max(row.height ?? 0, LOWEST_ROW) } : row
  );
  return { ...plan, rows };
}

/** The sentences of the sheet 填写说明, numbered, as far as they concern a form. */
function instructionLines(sections: ReturnForm["sections"]): readonly string[] {
  const rows = sections.flatMap((section) => section.rows);
  const hasShared = rows.some((row) => (row.shared ?? []).length > 0);
  const hasEarlier = sections.some((section) => section.earlierPeriod !== undefined);
  return [
    FIRST_LINE.replace("。", `${dueClauses(sections)}。`),
    ...LINES,
    ...(hasShared ? [SHARED_LINE] : []),
    ...(hasEarlier ? [EARLIER_LINE] : []),
    LAST_LINE,
  ].map((line, index) => `${index + 1}. ${line}`);
}

/** Every sentence that the sheet can hold, without numbers and dates. */
export const INSTRUCTION_TEXTS: readonly string[] = [
  FIRST_LINE,
  ...LINES,
  SHARED_LINE,
  EARLIER_LINE,
  LAST_LINE,
];

/** ，请于…前报送 for one period; for several each with its own name. */
function dueClauses(sections: readonly Pick<FormSection, "period" | "dueDate">[]): string {
  const dues = new Map<string, string>();
  for (const { period, dueDate } of sections)
    if (dueDate !== null) dues.set(periodTitle(period), dateTitle(dueDate));
  const isSingle = new Set(sections.map(({ period }) => periodTitle(period))).size <= 1;
  return [...dues]
    .map(([title, day]) => `，${isSingle ? "" : `${title}的`}请于${day}前报送`)
    .join("");
}
