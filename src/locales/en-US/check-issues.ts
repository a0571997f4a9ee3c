import type { RowReference } from "../../core/issues/check-issues";
import type { Messages } from "../messages";

const WEEKDAYS = { 6: "Saturday", 7: "Sunday" } as const;
const COLUMNS = {
  number: "number (序号)",
  task: "task (重点任务)",
  units: "responsible unit (责任单位)",
} as const;
const IMPRINT = {
  date: "date of issue",
  number: "reference number",
  issuer: "issuing office",
} as const;

/** What the checks on a notice and its assignment tables find: what it is and what to do. */
export const checkIssues: Messages["checkIssues"] = {
  "no-table": ({ file }) =>
    `No assignment table was found in “${file}”. Check that it is the right file; a table needs a column 责任单位 or 牵头单位, and a picture or scan must be turned into an editable table first.`,
  "count-mismatch": ({ annex, declared, found, sentence, isContiguous, isSection }) =>
    `${isSection === true ? `A heading in ${annex} declares ${declared} items below it, there are` : `The notice declares ${declared} items for ${annex}, the table has`} ${found}: ${
      found < declared ? `${declared - found} too few` : `${found - declared} too many`
    } (“${sentence}”). ${
      isContiguous
        ? "The numbering has no gap, so it does not tell which; compare with the original notice before issuing forms."
        : "The numbering is broken; check the missing or repeated numbers first, then compare with the original notice."
    }`,
  "count-matched": ({ annex, declared, found, sentence, isSection }) =>
    isSection === true
      ? `A heading in ${annex} declares ${declared} items and ${found} stand below it (“${sentence}”). Nothing to do.`
      : `The notice declares ${declared} items for ${annex} and the table has ${found} (“${sentence}”). Nothing to do.`,
  "unbound-count": ({ planName, declared, sentence }) =>
    `The notice declares ${declared} items for “${planName}” (“${sentence}”), but no table bears that name, so the count cannot be checked. Make sure that all annexes are there.`,
  "broken-numbering": ({ problem, expected, found }) => {
    if (problem === "gap")
      return `The numbering has a gap: ${expected ?? ""} is missing before ${found}. Check for a lost item, or correct the number.`;
    if (problem === "repeated")
      return `The number ${found} stands more than once. Check for a repeated item, or correct the number.`;
    return `“${found}” is not a number. Check that this row is an item, or correct the number.`;
  },
  "empty-cell": ({ column }) => `“${column}” is empty. Fill it in from the original notice.`,
  "unassigned-task": () =>
    "No responsible unit is named, so nobody would get a form. Name the unit in the column of units or in brackets at the end of the task.",
  "missing-column": ({ annex, column }) =>
    `${annex} has no ${COLUMNS[column]} column. ${
      column === "number"
        ? "Forms can be issued without it; add it to check by number."
        : "Check the headings, or add the column."
    }`,
  "duplicate-task": ({ otherNumber }) =>
    `This item has the same text as item ${otherNumber} of the same table. Check for a repetition; if both are meant, word them apart.`,
  "unknown-unit": ({ name, suggestions }) =>
    `“${name}” is not in the unit register. ${
      suggestions.length > 0
        ? `Confirm whether ${quoted(suggestions, " or ")} is meant; if it is a new unit, add it to the register.`
        : "Check the name; if it is a new unit, add it to the register."
    } It receives no form until this is settled.`,
  "run-together-units": ({ name, parts }) =>
    `“${name}” is ${quoted(parts, " and ")} written together, so that neither gets a form. Put 、 between them.`,
  "nonstandard-unit-name": ({ written, name }) =>
    `“${written}” was taken for “${name}” by the unit register. Correct it if that is wrong, or change it to the short name.`,
  "former-unit-name": ({ written, name }) =>
    `“${written}” is a former name of “${name}”, which is taken instead. Confirm that the duty has passed on, and write the present name.`,
  "open-ended-units": ({ afterUnit, isAlone }) =>
    isAlone
      ? `Only “${afterUnit}” is named, yet the cell says 等 (and others): nobody else can be sent a form. Name the others, or confirm that only “${afterUnit}” is meant.`
      : `“${afterUnit}等” leaves units unnamed. Name them, or confirm that only the listed units are sent forms.`,
  "vague-unit": ({ name }) =>
    `“${name}” names no certain unit, so there is no certain recipient. Name the unit, or say in the register who receives the form.`,
  "duplicate-unit": ({ name }) => `“${name}” is listed twice in this item. Remove one of the two.`,
  "unit-outside-addressees": ({ name, rows }) =>
    `“${name}” is responsible for ${rowList(rows)} but is not among the addressees of the notice. Deliver the notice to it separately.`,
  "group-expanded": ({ group, count, rows, missing = [] }) =>
    `“${group}” stands for ${count} units of the register (${rowList(rows)}); the list is the register's, not the notice's. ${
      missing.length > 0
        ? `Its members “${missing.join("、")}” are no units of the register and get no form; correct the register.`
        : "Check that the register is complete."
    }`,
  "excepted-units": ({ group, excepted, count }) =>
    count === null
      ? `“${group}” is said to be without “${excepted.join("、")}”, but the register knows no such members, so they cannot be left out. Correct the names, or name each responsible unit.`
      : `“${group}” is said to be without “${excepted.join("、")}”; the forms go to the other ${count} units of the register. Please check.`,
  "qualified-unit": ({ name, qualifier }) =>
    `“${name}” is followed by “${qualifier}” in brackets. The form goes to “${name}”; confirm whether the contact person sits in “${qualifier}”.`,
  "missing-lead": () =>
    "There is no lead unit. Name the unit that leads and draws the reports together.",
  "assumed-lead": ({ annex, count }) =>
    `${annex} has ${count} items with several units, and the notice does not say who leads; the first-listed unit is assumed to. Please confirm.`,
  "group-as-lead": ({ group }) =>
    `“${group}” is listed first but is no single unit, so it cannot draw the reports together. Name one lead unit, or confirm that each unit reports for itself.`,
  "ambiguous-lead": ({ leads }) =>
    `There are ${leads.length} lead units (${leads.join(", ")}) and nothing says which draws the reports together; “${leads[0] ?? ""}” is assumed to. Please confirm.`,
  "misplaced-lead": ({ lead, first }) =>
    `“${lead}” is marked as lead, but “${first}” is listed first. Move “${lead}” to the front, or correct the lead.`,
  "agency-as-lead": ({ lead, type }) =>
    `The register lists the lead unit “${lead}” as ${type}. It may lead; confirm how the form reaches it and who draws the reports together.`,
  "class-order": ({ unit, before }) =>
    `By custom “${unit}” stands before “${before}” (departments, towns, then the development zone). The order may be changed; forms are issued either way.`,
  "lead-differs": ({ other, lead, otherLead }) =>
    `The same task is led by “${otherLead}” in ${rowName(other)} and by “${lead}” here. Confirm who leads, and make both agree.`,
  "units-differ": ({ other, missingHere, missingThere, openEndedHere, openEndedThere }) => {
    const there = rowName(other);
    const parts = [
      missingThere.length > 0 ? `${there} lacks ${quoted(missingThere, ", ")}` : "",
      missingHere.length > 0 ? `${quoted(missingHere, ", ")} missing here` : "",
      openEndedHere === openEndedThere ? "" : `only ${openEndedHere ? "this item" : there} says 等`,
    ].filter((part) => part !== "");
    return `The same task has other responsible units in ${there}: ${parts.join("; ")}. Confirm which of the two holds.`;
  },
  "recurring-task": ({ other, likeness, similarity }) => {
    const percent = `${Math.round(similarity * 100)}%`;
    if (likeness === "exact")
      return `Same text as ${rowName(other)} (${percent}) and the same units. It can be reported once for both tables.`;
    if (likeness === "near")
      return `Nearly the same text as ${rowName(other)} (${percent} of the shorter text is shared) and the same units. Confirm whether it is one task; if so it can be reported once.`;
    return `Perhaps related to ${rowName(other)} (${percent} of the shorter text is shared). Confirm whether it is one task; if not, nothing needs doing.`;
  },
  "later-target": ({ year, planEnd }) =>
    `The target year ${year} lies after the plan's last year ${planEnd}: a longer target, which usually stands as it is. Report the progress of the period.`,
  "measurable-target": ({ figures }) =>
    `The task names the target ${figures.join(", ")}. Returns can be checked against it.`,
  "doubtful-wording": (params) =>
    params.kind === "term"
      ? `“${params.written}” may stand for “${params.likely}”. Compare it with the notice.`
      : `“${params.word}” may be missing before “${params.rest}” (${rowName(params.other)} has it). Compare it with the notice.`,
  "undated-deadline": ({ sentence, inferred }) =>
    `The deadline has no year (“${sentence}”). ${
      inferred === null
        ? "The notice names no year to infer it from; confirm the due date."
        : `${inferred} is inferred from the year of the notice; please confirm.`
    }`,
  "impossible-deadline": ({ sentence, taken }) =>
    `The calendar has no such day as the deadline’s (“${sentence}”); ${
      taken === null ? "the last day of the month" : taken
    } is taken. Check the original notice and correct it, or set another date.`,
  "dayless-deadline": ({ sentence }) =>
    `The deadline names no day (“${sentence}”); the last day of each period is taken. Set another due date if that is wrong.`,
  "weekend-deadline": ({ sentence, date, weekday }) =>
    `The due date ${date} is a ${WEEKDAYS[weekday]} (“${sentence}”). Consider asking the units to report earlier.`,
  "unclear-reporter": ({ sentence, units, recipients, leads, shared }) =>
    `The notice asks every responsible unit to report (“${sentence}”): ${units} names, ${recipients} units once groups are expanded, ${leads} of them leads. ${shared} items are shared, and nothing says who draws the reports together; the lead is assumed to. Please confirm.`,
  "missing-imprint": ({ parts }) =>
    `The notice has no ${parts.map((part) => IMPRINT[part]).join(", ")}, so its year cannot be read from them. Confirm with the official copy.`,
  "missing-annex-list": ({ annexes }) =>
    `The body has no list of annexes (附件：); ${annexes.join(", ")} were found by the labels above the tables. Check that all annexes are there.`,
  "title-differs": ({ annex, title, named }) =>
    `The title of ${annex} is “${title}”, the body calls it “${named}”. Compare with the official copy (the year above all) and make both agree.`,
};

function quoted(names: readonly string[], separator: string): string {
  return names.map((name) => `“${name}”`).join(separator);
}

function rowName({ annex, number }: RowReference): string {
  return number === "" ? `${annex} (unnumbered item)` : `${annex} item ${number}`;
}

/** Such as: 附件1 items 1, 2; 附件3 item 10. */
function rowList(rows: readonly RowReference[]): string {
  const byAnnex = new Map<string, string[]>();
  for (const { annex, number } of rows) {
    const numbers = byAnnex.get(annex) ?? [];
    byAnnex.set(annex, numbers);
    numbers.push(number === "" ? "(unnumbered)" : number);
  }
  return [...byAnnex]
    .map(
      ([annex, numbers]) =>
        `${annex} ${numbers.length === 1 ? "item" : "items"} ${shortList(numbers)}`
    )
    .join("; ");
}

function shortList(numbers: readonly string[]): string {
  return numbers.length <= 12
    ? numbers.join(", ")
    : `${numbers.slice(0, 12).join(", ")} … (${numbers.length} in all)`;
}
