import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";

/** The rooms whose sources a worker loads. */
const ROOMS = ["core", "files", "workers"];

/** The script of a worker thread among sources that need no compiler, and the function that removes them. */
export interface PlainSources {
  readonly script: string;
  readonly remove: () => void;
}

/** Makes plain JavaScript of the sources that a worker loads, in a folder of their own. */
export function plainSources(): PlainSources {
  const folder = mkdtempSync(join(tmpdir(), "fengong-worker-"));
  for (const room of ROOMS) {
    const files = readdirSync(join("src", room), { recursive: true, encoding: "utf8" });
    for (const file of files) if (file.endsWith(".ts")) compile(join("src", room, file), folder);
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  const script = join(folder, "worker-thread.cjs");
  copyFileSync(join(__dirname, "worker-thread.cjs"), script);
  return { script, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function compile(path: string, folder: string): void {
  const { outputText } = ts.transpileModule(readFileSync(path, "utf8"), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const target = join(folder, path.replace(/\.ts$/, ".js"));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, outputText);
}
