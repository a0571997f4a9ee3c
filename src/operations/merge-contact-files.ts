import type { Grid } from "../core/grid/grid";
import {
  mergeContacts,
  type ContactMerge,
  type OfferedContact,
} from "../core/units/merge-contacts";
import type { ContactPerson } from "../core/units/unit-register";
import { contactEdits } from "../core/workbook/contact-edits";
import { parseContacts } from "../core/workbook/contact-table";
import { readDocument } from "../files/document/read-document";
import type { NamedBytes, ReadResult, UnreadFile } from "../files/reading";
import { readSpreadsheet } from "../files/spreadsheet/read-spreadsheet";
import {
  throwIfCancelled,
  OperationError,
  type OperationContext,
  type RefusedFile,
} from "./operation";
import { ownRegister } from "./own-register";

/** What came of files with contacts. */
export interface ContactMergeResult extends ContactMerge {
  readonly refused: readonly RefusedFile[];
}

/**
 * Reads the contacts out of returned 联络员 lists (workbooks or documents) and writes those of units
 * that have none into the 单位名录 sheet. What differs from the register, or names nobody, is only
 * listed. Rejects with `OperationError` `no-contacts` where no file holds any.
 */
export async function mergeContactFiles(
  context: OperationContext,
  files: readonly (NamedBytes | UnreadFile)[]
): Promise<ContactMergeResult> {
  const refused: RefusedFile[] = [];
  const offered: OfferedContact[] = [];
  for (const [index, file] of files.entries()) {
    throwIfCancelled(context);
    context.report?.({ done: index, total: files.length, subject: file.name });
    const grids = "refusal" in file ? file : await readGrids(file);
    if ("refusal" in grids) refused.push({ name: file.name, refusal: grids.refusal });
    else
      for (const grid of grids)
        offered.push(...parseContacts(grid).map((row) => ({ ...row, file: file.name })));
  }
  const [first] = files;
  if (offered.length === 0 && refused.length === 0)
    throw new OperationError("no-contacts", { file: first?.name ?? "" });
  const { register } = await ownRegister(context);
  const merge = mergeContacts(register, offered);
  await writeContacts(context, merge.added);
  return { ...merge, refused };
}

/** Reads the tables of a document or a workbook, and a text without any table as one (.csv). */
async function readGrids(file: NamedBytes): Promise<ReadResult<readonly Grid[]>> {
  const document = await readDocument(file);
  if ("refusal" in document) return document;
  const grids = document.blocks.flatMap((block) => (block.kind === "table" ? [block.grid] : []));
  if (grids.length > 0) return grids;
  const spreadsheet = await readSpreadsheet(file.bytes, { name: file.name });
  return "refusal" in spreadsheet ? [] : spreadsheet.sheets;
}

/** Writes contacts into the rows of their units; rejects with `not-in-register` where a row or column is gone. */
export async function writeContacts(
  context: OperationContext,
  contacts: readonly { readonly unit: string; readonly contact: ContactPerson }[]
): Promise<void> {
  if (contacts.length === 0) return;
  const { grid } = await ownRegister(context);
  const edits = contacts.flatMap(({ unit, contact }) => {
    const own = contactEdits(grid, unit, contact);
    if (own === null) throw new OperationError("not-in-register", { subject: unit });
    return own.map((edit) => ({ sheet: grid.name, ...edit }));
  });
  await context.host.editCells(edits);
}
