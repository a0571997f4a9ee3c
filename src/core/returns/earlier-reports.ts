import { periodTitle, type Period } from "../period/period";
import type { Contribution } from "./unit-return";

/** What units reported for an earlier period (上期), for reading beside the new. */
export interface EarlierReports {
  /** The period in whose forms it is shown. */
  readonly shownIn: Period;
  /** The period that was reported. */
  readonly period: Period;
  /** What a unit reported of an assignment; empty where it reported nothing. */
  readonly textOf: (unit: string, key: string) => string;
}

/** Takes the reports of an earlier period; of a unit's several on one assignment the first counts. */
export function earlierReports(
  shownIn: Period,
  period: Period,
  contributions: readonly Contribution[]
): EarlierReports {
  const texts = new Map<string, string>();
  for (const one of contributions) {
    const name = nameOf(one.unit, one.key);
    const text = reportText(one);
    if (text !== "" && !texts.has(name)) texts.set(name, text);
  }
  return { shownIn, period, textOf: (unit, key) => texts.get(nameOf(unit, key)) ?? "" };
}

/** The heading of the column: 上期进展（2021年第三季度，仅供参考）. */
export function earlierHeading(period: Period): string {
  return `上期进展（${periodTitle(period)}，仅供参考）`;
}

function reportText({ status, percent, progress }: Contribution): string {
  const share = percent === null ? null : `${Math.round(percent * 10) / 10}%`;
  const state = [status, share].filter((part) => part !== null).join("，");
  return [state === "" ? "" : `【${state}】`, progress.trim()].join("");
}

function nameOf(unit: string, key: string): string {
  return `${unit}\n${key}`;
}
