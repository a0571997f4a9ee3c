const CHINESE_DIGITS = [..."〇一二三四五六七八九"];
const LEGAL_DIGITS = [..."零壹贰叁肆伍陆柒捌玖"];
const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/**
 * Writes a positive whole number as a numbering format of a document shows it (ECMA-376 Part 1,
 * 17.18.59); a format that is not known is written in digits, `none` and `bullet` as nothing.
 */
export function formatListNumber(value: number, format: string): string {
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return inSequence(value, 20, 0x2460);
    case "decimalEnclosedParen":
      return inSequence(value, 20, 0x2474);
    case "decimalEnclosedFullstop":
      return inSequence(value, 20, 0x2488);
    case "ideographEnclosedCircle":
      return inSequence(value, 10, 0x3280);
    case "ideographTraditional":
      return "甲乙丙丁戊己庚辛壬癸"[value - 1] ?? String(value);
    case "ideographZodiac":
      return "子丑寅卯辰巳午未申酉戌亥"[value - 1] ?? String(value);
    case "upperLetter":
      return letters(value);
    case "lowerLetter":
      return letters(value).toLowerCase();
    case "upperRoman":
      return roman(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    default:
      return formatChineseNumber(value, format) ?? String(value);
  }
}

function formatChineseNumber(value: number, format: string): string | null {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
      return counted(value, CHINESE_DIGITS, ["", "十", "百", "千"]);
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
      return counted(value, LEGAL_DIGITS, ["", "拾", "佰", "仟"]);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return [...String(value)].map((digit) => CHINESE_DIGITS[Number(digit)]).join("");
    default:
      return null;
  }
}

function inSequence(value: number, last: number, firstCharacter: number): string {
  return value >= 1 && value <= last
    ? String.fromCharCode(firstCharacter + value - 1)
    : String(value);
}

/** 1 → A, 26 → Z, 27 → AA, 53 → AAA, as Word repeats the letter. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let written = "";
  for (const [amount, symbols] of ROMAN) for (; rest >= amount; rest -= amount) written += symbols;
  return written;
}

/** Writes 1–9999 in Chinese: 10 → 十, 21 → 二十一, 105 → 一百〇五. */
function counted(value: number, digits: readonly string[], places: readonly string[]): string {
  if (value < 1 || value > 9999) return String(value);
  const written = [...String(value)].map((digit, index, all) => {
    const place = places[all.length - 1 - index] ?? "";
    return digit === "0" ? (digits[0] ?? "") : (digits[Number(digit)] ?? "") + place;
  });
  const zero = digits[0] ?? "";
  const text = written.join("").replace(new RegExp(`${zero}+`, "g"), zero);
  const whole = text.length > 1 && text.endsWith(zero) ? text.slice(0, -1) : text;
  return value >= 10 && value < 20 && places[1] === "十" ? whole.slice(1) : whole;
}
