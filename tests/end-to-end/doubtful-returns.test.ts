import { read, utils, write } from "@e965/xlsx";
import type { Page } from "playwright-core";
import { axeFindings, openPreview, setStage, type Stage } from "./open-preview";
import {
  fillForm,
  goTo,
  issueForms,
  loadSample,
  pickReturns,
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

/** A form without its stamp and without 填报单位, under a name that tells nothing. */
function anonymous(file: GivenFile): GivenFile {
  const book = read(file.buffer, { type: "buffer" });
  const left = utils.book_new();
  for (const name of book.SheetNames.filter((one) => !one.startsWith("_"))) {
    const sheet = book.Sheets[name]!;
    for (const [address, cell] of Object.entries(sheet) as [string, { v?: unknown }][])
      if (typeof cell.v === "string" && cell.v.includes("填报单位")) delete sheet[address];
    utils.book_append_sheet(left, sheet, name);
  }
  const buffer = write(left, { type: "buffer", bookType: "xlsx" }) as Buffer;
  return { ...file, name: "新建.xlsx", buffer };
}

async function savedFile(page: Page): Promise<Buffer> {
  const button = page.getByRole("button", { name: "保存为 xlsx" });
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

test("a clerk names a sender, chooses a version and sends a return back, and all of it is kept", async () => {
  const { page, context, faults } = await openPreview(stage, { width: 1280, height: 1000 });
  await loadSample(page);
  const forms = await issueForms(page);
  const school = { 完成状态: "序时推进", 进展情况: "已签约" };
  const first = fillForm(forms, "县教育局", school);
  const second = fillForm(forms, "县教育局", { ...school, 进展情况: "已挂牌" });
  await pickReturns(page, [
    anonymous(fillForm(forms, "诸佛庵镇", { 完成状态: "已完成", 进展情况: "已种树" })),
    first,
    { ...second, name: "教育局更正.xlsx" },
    fillForm(forms, "县林业局", { 完成状态: "序时推进", 进展情况: "按计划推进" }),
  ]);

  const doubts = page.getByRole("region", { name: "请指定报送单位（1）" });
  await doubts.getByLabel("“新建.xlsx”的报送单位").selectOption("诸佛庵镇");
  await doubts.getByRole("button", { name: "确定" }).click();
  await page.getByText("“新建.xlsx”已记为“诸佛庵镇”报送").waitFor();
  expect(await doubts.count()).toBe(0);

  const conflict = page.getByRole("region", { name: /县教育局 · 进展情况/ }).first();
  await conflict.getByRole("button", { name: "采用“教育局更正.xlsx”的内容" }).click();
  await page.getByText("已按选定的内容汇总“县教育局”").waitFor();

  await page.getByRole("button", { name: "“县林业局”的收到日期和退回" }).click();
  await page.getByPlaceholder("退回原因").fill("没有数据");
  await page.getByRole("button", { name: "退回", exact: true }).click();
  await page.getByText("已将“县林业局”的报送表记为退回，待其重新报送").waitFor();

  const saved = await savedFile(page);
  await context.close();
  const book = read(saved, { type: "buffer" });
  const sheet = book.SheetNames.find((name) => name.startsWith("汇总 "))!;
  expect(textsOf(book, sheet).flat().join("\n")).toContain("已挂牌");

  const again = await openPreview(stage, { width: 320 });
  await again.page
    .locator("input[type=file][accept*=xlsx]")
    .first()
    .setInputFiles({ name: "霍山.xlsx", mimeType: first.mimeType, buffer: saved });
  await again.page.getByText("已打开“霍山.xlsx”").waitFor();
  await goTo(again.page, "consolidate");
  await again.page.getByText("人工指定").waitFor();
  await again.page.getByText("现采用").first().waitFor();
  await again.page.getByRole("button", { name: "退回 1" }).click();
  await again.page.getByRole("button", { name: "“县林业局”的收到日期和退回" }).click();
  await again.page.getByText(/退回：没有数据/).waitFor();
  await again.page.getByRole("button", { name: "关闭消息" }).first().click();
  expect(await axeFindings(again.page)).toEqual([]);
  expect([...faults, ...again.faults]).toEqual([]);
  await again.context.close();
}, 60_000);
