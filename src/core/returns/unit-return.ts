import type { Issue } from "../issues/issue";
import type { RefusalReason } from "../issues/return-issues";
import type { ContactPerson } from "../units/unit-register";
import type { Status, UnitRole } from "./return-form";

/** What one unit says of one assignment, traceable to file, sheet and row. */
export interface Contribution {
  /** Key of the assignment. */
  readonly key: string;
  /** Key of the linked assignment in whose row it was said, where this one was not asked by itself. */
  readonly askedAs?: string;
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
  /** The return that it stands in was sent back (退回); it answers for nothing. */
  readonly isSentBack?: true;
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

/** What a sender was inferred from, from the surest to the least. */
export type SenderEvidence = "chosen" | "stamp" | "keys" | "tasks" | "sheet-text" | "file-name";

/** Something that speaks for a unit as the sender of a file. */
export interface SenderClue {
  readonly unit: string;
  readonly by: SenderEvidence;
  /** The numbers of the rows, the line or the file's name that speaks for the unit. */
  readonly text: string;
}

/**
 * Why a file that was read is not used: its sender is in doubt, a person said that it is no return
 * (`set-aside`), or it is a consolidated book of another county, of other periods, or none at all
 * where only books are taken.
 */
export type UnusedReason =
  "not-a-return" | "unknown-sender" | "set-aside" | "other-county" | "no-returns" | "not-a-book";

/** What became of one returned file. */
export interface FileReport {
  readonly name: string;
  readonly state: "read" | "read-with-issues" | "unreadable";
  readonly reason?: RefusalReason | UnusedReason;
  /** Name of the unit whose return it is. */
  readonly unit?: string;
  /** Rows that became contributions. */
  readonly rows: number;
  /** A consolidated book, whose returns stand beside it. */
  readonly isBook?: true;
  /** What speaks for each unit as the sender; the one that decided first. */
  readonly clues?: readonly SenderClue[];
  /** Names the content of a file that `source` is kept of. */
  readonly content?: string;
}

/** One returned file, read and healed (报送表). */
export interface UnitReturn {
  readonly file: FileReport;
  readonly contributions: readonly Contribution[];
  readonly unplaced: readonly UnplacedCell[];
  readonly issues: readonly Issue[];
  readonly cells: CellCounts;
  /** The person whom the unit named for contact (联络员). */
  readonly contact?: ContactPerson;
  /** The cells that name it, in the period to which they are counted; absent in records of older versions. */
  readonly contactCells?: readonly UnplacedCell[];
  /** The county whose book the return came in; absent for the workbook's own. */
  readonly county?: string;
  /** `YYYY-MM-DD`: the day on which the file was first read; absent where none was given. */
  readonly receivedOn?: string;
  /** The file as read (`packSource`), kept where the sender is in doubt, so that naming one needs no file. */
  readonly source?: string;
}
