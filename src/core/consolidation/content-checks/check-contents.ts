import { issueOf, type Issue, type IssueLocation } from "../../issues/issue";
import type { Status } from "../../returns/return-form";
import type { SpokenItem } from "../consolidate-items";
import type { Consolidation } from "../consolidation";
import { voicesOfItem } from "../item-texts";
import { isStroke, saysAnything, type UnitVoice } from "../unit-voice";
import { contradictingFigures } from "./contradicting-figures";
import { copiedShare } from "./copied-text";
import { plannedClause } from "./plan-words";

/** How far a status has come; 序时推进 and 进展滞后 differ in pace, not in how far. */
const RANKS: { readonly [S in Status]: number | null } = {
  未启动: 0,
  进展滞后: 1,
  序时推进: 1,
  已完成: 2,
  零报告: null,
};

/**
 * Looks at what units say, item by item, and in comparison with the period before where it is
 * given. It informs a person and changes nothing.
 */
export function checkContents(
  items: readonly SpokenItem[],
  earlier?: Consolidation
): readonly Issue[] {
  const before = earlierVoices(earlier);
  return items.flatMap((item) =>
    item.voices.filter(isOwnAnswer).flatMap((voice) => {
      const at = placeOf(item, voice);
      const old = before.get(`${item.assignment.key}\n${voice.unit}`);
      return [
        ...withinVoice(voice, at),
        ...(old === undefined || earlier === undefined
          ? []
          : comparedWith(voice, old, earlier.period, at)),
      ];
    })
  );
}

/** What was said in the row of a linked assignment is looked at there. */
function isOwnAnswer(voice: UnitVoice): boolean {
  return saysAnything(voice) && voice.contributions[0]?.askedAs === undefined;
}

function withinVoice(voice: UnitVoice, at: IssueLocation): readonly Issue[] {
  const { status, percent, progress } = voice;
  const issues: Issue[] = [];
  if (status !== null && percent !== null && contradicts(status, percent))
    issues.push(issueOf("status-contradicts-percent", "warning", at, { status, percent }));
  if (status !== null && status !== "零报告" && isStroke(progress))
    issues.push(issueOf("empty-progress", "warning", at, { status }));
  const planned = status === "已完成" ? plannedClause(progress) : null;
  if (planned !== null) issues.push(issueOf("done-beside-plan", "warning", at, planned));
  for (const figures of contradictingFigures(progress))
    issues.push(issueOf("figures-contradict", "warning", at, figures));
  return issues;
}

function contradicts(status: Status, percent: number): boolean {
  return (status === "已完成" && percent < 100) || (status === "未启动" && percent > 0);
}

function comparedWith(
  now: UnitVoice,
  old: UnitVoice,
  period: string,
  at: IssueLocation
): readonly Issue[] {
  const issues: Issue[] = [];
  const isStillDone = now.status === "已完成" && old.status === "已完成";
  // What is done needs no new words.
  const likeness = isStillDone ? null : copiedShare(now.progress, old.progress);
  if (likeness !== null) {
    const percent = Math.floor(likeness * 100);
    issues.push(issueOf("copied-from-before", "warning", at, { period, percent }));
  }
  if (wentBack(now.status, old.status))
    issues.push(
      issueOf("status-went-back", "warning", at, {
        period,
        before: old.status ?? "",
        now: now.status ?? "",
      })
    );
  if (now.percent !== null && old.percent !== null && now.percent < old.percent) {
    const params = { period, before: old.percent, now: now.percent };
    issues.push(issueOf("percent-went-back", "warning", at, params));
  }
  return issues;
}

function wentBack(now: Status | null, before: Status | null): boolean {
  const [to, from] = [now === null ? null : RANKS[now], before === null ? null : RANKS[before]];
  return to !== null && from !== null && to < from;
}

function earlierVoices(earlier: Consolidation | undefined): ReadonlyMap<string, UnitVoice> {
  return new Map(
    (earlier?.items ?? []).flatMap((item) =>
      voicesOfItem(item).map((voice) => [`${item.key}\n${voice.unit}`, voice] as const)
    )
  );
}

function placeOf({ table, assignment }: SpokenItem, voice: UnitVoice): IssueLocation {
  const [part] = voice.contributions;
  return {
    table: table.id,
    ...(assignment.number === null ? {} : { number: assignment.number }),
    key: assignment.key,
    ...(part === undefined ? {} : { file: part.file, sheet: part.sheet, address: `A${part.row}` }),
  };
}
