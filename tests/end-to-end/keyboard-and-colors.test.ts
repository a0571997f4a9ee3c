import type { Page } from "playwright-core";
import { axeFindings, openPreview, setStage, type Stage } from "./open-preview";
import { check, loadSample } from "./quarter";

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

test("the whole pane is worked by keyboard alone", async () => {
  const { page, context, faults } = await openPreview(stage, { width: 360 });
  await tabTo(page, /^示例通知$/);
  await page.keyboard.press("Enter");
  await page.getByText(/共 87 项/).waitFor();
  await tabTo(page, /^下一步：校验$/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^开始校验$/);
  await page.keyboard.press("Enter");
  await page.getByText(/^校验完成/).waitFor();
  await tabTo(page, /^附件2第1项/);
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { selected: true, name: "附件2" }).waitFor();
  await tabTo(page, /^窗格$/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^下发（/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^生成填报表$/);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "下载压缩包" }).waitFor({ timeout: 60_000 });
  expect(faults).toEqual([]);
  await context.close();
}, 120_000);

test.each(["dark", "high-contrast"] as const)(
  "axe finds nothing in %s",
  async (colors) => {
    const { page, context } = await openPreview(stage, { width: 360, colors });
    await loadSample(page);
    expect(await axeFindings(page)).toEqual([]);
    await check(page);
    expect(await axeFindings(page)).toEqual([]);
    await context.close();
  },
  90_000
);

test("cancelling takes effect at once and leaves the workbook as it was", async () => {
  const { page, context, faults } = await openPreview(stage, { width: 1280 });
  await loadSample(page);
  await page.locator("[data-station=issue]").click();
  await page.getByRole("button", { name: "生成填报表" }).click();
  await page.getByText(/^正在处理 [1-9]\d*\/45/).waitFor();
  const pressed = Date.now();
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByText("已取消，工作簿保持原样").waitFor();
  // The promise is 200 ms; a browser driven from outside on a loaded machine is given more.
  expect(Date.now() - pressed).toBeLessThan(1000);
  expect(await page.getByRole("tab").allInnerTexts()).toEqual([
    "通知正文",
    "附件1",
    "附件2",
    "附件3",
    "单位名录",
  ]);
  expect(faults).toEqual([]);
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
