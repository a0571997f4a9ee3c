import { cellAddress } from "../grid/address";
import { cellText } from "../grid/cell-value";
import { isEmptyGrid, type Grid } from "../grid/grid";
import type { Issue, IssueCode } from "../issues/issue";
import { squeezeText } from "../units/normalize-name";

interface Paragraph {
  readonly address: string;
  readonly text: string;
}

/**
 * Gives issues about the notice’s text the cell of its paragraph in 通知正文: the one that holds the
 * words that the issue quotes, or the end of the text where something is missing there. Issues that have a place keep it.
 */
export function locateInBody(issues: readonly Issue[], body: Grid | undefined): readonly Issue[] {
  if (body === undefined || isEmptyGrid(body)) return issues;
  const paragraphs = paragraphsOf(body);
  return issues.map((issue) => {
    if (issue.sheet !== undefined) return issue;
    const address = addressFor(issue, paragraphs);
    return address === undefined ? issue : { ...issue, sheet: body.name, address };
  });
}

function paragraphsOf(body: Grid): readonly Paragraph[] {
  return body.rows.flatMap(({ rowIndex, cells }) => {
    const [first] = cells;
    const text = squeezeText(cells.map(({ value }) => cellText(value)).join(""));
    return first === undefined || text === ""
      ? []
      : [{ address: cellAddress(rowIndex, first.columnIndex), text }];
  });
}

/** What these say of the text as a whole stands nowhere in it. */
const ABOUT_THE_END: ReadonlySet<IssueCode> = new Set(["missing-imprint", "missing-annex-list"]);

function addressFor(issue: Issue, paragraphs: readonly Paragraph[]): string | undefined {
  if (ABOUT_THE_END.has(issue.code)) return paragraphs.at(-1)?.address;
  const { params } = issue;
  return "sentence" in params ? holding(params.sentence, paragraphs) : undefined;
}

function holding(words: string, paragraphs: readonly Paragraph[]): string | undefined {
  const wanted = squeezeText(words);
  return wanted === "" ? undefined : paragraphs.find(({ text }) => text.includes(wanted))?.address;
}
