import type { CheckActionTexts } from "../../stations/check-action-texts";
import { plural } from "../plural";

const leftAloneText = (count: number): string =>
  count === 0 ? "" : `; ${plural(count, "cell")} had changed and stayed as they were`;

/** The words for acting on what the check found. */
export const checkActionTexts: CheckActionTexts = {
  act: "Act",
  actOn: (label) => `Act on ${label}`,
  go: "Go to",
  cancel: "Cancel",
  fix: {
    before: "Before",
    after: "After",
    apply: "Fix",
    all: (count) => `Fix all (${count})`,
    allTitle: (cells) => `${plural(cells, "cell")} will change; look first`,
    applyAll: "Fix them",
    partly: (without) => `${without} more need a decision each`,
    changed: (cells, leftAlone) => `Fixed ${plural(cells, "cell")}${leftAloneText(leftAlone)}`,
    last: (cells) => `Last fix: ${plural(cells, "cell")}`,
    undo: "Undo",
    undone: (cells, leftAlone) => `Took back ${plural(cells, "cell")}${leftAloneText(leftAlone)}`,
  },
  learn: {
    choose: (name) => `“${name}” is`,
    noSuggestion: (name) =>
      `No unit of the register is like “${name}”. Look for one, or add it as a new unit.`,
    otherUnit: "Another unit …",
    find: "Find a unit",
    notFound: "No such unit",
    sameName: (count) => `Also in all ${count} places with this name`,
    rename: (unit) => `Write “${unit}”`,
    alias: (unit) => `Keep as another name of “${unit}”`,
    newUnit: (name) => `Add “${name}” as a new unit`,
    aliasDone: (name, unit) => `“${name}” is now another name of “${unit}” in 单位名录`,
    newUnitDone: (name) =>
      `“${name}” is now in 单位名录; its type and full name are guessed, please verify them`,
    stillUnknown: (name) =>
      `Written into 单位名录, but “${name}” is still not known: two units may bear it`,
  },
  pair: {
    sideBySide: "Side by side",
    lead: (unit) => `Lead: ${unit}`,
    goBy: (place) => `Take the units of ${place}`,
    goByTitle: (place) => `The units of ${place} will be written anew; look first`,
    link: "Link, report once",
    unlink: "Different tasks",
    linkAll: (count) => `Link all with equal texts (${count})`,
    linkAllTitle: (count) =>
      `${plural(count, "pair")} of equal texts will be linked, each reported once`,
    linkNow: "Link them",
    linkDone: (count) => `Linked ${plural(count, "pair")}`,
    unlinkDone: "Kept as different tasks",
    forgetDone: "Back among the findings",
    decided: (count) => `Decided recurring tasks (${count})`,
    isLinked: "Linked, reported once",
    isUnlinked: "Different tasks",
    forget: "Take back",
  },
  ignore: {
    open: "Ignore …",
    reason: "Reason for ignoring",
    reasons: [
      "The notice says so",
      "Confirmed with the units",
      "Of no effect on forms and reports",
      "Settled elsewhere",
    ],
    ownReason: "Another reason …",
    ownReasonLabel: "Write the reason",
    all: (count) => `Ignore all ${count} of this kind`,
    apply: "Ignore",
    done: (count) => `Ignored ${count}; they stand at the end of the list`,
    title: (count) => `Ignored (${count})`,
    because: (reason) => `Reason: ${reason}`,
    restore: "Restore",
    restoreFor: (label) => `Restore ${label}`,
    restored: "Back among the findings",
  },
};
