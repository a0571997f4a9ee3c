import type { Issue } from "../issues/issue";
import type { Contribution, CellCounts, FileReport, UnplacedCell } from "../returns/unit-return";
import type { NamedContact } from "./named-contacts";
import type { Status, UnitRole } from "../returns/return-form";
import type { ChosenVersion } from "./unit-voice";

/** Whether a unit reported: all rows, said that there is nothing, some rows, or none; or was sent back. */
export type ReceiptState = "已报" | "零报告" | "部分报" | "未报" | "退回";

/** Why and when (`YYYY-MM-DD`) a unit's return was sent back. */
export interface SentBack {
  readonly reason: string;
  readonly date: string;
}

/** What one unit owed and sent (报送情况). */
export interface Receipt {
  readonly unit: string;
  /** `lead` where the unit leads at least one assignment of the period. */
  readonly role: UnitRole;
  /** Rows that the unit was asked. */
  readonly required: number;
  /** Rows answered, zero reports included. */
  readonly reported: number;
  /** Rows answered with “nothing to report”. */
  readonly zero: number;
  readonly state: ReceiptState;
  /** By the day on which the files came in, else by the reporting date; `null` where neither is known. */
  readonly onTime: boolean | null;
  readonly files: readonly string[];
  /** The day on which the last file that counts came in; absent where none is known. */
  readonly receivedOn?: string;
  /** The latest reporting date that the unit wrote itself; absent where it wrote none. */
  readonly claimedOn?: string;
  /** Nothing came, or not all, and the due date has passed. */
  readonly isOverdue?: true;
  /** The return was sent back and nothing new has come since. */
  readonly sentBack?: SentBack;
}

/** One assignment with what its units reported: the lead's words first. */
export interface ConsolidatedItem {
  /** Id of the assignment table. */
  readonly table: string;
  readonly number: number | string | null;
  readonly key: string;
  readonly lead: string | null;
  readonly status: Status | null;
  readonly percent: number | null;
  readonly progress: string;
  readonly problems: string;
  readonly nextSteps: string;
  /** The lead's contributions, then the participants' in the order of the unit cell. */
  readonly contributions: readonly Contribution[];
  /** What a person chose where versions contradict one another. */
  readonly versions?: readonly ChosenVersion[];
}

/** What one county's returns were consolidated to. */
export interface CountyConsolidation {
  readonly county: string;
  readonly consolidation: Consolidation;
}

/** All that came back for one period, one item per assignment (汇总). */
export interface Consolidation {
  /** Code of the period, such as 2021Q4. */
  readonly period: string;
  readonly files: readonly FileReport[];
  readonly receipts: readonly Receipt[];
  readonly items: readonly ConsolidatedItem[];
  readonly issues: readonly Issue[];
  readonly unplaced: readonly UnplacedCell[];
  readonly cells: CellCounts;
  /** Each county's own consolidation where the units are counties, whose books were put together. */
  readonly counties?: readonly CountyConsolidation[];
  /** Whom units named for contact (联络员); absent where none did. */
  readonly contacts?: readonly NamedContact[];
}
