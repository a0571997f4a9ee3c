/* global process */
/**
 * Draws assets/icon-*.png: one box that divides into three, on a transparent ground.
 * Run with `node tests/support/draw-icons.mjs`; it needs a Chromium (CHROMIUM names another than
 * /usr/bin/chromium).
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath, URL } from "node:url";
import { chromium } from "playwright-core";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const assets = new URL("../../assets/", import.meta.url);
const colours = { whole: "#0f6cbd", parts: "#2899f5", lines: "#7a7a7a" };

/** One icon; every edge lies on a whole pixel, so that the small sizes stay sharp. */
function drawing(size) {
  // An even line keeps the fork in the middle of an even square.
  const line = size < 32 ? 2 : 2 * Math.round(size / 32);
  const gap = Math.max(2, Math.round(size / 10));
  const middleWidth = 2 * Math.round((size - 2 * gap) / 6);
  const sideWidth = (size - middleWidth) / 2 - gap;
  const margin = Math.round(size / 32);
  const boxHeight = Math.round(size * 0.32);
  const wholeWidth = 2 * Math.round(size * 0.26);
  const radius = size < 24 ? 1 : Math.round(size / 20);
  const bottom = size - margin - boxHeight;
  const fork = Math.round((margin + boxHeight + bottom - line) / 2);
  const box = (x, y, width, colour) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${boxHeight}" rx="${radius}" fill="${colour}"/>`;
  const bar = (x, y, width, height) =>
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colours.lines}"/>`;
  const sideMiddle = Math.round(sideWidth / 2 - line / 2);
  const stem = size / 2 - line / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
    ${bar(stem, margin + boxHeight, line, bottom - margin - boxHeight)}
    ${bar(sideMiddle, fork, size - 2 * sideMiddle, line)}
    ${bar(sideMiddle, fork, line, bottom - fork)}
    ${bar(size - sideMiddle - line, fork, line, bottom - fork)}
    ${box(size / 2 - wholeWidth / 2, margin, wholeWidth, colours.whole)}
    ${box(0, bottom, sideWidth, colours.parts)}
    ${box(size / 2 - middleWidth / 2, bottom, middleWidth, colours.parts)}
    ${box(size - sideWidth, bottom, sideWidth, colours.parts)}
  </svg>`;
}

mkdirSync(assets, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(size)}`);
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(fileURLToPath(new URL(`icon-${size}.png`, assets)), png);
}
await browser.close();
