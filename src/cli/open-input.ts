import type { UnitRegister } from "../core/units/unit-register";
import { createFileHost, type FileHost } from "../host/file/file-host";
import { importNotice } from "../operations/import-notice";
import type { OperationContext } from "../operations/operation";
import { readNoticeSheets } from "../operations/read-notice";
import type { NamedBytes } from "../files/reading";

/** A workbook in memory with a notice in it. */
export interface OpenedInput {
  readonly host: FileHost;
  readonly context: OperationContext;
}

/**
 * Opens what a command was given: a workbook that `load` wrote is opened as it is, anything else is
 * read as a notice into a new workbook. Rejects with `OperationError` where neither holds a table.
 */
export async function openInput(
  file: NamedBytes,
  register: UnitRegister,
  parts: Omit<OperationContext, "host" | "register">
): Promise<OpenedInput> {
  const book = await openBook(file.bytes);
  if (book !== null) {
    const context = { ...parts, host: book, register };
    const { notice } = await readNoticeSheets(context);
    if (notice !== null) return { host: book, context };
  }
  const host = await createFileHost();
  const context = { ...parts, host, register };
  await importNotice(context, [file]);
  return { host, context };
}

/** Opens a workbook; `null` where the bytes are none, so that they may be a notice. */
async function openBook(bytes: Uint8Array): Promise<FileHost | null> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? createFileHost(bytes).catch(() => null) : null;
}
