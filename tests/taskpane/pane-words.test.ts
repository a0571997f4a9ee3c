import { enUS } from "../../src/locales/en-US";
import type { Messages } from "../../src/locales/messages";
import { zhCN } from "../../src/locales/zh-CN";

type Leaf = readonly [path: string, text: string];

/** Every sentence of a catalog; those with parameters are asked with plain ones. */
function leavesOf(value: unknown, path = ""): readonly Leaf[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function")
    return leavesOf(said(value as (...parts: unknown[]) => unknown), path);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, `${path}.${key}`));
}

/** Asks with numbers, and where a sentence wants a list or a date, with that. */
function said(say: (...parts: unknown[]) => unknown): unknown {
  const names = ["县铁办", "县法院"];
  for (const parts of [
    [2, 1, 2],
    [names, 1, 2],
    [2, names, 2],
    ["2021-12-31", 1, 2],
  ])
    try {
      return say(...parts);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  return "(wants a record; tested where it is said)";
}

function plain({ pane, failures }: Messages): readonly Leaf[] {
  return leavesOf({ ...pane, host: failures.host });
}

test("both catalogs say the same things", () => {
  const paths = (messages: Messages): readonly string[] =>
    plain(messages)
      .map(([path]) => path)
      .sort();
  expect(paths(enUS)).toEqual(paths(zhCN));
});

test.each([...plain(zhCN), ...plain(enUS)])("%s says something", (_path, text) => {
  expect(text.trim()).not.toBe("");
});

test("buttons and labels end without a full stop", () => {
  const labels = plain(zhCN).filter(([path]) =>
    /\.(run|pick|again|label|download|open|save)$/.test(path)
  );
  expect(labels.length).toBeGreaterThan(8);
  for (const [, text] of labels) expect(text).not.toMatch(/[。！!.]$/);
});

test("no sentence shouts, and none calls the reader 你", () => {
  for (const [path, text] of plain(zhCN))
    // A sheet's name and an address are parted by an exclamation mark; 迷你图 is Excel's own word.
    expect([path, text]).not.toContainEqual(expect.stringMatching(/！|!(?![A-Z]+\d)|(?<!迷)你/));
});
