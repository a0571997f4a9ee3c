import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { issueOf } from "../../src/core/issues/issue";
import { enUS as english } from "../../src/locales/en-US";
import { formatSentence } from "../../src/locales/format-issue";
import { zhCN as chinese } from "../../src/locales/zh-CN";

const readers = join(__dirname, "../../src/files");

/** What the readers say is too much, where they say it in so many words. */
function saidExcesses(): readonly string[] {
  return readdirSync(readers, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [
      ...readFileSync(join(readers, file), "utf8").matchAll(/"too-large",(?: detail:)? "([^"]+)"/g),
    ])
    .map(([, excess = ""]) => excess);
}

const said = (detail: string, reason: "too-large" | "damaged" = "too-large") => {
  const issue = issueOf("unreadable-file", "error", { file: "表.xlsx" }, { reason, detail });
  return [formatSentence(issue, chinese), formatSentence(issue, english)];
};

test("all that the readers say there is too much of is worded", () => {
  const found = new Set(saidExcesses());
  expect(found.size).toBeGreaterThan(5);
  for (const excess of found) {
    expect(said(excess)[0]).not.toContain(excess);
    expect(said(excess)[1]).toMatch(/\((?:too|one|the|not) [\w ]+\)/);
  }
});

test("a clerk reads what is too much, and where a file is damaged, in words", () => {
  expect(said("cells")[0]).toContain("文件超出可读的大小（单元格太多）。请删去多余的行");
  expect(said("cells")[1]).toContain("(too many cells)");
  expect(said("column 16385", "damaged")[0]).toContain("文件已损坏或不完整（第16385列）。");
  expect(said("row 0", "damaged")[0]).toContain("（第0行）");
  expect(said("sheets", "damaged")[0]).not.toContain("太多");
  expect(said("xl/worksheets/sheet1.xml", "damaged")[0]).toContain("（xl/worksheets/sheet1.xml）");
});
