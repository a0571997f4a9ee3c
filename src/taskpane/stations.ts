import type { Receipt } from "../core/consolidation/consolidation";
import { checkedState } from "../core/workbook/checked-step";
import { issuedNote } from "../core/workbook/issued-step";
import { reportedOn } from "../core/workbook/reported-step";
import { isWritten } from "../core/workbook/written-step";
import type { StationName, StationState } from "../locales/pane-messages";
import { periodTables } from "../core/workbook/period-tables";
import type { PaneState } from "./pane-state";

/** The five stations in the order of the work. */
export const STATIONS: readonly StationName[] = [
  "import",
  "check",
  "issue",
  "consolidate",
  "report",
];

/** Reads a station's name, as the ribbon's buttons pass it in the address; `import` for anything else. */
export function parseStation(text: string | null): StationName {
  return STATIONS.find((name) => name === text) ?? "import";
}

/** Tells where each station stands; the first that is not done is the next. */
export function stationStates(state: PaneState): { readonly [Name in StationName]: StationState } {
  const done = doneStations(state);
  const next = STATIONS.find((name) => !done[name]);
  const stateOf = (name: StationName): StationState => {
    if (needsAttention(state, name)) return "attention";
    if (done[name]) return "done";
    return name === next ? "next" : "waiting";
  };
  return {
    import: stateOf("import"),
    check: stateOf("check"),
    issue: stateOf("issue"),
    consolidate: stateOf("consolidate"),
    report: stateOf("report"),
  };
}

/**
 * What was done is in the workbook's record, so that a pane opened later shows the same; later
 * results show that earlier steps were taken.
 */
function doneStations(state: PaneState): { readonly [Name in StationName]: boolean } {
  const hasNotice = (state.workbook?.notice ?? null) !== null;
  const receipts = receiptsOf(state);
  const hasReturns = receipts.some((receipt) => receipt.reported > 0);
  const isComplete = hasReturns && receipts.every((receipt) => receipt.state !== "未报");
  const steps = state.workbook?.record.choices.steps ?? [];
  const hasTables = writtenTables(state).length > 0;
  const isReported = reportedOn(steps, state.periodCode) !== null;
  const isIssued = issuedNote(steps, state.periodCode) !== null;
  return {
    import: hasNotice,
    check: hasNotice && (checkedState(steps) !== null || isIssued || hasReturns),
    issue: hasNotice && (isIssued || hasReturns),
    consolidate: isComplete || (hasReturns && hasTables),
    report: hasTables || isReported,
  };
}

function needsAttention({ workbook, periodCode }: PaneState, name: StationName): boolean {
  if (workbook === null) return false;
  const { steps, unread } = workbook.record.choices;
  if (name === "check") return checkedState(steps) === "open";
  return name === "consolidate" && unread.some(({ period }) => period === periodCode);
}

/** The tables of the period that is shown, in their order, where they stand as its returns are. */
export function writtenTables({ workbook, periodCode }: PaneState): readonly string[] {
  const { record, sheets = [] } = workbook ?? {};
  if (record === undefined || periodCode === null || !isWritten(record.choices.steps, periodCode))
    return [];
  const isThere = (name: string): boolean => sheets.some((sheet) => sheet.name === name);
  return periodTables(record, periodCode, ["summary"]).filter(isThere);
}

/** The receipts of the period that is shown. */
export function receiptsOf(state: PaneState): readonly Receipt[] {
  const period = state.workbook?.periods.find((one) => one.code === state.periodCode);
  return period?.receipts ?? [];
}
