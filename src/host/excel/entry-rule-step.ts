import { entryMessage } from "../../core/sheet-plan/entry-message";
import type { EntryRule } from "../../core/sheet-plan/sheet-plan";
import { jsonBytes, rangeStep, type WriteStep } from "./write-step";

/** A drop-down's source as Excel takes it: values parted by commas, or a formula such as `='表'!$A$1:$A$9`. */
export type ListSource = string;

/** The longest list that Excel keeps in the rule itself, in characters. */
const LONGEST_LITERAL = 255;
/** The longest message and title that Excel shows at a refused entry. */
const LONGEST_MESSAGE = 220;
const LONGEST_TITLE = 32;
const EARLIEST_DATE = "2000-01-01";

/** Says whether a list can stand in its rule; a comma in a value would part it. */
export function fitsLiteral(values: readonly string[]): boolean {
  return (
    values.join(",").length <= LONGEST_LITERAL && !values.some((value) => /^\s|\s$|,/.test(value))
  );
}

/** Limits what may be entered into a range; an empty cell is always allowed. */
export function entryRuleStep(
  rule: EntryRule,
  listSource: (values: readonly string[]) => ListSource
): WriteStep {
  const condition = conditionOf(rule, listSource);
  const { title, text } = entryMessage(rule);
  const alert: Excel.DataValidationErrorAlert = {
    title: title.slice(0, LONGEST_TITLE),
    message: text.slice(0, LONGEST_MESSAGE),
    style: "Stop",
    showAlert: true,
  };
  return rangeStep(
    rule.range,
    3,
    (range) => {
      range.dataValidation.rule = condition;
      range.dataValidation.ignoreBlanks = true;
      range.dataValidation.errorAlert = alert;
    },
    jsonBytes(condition) + jsonBytes(alert)
  );
}

function conditionOf(
  rule: EntryRule,
  listSource: (values: readonly string[]) => ListSource
): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: listSource(rule.values) } };
    case "percent":
      return { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
    case "date":
      return { date: { formula1: EARLIEST_DATE, operator: "GreaterThanOrEqualTo" } };
  }
}
