import type { Page } from "playwright-core";
import { openPreview, setStage, type Stage } from "./open-preview";
import { check, fillForm, formsOfDownload, loadSample } from "./quarter";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
}, 60_000);

afterAll(async () => {
  await stage.close();
});

/** Presses Tab until the element that has the focus bears a name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    const text = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute("aria-label") ?? focused?.textContent ?? "";
    });
    if (name.test(text)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${name.source}`);
}

/** Goes to a control and presses it. */
async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}

test("a clerk takes the whole quarter by keyboard alone", async () => {
  const { page, context, faults } = await openPreview(stage, { width: 360 });
  await press(page, /^示例通知$/);
  await page.getByText(/共 87 项/).waitFor();
  await press(page, /^下一步：校验$/);
  await press(page, /^开始校验$/);
  await page.getByText(/^校验完成/).waitFor();
  await press(page, /^附件2第1项/);
  await page.getByRole("tab", { selected: true, name: "附件2" }).waitFor();
  await press(page, /^窗格$/);
  await tabTo(page, /^报送期$/);
  // The period by its first letters would be 2021年 for all: the last but one is the quarter.
  await page.locator("main select:focus").selectOption("2021Q4");
  await press(page, /^下发（/);
  await press(page, /^生成填报表$/);
  await page.getByRole("button", { name: "下载压缩包" }).waitFor({ timeout: 60_000 });
  const downloading = page.waitForEvent("download");
  await press(page, /^下载压缩包$/);
  const forms = await formsOfDownload(await downloading);
  await press(page, /^汇总（/);
  const choosing = page.waitForEvent("filechooser");
  await press(page, /^选择报送表$/);
  await (
    await choosing
  ).setFiles(fillForm(forms, "县林业局", { 完成状态: "已完成", 进展情况: "已编制湿地方案" }));
  await page.getByText(/^已汇总/).waitFor({ timeout: 60_000 });
  // After the system's dialog the focus is back in the pane, where it was.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/报送表/);
  await press(page, /^上报（/);
  await press(page, /^生成上报表$/);
  await page.getByText(/^已生成 \d+ 张上报表$/).waitFor({ timeout: 60_000 });
  await press(page, /^催报清单/);
  await page.getByRole("tab", { selected: true, name: /^催报清单/ }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
}, 180_000);

test("what happened is announced to screen readers", async () => {
  const { page, context } = await openPreview(stage, { width: 360 });
  // Chromium announces by itself what is put into a live region, or what a page asks it to.
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    Object.assign(document, { ariaNotify: (text: string) => heard.push(text) });
    const listen = (records: readonly MutationRecord[]): void => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const live = element?.closest("[aria-live]");
        if (live) heard.push(live.textContent);
      }
    };
    const parts = { childList: true, subtree: true, characterData: true };
    new MutationObserver(listen).observe(document.body, parts);
  });
  await loadSample(page);
  await page.waitForFunction(() =>
    (globalThis as unknown as { heard: readonly string[] }).heard.some((text) =>
      text.includes("已导入 3 张分工表，共 87 项")
    )
  );
  await context.close();
}, 60_000);

test("what is edited in the grid is what the pane checks", async () => {
  const { page, context } = await openPreview(stage, { width: 1280 });
  await loadSample(page);
  await page.getByRole("tab", { name: "附件1" }).click();
  // 第6项：县应急局、县数据局
  await page.locator('[data-row="8"][data-column="2"]').click();
  await page.keyboard.type("县应急局、县数具局");
  await page.keyboard.press("Enter");
  await check(page);
  await page.getByRole("button", { name: /^单位不在名录/ }).waitFor();
  await page.getByRole("button", { name: /附件1第6项.*县数具局/ }).waitFor();
  await context.close();
}, 60_000);

test("a cell is gone to, written in the formula bar, and its column made wider without dragging", async () => {
  const { page, context, faults } = await openPreview(stage, { width: 1280 });
  await loadSample(page);
  await page.getByRole("tab", { name: "附件1" }).click();
  const nameBox = page.locator("[data-name-box]");
  await nameBox.fill("C8");
  await nameBox.press("Enter");
  // The grid has the focus: arrows move the selection.
  await page.keyboard.press("ArrowDown");
  expect(await nameBox.inputValue()).toBe("C9");
  const bar = page.getByRole("textbox", { name: /^编辑栏/ });
  await bar.fill("县应急局");
  await bar.press("Enter");
  await page.locator('[data-row="8"][data-column="2"]').getByText("县应急局").waitFor();
  await bar.fill("不要");
  await bar.press("Escape");
  expect(await page.getByRole("gridcell", { name: "不要" }).count()).toBe(0);
  // The last column, 行码, is hidden: nobody comes to it.
  await page.keyboard.press("End");
  expect(await nameBox.inputValue()).toBe("C9");
  const head = page.getByRole("columnheader", { name: "C", exact: true });
  await head.click();
  const before = (await head.boundingBox())?.width ?? 0;
  await page.getByRole("button", { name: "列变宽" }).click();
  expect((await head.boundingBox())?.width).toBe(before + 14);
  expect(faults).toEqual([]);
  await context.close();
}, 60_000);

test("the letter of a wide column, the toolbar and the marks of issues are there on a narrow screen", async () => {
  const { page, context } = await openPreview(stage, { width: 320, colors: "high-contrast" });
  await loadSample(page);
  await check(page);
  await page.getByRole("button", { name: "表格" }).click();
  await page.getByRole("tab", { name: "附件1" }).click();
  const letter = page.getByRole("columnheader", { name: "B", exact: true }).locator("span").first();
  const box = await letter.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  const heights = await page
    .getByRole("region", { name: "分工 · 预览" })
    .getByRole("button")
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
  expect(Math.min(...heights.filter((height) => height > 0))).toBeGreaterThanOrEqual(24);
  const mark = page.locator('[data-row="2"][data-column="0"]');
  expect(await mark.evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe(
    "rgb(253, 224, 221)"
  );
  await context.close();
}, 60_000);
