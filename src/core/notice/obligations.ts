import type { Obligation, ObligationKind } from "./notice";
import { tableNamed, tablesByLabel, type NamedTable } from "./plan-names";

/** A time at which something is due, where it stands in its sentence. */
interface DueTime {
  readonly index: number;
  readonly kind: ObligationKind;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const DAYS = "(?<day>\\d{1,2})日?(?:[/／、和](?<otherDay>\\d{1,2}))?日?";
const TIME = new RegExp(
  [
    "(?<quarter>每个?季度?(?:结束)?(?:末|底|后)?)",
    "(?<month>每个?月(?:(?<monthDay>\\d{1,2})日|底|末)?)",
    `(?<yearly>每年(?:度)?(?:的)?)?(?:(?<year>(?:19|20)\\d\\d)年)?(?<dateMonth>\\d{1,2})月(?:${DAYS}|(?<monthEnd>底|末))(?=前|之前|以前|止|，|,|报|上|将|内|[、和及]\\d{1,2}月)`,
    "(?<yearEnd>每年(?:年)?(?:底|末))",
  ].join("|"),
  "g"
);
const REPORTING =
  /报送|上报|报至|报到|呈报|反馈|提交|填报|报县|报市|报区|报我|报给|报备|汇总报|报[^告道名]/;
const CONTACT = /联络(?:人|员)|联系人(?:名单|信息)|联络员/;
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
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
    const clause = clauseOf(sentence, time, times[index + 1]);
    const isContact = CONTACT.test(clause);
    if (!REPORTING.test(clause) && !(isContact && /明确|确定|指定/.test(clause))) return [];
    const { kind, month, day, year } = time;
    return [
      {
        kind,
        tables: isContact ? [] : tablesIn(clause, tables, county),
        subject: isContact ? "contact" : "progress",
        reporters: reportersBefore(sentence, time),
        month,
        day,
        year,
        sentence: clause,
      },
    ];
  });
}

/** Who reports is named before the time; behind it stands to whom (报至牵头单位). */
function reportersBefore(sentence: string, time: DueTime): Obligation["reporters"] {
  return /牵头(?:责任)?(?:单位|部门)/.test(sentence.slice(0, time.index)) ? "lead" : "responsible";
}

/** The words of one duty: from the clause that holds its time to the clause of the next time. */
function clauseOf(sentence: string, time: DueTime, next: DueTime | undefined): string {
  const startOf = (index: number): number =>
    Math.max(sentence.lastIndexOf("，", index), sentence.lastIndexOf(",", index)) + 1;
  const start = startOf(time.index);
  const end = next === undefined ? sentence.length : startOf(next.index);
  // Two days in one clause (6月25日、12月25日前) share its words.
  const clause = end > start ? sentence.slice(start, end) : sentence.slice(start);
  return clause.trim().replace(/[，,]$/, "");
}

function dueTimes(sentence: string): readonly DueTime[] {
  const times: DueTime[] = [];
  for (const match of sentence.matchAll(TIME)) {
    const { groups = {}, index } = match;
    if (groups["quarter"] !== undefined)
      times.push({ index, kind: "quarterly", year: null, month: null, day: null });
    else if (groups["month"] !== undefined)
      times.push({
        index,
        kind: "monthly",
        year: null,
        month: null,
        day: dayOf(groups["monthDay"]),
      });
    else if (groups["yearEnd"] !== undefined)
      times.push({ index, kind: "yearly", year: null, month: 12, day: 31 });
    else times.push(...datesOf(match, isYearlyList(sentence, times.at(-1), index)));
  }
  return times;
}

/** 每年 goes for each day of 每年6月15日、12月15日前. */
function isYearlyList(sentence: string, before: DueTime | undefined, index: number): boolean {
  return before?.kind === "yearly" && !/[，,]/.test(sentence.slice(before.index, index));
}

function datesOf(match: RegExpMatchArray, isYearly: boolean): readonly DueTime[] {
  const { groups = {}, index = 0 } = match;
  const month = Number(groups["dateMonth"]);
  if (month < 1 || month > 12) return [];
  const year = groups["year"] === undefined ? null : Number(groups["year"]);
  const kind: ObligationKind = groups["yearly"] === undefined && !isYearly ? "once" : "yearly";
  const isEnd = groups["monthEnd"] !== undefined;
  const days = isEnd
    ? [LAST_DAYS[month - 1] ?? 28]
    : [groups["day"], groups["otherDay"]].map(dayOf);
  return days.flatMap((day) => (day === null ? [] : [{ index, kind, year, month, day }]));
}

function dayOf(digits: string | undefined): number | null {
  const day = Number(digits);
  return digits !== undefined && day >= 1 && day <= 31 ? day : null;
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
