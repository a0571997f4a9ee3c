import type { Notice } from "../notice/notice";
import { parsePeriod } from "../period/period";
import { INSTRUCTION_TEXTS, INSTRUCTIONS_SHEET } from "./plan-instructions";
import type { ReturnScope } from "./return-scope";
import { plainText } from "./text-likeness";
import { isUnitLine } from "./unit-line";

/** Says whether a text outside a form's rows is one that a form itself bears: title, note line, label, remark, instruction. */
export type IssuedTextTest = (text: string) => boolean;

const TITLE_ENDING = /\d{4}年(?:度|第[一二三四]季度)进展情况填报表$/;
const DUE_CLAUSE = /(?:\d{4}年(?:度|第[一二三四]季度)的)?请于\d+年\d+月\d+日前报送/g;
const LINE_NUMBER = /^\d{1,2}/;
const NOTE_LINE =
  /^填报单位：([^\u3000：]+)(?:\u3000报送期：([^\u3000：]+))?(?:\u3000截止日期：\d+年\d+月\d+日)?$/;

/** Makes the test for the forms of one notice. */
export function issuedTextTest(scope: ReturnScope): IssuedTextTest {
  const texts = new Set([INSTRUCTIONS_SHEET, ...tableTexts(scope.notice)].map(plainText));
  for (const line of INSTRUCTION_TEXTS) texts.add(plainText(line));
  texts.delete("");
  return (text) => {
    if (isNoteLine(text.trim(), scope) || isUnitLine(text, scope.units)) return true;
    const plain = plainText(text);
    return (
      texts.has(plain) ||
      texts.has(plain.replace(TITLE_ENDING, "")) ||
      texts.has(plain.replace(LINE_NUMBER, "").replace(DUE_CLAUSE, ""))
    );
  };
}

/** Says whether a text is an issued one but for spacing, width and punctuation. */
export function isSameText(written: string, issued: string): boolean {
  if (written === issued) return true;
  const plain = plainText(written);
  return plain === "" ? written.trim() === issued.trim() : plain === plainText(issued);
}

/** Says whether a text is an issued one with parts left out and nothing put in. */
export function isShortened(written: string, issued: string): boolean {
  const left = [...plainText(written)];
  if (left.length === 0) return false;
  let found = 0;
  for (const character of plainText(issued)) if (character === left[found]) found++;
  return found === left.length;
}

function tableTexts(notice: Notice): readonly string[] {
  return notice.tables.flatMap((table) => [
    table.annex,
    table.title,
    `${table.annex}${table.title}`,
    ...table.remarks,
  ]);
}

function isNoteLine(text: string, scope: ReturnScope): boolean {
  const match = NOTE_LINE.exec(text);
  if (match === null) return false;
  const [, unit = "", period] = match;
  const isUnit = scope.targetsByUnit.has(unit) || scope.units.named(unit) !== null;
  return isUnit && (period === undefined || parsePeriod(period) !== null);
}
