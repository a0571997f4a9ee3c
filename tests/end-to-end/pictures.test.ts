import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import {
  axeFindings,
  openBlank,
  openPreview,
  setStage,
  type Looks,
  type Stage,
} from "./open-preview";
import {
  check,
  fillForm,
  goTo,
  issueForms,
  loadSample,
  pickReturns,
  writeSummaries,
} from "./quarter";

const pictures = join(__dirname, "../pictures");
let stage: Stage;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  stage = await setStage();
  if (process.env["npm_lifecycle_event"] === "pictures") await sayWithoutFont();
}, 60_000);

afterAll(async () => {
  await stage.close();
});

/** Who makes pictures is told where the machine cannot draw Chinese; tests need no font for it. */
async function sayWithoutFont(): Promise<void> {
  const { page, context } = await openBlank(stage, { width: 320 });
  // Where no font has a character, any two of them are drawn alike.
  const isChineseDrawn = await page.evaluate(() => {
    const draw = (text: string): string => {
      const canvas = document.createElement("canvas");
      const drawing = canvas.getContext("2d");
      if (drawing !== null) drawing.font = "40px sans-serif";
      drawing?.fillText(text, 20, 60);
      return canvas.toDataURL();
    };
    return draw("汉") !== draw("字");
  });
  await context.close();
  if (!isChineseDrawn)
    process.stderr.write(
      "No Chinese font was found: the pictures show Chinese as blanks of its width. " +
        "Install one (on Debian: apt-get install fonts-noto-cjk) and make them again.\n"
    );
}

const looks: readonly (Looks & { readonly name: string })[] = [
  { name: "zh-320", width: 320, height: 720 },
  { name: "zh-480", width: 480, height: 720 },
  { name: "en-320", width: 320, height: 720, locale: "en-US" },
  { name: "en-480", width: 480, height: 720, locale: "en-US" },
  { name: "zh-wide", width: 1280, height: 800 },
];

/** The colours in which the pane is looked at. */
const emulations = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
} as const;

test.each(looks)(
  "the whole quarter is accessible and fits: $name",
  async (look) => {
    const { page, context, faults } = await openPreview(stage, look);
    const findings: string[] = [];
    const lookAt = async (station: string): Promise<void> => {
      // Parts that come when first needed are there once nothing more is fetched.
      await page.waitForLoadState("networkidle");
      const path = join(pictures, `${look.name}-${station}.png`);
      await page.screenshot({ path, animations: "disabled" });
      const note = (lines: readonly string[], colors: string): number =>
        findings.push(...lines.map((line) => `${station}, ${colors}: ${line}`));
      note(await overflow(page), "any");
      // Wider, only the lay-out is another; the grid beside the pane is looked at once.
      const isLookedAt = look.width === 320 || (look.width > 720 && station === "1-import");
      for (const colors of isLookedAt ? (["dark", "contrast", "light"] as const) : []) {
        await page.emulateMedia({ ...emulations[colors], reducedMotion: "reduce" });
        await standStill(page);
        note(await axeFindings(page, colors === "light" ? "all" : "colors"), colors);
      }
    };
    await lookAt("0-empty");
    await walk(page, lookAt);
    expect(findings).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  },
  180_000
);

async function walk(page: Page, lookAt: (station: string) => Promise<void>): Promise<void> {
  await loadSample(page);
  await lookAt("1-import");
  await check(page);
  await lookAt("2-check");
  await unfold(page, /^(重复出现的事项|Recurring task)/);
  await lookAt("2-check-pair");
  await unfold(page, /^(单位未列全|Open-ended)/);
  await page.getByRole("button", { name: /^(忽略…|Ignore …)$/ }).click();
  await lookAt("2-check-ignore");
  const forms = await issueForms(page);
  await lookAt("3-issue");
  await pickReturns(page, [
    fillForm(forms, "县委宣传部", { 完成状态: "已完成", 完成比例: 1, 进展情况: "开展宣传三次" }),
    fillForm(forms, "县林业局", { 完成状态: "推进中", 完成比例: "约八成", 进展情况: "编制方案" }),
    { name: "扫描件.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n") },
  ]);
  // The list of files comes when first needed.
  await page.getByRole("heading", { name: /^(文件|Files)/ }).waitFor();
  await lookAt("4-consolidate");
  await writeSummaries(page);
  await lookAt("5-report");
  await page.getByRole("button", { name: /^(帮助|Help)$/ }).click();
  await lookAt("6-help");
  await goTo(page, "check");
}

/** A change of colours is drawn a moment later, and buttons pass into it. */
async function standStill(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      })
  );
  await page.waitForFunction(() => document.getAnimations().length === 0);
}

/** Unfolds what can be done about the first finding of a kind. */
async function unfold(page: Page, kind: RegExp): Promise<void> {
  const head = page.getByRole("button", { name: kind });
  if ((await head.getAttribute("aria-expanded")) === "false") await head.click();
  const act = head
    .locator("xpath=..")
    .getByRole("button", { name: /^(处理|Act on)/ })
    .first();
  await act.click();
  await act.scrollIntoViewIfNeeded();
  await page.getByRole("button", { name: /^(忽略…|Ignore …)$/ }).waitFor();
}

/**
 * Names what is wider than the place it has: the pane hides what stands over its edge, so that each
 * element's right edge is held against the inner edge of the one around it.
 */
function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const pane = document.querySelector("main")?.parentElement;
    const findings: string[] = [];
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) findings.push(`the page is ${wide} px too wide`);
    const isInFlow = (style: CSSStyleDeclaration): boolean =>
      style.position !== "absolute" &&
      style.position !== "fixed" &&
      style.display !== "inline" &&
      style.visibility !== "hidden" &&
      parseFloat(style.marginRight) >= 0;
    for (const element of pane?.querySelectorAll("*") ?? []) {
      const around = element.parentElement;
      // Drawings have edges of their own, and a menu measures its own words.
      if (around === null || element.closest("svg, select") !== null) continue;
      const box = element.getBoundingClientRect();
      const outer = getComputedStyle(around);
      // What is cut off with an ellipsis, scrolls, or is read aloud only, is meant so.
      const isMeant = outer.textOverflow === "ellipsis" || around.clientWidth <= 1;
      if (box.width <= 1 || isMeant || outer.display === "inline") continue;
      if (outer.display === "contents" || !isInFlow(getComputedStyle(element))) continue;
      const edge = around.getBoundingClientRect();
      const inner =
        edge.right - parseFloat(outer.paddingRight) - parseFloat(outer.borderRightWidth);
      const excess = Math.round(box.right - inner);
      // Cells that share their borders reach half of one over them.
      if (excess > 1)
        findings.push(
          `${excess} px too wide: ${element.tagName} “${(element.textContent ?? "").slice(0, 40)}”`
        );
    }
    return findings;
  });
}
