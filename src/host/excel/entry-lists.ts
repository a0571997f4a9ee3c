import { columnLetters } from "../../core/grid/address";
import type { SheetPlan } from "../../core/sheet-plan/sheet-plan";
import { fitsLiteral, type ListSource } from "./entry-rule-step";
import { LISTS_SHEET } from "./own-sheets";
import { jsonBytes, rangeStep, uniform, type WriteStep } from "./write-step";

/** The drop-down lists of a write that are too long for their rules, each in its own column. */
export interface EntryLists {
  /** Where a list is taken from: itself, or its column on the very hidden sheet. */
  readonly source: (values: readonly string[]) => ListSource;
  /** What has to be written onto that sheet; empty where all lists are there already. */
  readonly steps: readonly WriteStep[];
}

/** Says whether any list of the plans needs the very hidden sheet. */
export function needListsSheet(plans: readonly SheetPlan[]): boolean {
  return longLists(plans).length > 0;
}

/**
 * Finds each long list a column. Lists are only ever added, never changed or removed: other sheets
 * may draw on them, and a write that fails leaves at most an unused column behind.
 */
export function entryLists(
  plans: readonly SheetPlan[],
  existing: readonly (readonly unknown[])[]
): EntryLists {
  const columns = columnsOf(existing);
  const known = columns.length;
  for (const values of longLists(plans))
    if (!columns.some((column) => isSameList(column, values))) columns.push([...values]);
  return {
    source: (values) => {
      if (fitsLiteral(values)) return values.join(",");
      const letters = columnLetters(columns.findIndex((column) => isSameList(column, values)));
      return `='${LISTS_SHEET}'!$${letters}$1:$${letters}$${values.length}`;
    },
    steps: columns.flatMap((values, columnIndex) =>
      columnIndex < known ? [] : [listStep(values, columnIndex)]
    ),
  };
}

function longLists(plans: readonly SheetPlan[]): readonly (readonly string[])[] {
  return plans.flatMap((plan) =>
    plan.entryRules.flatMap((rule) =>
      rule.kind === "list" && !fitsLiteral(rule.values) ? [rule.values] : []
    )
  );
}

function columnsOf(lines: readonly (readonly unknown[])[]): string[][] {
  const columnCount = lines[0]?.length ?? 0;
  return Array.from({ length: columnCount }, (_, columnIndex) =>
    lines.map((line) => String(line[columnIndex])).filter((text) => text !== "")
  );
}

function isSameList(column: readonly string[], values: readonly string[]): boolean {
  return column.length === values.length && column.every((text, index) => text === values[index]);
}

function listStep(values: readonly string[], columnIndex: number): WriteStep {
  const lines = values.map((value) => [value]);
  const range = {
    firstRowIndex: 0,
    firstColumnIndex: columnIndex,
    lastRowIndex: values.length - 1,
    lastColumnIndex: columnIndex,
  };
  return rangeStep(
    range,
    2,
    (cells) => {
      cells.numberFormat = uniform("@");
      cells.values = lines;
    },
    jsonBytes(lines)
  );
}
