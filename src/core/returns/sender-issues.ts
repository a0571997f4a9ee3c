import { issueOf, type Issue } from "../issues/issue";
import type { Sender } from "./identify-sender";
import type { RowMatch } from "./match-rows";
import type { ReturnScope } from "./return-scope";

/** Says from what a return's sender was inferred, or that it must be asked. */
export function senderIssues(sender: Sender, file: string): readonly Issue[] {
  if (sender.unit === null)
    return [issueOf("unknown-sender", "error", { file }, { candidates: sender.candidates })];
  const { unit, by, evidence } = sender;
  if (by === "stamp" || by === "chosen") return [];
  return [issueOf("sender-inferred", "warning", { file }, { unit, by, evidence })];
}

/** Lists the rows of the sender's form that are nowhere in its return, table by table. */
export function missingRows(
  sheets: readonly { readonly tables: readonly { readonly matches: readonly RowMatch[] }[] }[],
  file: string,
  unit: string,
  scope: ReturnScope
): readonly Issue[] {
  const there = new Set(
    sheets.flatMap(({ tables }) =>
      tables.flatMap(({ matches }) => matches.map(({ target }) => target?.key))
    )
  );
  const missing = (scope.targetsByUnit.get(unit) ?? []).filter((target) => !there.has(target.key));
  const numbersByAnnex = new Map<string, string[]>();
  for (const { table, assignment } of missing) {
    const annex = table.annex || table.title;
    const number = String(assignment.number ?? assignment.task.slice(0, 12));
    numbersByAnnex.set(annex, [...(numbersByAnnex.get(annex) ?? []), number]);
  }
  if (missing.length === 0) return [];
  const numbers = [...numbersByAnnex].map(([annex, list]) => `${annex}第${list.join("、")}项`);
  const params = { unit, count: missing.length, numbers: numbers.join("；") };
  return [issueOf("missing-rows", "warning", { file }, params)];
}
