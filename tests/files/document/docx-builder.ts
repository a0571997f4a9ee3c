import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Parts of a document beside its body. */
export interface DocxParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly [path: `extra:${string}`]: string;
}

/** Builds a .docx file around the XML of a body, with the prefix `w:` declared. */
export function docx(body: string, parts: DocxParts = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const add = (name: string, xml: string): void => {
    files[name] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`);
  };
  const kinds = (["numbering", "styles"] as const).filter((kind) => parts[kind] !== undefined);
  add("[Content_Types].xml", contentTypes(kinds));
  add("_rels/.rels", relationships([["officeDocument", "word/document.xml"]]));
  add("word/_rels/document.xml.rels", relationships(kinds.map((kind) => [kind, `${kind}.xml`])));
  add(
    "word/document.xml",
    `<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}</w:body></w:document>`
  );
  for (const kind of kinds)
    add(`word/${kind}.xml`, `<w:${kind} xmlns:w="${W}">${parts[kind]}</w:${kind}>`);
  for (const [key, text] of Object.entries(parts))
    if (key.startsWith("extra:")) files[key.slice(6)] = strToU8(text as string);
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

function contentTypes(kinds: readonly string[]): string {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const overrides = kinds.map(
    (kind) => `<Override PartName="/word/${kind}.xml" ContentType="${type}.${kind}+xml"/>`
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/>${overrides.join("")}</Types>`
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="r${index}" Type="${R}/${type}" Target="${target}"/>`
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

/** A run of text. */
export function run(text: string, properties = ""): string {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** A paragraph around runs. */
export function paragraph(runs: string, properties = ""): string {
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A cell around paragraphs; plain text makes one paragraph. */
export function cell(content: string, properties = ""): string {
  const inner = content.startsWith("<") ? content : paragraph(run(content));
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
}

/** A row of cells; those that are no XML become cells of text. */
export function row(cells: readonly string[], properties = ""): string {
  const inner = cells.map((text) =>
    text.startsWith("<w:tc>") || text.startsWith("<w:sdt>") ? text : cell(text)
  );
  return `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${inner.join("")}</w:tr>`;
}

/** A table of rows. */
export function table(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`;
}
