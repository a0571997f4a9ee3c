import type { Issue, Severity } from "../issues/issue";
import type { CellCounts, Contribution, FileReport, UnplacedCell } from "../returns/unit-return";
import type { ConsolidatedItem, Consolidation, Receipt } from "./consolidation";

/** An issue as `--json` prints it: its place, its parameters and the sentence for people. */
export interface IssueJson {
  readonly code: string;
  readonly severity: Severity;
  readonly table?: string;
  readonly number?: number | string;
  readonly key?: string;
  readonly file?: string;
  readonly sheet?: string;
  readonly address?: string;
  readonly params: object;
  readonly message: string;
}

/** A contribution as `--json` prints it. */
export type ContributionJson = Omit<Contribution, "key">;

/** A file as `--json` prints it. */
export type FileJson = Omit<FileReport, "content">;

/** A receipt as `--json` prints it; the dates that the unit wrote are with its contributions. */
export type ReceiptJson = Omit<Receipt, "claimedOn">;

/** An item as `--json` prints it. */
export interface ItemJson extends Omit<ConsolidatedItem, "contributions" | "versions"> {
  readonly contributions: readonly ContributionJson[];
}

/** A period's consolidation as `consolidate --json` prints it. */
export interface PeriodJson {
  readonly period: string;
  readonly files: readonly FileJson[];
  readonly receipts: readonly ReceiptJson[];
  readonly items: readonly ItemJson[];
  readonly issues: readonly IssueJson[];
  readonly unplaced: readonly UnplacedCell[];
  readonly cells: CellCounts;
}

/** What `consolidate --json` prints: the period asked for, and the one that was answered with it. */
export interface ConsolidationJson extends PeriodJson {
  readonly companion?: PeriodJson;
}

/**
 * Gives a consolidation, and where there is one that of the period that fell due together with it,
 * in the documented shape; `format` words an issue.
 */
export function consolidationJson(
  { companion = null, ...own }: Consolidation & { readonly companion?: Consolidation | null },
  format: (issue: Issue) => string
): ConsolidationJson {
  return {
    ...periodJson(own, format),
    ...(companion === null ? {} : { companion: periodJson(companion, format) }),
  };
}

function periodJson(consolidation: Consolidation, format: (issue: Issue) => string): PeriodJson {
  const { period, files, receipts, items, issues, unplaced, cells } = consolidation;
  return {
    period,
    files: files.map(fileJson),
    receipts: receipts.map(receiptJson),
    items: items.map(itemJson),
    issues: issues.map((issue) => issueJson(issue, format(issue))),
    unplaced: unplaced.map(({ file, sheet, address, text }) => ({ file, sheet, address, text })),
    cells: { read: cells.read, placed: cells.placed, unplaced: cells.unplaced },
  };
}

/** Gives an issue in the documented shape. */
export function issueJson(issue: Issue, message: string): IssueJson {
  const { code, severity, table, number, key, file, sheet, address, params } = issue;
  return {
    code,
    severity,
    ...(table === undefined ? {} : { table }),
    ...(number === undefined ? {} : { number }),
    ...(key === undefined ? {} : { key }),
    ...(file === undefined ? {} : { file }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(address === undefined ? {} : { address }),
    params,
    message,
  };
}

function fileJson({ name, state, reason, unit, rows, clues }: FileReport): FileJson {
  return {
    name,
    state,
    ...(reason === undefined ? {} : { reason }),
    ...(unit === undefined ? {} : { unit }),
    rows,
    ...(clues === undefined
      ? {}
      : { clues: clues.map(({ unit, by, text }) => ({ unit, by, text })) }),
  };
}

function receiptJson(receipt: Receipt): ReceiptJson {
  const { unit, role, required, reported, zero, state, onTime, files } = receipt;
  const { receivedOn, isOverdue, sentBack } = receipt;
  return {
    ...{ unit, role, required, reported, zero, state, onTime, files },
    ...(receivedOn === undefined ? {} : { receivedOn }),
    ...(isOverdue === undefined ? {} : { isOverdue }),
    ...(sentBack === undefined
      ? {}
      : { sentBack: { reason: sentBack.reason, date: sentBack.date } }),
  };
}

function itemJson(item: ConsolidatedItem): ItemJson {
  const { table, number, key, lead, status, percent, progress, problems, nextSteps } = item;
  const contributions = item.contributions.map(contributionJson);
  return {
    table,
    number,
    key,
    lead,
    status,
    percent,
    progress,
    problems,
    nextSteps,
    contributions,
  };
}

function contributionJson(part: Contribution): ContributionJson {
  const { unit, role, file, sheet, row, status, percent, progress, problems, nextSteps } = part;
  const { reporter, telephone, reportedOn } = part;
  const place = { unit, role, file, sheet, row };
  const words = { status, percent, progress, problems, nextSteps };
  return {
    ...place,
    ...words,
    reporter,
    telephone,
    reportedOn,
    ...(part.isSentBack === true ? { isSentBack: true } : {}),
  };
}
