import { enUS } from "../../src/locales/en-US";
import type { Messages } from "../../src/locales/messages";
import { zhCN } from "../../src/locales/zh-CN";

type Leaf = readonly [path: string, text: string];

/** Every sentence of a catalog; those with parameters are asked with plain ones. */
function leavesOf(value: unknown, path = ""): readonly Leaf[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function")
    return leavesOf((value as (...parts: unknown[]) => unknown)(2, 1, 2), path);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, `${path}.${key}`));
}

/** The sentences of a catalog but the one that takes a list. */
function plain({ pane, failures }: Messages): readonly Leaf[] {
  const report = { ...pane.report, chaseText: pane.report.chaseText("2021Q4", ["县铁办"]) };
  return leavesOf({ ...pane, report, host: failures.host });
}

test("both catalogs say the same things", () => {
  expect(plain(enUS).map(([path]) => path)).toEqual(plain(zhCN).map(([path]) => path));
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
    expect([path, text]).not.toContainEqual(expect.stringMatching(/[！!]|你/));
});
