import { issueOf } from "../../issues/issue";
import type { ResolutionKind } from "../../units/responsibility";
import { mentionPlaceOf, placedMentions } from "../places";
import type { Rule } from "../rule";

const NONSTANDARD: ReadonlySet<ResolutionKind> = new Set(["full", "alias", "prefix", "inherited"]);

/** Reports names that are understood but are not the register’s short name; former names are V8’s. */
export const nonstandardUnitName: Rule = {
  id: "V7",
  codes: ["nonstandard-unit-name"],
  check: ({ assignments }) =>
    placedMentions(assignments).flatMap(({ placed, mention }) => {
      const { text, resolution } = mention;
      if (!("unit" in resolution) || !NONSTANDARD.has(resolution.kind)) return [];
      return [
        issueOf("nonstandard-unit-name", "info", mentionPlaceOf(placed, mention), {
          written: text,
          name: resolution.unit,
        }),
      ];
    }),
};
