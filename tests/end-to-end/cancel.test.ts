import type { Page } from "playwright-core";
import { giveExcel } from "./excel-page";
import { openBlank, openPreview, setStage, type Stage } from "./open-preview";
import {
  fillForm,
  goTo,
  issueForms,
  loadSample,
  pickReturns,
  saveWorkbook,
  textsOf,
  type GivenFile,
} from "./quarter";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
}, 60_000);

afterAll(async () => {
  await stage.close();
});

/** What the pane promises, measured in the page from the click to the words. */
const promised = 200;

/**
 * Makes the page press 取消 the moment it appears, and tells how long it then took until the pane
 * said that it was cancelled; the page measures itself, so that nobody's messages are counted.
 */
function cancelOnSight(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        let pressedAt: number | null = null;
        const look = (): void => {
          const button = [...document.querySelectorAll("button")].find(
            ({ textContent }) => textContent === "取消"
          );
          if (pressedAt === null && button !== undefined) {
            pressedAt = performance.now();
            button.click();
          }
          const text = document.querySelector("[data-message]")?.textContent ?? "";
          if (pressedAt !== null && text.includes("已取消，工作簿保持原样")) {
            watch.disconnect();
            resolve(performance.now() - pressedAt);
          } else if (/已导入|已生成 \d+|已汇总/.test(text) && pressedAt !== null) {
            watch.disconnect();
            reject(new Error(`not cancelled: ${text.slice(0, 200)}`));
          }
        };
        const watch = new MutationObserver(look);
        watch.observe(document.body, { childList: true, subtree: true, characterData: true });
        look();
      })
  );
}

/**
 * Starts something, cancels it, and holds the workbook to what it was, and the fastest of three tries
 * to what is promised: one alone may meet a machine that has other things to do.
 */
async function cancelled(page: Page, start: () => Promise<void>): Promise<void> {
  const before = await contentOf(page);
  let fastest = Infinity;
  for (let tries = 0; tries < 3 && fastest >= promised; tries++) {
    const measuring = cancelOnSight(page);
    await start();
    fastest = Math.min(fastest, await measuring);
    expect(await contentOf(page)).toEqual(before);
  }
  expect(fastest).toBeLessThan(promised);
}

/** What the workbook would be saved as; a blank one, in which nothing is written yet, cannot be. */
async function contentOf(page: Page): Promise<unknown> {
  if (await page.getByRole("button", { name: "保存为 xlsx" }).isDisabled()) return "blank";
  const book = await saveWorkbook(page);
  return book.SheetNames.map((name) => [name, textsOf(book, name)]);
}

async function pick(page: Page, files: readonly GivenFile[]): Promise<void> {
  await page
    .locator("main input[type=file]")
    .first()
    .setInputFiles([...files]);
}

test("importing, issuing, consolidating and writing are cancelled at once, and the workbook stays as it was", async () => {
  const { page, context, faults } = await openPreview(stage, { width: 1280 });
  await cancelled(page, () => page.getByRole("button", { name: "示例通知" }).click());
  await loadSample(page);
  await goTo(page, "issue");
  await cancelled(page, () => page.getByRole("button", { name: "生成填报表" }).click());
  const forms = await issueForms(page);
  const returns = ["县委宣传部", "县林业局", "县教育局"].map((unit) =>
    fillForm(forms, unit, { 完成状态: "已完成", 完成比例: 1, 进展情况: "已办结" })
  );
  await goTo(page, "consolidate");
  await cancelled(page, () => pick(page, returns));
  await pickReturns(page, returns);
  await goTo(page, "report");
  await cancelled(page, () => page.getByRole("button", { name: "生成上报表" }).click());
  expect(faults).toEqual([]);
  await context.close();
}, 120_000);

test("a write into Excel is cancelled while Excel is still busy with it", async () => {
  const { page, context } = await openBlank(stage, { width: 350 });
  const excel = await giveExcel(page, "1.9");
  await page.goto(new URL("taskpane.html", stage.url).href);
  await page.getByRole("button", { name: "示例通知" }).waitFor();
  const names = (): readonly string[] => excel.workbook.sheets.map(({ name }) => name);
  const before = names();
  excel.delay = 700;
  await page.getByRole("button", { name: "示例通知" }).click();
  // The new sheets are being written beside the old ones.
  while (!excel.inHand.includes("_分工~1")) await new Promise((resolve) => setTimeout(resolve, 20));
  const measuring = cancelOnSight(page);
  const milliseconds = await measuring;
  expect(milliseconds).toBeLessThan(promised);
  excel.delay = 0;
  // What was half written goes as soon as Excel has answered, and the next import is whole.
  await loadSample(page);
  expect(names()).toEqual(expect.arrayContaining([...before, "通知正文", "附件1", "单位名录"]));
  expect(names().filter((name) => name.startsWith("_分工~"))).toEqual([]);
  await context.close();
}, 60_000);

test("a cancel that comes too late says what was done, not that nothing was", async () => {
  const { page, context } = await openBlank(stage, { width: 350 });
  const excel = await giveExcel(page, "1.9");
  await page.goto(new URL("taskpane.html", stage.url).href);
  await page.getByRole("button", { name: "示例通知" }).waitFor();
  excel.delay = 500;
  await page.getByRole("button", { name: "示例通知" }).click();
  const isWhole = (): boolean => excel.workbook.sheets.some(({ name }) => name === "_分工~1");
  while (!isWhole()) await new Promise((resolve) => setTimeout(resolve, 20));
  // All is written; the round trip that gives the sheets their places is on its way.
  await page.getByRole("button", { name: "取消" }).click();
  excel.delay = 0;
  await page.getByText(/共 87 项/).waitFor();
  await context.close();
}, 60_000);
