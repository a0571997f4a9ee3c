import type { RefusalReason } from "../core/issues/return-issues";
import type { UnitRegister } from "../core/units/unit-register";
import { RefusedWorkbook } from "../host/file/check-workbook";
import { createFileHost, type FileHost } from "../host/file/file-host";
import { importNotice } from "../operations/import-notice";
import type { OperationContext } from "../operations/operation";
import { readNoticeSheets } from "../operations/read-notice";
import type { NamedBytes } from "../files/reading";
import { UnreadInput } from "./input-error";

/** A workbook in memory with a notice in it. */
export interface OpenedInput {
  readonly host: FileHost;
  readonly context: OperationContext;
  /** The workbook is the file's own; `false` where it was made of a notice. */
  readonly isBook: boolean;
}

/**
 * Opens what a command was given: a workbook that `load` wrote is opened as it is, anything else is
 * read as a notice into a new workbook. Rejects with `OperationError` where neither holds a table,
 * with `UnreadInput` where the workbook is damaged.
 */
export async function openInput(
  file: NamedBytes,
  register: UnitRegister,
  parts: Omit<OperationContext, "host" | "register">
): Promise<OpenedInput> {
  const book = await openBook(file);
  if (book !== null) {
    const context = { ...parts, host: book, register };
    const { notice } = await readNoticeSheets(context);
    if (notice !== null) return { host: book, context, isBook: true };
  }
  const host = await createFileHost();
  const context = { ...parts, host, register };
  await importNotice(context, [file]);
  return { host, context, isBook: false };
}

/** Why an archive is refused that is no workbook at all, and may be meant as a notice. */
const NO_WORKBOOK: readonly RefusalReason[] = ["word-document", "presentation", "ofd", "archive"];

/**
 * Opens a workbook; `null` where the bytes are none, so that they may be a notice. Rejects with
 * `UnreadInput` where the workbook is refused: what could be read of it would not be all of it.
 */
async function openBook({ name, bytes }: NamedBytes): Promise<FileHost | null> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return null;
  return createFileHost(bytes).catch((cause: unknown) => {
    if (!(cause instanceof RefusedWorkbook) || NO_WORKBOOK.includes(cause.refusal.reason))
      return null;
    throw new UnreadInput(name, cause.refusal, { cause });
  });
}
