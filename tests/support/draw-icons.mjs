/* global process */
/**
 * Draws assets/*.png on a transparent ground: the program's mark, one box that divides into three,
 * and an icon for each other button of the ribbon. Run with `node tests/support/draw-icons.mjs`; it
 * needs a Chromium (CHROMIUM names another than /usr/bin/chromium).
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath, URL } from "node:url";
import { chromium } from "playwright-core";

const markSizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80];
const assets = new URL("../../assets/", import.meta.url);
const whole = "#0f6cbd";
const part = "#2899f5";
const line = "#7a7a7a";

function rectangle(x, y, width, height, colour, radius = 0) {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${colour}"/>`;
}

/** The mark; every edge lies on a whole pixel, so that the small sizes stay sharp. */
function mark(size) {
  // An even line keeps the fork in the middle of an even square.
  const thickness = size < 32 ? 2 : 2 * Math.round(size / 32);
  const gap = Math.max(2, Math.round(size / 10));
  const middleWidth = 2 * Math.round((size - 2 * gap) / 6);
  const sideWidth = (size - middleWidth) / 2 - gap;
  const margin = Math.round(size / 32);
  const height = Math.round(size * 0.32);
  const wholeWidth = 2 * Math.round(size * 0.26);
  const radius = size < 24 ? 1 : Math.round(size / 20);
  const bottom = size - margin - height;
  const fork = Math.round((margin + height + bottom - thickness) / 2);
  const side = Math.round(sideWidth / 2 - thickness / 2);
  return [
    rectangle((size - thickness) / 2, margin + height, thickness, bottom - margin - height, line),
    rectangle(side, fork, size - 2 * side, thickness, line),
    rectangle(side, fork, thickness, bottom - fork, line),
    rectangle(size - side - thickness, fork, thickness, bottom - fork, line),
    rectangle((size - wholeWidth) / 2, margin, wholeWidth, height, whole, radius),
    rectangle(0, bottom, sideWidth, height, part, radius),
    rectangle((size - middleWidth) / 2, bottom, middleWidth, height, part, radius),
    rectangle(size - sideWidth, bottom, sideWidth, height, part, radius),
  ].join("");
}

/** A tray, and an arrow that comes into it or leaves it. */
function tray(size, isUpwards) {
  const thickness = 2 * Math.max(1, Math.round(size / 20));
  const middle = size / 2;
  const top = Math.round(size * 0.06);
  const end = Math.round(size * 0.66);
  const wing = Math.round(size * 0.26);
  const [tip, tail] = isUpwards ? [top, end] : [end, top];
  const head = isUpwards ? tip + wing : tip - wing;
  const shaft = Math.min(tail, head);
  const trayTop = Math.round(size * 0.56);
  const bottom = size - thickness;
  return [
    rectangle(0, trayTop, thickness, size - trayTop, line),
    rectangle(size - thickness, trayTop, thickness, size - trayTop, line),
    rectangle(0, bottom, size, thickness, line),
    rectangle(middle - thickness / 2, shaft, thickness, Math.abs(tail - head), whole),
    `<path d="M${middle} ${tip} L${middle - wing} ${head} H${middle + wing} Z" fill="${whole}"/>`,
  ].join("");
}

/** A form with its lines, and an arrow that carries it out. */
function sentForm(size) {
  const thickness = 2 * Math.max(1, Math.round(size / 20));
  const width = Math.round(size * 0.62);
  const inner = width - 4 * thickness;
  const rows = [0.24, 0.76].map((share) => Math.round(size * share - thickness / 2));
  const middle = size / 2;
  const tail = Math.round(size * 0.3);
  const wing = Math.round(size * 0.26);
  const head = size - wing;
  return [
    rectangle(0, 0, width, thickness, line),
    rectangle(0, size - thickness, width, thickness, line),
    rectangle(0, 0, thickness, size, line),
    rectangle(width - thickness, 0, thickness, Math.round(size * 0.3), line),
    rectangle(width - thickness, Math.round(size * 0.7), thickness, Math.round(size * 0.3), line),
    ...(size < 24 ? [] : rows.map((y) => rectangle(2 * thickness, y, inner, thickness, part))),
    rectangle(tail, middle - thickness / 2, head - tail, thickness, whole),
    `<path d="M${size} ${middle} L${head} ${middle - wing} V${middle + wing} Z" fill="${whole}"/>`,
  ].join("");
}

/** Rows of a table, and a tick over their end. */
function tick(size) {
  const thickness = 2 * Math.max(1, Math.round(size / 20));
  const rows = [0.12, 0.38, 0.64].map((share) => Math.round(size * share));
  const lengths = [size, Math.round(size * 0.6), Math.round(size * 0.4)];
  const points = [
    [0.48, 0.7],
    [0.66, 0.88],
    [0.96, 0.46],
  ].map(([x, y]) => `${size * x},${size * y}`);
  return [
    ...rows.map((y, index) => rectangle(0, y, lengths[index], thickness, line)),
    `<polyline points="${points.join(" ")}" fill="none" stroke="${whole}" stroke-width="${thickness * 1.2}"/>`,
  ].join("");
}

const drawings = {
  icon: { sizes: markSizes, draw: mark },
  import: { sizes: ribbonSizes, draw: (size) => tray(size, false) },
  check: { sizes: ribbonSizes, draw: tick },
  issue: { sizes: ribbonSizes, draw: sentForm },
  consolidate: {
    sizes: ribbonSizes,
    draw: (size) => `<g transform="matrix(1 0 0 -1 0 ${size})">${mark(size)}</g>`,
  },
  report: { sizes: ribbonSizes, draw: (size) => tray(size, true) },
};

mkdirSync(assets, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const [name, { sizes, draw }] of Object.entries(drawings))
  for (const size of sizes) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${draw(size)}</svg>`;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(fileURLToPath(new URL(`${name}-${size}.png`, assets)), png);
  }
await browser.close();
