/** A share that a text states beside the figures that it is made of. */
export interface ContradictingFigures {
  /** The words with the figures, as written. */
  readonly written: string;
  /** The share as stated, in per cent. */
  readonly stated: number;
  /** The share that the figures give, in per cent, to one decimal more than is stated. */
  readonly computed: number;
}

/** A figure with the unit of measure that follows it, such as 145户. */
interface Quantity {
  readonly value: number;
  readonly measure: string;
  readonly end: number;
}

const NUMBER = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const MEASURES =
  "万公里|公里|千米|万平方米|平方米|万亩|亩|公顷|亿元|万元|元|万户|户|万人次|人次|万人|人|名|万吨|吨|个|项|条|处|座|家|件|起|所|村|场|次|套|台|辆|份|批|期|米";
const QUANTITY = new RegExp(`(${NUMBER})(?:多|余)?\\s*(${MEASURES})`, "g");
/** A share of the figures before it, and not a rate of growth or of something else. */
const SHARE = new RegExp(
  String.raw`(占(?:[^,，。；;\d%]{0,8})?|占比(?:为|达到?|约)?|(?:完成率|完成比例|办结率|开工率|竣工率|到位率|任务完成率)(?:为|达到?|约)?|完成(?:年度|全年|总|目标|计划|任务|的)+)\s*(${NUMBER})\s*%`,
  "g"
);
const FRACTION = new RegExp(`(${NUMBER})\\s*/\\s*(${NUMBER})\\s*(?:${MEASURES})?`, "g");
const GROWTH = /增长|同比|环比|提高|下降|减少|降低|上升|增加|增幅/;
/** Between the figures of one share nothing else is said. */
const LONGEST_GAP = 24;

/** Finds shares in a text that its own figures contradict, such as 共170户，已完成145户，占87.9%. */
export function contradictingFigures(text: string): readonly ContradictingFigures[] {
  return text
    .normalize("NFKC")
    .split(/[。;；\n]/)
    .flatMap((sentence) => (GROWTH.test(sentence) ? [] : inSentence(sentence)));
}

function inSentence(sentence: string): readonly ContradictingFigures[] {
  const found: ContradictingFigures[] = [];
  let from = 0;
  for (const match of sentence.matchAll(SHARE)) {
    const [whole, , digits = ""] = match;
    const parts = figuresBefore(sentence.slice(from, match.index), sentence);
    const written = sentence.slice(from, match.index + whole.length);
    from = match.index + whole.length;
    if (parts === null) continue;
    const contradiction = compare(parts, digits, written);
    if (contradiction !== null) found.push(contradiction);
  }
  return found.length > 0 ? found : fractionsIn(sentence);
}

/** 145/170（87.9%）: a fraction and a share directly behind it. */
function fractionsIn(sentence: string): readonly ContradictingFigures[] {
  return [...sentence.matchAll(FRACTION)].flatMap((match) => {
    const rest = sentence.slice(match.index + match[0].length);
    const share = new RegExp(
      `^\\s*[(（,，]?\\s*(?:完成率|占比?|即|达|为)*\\s*(${NUMBER})\\s*%`
    ).exec(rest);
    if (share === null) return [];
    const parts = [numberOf(match[1] ?? ""), numberOf(match[2] ?? "")] as const;
    const contradiction = compare(parts, share[1] ?? "", `${match[0]}${share[0]}`);
    return contradiction === null ? [] : [contradiction];
  });
}

/** The two figures of one measure before a share; `null` where there are not exactly two. */
function figuresBefore(text: string, sentence: string): readonly [number, number] | null {
  const quantities = quantitiesIn(text);
  const last = quantities.at(-1);
  if (last === undefined || text.length - last.end > LONGEST_GAP) return null;
  const same = quantities.filter(({ measure }) => measure === last.measure);
  const [first, second, ...more] = same;
  if (first === undefined || second === undefined || more.length > 0) return null;
  // A sentence that goes on with the same measure speaks of a total that is not known here.
  const inAll = quantitiesIn(sentence).filter(({ measure }) => measure === last.measure);
  return inAll.length === 2 ? [first.value, second.value] : null;
}

function quantitiesIn(text: string): readonly Quantity[] {
  return [...text.matchAll(QUANTITY)].map((match) => ({
    value: numberOf(match[1] ?? ""),
    measure: match[2] ?? "",
    end: match.index + match[0].length,
  }));
}

/** A share fits where either figure is the whole, rounded or cut off at the decimals that are stated. */
function compare(
  [a, b]: readonly [number, number],
  digits: string,
  written: string
): ContradictingFigures | null {
  if (a === 0 || b === 0) return null;
  const stated = numberOf(digits);
  const decimals = digits.split(".")[1]?.length ?? 0;
  const unit = 10 ** -decimals;
  const shares = [(a / b) * 100, (b / a) * 100];
  if (shares.some((share) => Math.abs(share - stated) < unit + 1e-9)) return null;
  // The part is the smaller one, unless more than all is stated.
  const share = stated > 100 ? Math.max(...shares) : Math.min(...shares);
  const scale = 10 ** (decimals + 1);
  return { written: written.trim(), stated, computed: Math.round(share * scale) / scale };
}

function numberOf(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}
