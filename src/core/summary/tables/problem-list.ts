import { voicesOfItem } from "../../consolidation/item-texts";
import { taskText } from "../../consolidation/consolidation-table";
import { FORM_HEADINGS } from "../../returns/form-columns";
import { tablePlan } from "../../sheet-plan/table-plan";
import { namesProblem } from "../problem-texts";
import { centredColumn, NUMBER_COLUMN, textColumn, SENDER_LINE } from "../summary-columns";
import { placeOfRow, sheetHeading, type SummaryTable } from "../summary-context";

/** 问题清单: one row for each unit and assignment of which the unit names a problem. */
export const problemList: SummaryTable = {
  id: "problems",
  plan: (context) => {
    const rows = context.items.flatMap(({ item, table, assignment }) =>
      voicesOfItem(item)
        .filter((voice) => namesProblem(voice.problems))
        .map((voice) => [
          placeOfRow(table, assignment),
          taskText(assignment),
          voice.problems,
          voice.unit,
          voice.nextSteps,
          assignment.deadline ?? "",
        ])
    );
    if (rows.length === 0) return [];
    return [
      tablePlan({
        ...sheetHeading(context, "问题清单"),
        note: SENDER_LINE,
        columns: [
          NUMBER_COLUMN,
          centredColumn("事项", 13),
          textColumn("任务", 34),
          textColumn(FORM_HEADINGS.problems, 36),
          centredColumn("责任单位", 15),
          textColumn("措施（下一步打算）", 34),
          centredColumn("完成时限", 12),
        ],
        rows: rows.map((cells, index) => [index + 1, ...cells]),
        splitsTallRows: true,
      }),
    ];
  },
};
