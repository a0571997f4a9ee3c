import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import packageJson from "../../package.json";

const DIST = join(__dirname, "../../dist");

const scripts = readdirSync(DIST)
  .filter((name) => /\.m?js$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(DIST, name), "utf8") }));
const licenses = readFileSync(join(DIST, "THIRD-PARTY-LICENSES.txt"), "utf8");

/** The lines `name@version (licence)`, and `name (licence)` for what is inside a built file. */
const listed = [...licenses.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+)(?:@\d[\w.+-]*)? \((.+)\)$/gm)].map(
  ([, name = "", license = ""]) => ({ name, license })
);

/** Licences that ask for nothing but their notice, which stands in the file. */
const ALLOWED = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD"]);

function isAllowed(license: string): boolean {
  const plain = license.replace(/[()]/g, "");
  if (plain.includes(" OR ")) return plain.split(" OR ").some(isAllowed);
  return plain.split(" AND ").every((one) => ALLOWED.has(one) || one === "Zlib");
}

test("every package that the program needs is among the collected licences", () => {
  const names = new Set(listed.map(({ name }) => name));
  const needed = Object.keys(packageJson.dependencies);
  // Files that are not made smaller name what they were put together from.
  const inside = scripts.flatMap(({ text }) =>
    [...text.matchAll(/\/\/ \.\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)].map(
      ([, name = ""]) => name
    )
  );
  expect(inside.length).toBeGreaterThan(0);
  expect([...new Set([...needed, ...inside])].filter((name) => !names.has(name))).toEqual([]);
});

test("every licence is one that only asks for its notice, and the notice is there", () => {
  expect(listed.length).toBeGreaterThan(50);
  expect(listed.filter(({ license }) => !isAllowed(license))).toEqual([]);
  for (const notice of ["Copyright (c) 2014-2019 Guyon Roche", "Copyright (c) Microsoft"])
    expect(licenses).toContain(notice);
});

/**
 * What the built file of ExcelJS holds and never comes to: ways to the global object where a program
 * has none of `globalThis`, `self` and `window`, and a timer that is given text.
 */
const NEVER_REACHED = [
  /\|\|Function\("return this"\)\(\)/g,
  /"function"!=typeof (\w)&&\(\1=new Function\(""\+\1\)\)/g,
  /"object"==typeof globalThis\?globalThis\.regeneratorRuntime=(\w):Function\("r","regeneratorRuntime = r"\)\(\1\)/g,
];

test("no code is made out of text, apart from what is never reached", () => {
  expect(scripts.length).toBeGreaterThan(3);
  for (const { name, text } of scripts) {
    const rest = NEVER_REACHED.reduce((left, pattern) => left.replace(pattern, ""), text);
    const made = rest.matchAll(/\bnew Function\(|(?<![\w.$])(?:Function|eval)\(["'`\w]/g);
    const found = [...made].map(({ index }) => rest.slice(Math.max(0, index - 40), index + 40));
    expect([name, found]).toEqual([name, []]);
  }
});
