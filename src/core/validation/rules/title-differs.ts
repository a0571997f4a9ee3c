import { issueOf, type Issue } from "../../issues/issue";
import type { AssignmentTable } from "../../notice/notice";
import { annexName, tablePlaceOf } from "../places";
import { NEAR_SIMILARITY } from "../recurring-tasks";
import type { Rule } from "../rule";
import { characterPairs, containment } from "../task-similarity";

/** Finds annexes whose title is nearly, but not quite, the name that the body gives in 《》, such as another year. */
export const titleDiffers: Rule = {
  id: "V33",
  codes: ["title-differs"],
  check: ({ notice }) => {
    const names = [...new Set(notice.body.flatMap(namesIn))];
    return notice.tables.flatMap((table) => checkTitle(table, names));
  },
};

function namesIn(paragraph: string): readonly string[] {
  return [...paragraph.matchAll(/《((?:[^《》]|《[^《》]*》)+)》/g)].map((match) => match[1] ?? "");
}

function checkTitle(table: AssignmentTable, names: readonly string[]): readonly Issue[] {
  const title = plain(table.title);
  if (title === "" || names.some((name) => plain(name) === title)) return [];
  const [nearest] = names
    .map((name) => ({ name, similarity: likeness(plain(name), title) }))
    .filter((one) => one.similarity >= NEAR_SIMILARITY)
    .sort((a, b) => b.similarity - a.similarity);
  if (nearest === undefined) return [];
  return [
    issueOf("title-differs", "warning", tablePlaceOf(table), {
      annex: annexName(table),
      title: table.title,
      named: nearest.name,
    }),
  ];
}

/** Both must hold the other almost whole: 《三年行动计划》 is another paper than its 责任分工. */
function likeness(one: string, other: string): number {
  const [first, second] = [characterPairs(one), characterPairs(other)];
  const sizes = [first.size, second.size].sort((a, b) => a - b);
  return (containment(first, second) * (sizes[0] ?? 0)) / Math.max(1, sizes[1] ?? 1);
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}\p{S}]/gu, "");
}
