import { parsePercent } from "../returns/parse-percent";
import { parseReportedDate } from "../returns/parse-reported-date";
import { parseStatus } from "../returns/parse-status";
import type { UnitReturn } from "../returns/unit-return";
import { canonicalText, compareText } from "./fixed-order";

/**
 * Merges what was returned on different days or by different hands: the union of both, each return
 * once and received on the earlier day, in a fixed order. Associative, commutative and idempotent.
 */
export function mergeReturns(
  a: readonly UnitReturn[],
  b: readonly UnitReturn[]
): readonly UnitReturn[] {
  return [...byName([...a, ...b])]
    .sort(([nameA], [nameB]) => compareText(nameA, nameB))
    .flatMap(([, same]) => (same.length === 1 ? same : distinctInOrder(same)));
}

function distinctInOrder(returns: readonly UnitReturn[]): readonly UnitReturn[] {
  const byText = new Map<string, UnitReturn>();
  for (const one of returns) {
    const text = canonicalText({ ...one, receivedOn: undefined });
    const same = byText.get(text);
    byText.set(text, same === undefined ? one : receivedWith(one, same));
  }
  return [...byText].sort(([textA], [textB]) => compareText(textA, textB)).map(([, one]) => one);
}

/**
 * Adds newly read returns to those of earlier days: a file that was read before (same name, and
 * either nothing of it could be used or the same was read) gives way to its new reading, which
 * keeps the day on which it came in; one that says something else stays beside it, so that nothing
 * is lost.
 */
export function addReturns(
  earlier: readonly UnitReturn[],
  added: readonly UnitReturn[]
): readonly UnitReturn[] {
  const oldByName = byName(earlier);
  const readAgain = new Set<UnitReturn>();
  const now = added.map((one) => {
    const same = (oldByName.get(one.file.name) ?? []).filter((old) => isSameFile(old, one));
    for (const old of same) readAgain.add(old);
    return same.reduce(receivedWith, one);
  });
  return mergeReturns(
    earlier.filter((old) => !readAgain.has(old)),
    now
  );
}

function byName(returns: readonly UnitReturn[]): ReadonlyMap<string, readonly UnitReturn[]> {
  const found = new Map<string, UnitReturn[]>();
  for (const one of returns) {
    const same = found.get(one.file.name);
    if (same === undefined) found.set(one.file.name, [one]);
    else same.push(one);
  }
  return found;
}

/** A return with the earlier of two days of receipt. */
function receivedWith(one: UnitReturn, same: UnitReturn): UnitReturn {
  const days = [one.receivedOn, same.receivedOn].filter((day) => day !== undefined);
  const [first] = days.sort(compareText);
  return first === undefined ? one : { ...one, receivedOn: first };
}

function isSameFile(old: UnitReturn, now: UnitReturn): boolean {
  if (old.county !== now.county) return false;
  if (old.file.content !== undefined && now.file.content !== undefined)
    return old.file.content === now.file.content;
  if (old.cells.read === 0) return true;
  if (old.cells.read !== now.cells.read) return false;
  // What is placed only now must hold all that was on the list.
  if (old.contributions.length === 0 && now.contributions.length > 0)
    return isHeldBy(now, listedTexts(old));
  return (
    canonicalText([old.contributions, old.contact ?? null]) ===
      canonicalText([now.contributions, now.contact ?? null]) &&
    canonicalText(listedTexts(old)) === canonicalText(listedTexts(now))
  );
}

function listedTexts({ unplaced }: UnitReturn): readonly string[] {
  return unplaced.map(({ text }) => text).sort(compareText);
}

function isHeldBy(now: UnitReturn, texts: readonly string[]): boolean {
  const { contact } = now;
  const held = new Set([
    ...listedTexts(now),
    ...(contact === undefined ? [] : [contact.name, contact.post, contact.telephone]),
    ...now.contributions.flatMap((part) => Object.values(part).map(String)),
  ]);
  return texts.every((text) => held.has(text) || isMapped(text));
}

/** A status, a share or a day is placed as what it means, whatever it was written like. */
function isMapped(text: string): boolean {
  const isDay = parseReportedDate(text, { year: 2000 }) !== null;
  return (
    isDay || parsePercent({ value: text }) !== null || parseStatus(text, null).kind !== "unknown"
  );
}
