import { hashText } from "../grid/fingerprint";
import type { ReturnContext } from "../returns/return-scope";
import type { UnitReturn } from "../returns/unit-return";
import type { Choice, OfficeChoices } from "../workbook/office-choices";
import { canonicalText, compareText } from "./fixed-order";

/** A file, and the content of it that is meant (`FileReport.content`, or empty for any). */
export type FileChoice = Pick<Choice<"senders">, "period" | "file" | "content">;

/** Tells which unit a person named as the sender of a file of a period; a content goes before any content. */
export function chosenSenders(
  { senders }: OfficeChoices,
  period: string
): NonNullable<ReturnContext["chosenSender"]> {
  const byFile = new Map<string, Choice<"senders">[]>();
  for (const choice of senders.filter((one) => one.period === period))
    byFile.set(choice.file, [choice, ...(byFile.get(choice.file) ?? [])]);
  return (file, content) => {
    const choices = byFile.get(file);
    if (choices === undefined) return undefined;
    const mark = content();
    const found =
      choices.find((one) => one.content === mark) ?? choices.find((one) => one.content === "");
    return found?.unit;
  };
}

/** Names the sender of a file; an empty unit says that it is no return, `null` takes the choice back. */
export function withSender(
  choices: OfficeChoices,
  file: FileChoice,
  unit: string | null
): OfficeChoices {
  const others = choices.senders.filter(
    (one) => one.period !== file.period || one.file !== file.file || one.content !== file.content
  );
  return { ...choices, senders: unit === null ? others : [...others, { ...file, unit }] };
}

/** Chooses one of several versions, or with an empty text all; `null` takes the choice back. */
export function withVersion(
  choices: OfficeChoices,
  place: Omit<Choice<"versions">, "text">,
  text: string | null
): OfficeChoices {
  const others = choices.versions.filter(
    (one) =>
      one.period !== place.period ||
      one.key !== place.key ||
      one.unit !== place.unit ||
      one.field !== place.field
  );
  return { ...choices, versions: text === null ? others : [...others, { ...place, text }] };
}

/** Sends a unit's returns back with a reason: those that are there now, not what it sends next. */
export function withSentBack(
  choices: OfficeChoices,
  entry: Omit<Choice<"sentBack">, "contents">,
  returns: readonly UnitReturn[]
): OfficeChoices {
  const contents = returnsOf(entry.unit, returns).map(wordsMark).sort(compareText).join(" ");
  const others = withoutSentBack(choices, entry).sentBack;
  return { ...choices, sentBack: [...others, { ...entry, contents }] };
}

/** Takes it back that a unit's returns were sent back. */
export function withoutSentBack(
  choices: OfficeChoices,
  { period, unit }: Pick<Choice<"sentBack">, "period" | "unit">
): OfficeChoices {
  const sentBack = choices.sentBack.filter((one) => one.period !== period || one.unit !== unit);
  return { ...choices, sentBack };
}

/** Says when a unit's files came in; `null` goes back to the day on which they were read. */
export function withReceived(
  choices: OfficeChoices,
  { period, files }: { readonly period: string; readonly files: readonly string[] },
  date: string | null
): OfficeChoices {
  const others = choices.received.filter(
    (one) => one.period !== period || !files.includes(one.file)
  );
  const entries = date === null ? [] : files.map((file) => ({ period, file, date }));
  return { ...choices, received: [...others, ...entries] };
}

/** The returns whose sender a unit is. */
export function returnsOf(unit: string, returns: readonly UnitReturn[]): readonly UnitReturn[] {
  return returns.filter((one) => one.file.unit === unit);
}

/** Names what a return says, wherever it stands, so that it is known again when it is read anew. */
export function wordsMark({ contributions, unplaced }: UnitReturn): string {
  const words = contributions.map((part) => [
    part.status,
    part.percent,
    part.progress,
    part.problems,
    part.nextSteps,
  ]);
  const texts = [...words.map(canonicalText), ...unplaced.map(({ text }) => text)];
  return hashText(texts.sort(compareText).join("\n"));
}
