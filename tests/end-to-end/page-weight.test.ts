import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { openPreview, setStage } from "./open-preview";

const dist = join(__dirname, "../../dist");
const budget = 250 * 1024;

/** Bytes after gzip of the scripts that a page loads before anything is pressed. */
function initialBytes(page: string): number {
  const html = readFileSync(join(dist, page), "utf8");
  const scripts = [...html.matchAll(/<script[^>]*\bsrc="?([\w.-]+\.js)"?/g)];
  expect(scripts.length).toBeGreaterThan(0);
  return scripts
    .map(([, file = ""]) => gzipSync(readFileSync(join(dist, file))).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}

test.each(["taskpane.html", "preview.html"])(
  "the first scripts of %s weigh at most 250 KB after gzip",
  (page) => {
    expect(initialBytes(page)).toBeLessThanOrEqual(budget);
  }
);

test("the libraries for files are not among the first scripts", () => {
  const html = readFileSync(join(dist, "taskpane.html"), "utf8");
  for (const [, file = ""] of html.matchAll(/<script[^>]*\bsrc="?([\w.-]+\.js)"?/g)) {
    const script = readFileSync(join(dist, file), "utf8");
    expect(script).not.toContain("exceljs");
  }
});

test("the first stations are drawn within a second of a cold start", async () => {
  const stage = await setStage();
  const { page } = await openPreview(stage, { width: 360 });
  const painted = await page.evaluate(() =>
    performance
      .getEntriesByType("paint")
      .filter(({ name }) => name === "first-contentful-paint")
      .map(({ startTime }) => startTime)
  );
  expect(painted).toHaveLength(1);
  // The target is 500 ms on an idle machine; a loaded one is given twice that.
  expect(painted[0]).toBeLessThan(1000);
  await stage.close();
}, 60_000);
