import { readFileSync } from "node:fs";
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { createFileHost, type FileHost } from "../../src/host/file/file-host";
import type { WorkbookHost } from "../../src/host/workbook-host";
import { writeSummaries } from "../../src/operations/write-summaries";
import { zhCN } from "../../src/locales/zh-CN";
import { App } from "../../src/taskpane/App";
import { HostWaiting } from "../../src/taskpane/host-waiting";
import {
  fourthQuarter,
  loadedWorkbook,
  quarterForms,
  reportedWorkbook,
  sampleRegister,
} from "../operations/real-workbook";

const register = sampleRegister();

// Real workbooks are written, saved and read.
jest.setTimeout(60_000);

async function openPane(host: WorkbookHost): Promise<UserEvent> {
  render(<App {...{ host, register }} words={zhCN} today="2021-12-21" />);
  await waitFor(() => expect(screen.getByRole("main")).not.toHaveTextContent("正在读取"));
  return userEvent.setup();
}

async function savedAndOpened(host: FileHost): Promise<FileHost> {
  return createFileHost(await host.save());
}

const station = (name: RegExp): HTMLElement => screen.getByRole("button", { name });

async function check(user: UserEvent): Promise<void> {
  await user.click(station(/^校验/));
  await user.click(screen.getByRole("button", { name: "开始校验" }));
  await screen.findByText(/^校验完成/, undefined, { timeout: 20_000 });
}

test("[V47] a check that left errors open is still marked when the workbook is opened again", async () => {
  const { host } = await loadedWorkbook();
  await check(await openPane(host));
  expect(station(/^校验（需处理）/)).toBeVisible();
  cleanup();
  const user = await openPane(await savedAndOpened(host));
  await user.click(station(/^校验（需处理）/));
  expect(screen.getByText(/^上次校验还有错误未处理/)).toBeVisible();
});

test("[S16] the tables that were written are listed when the workbook is opened again", async () => {
  const workbook = await reportedWorkbook({ 县林业局: { 完成状态: "已完成", 完成比例: 1 } });
  const { sheets } = await writeSummaries(workbook, { period: fourthQuarter });
  const user = await openPane(await savedAndOpened(workbook.host));
  await user.click(station(/^上报（已完成）/));
  const list = await screen.findByRole("list", { name: "上报表" });
  expect(within(list).getAllByRole("listitem")).toHaveLength(sheets.length);
});

test("a return form that is opened is no notice, and the pane says whose form it is", async () => {
  const form = (await quarterForms(await loadedWorkbook())).get("县林业局");
  const host = await createFileHost(form?.bytes);
  await openPane(host);
  expect(station(/^导入（下一步）/)).toBeVisible();
  expect(screen.getByText("本工作簿是“县林业局”2021年第四季度的填报表")).toBeVisible();
  expect(screen.getByText(/在“汇总”中选取这份文件/)).toBeVisible();
});

test("protected sheets stay without colours, and the findings are shown all the same", async () => {
  const { host } = await loadedWorkbook();
  const protecting: WorkbookHost = Object.assign(Object.create(host) as WorkbookHost, {
    markIssues: () => Promise.resolve(["附件1"]),
  });
  await check(await openPane(protecting));
  expect(screen.getByText("“附件1”受保护，问题单元格没有标色")).toBeVisible();
  expect(screen.getByText("问题清单")).toBeVisible();
});

test("what happened stands outside the part that scrolls", async () => {
  await check(await openPane((await loadedWorkbook()).host));
  const message = screen.getByRole("region", { name: "消息" });
  expect(message).toHaveTextContent(/^校验完成/);
  expect(screen.getByRole("main")).not.toContainElement(message);
});

test("a pane that is opened while a cell is being edited says what it waits for, and can be stopped", async () => {
  const waiting = new HostWaiting();
  const host: WorkbookHost = Object.assign(
    Object.create(await createFileHost(undefined)) as WorkbookHost,
    { listSheets: () => new Promise(() => undefined) }
  );
  render(<App {...{ host, register, waiting }} words={zhCN} />);
  await screen.findByText("正在读取工作簿…");
  expect(screen.queryByRole("button", { name: "取消" })).toBeNull();
  act(() => waiting.set(true));
  expect(screen.getByText(/如有单元格正在输入，请按Enter或Esc结束/)).toBeVisible();
  await userEvent.setup().click(screen.getByRole("button", { name: "取消" }));
  await screen.findByRole("button", { name: "重试" });
});

test("the help tells the version of the program", async () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const user = await openPane(await createFileHost(undefined));
  await user.click(screen.getByRole("button", { name: "帮助" }));
  const said = await screen.findByText(`分工 ${version} 版`, undefined, { timeout: 20_000 });
  expect(said).toBeVisible();
});
