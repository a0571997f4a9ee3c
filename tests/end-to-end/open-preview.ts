import { join } from "node:path";
import axe, { type AxeResults } from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { servePreview } from "../../src/cli/preview-server";
import { launchChromium } from "../support/launch-chromium";

/** A served dist folder and a browser to look at it. */
export interface Stage {
  readonly browser: Browser;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A page with all that went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught errors and requests to another origin. */
  readonly faults: readonly string[];
}

/** How a page is looked at. */
export interface Looks {
  readonly width: number;
  readonly height?: number;
  readonly locale?: "zh-CN" | "en-US";
  readonly colors?: "light" | "dark" | "high-contrast";
}

/** Serves the built folder and starts a browser. */
export async function setStage(): Promise<Stage> {
  const browser = await launchChromium();
  const site = await servePreview(join(__dirname, "../../dist"), 0);
  return {
    browser,
    url: site.url,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** Opens the preview and writes down what goes wrong in it. */
export async function openPreview(stage: Stage, looks: Looks): Promise<OpenPage> {
  const open = await openBlank(stage, looks);
  await open.page.goto(new URL("preview.html", stage.url).href);
  await open.page.locator("[data-station=import]").waitFor();
  return open;
}

/** Opens an empty page that writes down what goes wrong in what is opened there. */
export async function openBlank(stage: Stage, looks: Looks): Promise<OpenPage> {
  const { width, height = 800, locale = "zh-CN", colors = "light" } = looks;
  const context = await stage.browser.newContext({
    viewport: { width, height },
    locale,
    acceptDownloads: true,
    colorScheme: colors === "dark" ? "dark" : "light",
    forcedColors: colors === "high-contrast" ? "active" : "none",
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const origin = new URL(stage.url).origin;
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith("http") && asked !== origin) faults.push(`request to ${asked}`);
  });
  return { page, context, faults };
}

/** Lists what axe finds, one line a finding. */
export async function axeFindings(
  page: Page,
  rules: "all" | "colors" = "all"
): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  // What colours cannot change need not be looked at again in each of them.
  const options =
    rules === "all"
      ? {}
      : { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };
  const results = await page.evaluate((asked) => {
    const page = globalThis as unknown as {
      axe: { run: (context: object, options: object) => Promise<AxeResults> };
    };
    // Tabster’s own stops for the keyboard are empty and hidden on purpose.
    return page.axe.run({ exclude: ["[data-tabster-dummy]"] }, asked);
  }, options);
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`
  );
}
