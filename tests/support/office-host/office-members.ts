import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A member of Office.js that a source file uses. */
export interface OfficeMember {
  /** Such as `Range.values`. */
  readonly member: string;
  /** Such as `ExcelApi 1.9`, from its `[Api set: …]` tag; `null` where it has none. */
  readonly requirementSet: string | null;
  readonly file: string;
}

const TAG = /\[Api set: (\w+) ([\d.]+)/g;

/** Lists the Office.js members that the files of a folder use, as TypeScript resolves them. */
export function officeMembersOf(folder: string): readonly OfficeMember[] {
  const files = readdirSync(folder).map((file) => join(folder, file));
  const program = ts.createProgram(files, { ...compilerOptions(), noEmit: true });
  const checker = program.getTypeChecker();
  const members = new Map<string, OfficeMember>();
  for (const path of files) {
    const source = program.getSourceFile(path);
    if (source === undefined) throw new Error(`no source ${path}`);
    const file = path.slice(folder.length + 1);
    visit(source, (node) => {
      const symbol = symbolOf(node, checker);
      const found = symbol === undefined ? null : officeMember(symbol, file);
      if (found !== null) members.set(`${found.member} ${file}`, found);
    });
  }
  return [...members.values()];
}

function compilerOptions(): ts.CompilerOptions {
  const config = ts.parseConfigFileTextToJson(
    "tsconfig.json",
    readFileSync(join(process.cwd(), "tsconfig.json"), "utf8")
  ).config as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, incremental: false, tsBuildInfoFile: undefined },
    process.cwd()
  );
  return { ...options, types: ["office-js"] };
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** What a name after a dot, or a key of an object given to Office.js, stands for. */
function symbolOf(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  if (ts.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent))
    return checker.getTypeAtLocation(node.parent).getProperty(node.name.getText());
  if (!ts.isPropertyAssignment(node) || !ts.isObjectLiteralExpression(node.parent))
    return undefined;
  return checker.getContextualType(node.parent)?.getProperty(node.name.getText());
}

function officeMember(symbol: ts.Symbol, file: string): OfficeMember | null {
  const declarations = (symbol.declarations ?? []).filter((declaration) =>
    declaration.getSourceFile().fileName.includes("@types/office-js")
  );
  const [first] = declarations;
  if (first === undefined) return null;
  const owner = ownerOf(first);
  // An overload may be younger than the member: the oldest set is the one that is needed at least.
  const sets = declarations.flatMap((declaration) => tagsOf(declaration)).sort(bySet);
  return { member: `${owner}${symbol.getName()}`, requirementSet: sets[0] ?? null, file };
}

function ownerOf(declaration: ts.Declaration): string {
  const { parent } = declaration;
  if (ts.isInterfaceDeclaration(parent) || ts.isClassDeclaration(parent))
    return `${parent.name?.text ?? ""}.`;
  return "";
}

function tagsOf(declaration: ts.Declaration): readonly string[] {
  const { text } = declaration.getSourceFile();
  const comment = text.slice(declaration.getFullStart(), declaration.getStart());
  return [...comment.matchAll(TAG)].map(([, set = "", version = ""]) => `${set} ${version}`);
}

function bySet(a: string, b: string): number {
  return versionOf(a) - versionOf(b);
}

/** The number after the dot of a set such as `ExcelApi 1.9`; sets of other kinds sort last. */
export function versionOf(requirementSet: string): number {
  const [, minor] = /^ExcelApi 1\.(\d+)$/.exec(requirementSet) ?? [];
  return minor === undefined ? Infinity : Number(minor);
}
