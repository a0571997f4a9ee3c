import { issueOf } from "../../issues/issue";
import type { ResolutionKind } from "../../units/responsibility";
import { unitsPlaceOf } from "../places";
import type { Rule } from "../rule";

const NONSTANDARD: ReadonlySet<ResolutionKind> = new Set(["full", "alias", "prefix", "inherited"]);

/** Reports names that are understood but are not the register's short name. */
export const nonstandardUnitName: Rule = {
  id: "V7",
  codes: ["nonstandard-unit-name"],
  check: ({ assignments }) =>
    assignments.flatMap((placed) =>
      placed.row.responsibility.mentions.flatMap(({ text, resolution }) =>
        resolution.kind !== "group" &&
        resolution.kind !== "unknown" &&
        NONSTANDARD.has(resolution.kind)
          ? [
              issueOf("nonstandard-unit-name", "info", unitsPlaceOf(placed), {
                written: text,
                name: resolution.unit,
              }),
            ]
          : []
      )
    ),
};
