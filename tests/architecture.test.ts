import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import {
  cyclesOf,
  importsOf,
  nodesOf,
  withoutExtension,
  type Import,
} from "./support/source-imports";

/** The rooms of src/ and the rooms that each may import from, besides itself (ARCHITECTURE, “Rooms”). */
const ALLOWED_IMPORTS: { readonly [room: string]: readonly string[] } = {
  core: [],
  files: ["core"],
  // Only the port itself; adapters also read and write real files.
  host: ["core", "files"],
  locales: ["core"],
  workers: ["core", "files"],
  operations: ["core", "files", "host", "workers"],
  taskpane: ["core", "files", "host", "operations", "locales", "workers"],
  preview: ["core", "files", "host", "operations", "locales", "workers", "taskpane"],
  cli: ["core", "files", "host", "operations", "locales", "workers"],
};

/** Names that say nothing of what is inside. */
const FORBIDDEN_NAMES = /^(?:utils?|helpers?|common|misc)(?:[.-]|$)/i;

const ROOT = join(__dirname, "..");
const files = sourceFiles(join(ROOT, "src"));
const sources = new Map(
  files.map((file) => [
    file,
    ts.createSourceFile(file, readFileSync(join(ROOT, file), "utf8"), ts.ScriptTarget.ES2022, true),
  ])
);
const imports = [...sources].flatMap(([file, source]) => importsOf(file, source));

test("the sources are found", () => {
  expect(files).toContain("src/core/issues/issue.ts");
  expect(imports.length).toBeGreaterThan(50);
});

test("imports are seen in every form that they take", () => {
  const text = [
    'import { one } from "../core/one";',
    'import type { Two } from "../core/two";',
    'import { type Three } from "../core/three";',
    'export { four } from "./four";',
    'const five = import("../host/file/five");',
    'new Worker(new URL("../workers/six.ts", import.meta.url));',
    'let seven: import("../core/seven").Seven;',
    'new URL("https://example.org/eight");',
    'import nine from "nine";',
    '// import "../core/comment";',
  ].join("\n");
  const source = ts.createSourceFile("src/cli/x.ts", text, ts.ScriptTarget.ES2022, true);
  const found = importsOf("src/cli/x.ts", source);
  expect(found.map((one) => [one.target ?? one.specifier, one.isTypeOnly])).toEqual([
    ["src/core/one", false],
    ["src/core/two", true],
    ["src/core/three", true],
    ["src/cli/four", false],
    ["src/host/file/five", false],
    ["src/workers/six", false],
    ["src/core/seven", true],
    ["nine", false],
  ]);
});

test("a circle of imports is found wherever the walk begins", () => {
  const edges = new Map([
    ["a", ["b"]],
    ["b", ["c"]],
    ["c", ["b"]],
    ["d", ["a"]],
  ]);
  expect(cyclesOf(edges)).toEqual(["b → c → b"]);
  expect(
    cyclesOf(
      new Map([
        ["a", ["b"]],
        ["d", ["a", "b"]],
      ])
    )
  ).toEqual([]);
});

test("every room is in the table of allowed imports", () => {
  const rooms = readdirSync(join(ROOT, "src"), { withFileTypes: true });
  const names = rooms.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  expect(names.filter((name) => !(name in ALLOWED_IMPORTS))).toEqual([]);
});

test("imports go one way between the rooms", () => {
  const wrong = imports.filter(({ file, target }) => {
    const [from, to] = [roomOf(file), target?.startsWith("src/") === true ? roomOf(target) : null];
    return to !== null && to !== from && !ALLOWED_IMPORTS[from]?.includes(to);
  });
  expect(wrong.map(shown)).toEqual([]);
});

test("locales know the core by its types alone", () => {
  const wrong = imports.filter(
    ({ file, target, isTypeOnly }) =>
      roomOf(file) === "locales" && target !== null && roomOf(target) === "core" && !isTypeOnly
  );
  expect(wrong.map(shown)).toEqual([]);
});

test("operations know the port and not its adapters", () => {
  const wrong = imports.filter(
    ({ file, target }) =>
      roomOf(file) === "operations" && /^src\/host\/(?:excel|file)\//.test(target ?? "")
  );
  expect(wrong.map(shown)).toEqual([]);
});

test("the core uses no package, and only the files room names the libraries of file formats", () => {
  const libraries = /^(?:fflate|@e965\/xlsx)(?:\/|$)/;
  const wrong = imports.filter(({ file, specifier, target }) => {
    if (target !== null) return false;
    return roomOf(file) === "core" || (roomOf(file) !== "files" && libraries.test(specifier));
  });
  expect(wrong.map(shown)).toEqual([]);
});

test("no file of one room imports itself through others", () => {
  const edges = new Map<string, string[]>();
  for (const { file, target, isTypeOnly } of imports)
    if (target !== null && !isTypeOnly) {
      const from = withoutExtension(file);
      edges.set(from, [...(edges.get(from) ?? []), target]);
    }
  expect(cyclesOf(edges)).toEqual([]);
});

test("no file or folder is a drawer for everything", () => {
  const wrong = files.filter((file) =>
    file
      .split("/")
      .slice(1)
      .some((part) => FORBIDDEN_NAMES.test(part))
  );
  expect(wrong).toEqual([]);
});

test("files are kebab-case, components PascalCase, hooks useX", () => {
  const wrong = files.filter((file) => {
    const name = file.slice(file.lastIndexOf("/") + 1);
    if (name.endsWith(".d.ts")) return false;
    if (name.endsWith(".tsx"))
      return !/^(?:[A-Z][A-Za-z0-9]*|use[A-Z][A-Za-z0-9]*|index|preview)\.tsx$/.test(name);
    return !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*|zh-CN|en-US|use[A-Z][A-Za-z0-9]*)\.ts$/.test(name);
  });
  expect(wrong).toEqual([]);
});

test("nothing is exported by star or by default", () => {
  const wrong = [...sources].flatMap(([file, source]) =>
    source.statements
      .filter(isForbiddenExport)
      .map((statement) => `${file}: ${firstLine(statement)}`)
  );
  expect(wrong).toEqual([]);
});

test("no enum, no any, no I-prefixed interface", () => {
  const wrong = [...sources].flatMap(([file, source]) =>
    nodesOf(source)
      .filter(
        (node) =>
          ts.isEnumDeclaration(node) ||
          node.kind === ts.SyntaxKind.AnyKeyword ||
          (ts.isInterfaceDeclaration(node) && /^I[A-Z][a-z]/.test(node.name.text))
      )
      .map((node) => `${file}: ${firstLine(node)}`)
  );
  expect(wrong).toEqual([]);
});

test("only the Excel adapter and the pane’s entry name Office’s globals", () => {
  const wrong = [...sources].flatMap(([file, source]) =>
    /^src\/(?:host\/excel\/|taskpane\/index\.tsx$)/.test(file)
      ? []
      : nodesOf(source)
          .filter(isOfficeGlobal)
          .map((node) => `${file}: ${firstLine(node.parent)}`)
  );
  expect(wrong).toEqual([]);
});

test("the rooms inside the core depend on each other in one direction", () => {
  const edges = new Map<string, string[]>();
  const folderOf = (file: string): string => file.split("/").slice(0, 3).join("/");
  for (const { file, target } of imports)
    if (roomOf(file) === "core" && target !== null && folderOf(file) !== folderOf(target))
      edges.set(folderOf(file), [...(edges.get(folderOf(file)) ?? []), folderOf(target)]);
  expect(cyclesOf(edges)).toEqual([]);
});

test("the project’s files name no machine, no neighbour folder, no registry, no author and no person’s telephone", () => {
  // Put together here, so that this file does not name them either.
  const words = [
    ["/wo", "rk/"],
    ["/tm", "p/"],
    ["../sha", "red"],
    ["registry.np", "mjs"],
    ["npmmir", "ror"],
    ["Clau", "de"],
    ["Anthro", "pic"],
    ["Chat", "GPT"],
    ["Open", "AI"],
    ["Copi", "lot"],
    ["language ", "model"],
  ].map((parts) => parts.join(""));
  // A number of noughts, such as 13900000000, is nobody's.
  const telephone = /(?<![\d.])1[3-9]\d(?!0{8})\d{8}(?![\d.])/;
  const wrong = projectFiles().flatMap((file) => {
    const text = readFileSync(join(ROOT, file), "utf8");
    const found = words.filter((word) => text.toLowerCase().includes(word.toLowerCase()));
    return [...found, ...(telephone.test(text) ? ["a telephone number"] : [])].map(
      (word) => `${file}: ${word}`
    );
  });
  expect(wrong).toEqual([]);
});

/** The text files that people write: sources, tests, seeds and the papers beside them. */
function projectFiles(): readonly string[] {
  const own = /\.(?:tsx?|[cm]?js|json|md|txt|html|xml|csv)$/;
  const folders = ["src", "tests", "seeds"].flatMap((folder) => filesBelow(join(ROOT, folder)));
  const top = readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "package-lock.json")
    .map((entry) => entry.name);
  return [...folders, ...top].filter((file) => own.test(file));
}

function sourceFiles(folder: string): readonly string[] {
  return filesBelow(folder).filter((file) => /\.tsx?$/.test(file));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

function isForbiddenExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (ts.isExportDeclaration(statement))
    return statement.exportClause === undefined || ts.isNamespaceExport(statement.exportClause);
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}

/** An identifier Excel, Office or OfficeExtension that is a value or type of its own, not a property’s name. */
function isOfficeGlobal(node: ts.Node): boolean {
  if (!ts.isIdentifier(node) || !/^(?:Excel|Office|OfficeExtension)$/.test(node.text)) return false;
  const { parent } = node;
  return !(
    (ts.isPropertyAccessExpression(parent) &&
      parent.name === node &&
      parent.expression.getText() !== "globalThis") ||
    (ts.isPropertyAssignment(parent) && parent.name === node)
  );
}

function roomOf(file: string): string {
  return file.split("/")[1] ?? "";
}

function firstLine(node: ts.Node): string {
  return node.getText().split("\n")[0] ?? "";
}

function shown({ file, specifier }: Import): string {
  return `${file} → ${specifier}`;
}
