import { zipSync, type Zippable } from "fflate";
import type { NamedBytes } from "../reading";

/** The earliest date that a zip entry can bear, so that the same files give the same bytes. */
const EARLIEST = new Date(1980, 0, 1);

/** Puts files into one zip archive; .xlsx files are stored as they are, being zips themselves. */
export function zipFiles(files: readonly NamedBytes[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { level: 0, mtime: EARLIEST }];
  return zipSync(entries);
}
