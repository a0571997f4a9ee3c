import { partSharedNote } from "./form-texts";
import type { FormStamp } from "./form-stamp";
import type { ReturnScope, ReturnScopes, Target } from "./return-scope";
import { plainText } from "./text-likeness";

/** Texts that the form issued, and that the county has changed in the notice since, still find their rows. */
export function scopesWithStamp(
  scopes: ReturnScopes,
  stamp: FormStamp | null
): (period: string) => ReturnScope {
  const byPeriod = new Map<string, ReturnScope>();
  return (period) => {
    const known = byPeriod.get(period);
    if (known !== undefined) return known;
    const scope = withStampTexts(scopes.of(period), stamp);
    byPeriod.set(period, scope);
    return scope;
  };
}

function withStampTexts(scope: ReturnScope, stamp: FormStamp | null): ReturnScope {
  const added = new Map<string, readonly Target[]>();
  for (const row of stamp?.rows ?? []) {
    const target = scope.targetByKey.get(row.key);
    const { task } = partSharedNote(row.task);
    if (target === undefined || target.assignment.task === task) continue;
    const plain = plainText(task);
    if (plain !== "" && !scope.targetsByTask.has(plain) && !added.has(plain))
      added.set(plain, [target]);
  }
  if (added.size === 0) return scope;
  return { ...scope, targetsByTask: new Map([...scope.targetsByTask, ...added]) };
}
