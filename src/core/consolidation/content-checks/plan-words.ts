/** Words that put what follows them into the future or deny it; 拟 and 计划 only where a time follows. */
const PLAN_WORD =
  /预计|预期(?=[于在\d]|年底|月底)|拟(?=[于在]|\d|年底|月底|明年|下)|计划(?=[于在]|\d{1,4}[年月]|年底|月底|明年|下[一季月]|力争)|将于|力争|争取(?=[于在\d]|年底|月底|明年|早日|尽早|尽快)|尚未|仍未|还未|暂未/g;
/** What shows that a clause looks back on a plan, or compares with it. */
const LOOKING_BACK =
  /原(?:定|计划|拟|预计)|[比较按如超]预[计期]|[比较]计划|已(?:于|经|按|如期|提前)|提前|如期|按期/;
/** What a clause can be denied of that does not undo that the work is done. */
const HARMLESS =
  /尚未(?:发现|出现|发生|收到|接到|有)|(?:还|仍|暂)未(?:发现|出现|发生|收到|接到|有)/;

/** A clause that speaks of the future, and the word that shows it. */
export interface PlannedClause {
  readonly word: string;
  readonly clause: string;
}

/** Finds the first clause of a progress text that speaks of what is only planned; `null` for none. */
export function plannedClause(text: string): PlannedClause | null {
  // The names of documents are no plans of their own: 《三年行动计划》.
  const plain = text.normalize("NFKC").replace(/《[^》]*》/g, "《》");
  for (const clause of plain.split(/[,，。；;!！?？\n]/)) {
    if (LOOKING_BACK.test(clause) || HARMLESS.test(clause)) continue;
    const [word] = clause.match(PLAN_WORD) ?? [];
    if (word !== undefined) return { word, clause: clause.trim() };
  }
  return null;
}
