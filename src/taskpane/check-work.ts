import type { IssueLocation } from "../core/issues/issue";
import type { Notice } from "../core/notice/notice";
import type { UnitRegister } from "../core/units/unit-register";
import { fixProposer, type FixProposer } from "../core/validation/fixes/propose-fixes";
import type { OfficeChoices } from "../core/workbook/office-choices";
import type { CheckRun } from "./check-runs";

/** What the parts that act on issues are given. */
export interface CheckWork {
  readonly notice: Notice;
  readonly register: UnitRegister;
  readonly choices: OfficeChoices;
  /** Something is running; buttons wait for it. */
  readonly isBusy: boolean;
  /** Goes to a cell, where the place names one. */
  readonly go: (place: IssueLocation) => void;
  readonly perform: (name: string, run: CheckRun) => void;
}

const proposers = new WeakMap<Notice, FixProposer>();

/** Proposes fixes for the issues of a check; what it looks up is prepared once for each check. */
export function proposerOf({ notice, register }: CheckWork): FixProposer {
  const known = proposers.get(notice);
  if (known !== undefined) return known;
  const propose = fixProposer(notice, register);
  proposers.set(notice, propose);
  return propose;
}
