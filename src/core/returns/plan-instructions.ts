import { fitRowHeights } from "../sheet-plan/row-heights";
import type { SheetPlan } from "../sheet-plan/sheet-plan";
import { dateTitle } from "./form-texts";
import { STATUSES, type ReturnForm } from "./return-form";

/** The name of the sheet that says how to fill a form in. */
export const INSTRUCTIONS_SHEET = "填写说明";

/** Plans the sheet 填写说明: one short sentence a row. */
export function planInstructions(form: Pick<ReturnForm, "dueDate">): SheetPlan {
  const lines = instructionLines(form);
  return fitRowHeights({
    name: INSTRUCTIONS_SHEET,
    visibility: "visible",
    columns: [{ width: 84, format: "text", alignment: "left" }],
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
}

/** The sentences of the sheet 填写说明, in order. */
export function instructionLines(form: Pick<ReturnForm, "dueDate">): readonly string[] {
  const due = form.dueDate === null ? "" : `，请于${dateTitle(form.dueDate)}前报送`;
  return [
    `1. 每行是一项分工任务，只需填写“完成状态”至“填报日期”各列${due}。`,
    "2. 序号、任务、责任单位等由县里预填，已锁定，请勿改动、删行或调整列。",
    `3. 完成状态请从下拉列表中选择：${STATUSES.join("、")}。`,
    "4. 完成比例填0%至100%，例如85%；无法量化的可不填。",
    "5. 进展情况请写本期实际进展和关键数据；存在问题、下一步打算没有的可不填。",
    "6. 本期确无进展的，完成状态选“零报告”，不要留空；留空按未报统计。",
    "7. 本单位角色为“牵头”的，请汇总配合单位情况后填报；为“配合”的，只填本单位承担的部分。",
    "8. 填报日期按“2021-12-25”的样式填写。填好后保存为原格式，连同文件名一并发回。",
  ];
}
