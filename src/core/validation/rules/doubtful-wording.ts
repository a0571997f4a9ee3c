import { issueOf, type Issue } from "../../issues/issue";
import type { CheckContext, PlacedAssignment } from "../check-context";
import { DOUBTFUL_TERMS } from "../doubtful-terms";
import { placeOf, referenceTo } from "../places";
import { textDifference } from "../text-difference";
import type { Rule } from "../rule";

/** The rest of the sentence must be the same for a word to be missing in it. */
const SHORTEST_SAME_REST = 8;
const SENTENCE_END = /[。；]$/;
const DROPPED_WORD = /^\p{Script=Han}{2,4}$/u;

/** Points out set phrases that are often written wrongly, and words that the twin of a sentence has at its beginning. */
export const doubtfulWording: Rule = {
  id: "V35",
  codes: ["doubtful-wording"],
  isOptional: true,
  check: (context) => [...context.assignments.flatMap(doubtfulTerms), ...droppedWords(context)],
};

function doubtfulTerms(placed: PlacedAssignment): readonly Issue[] {
  const text = textOf(placed);
  return DOUBTFUL_TERMS.filter(([written]) => text.includes(written)).map(([written, likely]) =>
    issueOf("doubtful-wording", "info", placeOf(placed, "task", "content"), {
      kind: "term",
      written,
      likely,
    })
  );
}

function droppedWords({ pairs }: CheckContext): readonly Issue[] {
  return pairs
    .filter(({ likeness }) => likeness === "near")
    .flatMap(({ first, second }) => [...missingIn(first, second), ...missingIn(second, first)]);
}

/** Words that begin a sentence in the other text alone, whose rest both have. */
function missingIn(placed: PlacedAssignment, other: PlacedAssignment): readonly Issue[] {
  const parts = textDifference(textOf(placed), textOf(other));
  return parts.flatMap((part, index) => {
    const [before, after] = [parts[index - 1], parts[index + 1]];
    const isDropped =
      part.in === "second" &&
      DROPPED_WORD.test(part.text) &&
      before?.in === "both" &&
      SENTENCE_END.test(before.text) &&
      after?.in === "both" &&
      after.text.length >= SHORTEST_SAME_REST;
    if (!isDropped) return [];
    return [
      issueOf("doubtful-wording", "info", placeOf(placed, "task", "content"), {
        kind: "dropped",
        word: part.text,
        rest: after.text.slice(0, SHORTEST_SAME_REST),
        other: referenceTo(other),
      }),
    ];
  });
}

function textOf({ row }: PlacedAssignment): string {
  return `${row.task}${row.content ?? ""}`;
}
