import { HostError } from "../host/workbook-host";
import type { FailureText } from "../locales/failure-texts";
import type { Messages } from "../locales/messages";
import { OperationError } from "../operations/operation";
import { UsageError } from "./command-line";
import { InputError, UnreadInput } from "./input-error";
import { OutputError } from "./output-error";

/** The short name of a failure, for programs. */
export function failureName(error: unknown): string {
  if (isOperationError(error)) return error.code;
  if (error instanceof HostError) return error.code;
  return error instanceof Error ? error.name : "Error";
}

/** Words a failure for people: what, why and what to do. */
export function failureMessage(error: unknown, words: Messages): string {
  const { command, failures } = words;
  if (error instanceof InputError) return error.message;
  if (error instanceof UnreadInput) return unreadMessage(error, words);
  if (error instanceof OutputError) return command.notWritable(error.path);
  if (error instanceof UsageError) return command.usage(error.message);
  if (error instanceof HostError) return sentence(failures.host[error.code](error.subject));
  if (isOperationError(error)) return operationMessage(error, words);
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${sentence(failures.unexpected)}\n${details}`;
}

function unreadMessage({ path, refusal }: UnreadInput, { command, refusals }: Messages): string {
  if (refusal.reason === "not-found") return command.notFound(path);
  const { reason, remedy } = refusals[refusal.reason];
  return command.refused(path, reason, remedy);
}

function operationMessage(
  error: OperationError,
  { command, failures, documentRefusals }: Messages
): string {
  const refused = "refused" in error.params ? error.params.refused : [];
  if (refused.length > 0)
    return refused
      .map(({ name, refusal }) => {
        const { reason, remedy } = documentRefusals[refusal.reason];
        return command.refused(name, reason, remedy);
      })
      .join("\n");
  // The code tells which parameters came with it; TypeScript cannot see that for an open Code.
  const text = failures.operation[error.code] as (params: OperationError["params"]) => FailureText;
  return sentence(text(error.params));
}

function isOperationError(error: unknown): error is OperationError {
  return error instanceof OperationError;
}

function sentence({ what, why, next }: FailureText): string {
  return `${what}。${why}${next}`;
}
