import { lastIndexWhere } from "./last-index-where";

/** What stands before the first table of a notice. */
export interface FrontMatter {
  readonly title: string;
  readonly addressees: string;
  readonly body: readonly string[];
}

const DOCUMENT_KIND =
  /(?:通知|方案|意见|办法|清单|计划|公告|通报|决定|函|分工|分解表|分工表|要点|规定)(?:[（(][^）)]{1,30}[）)])?$/;
const DOCUMENT_NUMBER = /[〔[［(（【]\s*(?:19|20)\d\d\s*[〕\]］)）】]\s*第?\s*\d+\s*号/;
const MOST_TITLE_LINES = 6;
const LONGEST_TITLE_LINE = 90;

/** Reads title, addressees and body from the cleaned lines before the first table. */
export function parseFrontMatter(lines: readonly string[]): FrontMatter {
  const salutation = lines.slice(0, 16).findIndex((line, index) => index > 0 && isSalutation(line));
  const heading = lines.slice(0, salutation < 0 ? titleLength(lines) : salutation);
  const titleLines = titleOf(heading);
  const before = heading.filter((line) => !titleLines.includes(line));
  const after = lines.slice(salutation < 0 ? heading.length : salutation + 1);
  return {
    title: titleLines.join(""),
    addressees: salutation < 0 ? "" : (lines[salutation] ?? "").replace(/\s*[:：]$/, ""),
    body: [...before, ...after],
  };
}

/** 主送机关 close with a colon and hold no sentence. */
function isSalutation(line: string): boolean {
  return /[:：]$/.test(line) && !/[。；;]/.test(line) && line.length <= 300;
}

function titleLength(lines: readonly string[]): number {
  const limit = Math.min(lines.length, MOST_TITLE_LINES);
  for (let index = 0; index < limit; index++) {
    const line = lines[index] ?? "";
    if (!isTitleLine(line)) return index;
    if (DOCUMENT_KIND.test(line)) return index + 1;
  }
  return Math.min(1, limit);
}

/** The title ends with the kind of document; letterhead and number above it are no part of it. */
function titleOf(heading: readonly string[]): readonly string[] {
  const last = lastIndexWhere(heading, (line) => DOCUMENT_KIND.test(line) && isTitleLine(line));
  const end = last < 0 ? heading.length - 1 : last;
  let start = end;
  while (start > 0 && end - start < MOST_TITLE_LINES && isTitleLine(heading[start - 1] ?? ""))
    start -= 1;
  return heading.slice(start, end + 1);
}

function isTitleLine(line: string): boolean {
  return (
    line.length <= LONGEST_TITLE_LINE &&
    !/[。；;：:]/.test(line) &&
    !DOCUMENT_NUMBER.test(line) &&
    !/文件$/.test(line)
  );
}
