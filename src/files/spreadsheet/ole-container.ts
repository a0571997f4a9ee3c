import { CompoundFile } from "../document/doc/compound-file";
import { refuse } from "./refused-file";

/** Streams at the top of an OLE container that name what it is, when it is no workbook. */
const otherContents = new Map([
  ["EncryptedPackage", "encrypted"],
  ["WordDocument", "word-document"],
  ["PowerPoint Document", "presentation"],
] as const);

/** The smaller of the two sizes that a sector can have. */
const sectorBytes = 512;

/**
 * Takes the stream of BIFF records out of an OLE container ([MS-CFB], [MS-XLS] 2.1.2): `Workbook`, or
 * `Book` as Excel 5 and 95 name it. Containers that are damaged, encrypted or hold something else are
 * refused; streams of embedded objects are not looked at.
 */
export function workbookStream(bytes: Uint8Array): Uint8Array {
  const container = new CompoundFile(bytes);
  const stream = container.stream("Workbook") ?? container.stream("Book");
  if (stream !== null) return stream;
  const names = container.names();
  for (const [name, reason] of otherContents) if (names.includes(name)) return refuse(reason);
  // A file that ends within a sector has lost what follows, the list of its streams perhaps.
  if (names.length === 0 || bytes.length % sectorBytes !== 0) return refuse("damaged", "OLE");
  return refuse("not-a-spreadsheet", "OLE");
}
