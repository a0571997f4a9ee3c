import { readFileSync } from "node:fs";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { UnitRegister } from "../../src/core/units/unit-register";
import { createFileHost, type FileHost } from "../../src/host/file/file-host";
import { zhCN } from "../../src/locales/zh-CN";
import { App } from "../../src/taskpane/App";

const register = JSON.parse(readFileSync("seeds/huoshan-units.json", "utf8")) as UnitRegister;
const notice = readFileSync("seeds/huoshan-2021-notice.txt");
const selected: string[] = [];

// The walk reads, checks and writes real workbooks.
jest.setTimeout(60_000);

async function openPane(host: FileHost): Promise<UserEvent> {
  selected.length = 0;
  render(<App {...{ host, register }} words={zhCN} today="2021-12-21" />);
  await waitFor(() => expect(screen.getByRole("main")).not.toHaveTextContent("正在读取"));
  return userEvent.setup();
}

function emptyBook(): Promise<FileHost> {
  return createFileHost(undefined, {
    onSelect: (sheet, address) => selected.push(`${sheet}!${address}`),
  });
}

function noticeFile(): File {
  return new File([notice], "关于印发责任分工的通知.txt", { type: "text/plain" });
}

function picker(): HTMLElement {
  const field = document.querySelector<HTMLElement>("input[type=file]");
  if (field === null) throw new Error("There is no file picker");
  return field;
}

async function importNotice(user: UserEvent): Promise<void> {
  await user.upload(picker(), noticeFile());
  await screen.findByText("已导入 3 张分工表，共 87 项", undefined, { timeout: 20_000 });
}

const station = (name: RegExp): HTMLElement => screen.getByRole("button", { name });

test("an empty workbook opens at 导入 and offers the sample notice", async () => {
  await openPane(await emptyBook());
  expect(station(/^导入（下一步）/)).toHaveAttribute("aria-current", "step");
  expect(screen.getByRole("button", { name: "示例通知" })).toBeEnabled();
});

/** Parts that come when they are first needed take a moment on a busy machine. */
const patient = { timeout: 20_000 };

test("without a notice the later stations do nothing", async () => {
  const user = await openPane(await emptyBook());
  await user.click(station(/^校验/));
  expect(screen.getByRole("button", { name: "开始校验" })).toBeDisabled();
  await user.click(station(/^上报/));
  expect(await screen.findByRole("button", { name: "生成上报表" }, patient)).toBeDisabled();
});

test("a picked notice is written to the workbook, and the pane says what is due", async () => {
  const host = await emptyBook();
  const user = await openPane(host);
  await importNotice(user);
  expect((await host.listSheets()).map(({ name }) => name)).toEqual(
    expect.arrayContaining(["通知正文", "附件1", "附件2", "附件3", "单位名录"])
  );
  const due = screen.getByRole("region", { name: "报送期" });
  expect(within(due).getByText("12月25日前报送")).toBeVisible();
  expect(within(due).getByText("还有 4 天")).toBeVisible();
});

test("the check shows the three counts, and a click on an issue goes to its cell", async () => {
  const user = await openPane(await emptyBook());
  await importNotice(user);
  await user.click(station(/^校验/));
  await user.click(screen.getByRole("button", { name: "开始校验" }));
  await screen.findByText(/^校验完成/, undefined, { timeout: 20_000 });
  const rows = screen.getAllByRole("row").map((row) => row.textContent);
  expect(rows).toEqual([
    expect.stringContaining("附件"),
    expect.stringMatching(/^附件1.*39项.*3938少 1 项$/),
    expect.stringMatching(/^附件2.*4项.*44一致$/),
    expect.stringMatching(/^附件3.*47项.*4745少 2 项$/),
  ]);
  await user.click(screen.getByRole("button", { name: /附件2第1项.*只列了“县科技经信局”/ }));
  expect(selected).toEqual(["附件2!D4"]);
});

test("a file that is no notice is listed with its reason, and nothing is written", async () => {
  const host = await emptyBook();
  const user = await openPane(host);
  await user.upload(picker(), new File(["%PDF-1.7 …"], "通知.pdf"));
  expect(await screen.findByText("1 个文件没有读取")).toBeVisible();
  expect(screen.getByText("选的文件都没有读取")).toBeVisible();
  expect(screen.getByText("通知.pdf")).toBeVisible();
  expect(screen.getByText(/另存为 \.docx/)).toBeVisible();
  expect(await host.listSheets()).toEqual([]);
});

test("the workbook carries the state: a pane opened later continues", async () => {
  const host = await emptyBook();
  const user = await openPane(host);
  await importNotice(user);
  const bytes = await host.save();
  const { unmount } = render(<div />);
  unmount();
  document.body.innerHTML = "";
  const again = await createFileHost(bytes);
  await act(async () => {
    render(<App {...{ host: again, register }} words={zhCN} today="2021-12-21" />);
    await Promise.resolve();
  });
  expect(await screen.findByRole("button", { name: /^导入（已完成）/ })).toBeVisible();
  expect(screen.getByRole("button", { name: /^校验（下一步）/ })).toBeVisible();
});

test("the language changes without losing the place", async () => {
  const user = await openPane(await emptyBook());
  await user.click(station(/^校验/));
  await user.click(screen.getByRole("button", { name: "English" }));
  expect(screen.getByRole("button", { name: /^Check \(not started\)/ })).toHaveAttribute(
    "aria-current",
    "step"
  );
  expect(document.documentElement).toHaveAttribute("lang", "en-US");
});

test("help opens beside each station and closes again", async () => {
  const user = await openPane(await emptyBook());
  await user.click(screen.getByRole("button", { name: "帮助" }));
  const page = await screen.findByRole("region", { name: "帮助" }, patient);
  expect(within(page).getByRole("heading", { name: "帮助 · 导入" })).toBeVisible();
  await user.click(within(page).getByRole("button", { name: "关闭" }));
  expect(screen.queryByRole("region", { name: "帮助" })).toBeNull();
});

test("a notice is taken from the clipboard", async () => {
  const user = await openPane(await emptyBook());
  await user.paste(notice.toString("utf8"));
  await screen.findByText("已导入 3 张分工表，共 87 项", undefined, { timeout: 20_000 });
});

test("a copied table is taken with its cells", async () => {
  const host = await emptyBook();
  await openPane(host);
  const page = `<html><body><p>附件1</p><p>重点任务责任分工</p><table>
    <tr><td>序号</td><td>重点任务</td><td>责任单位</td></tr>
    <tr><td>1</td><td>建设淮河生态经济带</td><td>县发改委、县水务局</td></tr>
    <tr><td>2</td><td>持续做好疫情联防联控</td><td>县卫健委</td></tr></table></body></html>`;
  fireEvent.paste(document.body, {
    clipboardData: { files: [], getData: (type: string) => (type === "text/html" ? page : "") },
  });
  await screen.findByText("已导入 1 张分工表，共 2 项", undefined, { timeout: 20_000 });
});

test("dropped files are taken, refused ones are named with what to do", async () => {
  const user = await openPane(await emptyBook());
  await importNotice(user);
  await user.click(station(/^汇总/));
  const zone = await screen.findByText("把文件拖到这里", undefined, patient);
  const file = new File(["%PDF-1.7 …"], "扫描件.pdf");
  fireEvent.drop(zone, { dataTransfer: { types: ["Files"], items: [], files: [file] } });
  await screen.findByText("已汇总 1 份文件，1 份需处理", undefined, { timeout: 20_000 });
  const files = await screen.findByRole("list", { name: "文件" }, { timeout: 20_000 });
  expect(within(files).getByRole("listitem")).toHaveTextContent(/^扫描件\.pdf.*PDF.*请对方/);
});
