import type { Notice } from "../notice/notice";
import type { Period } from "../period/period";
import { FORM_HEADINGS, isFillColumn, type FormColumnRole } from "./form-columns";
import { headingWordsTest } from "./heading-words";

/** What a heading names, and how surely: the form's own words, other words for it, or a word within it. */
export interface HeadingReading {
  readonly role: FormColumnRole;
  readonly certainty: "issued" | "synonym" | "keyword";
  /** It names another year or quarter than the one at hand, such as 三季度进展 in the fourth. */
  readonly isOtherPeriod?: true;
  /** It says more than a heading does: somebody wrote something there that must not be lost. */
  readonly saysMore?: true;
}

/** A heading cell of a returned table. */
export interface Heading {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly written: string;
  /** `null` where it names no column of a form. */
  readonly reading: HeadingReading | null;
  /** A known heading that stands over others in two rows and names none of their columns. */
  readonly isGroup?: true;
}

/** Reads a heading's text; `null` where it names no column of a form. */
export type HeadingReader = (text: string) => HeadingReading | null;

const LONGEST_HEADING = 24;
const MOST_REMEMBERED = 4096;

/** Headings of published progress tables and returns that mean the same as the form's. */
const SYNONYMS: { readonly [Role in FormColumnRole]: readonly string[] } = {
  number: ["编号", "项次", "项目序号", "任务序号", "事项序号", "序"],
  task: [
    ...["任务", "重点任务", "主要内容", "工作任务", "任务内容", "任务名称", "事项名称", "事项"],
    ...["重点工作", "重点工作任务", "重点事项", "工作内容", "督查内容", "分工任务", "分工事项"],
  ],
  content: ["合作内容", "具体内容", "内容"],
  units: [
    "责任部门",
    "牵头责任单位",
    "牵头单位",
    "配合单位",
    "协同单位",
    "协同责任单位",
    "主办单位",
  ],
  role: ["角色", "本单位职责", "牵头或配合", "牵头/配合"],
  status: ["状态", "完成情况状态", "进展状态", "办理状态", "工作状态", "是否完成", "任务状态"],
  percent: [
    "比例",
    "完成率",
    "进度",
    "完成进度",
    "完成百分比",
    "百分比",
    "完成度",
    "进度比例",
    "%",
  ],
  progress: [
    ...["进展", "工作进展", "工作进展情况", "工作进度情况", "落实情况", "推进情况", "落实推进情况"],
    ...[
      "完成情况",
      "工作情况",
      "工作开展情况",
      "开展情况",
      "工作落实情况",
      "推进落实情况",
      "工作成效",
    ],
  ],
  problems: [
    "问题",
    "存在的问题",
    "主要问题",
    "存在困难",
    "问题和困难",
    "存在问题及困难",
    "困难问题",
  ],
  nextSteps: [
    ...["下一步", "下步打算", "下步计划", "下一步计划", "下一步工作", "下一步工作打算"],
    ...["下一步工作计划", "下步工作打算", "下步工作计划", "下一步措施", "工作打算", "下步工作"],
  ],
  reporter: ["填表人", "报送人", "联系人", "经办人", "填报人姓名", "联络员", "填写人"],
  telephone: ["电话", "联系方式", "手机", "手机号", "手机号码", "电话号码", "办公电话"],
  reportedOn: ["日期", "填表日期", "报送日期", "填报时间", "报送时间", "填写日期"],
  key: [],
  earlier: [],
};

/** Looked for within longer headings, the most telling first. */
const KEYWORDS: readonly (readonly [RegExp, FormColumnRole | null])[] = [
  [/时限|完成时间|目标/, null],
  [/下一?步/, "nextSteps"],
  [/问题|困难/, "problems"],
  [/电话|手机|联系方式/, "telephone"],
  [/(填报|填表|报送|填写).*(日期|时间)/, "reportedOn"],
  [/填报人|填表人|报送人|经办人|联系人/, "reporter"],
  [/状态/, "status"],
  [/比例|百分比|完成率|%/, "percent"],
  [/进展|落实情况|推进情况|完成情况/, "progress"],
  [/责任单位|牵头单位|配合单位|协同单位/, "units"],
  [/重点任务|主要内容|工作任务|重点工作|事项名称/, "task"],
];

/** Columns of sentences, which offices put together in one. */
const NARRATIVES: ReadonlySet<FormColumnRole> = new Set(["progress", "problems", "nextSteps"]);

const PERIOD_WORDS =
  /^(?:20\d\d年?)?(?:度|第?[一二三四1-4]季度|上半年|下半年|全年|年度|本季度|本年度|本期|目前|当前)?/;

/** Makes a reader of headings that also knows the notice's own headings of task and content. */
export function headingReader(notice: Notice, period: Period): HeadingReader {
  const readings = new Map<string, HeadingReading>();
  const add = (text: string, reading: HeadingReading): void => {
    const plain = plainHeading(text);
    if (!readings.has(plain)) readings.set(plain, reading);
  };
  const roles = Object.keys(FORM_HEADINGS) as readonly FormColumnRole[];
  for (const role of roles) add(FORM_HEADINGS[role], { role, certainty: "issued" });
  for (const { role, title } of notice.tables.flatMap((table) => table.columns))
    if (role === "task" || role === "content") add(title, { role, certainty: "issued" });
  for (const role of roles)
    for (const text of SYNONYMS[role]) add(text, { role, certainty: "synonym" });
  const titles = notice.tables.flatMap((table) => table.columns.map(({ title }) => title));
  const isHeadingOnly = headingWordsTest([...Object.values(SYNONYMS).flat(), ...titles]);
  const read = (text: string): HeadingReading | null => {
    const plain = plainHeading(text);
    if (plain === "" || plain.length > LONGEST_HEADING) return null;
    const reading = readings.get(plain) ?? synonymOf(plain, readings) ?? keywordOf(plain);
    if (reading === null) return null;
    return {
      ...reading,
      ...(isFillColumn(reading.role) && isOtherPeriod(text, period) ? { isOtherPeriod: true } : {}),
      ...(isHeadingOnly(text) ? {} : { saysMore: true }),
    };
  };
  return remembering(read);
}

/** Returns repeat the same short texts: what was read of one is kept for the next. */
function remembering(read: HeadingReader): HeadingReader {
  const known = new Map<string, HeadingReading | null>();
  return (text) => {
    if (text.length > LONGEST_HEADING * 2) return null;
    const before = known.get(text);
    if (before !== undefined) return before;
    const reading = read(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, reading);
    return reading;
  };
}

function synonymOf(
  plain: string,
  readings: ReadonlyMap<string, HeadingReading>
): HeadingReading | null {
  const without = readings.get(plain.replace(PERIOD_WORDS, ""));
  return without === undefined ? null : { ...without, certainty: "synonym" };
}

/** 进展情况及存在问题 is named for what it puts first. */
function keywordOf(plain: string): HeadingReading | null {
  const roleIn = (text: string): FormColumnRole | null =>
    KEYWORDS.find(([word]) => word.test(text))?.[1] ?? null;
  const whole = roleIn(plain);
  if (whole === null) return null;
  const first = NARRATIVES.has(whole)
    ? plain
        .split(/[及与和、/]/)
        .map(roleIn)
        .find((role) => role !== null && NARRATIVES.has(role))
    : undefined;
  return { role: first ?? whole, certainty: "keyword" };
}

/** Names a year or quarter, and none of those named is of the period. */
function isOtherPeriod(text: string, { year, quarter }: Period): boolean {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const years = [...plain.matchAll(/20\d\d(?=年|[-~—至])/g)].map(([one]) => Number(one));
  if (years.length > 0 && !years.includes(year)) return true;
  if (/上(?:一)?(?:季度|期|年度)|去年/.test(plain)) return true;
  if (quarter === undefined) return false;
  const quarters = [...plain.matchAll(/([一二三四1-4])(?=季度|至|-)/g)].map(
    ([one]) => "一二三四".indexOf(one) + 1 || Number(one)
  );
  const isOtherHalf = quarter > 2 ? plain.includes("上半年") : plain.includes("下半年");
  return isOtherHalf || (plain.includes("季度") && !isWithin(quarters, quarter));
}

/** 一至三季度 reaches from the first to the third; 本季度 names none. */
function isWithin(quarters: readonly number[], quarter: number): boolean {
  if (quarters.length === 0) return true;
  return Math.min(...quarters) <= quarter && quarter <= Math.max(...quarters);
}

/** A heading in its usual width, without white space, brackets and what they hold, and closing signs. */
export function plainHeading(text: string): string {
  const squeezed = text.normalize("NFKC").replace(/\s/g, "");
  const bare = squeezed.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】|〔[^〕]*〕/g, "");
  return (bare === "" ? squeezed : bare).replace(/[*:。,、★☆]+/g, "");
}
