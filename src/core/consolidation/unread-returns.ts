import { issueOf } from "../issues/issue";
import { isRefusalReason, type ReturnIssueParams } from "../issues/return-issues";
import type { UnitReturn } from "../returns/unit-return";
import type { OfficeChoices } from "../workbook/office-choices";

/** Makes the return of a file of which nothing could be read, so that it is named in the result. */
export function unreadableReturn(
  name: string,
  refusal: ReturnIssueParams["unreadable-file"]
): UnitReturn {
  return {
    file: { name, state: "unreadable", reason: refusal.reason, rows: 0 },
    contributions: [],
    unplaced: [],
    issues: [issueOf("unreadable-file", "error", { file: name }, refusal)],
    cells: { read: 0, placed: 0, unplaced: 0 },
  };
}

/** Notes of which files of a period nothing could be read, in the place of what was noted before. */
export function withUnread(
  choices: OfficeChoices,
  period: string,
  returns: readonly UnitReturn[]
): OfficeChoices {
  const others = choices.unread.filter((one) => one.period !== period);
  const own = returns.flatMap(({ file, issues }) =>
    issues.flatMap((issue) =>
      issue.code === "unreadable-file"
        ? [{ period, file: file.name, detail: "", ...issue.params }]
        : []
    )
  );
  return { ...choices, unread: [...others, ...own] };
}

/** Gives the returns of a period's files of which nothing could be read, as they were noted. */
export function unreadReturns({ unread }: OfficeChoices, period: string): readonly UnitReturn[] {
  return unread.flatMap(({ period: own, file, reason, detail }) =>
    own === period
      ? [
          unreadableReturn(file, {
            reason: isRefusalReason(reason) ? reason : "damaged",
            ...(detail === "" ? {} : { detail }),
          }),
        ]
      : []
  );
}
