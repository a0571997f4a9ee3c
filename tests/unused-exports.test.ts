import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { ANY_NAME, exportsOf, namesImportedBy, type SharedName } from "./support/source-exports";

const ROOT = join(__dirname, "..");

/** Files whose exports are for other programs, or are called by whoever loads the file by its name. */
const PUBLIC = /^src\/files\/spreadsheet\/reader-module$|^tests\/bench\/[\w-]+\.bench$/;

/** What a file uses by itself alone and tests hold by its own name. */
const HELD_BY_TESTS = new Set([
  "src/core/grid/address: columnIndexOf",
  "src/core/notice/assignment-keys: textHash",
  "src/core/sheet-plan/row-heights: wantedRowHeight",
  "src/core/sheet-plan/text-size: textWidth",
  "src/core/summary/plan-summaries: planSummaries",
  "src/core/validation/fixes/propose-fixes: proposeFixes",
  "src/core/workbook/workbook-record: EMPTY_RECORD",
  "src/files/spreadsheet/refused-file: unforeseen",
  "src/host/excel/mark-issues: addressLists",
  "src/host/excel/sheet-steps: columnPoints",
]);

const sourceOf = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);

function sourcesBelow(folder: string): readonly ts.SourceFile[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .map((file) => sourceOf(file, readFileSync(join(ROOT, file), "utf8")));
}

function unused(
  exported: readonly SharedName[],
  imported: readonly SharedName[]
): readonly string[] {
  const known = new Set(imported.map(({ file, name }) => `${file}: ${name}`));
  return exported
    .filter(({ file }) => !known.has(`${file}: ${ANY_NAME}`) && !PUBLIC.test(file))
    .map(({ file, name }) => `${file}: ${name}`)
    .filter((shown) => !known.has(shown))
    .sort();
}

test("exports and imports are seen in every form that they take", () => {
  const text = [
    "export const one = 1, two = 2;",
    "export function three() {}",
    "export type { Four } from './four';",
    "const five = 5; export { five as six };",
    "import { seven as own, type Eight } from '../a/seven';",
    "import * as nine from './nine';",
    "async function f() { const { ten, eleven: x } = await import('./ten'); return (await import('./twelve')).y; }",
    "let g: import('./thirteen').H; void import('./fourteen').then((all) => all);",
  ].join("\n");
  const source = sourceOf("src/b/x.ts", text);
  expect(exportsOf("src/b/x.ts", source).map(({ name }) => name)).toEqual([
    "one",
    "two",
    "three",
    "Four",
    "six",
  ]);
  expect(namesImportedBy("src/b/x.ts", source).map(({ file, name }) => `${file} ${name}`)).toEqual([
    "src/b/four Four",
    "src/a/seven seven",
    "src/a/seven Eight",
    "src/b/nine *",
    "src/b/ten ten",
    "src/b/ten eleven",
    "src/b/twelve y",
    "src/b/thirteen H",
    "src/b/fourteen *",
  ]);
});

test("every export of the program is used by another of its files, and not by tests alone", () => {
  const sources = sourcesBelow("src");
  const exported = sources.flatMap((source) => exportsOf(source.fileName, source));
  const imported = sources.flatMap((source) => namesImportedBy(source.fileName, source));
  expect(exported.length).toBeGreaterThan(100);
  expect(unused(exported, imported).filter((name) => !HELD_BY_TESTS.has(name))).toEqual([]);
});

test("what is exported for tests is held by a test, and by nothing else", () => {
  const inTests = sourcesBelow("tests").flatMap((source) =>
    namesImportedBy(source.fileName, source)
  );
  const sources = sourcesBelow("src");
  const inProgram = sources.flatMap((source) => namesImportedBy(source.fileName, source));
  const exported = sources.flatMap((source) => exportsOf(source.fileName, source));
  const shown = ({ file, name }: SharedName): string => `${file}: ${name}`;
  const [tested, used] = [new Set(inTests.map(shown)), new Set(inProgram.map(shown))];
  const known = new Set(exported.map(shown));
  for (const name of HELD_BY_TESTS)
    expect([name, known.has(name), tested.has(name), used.has(name)]).toEqual([
      name,
      true,
      true,
      false,
    ]);
});

test("every export of the tests’ own parts is used by another of their files", () => {
  const sources = sourcesBelow("tests");
  const exported = sources.flatMap((source) => exportsOf(source.fileName, source));
  const imported = sources.flatMap((source) => namesImportedBy(source.fileName, source));
  expect(unused(exported, imported)).toEqual([]);
});
