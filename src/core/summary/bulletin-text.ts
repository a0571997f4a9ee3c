import { periodTitle } from "../period/period";
import { tablesDue } from "../period/reporting-calendar";
import { itemFigures, unitFigures, type BulletinFigure } from "./bulletin-figures";
import { rateText } from "./rates";
import { labelOf, type SummaryContext, type SummaryItem } from "./summary-context";

/** A piece of the bulletin's paragraph; one that gives a figure knows what it counts. */
export interface BulletinPart {
  readonly text: string;
  readonly figure?: BulletinFigure;
}

/** Writes the paragraph: counts and rates by state, who reported, then the items and units to name. */
export function bulletinParts(context: SummaryContext): readonly BulletinPart[] {
  const { period, register } = context;
  const [all, ...states] = itemFigures(context);
  const [asked, ...units] = unitFigures(context);
  const annexes = tablesDue(context.notice, period).map((table) => table.annex || table.title);
  return [
    { text: `${periodTitle(period)}，${register.county}${annexes.join("、")}共` },
    ...figurePart(all, false),
    { text: "任务，其中" },
    ...listed(states, true),
    { text: "。应报送单位" },
    ...figurePart(asked, false),
    { text: "，其中" },
    ...listed(units, false),
    { text: "。" },
    ...[...states, ...units].flatMap(namedIn),
  ];
}

/** The paragraph as plain text. */
export function bulletinText(context: SummaryContext): string {
  return bulletinParts(context)
    .map((part) => part.text)
    .join("");
}

/** Names items by annex and number: 附件1第3、5—8项；附件3第2项. */
export function itemPlaces(items: readonly SummaryItem[]): string {
  return groupedBy(items, ({ table }) => labelOf(table))
    .map(([label, own]) => `${label}第${numbersOf(own)}项`)
    .join("；");
}

/** As `itemPlaces`, with the lead units: 附件3第2、7项（县教育局）、第5项（县林业局）. */
function itemPlacesByLead(items: readonly SummaryItem[]): string {
  return groupedBy(items, ({ table }) => labelOf(table))
    .map(([label, own]) => {
      const byLead = groupedBy(own, ({ item }) => item.lead ?? "牵头单位不明");
      return `${label}${byLead.map(([lead, led]) => `第${numbersOf(led)}项（${lead}）`).join("、")}`;
    })
    .join("；");
}

function listed(figures: readonly BulletinFigure[], hasRates: boolean): readonly BulletinPart[] {
  return figures
    .filter((figure) => figure.count > 0)
    .flatMap((figure, index): readonly BulletinPart[] => [
      { text: `${index === 0 ? "" : hasRates ? "；" : "、"}${figure.phrase}` },
      ...figurePart(figure, hasRates),
    ]);
}

function figurePart(figure: BulletinFigure | undefined, hasRate: boolean): readonly BulletinPart[] {
  if (figure === undefined) return [];
  const { count, whole, unitWord } = figure;
  const rate = hasRate ? `，占${rateText(count, whole)}` : "";
  return [{ text: `${count}${unitWord}${rate}`, figure }];
}

/** What a bulletin names one by one; what goes well is only counted. */
const NAMED: Readonly<Record<string, string>> = {
  进展滞后: "进展滞后的事项是",
  未启动: "未启动的事项是",
  未报: "牵头单位未报送的事项是",
  部分报单位: "部分报送的单位是",
  未报单位: "未报送的单位是",
  退回单位: "被退回、尚未重新报送的单位是",
  逾期单位: "逾期报送的单位是",
};

function namedIn(figure: BulletinFigure): readonly BulletinPart[] {
  const words = NAMED[figure.subject];
  if (words === undefined || figure.count === 0) return [];
  const names =
    figure.unitWord === "家"
      ? figure.units.join("、")
      : figure.subject === "未报"
        ? itemPlaces(figure.items)
        : itemPlacesByLead(figure.items);
  return [{ text: `${words}：` }, { text: names, figure }, { text: "。" }];
}

function groupedBy(
  items: readonly SummaryItem[],
  nameOf: (one: SummaryItem) => string
): readonly (readonly [name: string, items: readonly SummaryItem[]])[] {
  const groups = new Map<string, SummaryItem[]>();
  for (const one of items) {
    const same = groups.get(nameOf(one));
    if (same === undefined) groups.set(nameOf(one), [one]);
    else same.push(one);
  }
  return [...groups];
}

/** Numbers in their order; three and more that follow one another are written as a span. */
function numbersOf(items: readonly SummaryItem[]): string {
  const spans: (readonly [first: string | number, last: string | number])[] = [];
  for (const { assignment } of items) {
    const number = assignment.number ?? `“${assignment.task.slice(0, 12)}”`;
    const [first, last] = spans.at(-1) ?? [];
    if (first !== undefined && typeof last === "number" && number === last + 1)
      spans[spans.length - 1] = [first, number];
    else spans.push([number, number]);
  }
  return spans.map(([first, last]) => spanText(first, last)).join("、");
}

function spanText(first: string | number, last: string | number): string {
  if (first === last) return String(first);
  const isPair = typeof first === "number" && last === first + 1;
  return `${first}${isPair ? "、" : "—"}${last}`;
}
