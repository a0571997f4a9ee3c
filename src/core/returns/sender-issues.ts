import { issueOf, type Issue } from "../issues/issue";
import { periodCode } from "../period/period";
import type { Sender } from "./identify-sender";
import type { ReturnScope } from "./return-scope";

/** Says from what a return's sender was inferred, or that it must be asked. */
export function senderIssues(sender: Sender, file: string): readonly Issue[] {
  if (sender.unit === null)
    return [issueOf("unknown-sender", "error", { file }, { candidates: sender.candidates })];
  const { unit, by, evidence } = sender;
  if (by === "stamp" || by === "chosen") return [];
  return [issueOf("sender-inferred", "warning", { file }, { unit, by, evidence })];
}

/** Lists the rows of the sender's form that are nowhere in its return (`period/key`), table by table. */
export function missingRows(
  present: ReadonlySet<string>,
  file: string,
  unit: string,
  scope: ReturnScope
): readonly Issue[] {
  const code = periodCode(scope.period);
  const own = scope.targetsByUnit.get(unit) ?? [];
  const missing = own.filter((target) => !present.has(`${code}/${target.key}`));
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
