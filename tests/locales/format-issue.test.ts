import { issueOf } from "../../src/core/issues/issue";
import { enUS as english } from "../../src/locales/en-US";
import { formatIssue, formatPlace, formatSentence } from "../../src/locales/format-issue";
import { zhCN as chinese } from "../../src/locales/zh-CN";

const annexOf = (table: string) => (table === "A1" ? "附件1" : undefined);

const duplicate = issueOf(
  "duplicate-unit",
  "warning",
  { table: "A1", number: 3, sheet: "附件1", address: "C6" },
  { name: "县发改委" }
);

test("an issue is its place and its sentence", () => {
  expect(formatIssue(duplicate, chinese, annexOf)).toBe(
    "附件1第3项（附件1!C6）：“县发改委”在同一项中列了两次。请删去多余的一处。"
  );
  expect(formatIssue(duplicate, english, annexOf)).toBe(
    "附件1, item 3 (附件1!C6): “县发改委” is listed twice in this item. Remove one of the two."
  );
});

test("without names for tables A1 is 附件1 and other ids stand as they are", () => {
  expect(formatIssue(duplicate, chinese)).toMatch(/^附件1第3项（附件1!C6）：/);
  expect(formatIssue({ ...duplicate, table: "T1" }, chinese)).toMatch(/^T1第3项（附件1!C6）：/);
});

test("place and sentence can stand apart", () => {
  expect(formatPlace(duplicate, english)).toBe("附件1, item 3 (附件1!C6)");
  expect(formatSentence(duplicate, english)).toMatch(/^“县发改委” is listed twice/);
});

test("an issue without a place is its sentence alone", () => {
  const issue = issueOf("no-table", "error", {}, { file: "通知.docx" });
  expect(formatIssue(issue, chinese)).toBe(formatSentence(issue, chinese));
  expect(formatIssue(issue, english)).toMatch(/^No assignment table/);
});

test.each([
  [
    { file: "县发改委.xlsx", sheet: "附件1", address: "C6" },
    "县发改委.xlsx，附件1!C6",
    "县发改委.xlsx, 附件1!C6",
  ],
  [{ file: "县发改委.xlsx" }, "县发改委.xlsx", "县发改委.xlsx"],
  [{ annex: "附件1" }, "附件1", "附件1"],
  [{ annex: "附件1", number: "1.2" }, "附件1第1.2项", "附件1, item 1.2"],
  [{ number: 4, address: "B7" }, "第4项（B7）", "item 4 (B7)"],
  [{}, "", ""],
])("the place %j is worded by the parts that are known", (parts, inChinese, inEnglish) => {
  expect(chinese.place(parts)).toBe(inChinese);
  expect(english.place(parts)).toBe(inEnglish);
});
