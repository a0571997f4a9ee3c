import { issueOf } from "../../issues/issue";
import type { Rule } from "../rule";

/** A paragraph that is a date of issue, in either kind of figures (GB/T 9704-2012, 7.3.5.4 asks for Arabic ones). */
const ISSUE_DATE =
  /^(?:20\d\d|[二〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日$/;

/** A paragraph that is a reference number, such as 霍发改〔2021〕12号. */
const REFERENCE_NUMBER = /^\p{Script=Han}{1,20}[〔[(]20\d\d[〕\])]第?\d+号$/u;

/** A short paragraph that ends like an office’s name and holds no punctuation. */
const ISSUER = /^[\p{Script=Han}()]{3,40}(?:局|委|委员会|政府|办公室|办|部|中心|领导小组|院)$/u;

/** Finds notices without date, reference number or issuing office: years and validity cannot be read from them. */
export const missingImprint: Rule = {
  id: "V31",
  codes: ["missing-imprint"],
  check: ({ notice }) => {
    if (notice.body.length === 0) return [];
    const paragraphs = [notice.title, ...notice.body].map((text) =>
      text.normalize("NFKC").replace(/\s/g, "")
    );
    const lacks = (pattern: RegExp): boolean => !paragraphs.some((text) => pattern.test(text));
    const parts: ("date" | "number" | "issuer")[] = [];
    if (lacks(ISSUE_DATE)) parts.push("date");
    if (lacks(REFERENCE_NUMBER)) parts.push("number");
    if (lacks(ISSUER)) parts.push("issuer");
    // A year cannot be inferred from number or name alone; with a date the rest is house style.
    return parts.includes("date") ? [issueOf("missing-imprint", "warning", {}, { parts })] : [];
  },
};
