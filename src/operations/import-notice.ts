import type { Issue } from "../core/issues/issue";
import type { NoticeDocument } from "../core/notice/document";
import type { Notice } from "../core/notice/notice";
import { parseNotice } from "../core/notice/parse-notice";
import type { UnitRegister } from "../core/units/unit-register";
import { readDocument } from "../files/document/read-document";
import type { NamedBytes, UnreadFile } from "../files/reading";
import { checkNotice } from "./check-assignments";
import { OperationError, type OperationContext, type RefusedFile } from "./operation";
import { pause } from "./pause";
import { placeSheets, type KeptAside } from "./place-sheets";
import { planImport } from "./plan-import";
import { readNotice, readNoticeSheets } from "./read-notice";

/** What an import brought into the workbook. */
export interface ImportResult {
  readonly notice: Notice;
  readonly register: UnitRegister;
  readonly issues: readonly Issue[];
  readonly keptAside: readonly KeptAside[];
  /** The title of another notice whose sheets were kept aside for this one; `null` where there was none. */
  readonly replaced: string | null;
  readonly refused: readonly RefusedFile[];
}

/**
 * Reads a notice (several files are taken as its parts, in their order) and writes its text, its
 * assignment tables and the unit register into the workbook. A register that is there stays. The
 * sheets of another notice are kept under other names and count no more.
 * Rejects with `OperationError` `no-table` where no assignment table was found.
 */
export async function importNotice(
  context: OperationContext,
  files: readonly (NamedBytes | UnreadFile)[]
): Promise<ImportResult> {
  const refused: RefusedFile[] = [];
  const documents: NoticeDocument[] = [];
  for (const [index, file] of files.entries()) {
    context.report?.({ done: index, total: files.length, subject: file.name });
    await pause(context);
    const result = "refusal" in file ? file : await readDocument(file);
    if ("refusal" in result) refused.push({ name: file.name, refusal: result.refusal });
    else documents.push(result);
  }
  return { ...(await importDocument(context, joined(documents), refused)), refused };
}

/** Writes a document that is already read, such as a table pasted from the clipboard. */
async function importDocument(
  context: OperationContext,
  document: NoticeDocument,
  refused: readonly RefusedFile[] = []
): Promise<Omit<ImportResult, "refused">> {
  const before = await readNoticeSheets(context);
  const { register } = before;
  await pause(context);
  const notice = parseNotice(document, register);
  if (notice.tables.length === 0)
    throw new OperationError("no-table", { file: document.name, refused });
  await pause(context);
  const plan = planImport(notice, before);
  await pause(context);
  const { keptAside } = await placeSheets(context.host, plan.record, plan.sheets, plan.aside);
  const state = await readNotice(context);
  return {
    notice: state.notice,
    register,
    issues: checkNotice(state).open,
    keptAside,
    replaced: plan.replaced,
  };
}

function joined(documents: readonly NoticeDocument[]): NoticeDocument {
  return {
    name: documents.map((document) => document.name).join("、"),
    blocks: documents.flatMap((document) => document.blocks),
    notices: documents.flatMap((document) => document.notices),
  };
}
