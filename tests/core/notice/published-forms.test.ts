import { readFileSync } from "node:fs";

/** Where each of the 28 published forms of assignment is read, by the example that it was found in. */
const TESTS_OF_FORMS: readonly (readonly [form: number, what: string, file: string])[] = [
  [1, "one column, the first leads", "core/units/parse-responsibility"],
  [2, "部门等，乡镇，开发区", "core/units/parse-responsibility"],
  [3, "rule note in a cell", "core/units/parse-responsibility"],
  [4, "bracketed office", "core/units/parse-responsibility"],
  [5, "rule in the body or in a heading", "core/notice/notice-forms"],
  [6, "牵头责任单位 and 协同责任单位", "core/notice/notice-forms"],
  [7, "section row with person and count", "core/notice/notice-forms"],
  [8, "labelled paragraphs without a table", "core/notice/notice-forms"],
  [9, "责任单位 beside 牵头单位", "core/notice/notice-forms"],
  [10, "leader and 责任单位", "core/notice/notice-forms"],
  [11, "trailing （X牵头）", "core/notice/notice-forms"],
  [12, "X牵头，Y参与，Z负责落实, with a note for all below", "core/units/parse-responsibility"],
  [13, "several leads", "core/units/parse-responsibility"],
  [14, "按职责分工负责", "core/units/parse-responsibility"],
  [15, "（责任单位：…） alone", "core/units/parse-responsibility"],
  [16, "attribute, lead and note", "core/units/parse-responsibility"],
  [17, "lead of a heading", "core/notice/notice-forms"],
  [18, "leader column, spaced and glued names", "core/notice/notice-forms"],
  [19, "names broken by paragraphs", "core/units/parse-responsibility"],
  [20, "reversed separators", "core/units/parse-responsibility"],
  [21, "closing 等。", "core/units/parse-responsibility"],
  [22, "values merged down", "core/notice/notice-forms"],
  [23, "other heading words", "core/notice/notice-forms"],
  [24, "chain of two reports", "core/notice/notice-forms"],
  [25, "headings in two rows", "core/notice/notice-forms"],
  [26, "categories and several measures", "core/notice/notice-forms"],
  [27, "automatic numbers", "files/document/notice-forms"],
  [28, "续表, nested table, revisions, content controls", "files/document/notice-forms"],
];

test("[U10] the table names all 28 forms, each once", () => {
  expect(TESTS_OF_FORMS.map(([form]) => form)).toEqual(
    Array.from({ length: 28 }, (_, index) => index + 1)
  );
});

test.each(TESTS_OF_FORMS)("[U10] form %d, %s, has a test of its own", (form, _what, file) => {
  const source = readFileSync(`tests/${file}.test.ts`, "utf8");
  expect(source).toMatch(new RegExp(`form (?:\\d+ and )?${form}:? `));
});
