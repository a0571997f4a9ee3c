import { readdirSync, readFileSync } from "node:fs";
import { RULES } from "../../../src/core/validation/rules";
import { checkIssues } from "../../../src/locales/zh-CN/check-issues";

const spec = readFileSync("src/core/SPEC.md", "utf8");
const tests = readdirSync("tests/core/validation", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => readFileSync(`tests/core/validation/${file}`, "utf8"))
  .join("\n");

test("every file in rules/ is in the registry, once", () => {
  const files = readdirSync("src/core/validation/rules");
  expect(RULES).toHaveLength(files.length);
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
});

test("every code is reported by one rule, and words are there for each", () => {
  const codes = RULES.flatMap((rule) => rule.codes);
  // A file without any table never becomes a notice; the reading of it says so.
  expect([...codes, "no-table"].sort()).toEqual(Object.keys(checkIssues).sort());
});

test.each(RULES.map((rule) => [rule.id, rule.codes] as const))(
  "%s is stated in SPEC.md with its codes and quoted by a test",
  (id, codes) => {
    const line = spec.split("\n").find((one) => one.startsWith(`- **${id}** `)) ?? "";
    expect(codes.filter((code) => !line.includes(`\`${code}\``))).toEqual([]);
    expect(tests).toContain(`[${id}]`);
  }
);
