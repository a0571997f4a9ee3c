import { dirname, join } from "node:path";
import ts from "typescript";

/** One import of one file. */
export interface Import {
  readonly file: string;
  readonly specifier: string;
  /** The imported file from the top folder on, without its extension; `null` for packages. */
  readonly target: string | null;
  readonly isTypeOnly: boolean;
}

/** Static and dynamic imports, re-exports and `new URL("…", import.meta.url)`, by syntax and not by text. */
export function importsOf(file: string, source: ts.SourceFile): readonly Import[] {
  return nodesOf(source).flatMap((node) => {
    const found = specifierOf(node);
    if (found === null) return [];
    const { specifier, isTypeOnly } = found;
    const target = specifier.startsWith(".")
      ? withoutExtension(join(dirname(file), specifier).replaceAll("\\", "/"))
      : null;
    return [{ file, specifier, target, isTypeOnly }];
  });
}

function specifierOf(
  node: ts.Node
): { readonly specifier: string; readonly isTypeOnly: boolean } | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
    return { specifier: node.moduleSpecifier.text, isTypeOnly: isTypeOnlyImport(node) };
  if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  )
    return { specifier: node.moduleSpecifier.text, isTypeOnly: node.isTypeOnly };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const { literal } = node.argument;
    return ts.isStringLiteral(literal) ? { specifier: literal.text, isTypeOnly: true } : null;
  }
  const isUrl = ts.isNewExpression(node) && node.expression.getText() === "URL";
  const isCall =
    ts.isCallExpression(node) &&
    (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
      node.expression.getText() === "require");
  const [first] = isUrl || isCall ? (node.arguments ?? []) : [];
  if (first === undefined || !ts.isStringLiteralLike(first)) return null;
  // An address on the net is no import.
  return isUrl && !first.text.startsWith(".") ? null : { specifier: first.text, isTypeOnly: false };
}

function isTypeOnlyImport({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = importClause.namedBindings;
  return (
    importClause.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

/** Walks the imports depth first and lists each circle once, as `a → b → a`. */
export function cyclesOf(edges: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const state = new Map<string, "open" | "done">();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      return;
    }
    state.set(file, "open");
    for (const target of edges.get(file) ?? []) visit(target, [...path, file]);
    state.set(file, "done");
  };
  for (const file of edges.keys()) visit(file, []);
  return cycles;
}

/** Lists all nodes below a node, itself first. */
export function nodesOf(root: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const collect = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, collect);
  };
  collect(root);
  return nodes;
}

/** Writes a path without .ts or .tsx, as imports name it. */
export function withoutExtension(file: string): string {
  return file.replace(/\.tsx?$/, "");
}
