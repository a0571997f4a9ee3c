import type { Issue } from "../issues/issue";
import type { RefusalReason } from "../issues/return-issues";
import type { Status, UnitRole } from "./return-form";

/** What one unit says of one assignment, traceable to file, sheet and row. */
export interface Contribution {
  /** Key of the assignment. */
  readonly key: string;
  /** The unit's name in the register. */
  readonly unit: string;
  readonly role: UnitRole;
  readonly file: string;
  readonly sheet: string;
  /** 1-based row in the sheet. */
  readonly row: number;
  readonly status: Status | null;
  /** 0–100; `null` where nothing readable was given. */
  readonly percent: number | null;
  readonly progress: string;
  readonly problems: string;
  readonly nextSteps: string;
  readonly reporter: string;
  readonly telephone: string;
  /** `YYYY-MM-DD`; `null` where nothing readable was given. */
  readonly reportedOn: string | null;
}

/** A cell that a unit filled in and that has no place in the consolidated table. */
export interface UnplacedCell {
  readonly file: string;
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
}

/** Every non-empty cell that units filled in is counted once: `read = placed + unplaced`. */
export interface CellCounts {
  readonly read: number;
  readonly placed: number;
  readonly unplaced: number;
}

/** What became of one returned file. */
export interface FileReport {
  readonly name: string;
  readonly state: "read" | "read-with-issues" | "unreadable";
  readonly reason?: RefusalReason | "not-a-return" | "unknown-sender";
  /** Name of the unit whose return it is. */
  readonly unit?: string;
  /** Rows that became contributions. */
  readonly rows: number;
}

/** One returned file, read and healed (报送表). */
export interface UnitReturn {
  readonly file: FileReport;
  readonly contributions: readonly Contribution[];
  readonly unplaced: readonly UnplacedCell[];
  readonly issues: readonly Issue[];
  readonly cells: CellCounts;
}
