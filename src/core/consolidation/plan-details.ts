import type { CellValue } from "../grid/cell-value";
import type { Notice } from "../notice/notice";
import { FORM_HEADINGS, ROLE_WORDS } from "../returns/form-columns";
import type { Contribution } from "../returns/unit-return";
import type { SheetPlan } from "../sheet-plan/sheet-plan";
import { tablePlan, type TableColumn } from "../sheet-plan/table-plan";
import type { ConsolidatedItem, Consolidation } from "./consolidation";
import {
  centred,
  COUNTY,
  findAssignment,
  heading,
  NUMBER,
  PERCENT,
  share,
  SOURCE_COLUMNS,
  taskText,
} from "./consolidation-table";
import { voicesOfItem } from "./item-texts";
import { isFilled, isTaken, REPORT_FIELDS, type UnitVoice } from "./unit-voice";

const TASK_COLUMNS: readonly TableColumn[] = [
  NUMBER,
  centred("附件", 8),
  { title: "任务", width: 26 },
];

const REPORT_COLUMNS: readonly TableColumn[] = [
  centred("单位", 14),
  centred("角色", 6),
  centred(FORM_HEADINGS.status, 10),
  PERCENT,
  { title: FORM_HEADINGS.progress, width: 30 },
  { title: FORM_HEADINGS.problems, width: 16 },
  { title: FORM_HEADINGS.nextSteps, width: 16 },
  centred(FORM_HEADINGS.reporter, 9),
  centred(FORM_HEADINGS.telephone, 13),
  { title: FORM_HEADINGS.reportedOn, width: 11, format: "date", alignment: "center" },
  centred("取舍", 8),
  ...SOURCE_COLUMNS,
  { title: "行", width: 6, format: "integer", alignment: "center" },
];

/** Plans the sheet with every contribution and its source. */
export function detailSheet(consolidation: Consolidation, notice: Notice): SheetPlan {
  return tablePlan({
    ...heading("汇总明细", "各单位报送内容明细表", consolidation),
    columns: [...TASK_COLUMNS, ...REPORT_COLUMNS],
    splitsTallRows: true,
    rows: consolidation.items.flatMap((item) => detailRows(item, notice)),
  });
}

/** As `detailSheet`, for counties put together: every contribution of each county's units. */
export function countyDetailSheet(consolidation: Consolidation, notice: Notice): SheetPlan {
  const { counties = [] } = consolidation;
  return tablePlan({
    ...heading("分县明细", "分县报送内容明细表", consolidation),
    columns: [...TASK_COLUMNS, COUNTY, ...REPORT_COLUMNS],
    splitsTallRows: true,
    rows: consolidation.items.flatMap((_, index) =>
      counties.flatMap((one) => {
        const item = one.consolidation.items[index];
        return item === undefined ? [] : detailRows(item, notice, [one.county]);
      })
    ),
  });
}

function detailRows(
  item: ConsolidatedItem,
  notice: Notice,
  county: readonly string[] = []
): readonly (readonly CellValue[])[] {
  const { table, assignment } = findAssignment(item, notice);
  const task = assignment === undefined ? "" : taskText(assignment);
  return voicesOfItem(item).flatMap((voice) =>
    voice.contributions.map((part, index) => [
      item.number,
      table?.annex ?? item.table,
      task,
      ...county,
      ...reportCells(part),
      choiceWord(part, index, voice),
      part.file,
      part.sheet,
      part.row,
    ])
  );
}

function reportCells(part: Contribution): readonly CellValue[] {
  return [
    part.unit,
    ROLE_WORDS[part.role],
    part.status,
    share(part.percent),
    part.progress,
    part.problems,
    part.nextSteps,
    part.reporter,
    part.telephone,
    part.reportedOn === null ? null : { kind: "date", iso: part.reportedOn },
  ];
}

/** What became of a contribution: taken, joined to the one taken, taken in part, not taken, sent back. */
function choiceWord(part: Contribution, index: number, voice: UnitVoice): string {
  if (part.isSentBack === true) return "已退回";
  const word = index === 0 ? "采用" : index < voice.takenCount ? "并入" : "未采用";
  if (voice.chosen.length === 0) return word;
  const filled = REPORT_FIELDS.filter((field) => isFilled(part[field]));
  const taken = filled.filter((field) => isTaken(part, voice, field));
  if (taken.length === filled.length) return word === "未采用" ? "采用" : word;
  return taken.length === 0 ? "未采用" : "部分采用";
}
