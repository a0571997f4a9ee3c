import type { Receipt } from "../core/consolidation/consolidation";
import { issuedNote } from "../core/workbook/issued-step";
import { reportedOn } from "../core/workbook/reported-step";
import type { StationName, StationState } from "../locales/pane-messages";
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

/** Later results show that earlier steps were taken, in this sitting or before it. */
function doneStations(state: PaneState): { readonly [Name in StationName]: boolean } {
  const hasNotice = (state.workbook?.notice ?? null) !== null;
  const receipts = receiptsOf(state);
  const hasReturns = receipts.some((receipt) => receipt.reported > 0);
  const isComplete = hasReturns && receipts.every((receipt) => receipt.state !== "未报");
  const isWritten = state.written !== null && state.written.period === state.periodCode;
  const steps = state.workbook?.record.choices.steps ?? [];
  const isReported = reportedOn(steps, state.periodCode) !== null;
  const isIssued = issuedNote(steps, state.periodCode) !== null;
  return {
    import: hasNotice,
    check: hasNotice && (state.checked !== null || isIssued || hasReturns),
    issue: hasNotice && (isIssued || hasReturns),
    consolidate: isComplete || (hasReturns && isWritten),
    report: isWritten || isReported,
  };
}

function needsAttention(state: PaneState, name: StationName): boolean {
  if (name === "check") return (state.checked ?? []).some((issue) => issue.severity === "error");
  if (name === "consolidate")
    return (state.consolidated?.files ?? []).some((file) => file.state === "unreadable");
  return false;
}

/** The receipts of the period that is shown. */
export function receiptsOf(state: PaneState): readonly Receipt[] {
  const period = state.workbook?.periods.find((one) => one.code === state.periodCode);
  return period?.receipts ?? [];
}
