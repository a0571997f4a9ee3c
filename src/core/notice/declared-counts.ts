import { parseChineseNumber } from "./chinese-number";
import type { DeclaredCount } from "./notice";
import { tableNamed, tablesByLabel, type NamedTable } from "./plan-names";

const COUNT =
  /(?:^|[^\d一二三四五六七八九十百.．])(\d{1,4}|[一二三四五六七八九十百]{1,5})\s*[项条](?!目)/;
const PLAN_WORD = /(?:计划|清单|方案|要点|任务|事项|规划|工程|分工|工作)$/;
const NAME_END =
  /[中里内]?(?:共有|共计|共?(?:涉及|总计|合计|分解为|包括|梳理|明确|确定|安排|列出|列有|列))|[中里内](?=[我本全共有的由])|[共有为计]$/;

/**
 * Finds the counts of assignments that the body declares, such as 三年行动计划中涉及我县的事项有39项,
 * and binds each to its table by name, never by position.
 */
export function declaredCounts(
  body: readonly string[],
  tables: readonly NamedTable[],
  county: string
): readonly DeclaredCount[] {
  return body
    .flatMap((paragraph) => paragraph.split(/[，,；;。\n]/))
    .flatMap((clause) => readClause(clause.trim(), tables, county));
}

function readClause(
  clause: string,
  tables: readonly NamedTable[],
  county: string
): readonly DeclaredCount[] {
  if (clause.length > 200) return [];
  const match = COUNT.exec(clause);
  const count = parseChineseNumber(match?.[1] ?? "");
  if (match === null || count === null || count === 0) return [];
  const before = clause.slice(0, match.index + 1);
  const planName = planNameOf(before);
  const [labelled] = tablesByLabel(before, tables);
  const table = labelled ?? tableNamed(planName, tables, county);
  const isAboutAll = /^(?:共|总计|合计|共计)/.test(before) && tables.length === 1;
  const found = table ?? (isAboutAll ? (tables[0] ?? null) : null);
  // A number of things that is no plan's, such as 落实10项措施, is no declaration.
  if (found === null && !PLAN_WORD.test(planName)) return [];
  if (found === null && !/计划|清单|方案|要点|分工/.test(planName)) return [];
  return [
    { table: found?.id ?? null, annex: found?.annex ?? null, planName, count, sentence: clause },
  ];
}

/** The plan's name is what stands before 中, 涉及, 共 or 有, without an opening such as 经梳理. */
function planNameOf(before: string): string {
  const end = NAME_END.exec(before);
  const name = end === null || end.index === 0 ? before : before.slice(0, end.index);
  return name.replace(/^(?:其中|经梳理|一是|二是|三是)[：:]?/, "").trim();
}
