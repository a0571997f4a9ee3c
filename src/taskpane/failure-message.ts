import { HostError } from "../host/workbook-host";
import type { FailureText } from "../locales/failure-texts";
import type { Messages } from "../locales/messages";
import {
  OperationCancelled,
  OperationError,
  type OperationErrorParams,
} from "../operations/operation";
import type { PaneMessage, PaneUpdate } from "./pane-state";
import { FileAccessError } from "./picked-files";
import { SampleMissing } from "./sample-notice";

/** Words a failure for the person who meets it; the technical part goes into the details. */
export function failureMessage(error: unknown): PaneMessage {
  if (error instanceof OperationCancelled)
    return { intent: "info", say: (words) => words.pane.frame.cancelled };
  return { intent: "error", say: (words) => failureText(error, words), details: detailsOf(error) };
}

/** What a failed action changes: its message, and the files that were refused on the way. */
export function failureUpdate(error: unknown): PaneUpdate {
  const message = failureMessage(error);
  const params: Partial<OperationErrorParams["no-table"]> = isOperationError(error)
    ? error.params
    : {};
  return { message, refused: params.refused ?? [] };
}

function failureText(error: unknown, { failures }: Messages): FailureText {
  if (error instanceof HostError) return failures.host[error.code](error.subject);
  if (isOperationError(error)) return operationText(error, failures.operation);
  if (error instanceof FileAccessError) return failures.fileAccess(error.file);
  if (error instanceof SampleMissing) return failures.sample;
  if (error instanceof Error && error.name === "ChunkLoadError") return failures.programPart;
  return failures.unexpected;
}

function isOperationError(error: unknown): error is OperationError {
  return error instanceof OperationError;
}

function operationText(
  error: OperationError,
  texts: Messages["failures"]["operation"]
): FailureText {
  // The code tells which parameters came with it; TypeScript cannot see that for an open Code.
  const say = texts[error.code] as (params: OperationError["params"]) => FailureText;
  return say(error.params);
}

function detailsOf(error: unknown): string {
  const lines: string[] = [];
  for (let one: unknown = error; one instanceof Error; one = one.cause)
    lines.push(`${one.name}: ${one.message}`);
  return lines.length > 0 ? lines.join("\n") : String(error);
}
