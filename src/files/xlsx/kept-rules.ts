import type { Workbook } from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Kinds of conditional formats that ExcelJS reads and writes as nothing, which Excel takes for damage. */
const UNKNOWN_RULES: ReadonlySet<string> = new Set([
  ...["duplicateValues", "uniqueValues", "notContainsText", "beginsWith", "endsWith"],
]);
/** A condition that nothing fulfils, until the kind of the rule is written in its place. */
const MARK = "fengong-rule:";
const MARKED = new RegExp(
  `type="expression"([^>]*)><formula>&quot;${MARK}(\\w+)&quot;</formula>`,
  "g"
);

interface ConditionalRule {
  type: string;
  formulae?: string[];
}

/** ExcelJS keeps conditional formats in a property that its types leave out. */
interface FormattedSheet {
  readonly conditionalFormattings?: readonly { readonly rules: readonly ConditionalRule[] }[];
}

/**
 * Lets ExcelJS carry the conditional formats of a loaded workbook whose kinds it cannot write: one
 * with a formula becomes that formula, one without is marked for `withKeptRules`.
 */
export function keepRules(workbook: Workbook): void {
  for (const rule of rulesOf(workbook)) {
    if (!UNKNOWN_RULES.has(rule.type)) continue;
    if ((rule.formulae ?? []).length === 0) rule.formulae = [`"${MARK}${rule.type}"`];
    rule.type = "expression";
  }
}

/** Gives the rules that `keepRules` marked their kinds again in the bytes that ExcelJS wrote. */
export function withKeptRules(workbook: Workbook, bytes: Uint8Array): Uint8Array {
  const isMarked = rulesOf(workbook).some(({ formulae }) => formulae?.[0]?.startsWith(`"${MARK}`));
  if (!isMarked) return bytes;
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts))
    if (name.startsWith("xl/worksheets/sheet"))
      parts[name] = strToU8(strFromU8(part).replace(MARKED, 'type="$2"$1>'));
  return zipSync(parts);
}

function rulesOf(workbook: Workbook): readonly ConditionalRule[] {
  return workbook.worksheets.flatMap((worksheet) => {
    const { conditionalFormattings = [] } = worksheet as unknown as FormattedSheet;
    return conditionalFormattings.flatMap(({ rules }) => rules);
  });
}
