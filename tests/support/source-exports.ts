import { dirname, join } from "node:path";
import ts from "typescript";
import { nodesOf, withoutExtension } from "./source-imports";

/** A name that a file lets others import, or imports from another file. */
export interface SharedName {
  /** The file that exports it, from the top folder on and without extension. */
  readonly file: string;
  readonly name: string;
}

/** Every name in place of those that cannot be told, such as of a module that is passed on whole. */
export const ANY_NAME = "*";

/**
 * Lists the names that a file exports by itself or passes on from others; a type that another export
 * of the file is described with is left out, since whoever uses that one uses the type.
 */
export function exportsOf(file: string, source: ts.SourceFile): readonly SharedName[] {
  const exported = source.statements.flatMap((statement): readonly string[] => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause } = statement;
      return exportClause !== undefined && ts.isNamedExports(exportClause)
        ? exportClause.elements.map(({ name }) => name.text)
        : [];
    }
    if (!isExported(statement)) return [];
    const others = source.statements.filter((other) => other !== statement && isExported(other));
    return isType(statement) && others.some((other) => names(other).has(statement.name.text))
      ? []
      : declaredNames(statement);
  });
  return exported.map((name) => ({ file: withoutExtension(file), name }));
}

function names(node: ts.Node): ReadonlySet<string> {
  return new Set(nodesOf(node).flatMap((one) => (ts.isIdentifier(one) ? [one.text] : [])));
}

function isType(node: ts.Node): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

/** Lists the names that a file takes from other files of the project. */
export function namesImportedBy(file: string, source: ts.SourceFile): readonly SharedName[] {
  return nodesOf(source).flatMap((node) => {
    const found = importedNames(node);
    if (found === null || !found.specifier.startsWith(".")) return [];
    const target = withoutExtension(join(dirname(file), found.specifier).replaceAll("\\", "/"));
    return found.names.map((name) => ({ file: target, name }));
  });
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function declaredNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

interface ImportedNames {
  readonly specifier: string;
  readonly names: readonly string[];
}

function importedNames(node: ts.Node): ImportedNames | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const { moduleSpecifier } = node;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return null;
    const list = ts.isImportDeclaration(node)
      ? node.importClause?.namedBindings
      : node.exportClause;
    const isNamed = list !== undefined && (ts.isNamedImports(list) || ts.isNamedExports(list));
    const names = isNamed ? list.elements.map((one) => (one.propertyName ?? one.name).text) : null;
    return { specifier: moduleSpecifier.text, names: names ?? [ANY_NAME] };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const { literal } = node.argument;
    const names = [node.qualifier?.getText().split(".")[0] ?? ANY_NAME];
    return ts.isStringLiteral(literal) ? { specifier: literal.text, names } : null;
  }
  const isImport =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const [specifier] = isImport ? node.arguments : [];
  if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return null;
  return { specifier: specifier.text, names: namesTakenFrom(node) };
}

/** `const { a, b: c } = await import("…")` and `(await import("…")).a` take a and b; else anything may be taken. */
function namesTakenFrom(call: ts.Node): readonly string[] {
  let holder = call.parent;
  while (ts.isAwaitExpression(holder) || ts.isParenthesizedExpression(holder))
    holder = holder.parent;
  if (ts.isPropertyAccessExpression(holder) && holder.name.text !== "then")
    return [holder.name.text];
  if (ts.isVariableDeclaration(holder) && ts.isObjectBindingPattern(holder.name))
    return holder.name.elements.map((one) => (one.propertyName ?? one.name).getText());
  return [ANY_NAME];
}
