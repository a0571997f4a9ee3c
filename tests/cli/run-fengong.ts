import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The notice that the tests work on. */
export const NOTICE = resolve("seeds/huoshan-2021-notice.txt");

const PROGRAM = resolve("dist/fengong.js");

/** What a run of the program left. */
export interface ProgramRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the built program as a clerk's shell does, or by a line of shell that is given its words;
 * never rejects because of an exit status.
 */
export function runFengong(
  args: readonly string[],
  folder = ".",
  shell: string | null = null
): Promise<ProgramRun> {
  if (!existsSync(PROGRAM))
    throw new Error("dist/fengong.js is missing: run `npm run build` before these tests");
  return new Promise((done, fail) => {
    const words = [process.execPath, PROGRAM, ...args];
    const [file = "", ...rest] = shell === null ? words : ["/bin/bash", "-c", shell, ...words];
    const child = spawn(file, rest, { cwd: folder });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", fail);
    child.on("close", (status) => done({ status, stdout, stderr }));
  });
}

/** Runs with `--json`; fails where standard output is anything but one JSON document. */
export async function runJson<Shape>(
  args: readonly string[],
  folder = "."
): Promise<{ readonly status: number | null; readonly json: Shape; readonly stderr: string }> {
  const { status, stdout, stderr } = await runFengong([...args, "--json"], folder);
  return { status, json: JSON.parse(stdout) as Shape, stderr };
}

/** Makes a folder for one test file, and the function that removes it. */
export function workFolder(): {
  readonly at: (...names: readonly string[]) => string;
  readonly path: string;
  readonly remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), "fengong-"));
  return {
    path,
    at: (...names) => join(path, ...names),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
