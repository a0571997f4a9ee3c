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

/** Names items by annex and number: 附件1第3、5项；附件3第2项. */
export function itemPlaces(items: readonly SummaryItem[]): string {
  return byTable(items, (one) => numberOf(one)).join("；");
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
  逾期单位: "逾期报送的单位是",
};

function namedIn(figure: BulletinFigure): readonly BulletinPart[] {
  const words = NAMED[figure.subject];
  if (words === undefined || figure.count === 0) return [];
  const names =
    figure.unitWord === "家"
      ? figure.units.join("、")
      : byTable(figure.items, (one) => numberOf(one), figure.subject !== "未报").join("；");
  return [{ text: `${words}：` }, { text: names, figure }, { text: "。" }];
}

/** Numbers table by table: 附件3第2、7项, with each item's lead unit where asked: 第2项（县教育局）. */
function byTable(
  items: readonly SummaryItem[],
  name: (one: SummaryItem) => string,
  hasUnits = false
): readonly string[] {
  const tables = [...new Set(items.map((one) => one.table))];
  return tables.map((table) => {
    const own = items.filter((one) => one.table === table);
    if (!hasUnits) return `${labelOf(table)}第${own.map(name).join("、")}项`;
    const named = own.map((one) => `第${name(one)}项（${one.item.lead ?? "牵头单位不明"}）`);
    return `${labelOf(table)}${named.join("、")}`;
  });
}

function numberOf({ assignment }: SummaryItem): string {
  return String(assignment.number ?? `“${assignment.task.slice(0, 12)}”`);
}
