import { issueOf } from "../../src/core/issues/issue";
import { groupIssues } from "../../src/taskpane/issue-groups";

const missingLead = issueOf("missing-lead", "error", {}, {});
const vague = issueOf("vague-unit", "warning", {}, { name: "县政协相关专委会" });
const vagueAgain = issueOf("vague-unit", "warning", {}, { name: "相关单位" });
const group = issueOf("group-as-lead", "warning", {}, { group: "各乡镇" });

test("the gravest come first, then kinds by their first appearance", () => {
  expect(
    groupIssues([vague, group, vagueAgain, missingLead]).map(({ code, issues }) => [
      code,
      issues.length,
    ])
  ).toEqual([
    ["missing-lead", 1],
    ["vague-unit", 2],
    ["group-as-lead", 1],
  ]);
});

test("one kind of two severities makes two groups", () => {
  const grave = issueOf("vague-unit", "error", {}, { name: "有关部门" });
  expect(groupIssues([vague, grave]).map(({ severity }) => severity)).toEqual(["error", "warning"]);
});
