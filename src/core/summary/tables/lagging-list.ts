import { attributedText } from "../../consolidation/item-texts";
import { share, taskText } from "../../consolidation/consolidation-table";
import { FORM_HEADINGS } from "../../returns/form-columns";
import { tablePlan } from "../../sheet-plan/table-plan";
import {
  centredColumn,
  NUMBER_COLUMN,
  percentColumn,
  textColumn,
  SENDER_LINE,
} from "../summary-columns";
import { placeOfRow, sheetHeading, type SummaryTable } from "../summary-context";

/** 滞后事项清单: the assignments whose lead says that they lag or have not begun. */
export const laggingList: SummaryTable = {
  id: "lagging",
  plan: (context) => {
    const lagging = context.items.filter(({ state }) => state === "进展滞后" || state === "未启动");
    if (lagging.length === 0) return [];
    return [
      tablePlan({
        ...sheetHeading(context, "滞后事项清单"),
        note: SENDER_LINE,
        columns: [
          NUMBER_COLUMN,
          centredColumn("事项", 13),
          textColumn("任务", 34),
          centredColumn("牵头单位", 14),
          centredColumn(FORM_HEADINGS.status, 10),
          percentColumn(FORM_HEADINGS.percent),
          textColumn(FORM_HEADINGS.progress, 34),
          textColumn(FORM_HEADINGS.problems, 24),
          textColumn(FORM_HEADINGS.nextSteps, 24),
        ],
        rows: lagging.map(({ item, table, assignment, state }, index) => [
          index + 1,
          placeOfRow(table, assignment),
          taskText(assignment),
          item.lead,
          state,
          share(item.percent),
          attributedText(item, "progress"),
          attributedText(item, "problems"),
          attributedText(item, "nextSteps"),
        ]),
        splitsTallRows: true,
      }),
    ];
  },
};
