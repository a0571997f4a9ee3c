import type { Rule } from "./rule";
import { agencyAsLead } from "./rules/agency-as-lead";
import { ambiguousLead } from "./rules/ambiguous-lead";
import { assumedLead } from "./rules/assumed-lead";
import { brokenNumbering } from "./rules/broken-numbering";
import { classOrder } from "./rules/class-order";
import { daylessDeadline } from "./rules/dayless-deadline";
import { declaredCount } from "./rules/declared-count";
import { doubtfulWording } from "./rules/doubtful-wording";
import { duplicateTask } from "./rules/duplicate-task";
import { duplicateUnit } from "./rules/duplicate-unit";
import { exceptedUnits } from "./rules/excepted-units";
import { emptyCell } from "./rules/empty-cell";
import { formerUnitName } from "./rules/former-unit-name";
import { groupAsLead } from "./rules/group-as-lead";
import { groupExpanded } from "./rules/group-expanded";
import { impossibleDeadline } from "./rules/impossible-deadline";
import { laterTarget } from "./rules/later-target";
import { leadDiffers } from "./rules/lead-differs";
import { measurableTarget } from "./rules/measurable-target";
import { misplacedLead } from "./rules/misplaced-lead";
import { missingAnnexList } from "./rules/missing-annex-list";
import { missingColumn } from "./rules/missing-column";
import { missingImprint } from "./rules/missing-imprint";
import { missingLead } from "./rules/missing-lead";
import { nonstandardUnitName } from "./rules/nonstandard-unit-name";
import { openEndedUnits } from "./rules/open-ended-units";
import { qualifiedUnit } from "./rules/qualified-unit";
import { recurringTask } from "./rules/recurring-task";
import { runTogetherUnits } from "./rules/run-together-units";
import { titleDiffers } from "./rules/title-differs";
import { unassignedTask } from "./rules/unassigned-task";
import { unclearReporter } from "./rules/unclear-reporter";
import { undatedDeadline } from "./rules/undated-deadline";
import { unitOutsideAddressees } from "./rules/unit-outside-addressees";
import { unitsDiffer } from "./rules/units-differ";
import { unknownUnit } from "./rules/unknown-unit";
import { vagueUnit } from "./rules/vague-unit";
import { weekendDeadline } from "./rules/weekend-deadline";

/** All checks on a notice; a new one is a file in rules/ and a line here. */
export const RULES: readonly Rule[] = [
  declaredCount,
  brokenNumbering,
  emptyCell,
  unassignedTask,
  missingColumn,
  duplicateTask,
  unknownUnit,
  runTogetherUnits,
  nonstandardUnitName,
  formerUnitName,
  openEndedUnits,
  vagueUnit,
  duplicateUnit,
  unitOutsideAddressees,
  groupExpanded,
  exceptedUnits,
  qualifiedUnit,
  missingLead,
  groupAsLead,
  ambiguousLead,
  assumedLead,
  misplacedLead,
  classOrder,
  agencyAsLead,
  recurringTask,
  leadDiffers,
  unitsDiffer,
  laterTarget,
  measurableTarget,
  doubtfulWording,
  undatedDeadline,
  impossibleDeadline,
  daylessDeadline,
  weekendDeadline,
  unclearReporter,
  missingImprint,
  missingAnnexList,
  titleDiffers,
];
