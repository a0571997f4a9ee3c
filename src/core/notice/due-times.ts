import type { Obligation } from "./notice";

/** A time at which something is due, where it stands in its sentence. */
export interface DueTime extends Pick<Obligation, "kind" | "year" | "month" | "day"> {
  readonly index: number;
  /** The day is one of the month after the period: 每季度结束后5日内. */
  readonly isAfterPeriod: boolean;
  /** 年底前 is as often the time of a task as that of a report. */
  readonly isYearEnd: boolean;
}

const DAY = "(?:\\d{1,2})[日号]";
const dayNamed = (name: string): string => DAY.replace("?:", `?<${name}>`);
const AFTER = "(?:结束|终了)?(?:之|以)?后|次月|下个?月";
const DAYS = `(?<day>\\d{1,2})[日号]?(?:[/／、和](?<otherDay>\\d{1,2}))?[日号]?`;
/** What may stand between a day and 前: （星期一）, 17:00, 下午5点, 下班. */
const HOUR = `(?:[（(][^（）()]{1,8}[）)])? ?(?:(?:[上下中]午|晚上?|早上?)?(?:\\d{1,2}(?:[:：]\\d{2}|[时点](?:\\d{1,2}分|半|整)?)|下班)|当[天日])?`;
const TIME = new RegExp(
  [
    `(?<quarter>每个?季度?)(?:的)?(?:(?:季?末月?|最后一?个?月|第三个月)(?:的)?${dayNamed("lastMonthDay")}(?!内)|(?<quarterAfter>${AFTER}|首月|第一个月)(?:的)?${dayNamed("quarterAfterDay")}|(?:结束)?(?:末|底|后)?)`,
    `(?<month>每个?月)(?:(?<monthAfter>${AFTER})${dayNamed("monthAfterDay")}|${dayNamed("monthDay")}|底|末)?`,
    `(?<nextMonth>次月|下个?月)${dayNamed("nextMonthDay")}`,
    `(?<yearly>每年(?:度)?(?:的)?)?(?:(?<year>(?:19|20)\\d\\d)年)?(?<months>(?:\\d{1,2}月份?[、，,和及/])+)?(?<dateMonth>\\d{1,2})月份?(?:${DAYS}|(?<monthEnd>底|末))${HOUR}(?=前|之前|以前|止|，|,|报|上|将|内|[、和及]\\d{1,2}月)`,
    "(?<everyYearEnd>每年(?:年)?(?:底|末))",
    `(?:(?<endYear>(?:19|20)\\d\\d)年年?|[今本当]年年?|年)(?<yearEnd>[底末])(?=前|之前|以前|报|将|上报)`,
  ].join("|"),
  "g"
);
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const QUARTER_ENDS = "3,6,9,12";
const QUARTER_STARTS = "1,4,7,10";

/** Finds the times of a sentence in order; a day that no calendar has is given as it is written. */
export function dueTimes(sentence: string): readonly DueTime[] {
  const times: DueTime[] = [];
  // Digits of full width count alike and keep their places.
  const plain = sentence.replace(/[０-９]/g, (digit) => digit.normalize("NFKC"));
  const { text, places } = withoutGaps(plain);
  for (const match of text.matchAll(TIME)) {
    const { groups = {} } = match;
    const index = places[match.index] ?? match.index;
    if (groups["dateMonth"] === undefined) times.push(...recurringTime(groups, index));
    else times.push(...datesOf(groups, index, isYearlyList(plain, times.at(-1), index)));
  }
  return times;
}

/** Leaves out white space, except between digits, and tells where each character of the rest stood. */
function withoutGaps(sentence: string): {
  readonly text: string;
  readonly places: readonly number[];
} {
  const kept = [...sentence.matchAll(/\S|(?<=\d)\s+(?=\d)/g)];
  return {
    text: kept.map(([part]) => (part.trim() === "" ? " " : part)).join(""),
    places: kept.map(({ index }) => index),
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

function recurringTime(groups: Groups, index: number): readonly DueTime[] {
  const time = timeAt(index);
  if (groups["quarter"] !== undefined) {
    const isAfterPeriod = groups["quarterAfter"] !== undefined;
    const day = dayOf(groups["lastMonthDay"] ?? groups["quarterAfterDay"]);
    return [{ ...time, kind: "quarterly", day, isAfterPeriod }];
  }
  if (groups["month"] !== undefined || groups["nextMonth"] !== undefined) {
    const after = groups["monthAfterDay"] ?? groups["nextMonthDay"];
    const day = dayOf(after ?? groups["monthDay"]);
    return [{ ...time, kind: "monthly", day, isAfterPeriod: after !== undefined }];
  }
  if (groups["everyYearEnd"] !== undefined)
    return [{ ...time, kind: "yearly", month: 12, day: 31 }];
  return [{ ...time, year: numberOf(groups["endYear"]), month: 12, day: 31, isYearEnd: true }];
}

/** 每年 goes for each day of 每年6月15日、12月15日前. */
function isYearlyList(sentence: string, before: DueTime | undefined, index: number): boolean {
  return before?.kind === "yearly" && !/[，,]/.test(sentence.slice(before.index, index));
}

function datesOf(groups: Groups, index: number, isYearly: boolean): readonly DueTime[] {
  const listed = [...(groups["months"] ?? "").matchAll(/\d{1,2}/g)].map(([digits]) => digits);
  const months = [...listed, groups["dateMonth"] ?? ""].map(Number);
  const days = [groups["day"], groups["otherDay"]].map(dayOf).filter((day) => day !== null);
  const isEnd = groups["monthEnd"] !== undefined;
  const inOrder = [...months].sort((one, other) => one - other).join();
  const time = timeAt(index);
  if (inOrder === QUARTER_ENDS || inOrder === QUARTER_STARTS) {
    const isAfterPeriod = inOrder === QUARTER_STARTS;
    return (isEnd ? [31] : days).map((day) => ({ ...time, kind: "quarterly", day, isAfterPeriod }));
  }
  const kind = groups["yearly"] === undefined && !isYearly ? "once" : "yearly";
  const year = numberOf(groups["year"]);
  return months.flatMap((month) =>
    (isEnd ? [LAST_DAYS[month - 1] ?? 31] : days).map((day) => ({
      ...time,
      kind,
      year,
      month,
      day,
    }))
  );
}

function timeAt(index: number): DueTime {
  return {
    index,
    kind: "once",
    year: null,
    month: null,
    day: null,
    isAfterPeriod: false,
    isYearEnd: false,
  };
}

function dayOf(digits: string | undefined): number | null {
  return numberOf(digits) || null;
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
