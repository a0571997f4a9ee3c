import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { intoFile } from "../../src/cli/into-file";
import { OutputError } from "../../src/cli/output-error";
import { replaceOutput, writeOutput } from "../../src/cli/write-output";
import { workFolder } from "./run-fengong";

const work = workFolder();
const book = work.at("汇总.xlsx");
const fresh = new TextEncoder().encode("新");
afterAll(work.remove);
beforeEach(() => writeFileSync(book, "旧的一本"));

const names = (): readonly string[] => readdirSync(work.path).sort();

test("[O3] a write that fails in the middle leaves the old file whole and nothing beside it", async () => {
  const before = names();
  const failing = intoFile(book, (write) => {
    write(fresh);
    throw new Error("no space");
  });
  await expect(failing).rejects.toThrow("no space");
  expect(readFileSync(book, "utf8")).toBe("旧的一本");
  expect(names()).toEqual(before);
});

test("[O3] until the new file is whole the old one is in its place", async () => {
  await intoFile(book, (write) => {
    write(fresh);
    expect(readFileSync(book, "utf8")).toBe("旧的一本");
  });
  expect(readFileSync(book, "utf8")).toBe("新");
});

test("[O3] a file that cannot be put in its place is an output error, and the kept one is back", async () => {
  await expect(replaceOutput(work.path, fresh)).rejects.toBeInstanceOf(OutputError);
  const nowhere = intoFile(book, (write) => write(fresh), work.at("没有", "旧.xlsx"));
  await expect(nowhere).rejects.toBeInstanceOf(OutputError);
  expect(readFileSync(book, "utf8")).toBe("旧的一本");
});

test("[O3] a link stays a link, and a file keeps its permissions", async () => {
  const link = work.at("链接.xlsx");
  symlinkSync(book, link);
  chmodSync(book, 0o640);
  await replaceOutput(link, fresh);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(book, "utf8")).toBe("新");
  expect(statSync(book).mode & 0o777).toBe(0o640);
});

test("[O3] a file that says something else is kept under another name once the new one is whole", async () => {
  const kept = await writeOutput(book, fresh);
  expect(kept).toEqual({ path: book, keptAs: work.at("汇总.保留1.xlsx") });
  expect(readFileSync(work.at("汇总.保留1.xlsx"), "utf8")).toBe("旧的一本");
  expect(await writeOutput(work.at("新.xlsx"), fresh)).toBe("none");
});
