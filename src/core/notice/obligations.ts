import { dueTimes, type DueTime } from "./due-times";
import type { Obligation } from "./notice";
import { tableNamed, tablesByLabel, type NamedTable } from "./plan-names";

const REPORTING =
  /报送|上报|报至|报到|呈报|反馈|提交|填报|报县|报市|报区|报我|报给|报备|汇总报|报[^告道名]/;
const CONTACT = /联络(?:人|员)|联系人(?:名单|信息)|联络员/;
/** What a report is about; a clause without it goes on with what stands before it. */
const PROGRESS = /情况|进度|进展|台账|报告|总结|材料|信息|完成|计划|方案|清单|《/;
const NAME_TAIL =
  /(?:上?(?:一)?(?:季度|月度?|年度?)?(?:任务|工作|事项)?(?:的)?(?:推进|完成|进展|落实|执行|实施|工作)?(?:情况|进度|进展|台账|报告|总结|材料|信息)+(?:表)?)(?:.{0,40})$/;

/** Finds what the body asks units to report, from whom and when (报送要求). */
export function parseObligations(
  body: readonly string[],
  tables: readonly NamedTable[],
  county: string
): readonly Obligation[] {
  return body
    .flatMap((paragraph) => paragraph.split(/[。；;\n]/))
    .flatMap((sentence) => readSentence(sentence.trim(), tables, county));
}

function readSentence(
  sentence: string,
  tables: readonly NamedTable[],
  county: string
): readonly Obligation[] {
  if (sentence.length > 600) return [];
  const times = dueTimes(sentence);
  return times.flatMap((time, index): readonly Obligation[] => {
    const own = clauseOf(sentence, time, times[index + 1]);
    if (time.isYearEnd && !reportsAtYearEnd(own)) return [];
    const before = PROGRESS.test(own) ? "" : contactBefore(sentence, time, times[index - 1]);
    const clause = `${before}${own}`;
    const isContact = CONTACT.test(clause);
    if (!REPORTING.test(clause) && !(isContact && /明确|确定|指定/.test(clause))) return [];
    const { kind, month, day, year, isAfterPeriod } = time;
    return [
      {
        kind,
        tables: isContact ? [] : tablesIn(clause, tables, county),
        subject: isContact ? "contact" : "progress",
        reporters: reportersBefore(sentence, time),
        month,
        day,
        year,
        ...(isAfterPeriod ? { isAfterPeriod } : {}),
        sentence: clause,
      },
    ];
  });
}

/** 年底前完成任务，… is no report; 年底前将…报送 and 年底前，将…报送 are. */
function reportsAtYearEnd(clause: string): boolean {
  const [own = "", next = ""] = clause.split(/[，,]/);
  return REPORTING.test(own) || (/^(?:将|把|向|报)/.test(next) && REPORTING.test(next));
}

/** The words that name a contact before the time: 明确1名联络员，并于10月18日前报县发改委. */
function contactBefore(sentence: string, time: DueTime, previous: DueTime | undefined): string {
  const start = startOfClause(sentence, time.index);
  const from = previous === undefined ? 0 : startOfClause(sentence, previous.index);
  const before = sentence.slice(from, start);
  const at = before.search(CONTACT);
  return previous?.index === time.index || at < 0
    ? ""
    : before.slice(startOfClause(before, at)).trimStart();
}

/** Who reports is named before the time; behind it stands to whom (报至牵头单位). */
function reportersBefore(sentence: string, time: DueTime): Obligation["reporters"] {
  return /牵头(?:责任)?(?:单位|部门)/.test(sentence.slice(0, time.index)) ? "lead" : "responsible";
}

/** The words of one duty: from the clause that holds its time to the clause of the next time. */
function clauseOf(sentence: string, time: DueTime, next: DueTime | undefined): string {
  const start = startOfClause(sentence, time.index);
  const end = next === undefined ? sentence.length : startOfClause(sentence, next.index);
  // Two days in one clause (6月25日、12月25日前) share its words.
  const clause = end > start ? sentence.slice(start, end) : sentence.slice(start);
  return clause.trim().replace(/[，,]$/, "");
}

function startOfClause(sentence: string, index: number): number {
  return Math.max(sentence.lastIndexOf("，", index), sentence.lastIndexOf(",", index)) + 1;
}

/** The plans whose progress a clause asks for, by label or by name. */
function tablesIn(
  clause: string,
  tables: readonly NamedTable[],
  county: string
): readonly string[] {
  const labelled = tablesByLabel(clause, tables);
  if (labelled.length > 0) return labelled.map((table) => table.id);
  const object = clause.replace(/^.*?(?:报送|上报|填报|反馈|提交|汇总|将|把|对)/, "");
  const names = object.replace(NAME_TAIL, "").split(/以及|[及和与、]/);
  const found = names.flatMap((name) => tableNamed(name, tables, county)?.id ?? []);
  return [...new Set(found)];
}
