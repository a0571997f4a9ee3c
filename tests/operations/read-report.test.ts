import { reportedOn } from "../../src/core/workbook/reported-step";
import { withIssued } from "../../src/core/workbook/issued-step";
import { changeChoices } from "../../src/operations/change-choices";
import { markReported } from "../../src/operations/mark-reported";
import { goToRow, readReport } from "../../src/operations/read-report";
import { readWorkbook } from "../../src/operations/read-workbook";
import { writeSummaries } from "../../src/operations/write-summaries";
import { createFileHost } from "../../src/host/file/file-host";
import {
  edit,
  fourthQuarter,
  openWorkbook,
  reopened,
  reportedWorkbook,
  sampleRegister,
  sheetOf,
} from "./real-workbook";

// The real notice takes seconds where the machine is busy.
jest.setTimeout(60_000);

const input = { period: fourthQuarter };
const answers = { 县林业局: { 完成状态: "进展滞后" }, 县委宣传部: { 完成状态: "已完成" } };

test("[S10] a figure of the bulletin leads to its rows: in the table where it is written, else in the annex", async () => {
  const bytes = await (await reportedWorkbook(answers)).host.save();
  const selected: string[] = [];
  const onSelect = (sheet: string, address: string) => selected.push(`${sheet}!${address}`);
  const host = await createFileHost(bytes, { onSelect });
  const workbook = { host, register: sampleRegister() };
  const { figures, bulletin } = await readReport(workbook, input);
  const lagging = figures.find(({ subject }) => subject === "进展滞后");
  expect(lagging?.rows.map(({ place, lead }) => [place, lead])).toEqual(
    [11, 16, 17].map((number) => [`附件3第${number}项`, "县林业局"])
  );
  expect(bulletin.map(({ text }) => text).join("")).toContain("进展滞后3项，占6.7%");
  const [row] = lagging?.rows ?? [];
  if (row === undefined) throw new Error("no row");
  await goToRow(workbook, row);
  await writeSummaries(workbook, input);
  await goToRow(workbook, row);
  expect(selected).toEqual(["附件3!A14", "附件3进展情况汇总表 2021Q4!A15"]);
});

test("[S5] each unit that owes rows has a message of its own", async () => {
  const { chase } = await readReport(await reportedWorkbook(answers), input);
  expect(chase).toHaveLength(43);
  const education = chase.find(({ unit }) => unit === "县教育局");
  expect(education).toMatchObject({ missing: "附件3第32、33项", missingCount: 2 });
  expect(education?.message).toMatch(/^县教育局：.*应于2021年12月31日前报送.*附件3第32、33项/);
});

test("that the tables went up is noted in the workbook, taken back, and read another day", async () => {
  const workbook = await reportedWorkbook(answers);
  await markReported(workbook, fourthQuarter, "2021-12-28");
  const { record } = await readWorkbook(await reopened(workbook));
  expect(reportedOn(record.choices.steps, "2021Q4")).toBe("2021-12-28");
  expect(reportedOn(record.choices.steps, "2021Q3")).toBeNull();
  const choices = await markReported(workbook, fourthQuarter, null);
  expect(reportedOn(choices.steps, "2021Q4")).toBeNull();
});

test("a task edited since is still found in the annex of its row", async () => {
  const workbook = await openWorkbook(await (await reportedWorkbook(answers)).host.save());
  const grid = await sheetOf(workbook, "附件3");
  expect(grid.rows.length).toBeGreaterThan(45);
  await edit(workbook, "附件3", "B14", "改过的任务");
  const { figures } = await readReport(workbook, input);
  const rows = figures.flatMap((figure) => figure.rows);
  expect(rows.find(({ task }) => task === "改过的任务")?.annexRowIndex).toBe(13);
});

test("[S5] where forms went out to lead units alone, nobody else is chased", async () => {
  const workbook = await reportedWorkbook(answers);
  const { chase: all } = await readReport(workbook, input);
  await changeChoices(workbook.host, (choices) =>
    withIssued(choices, ["2021Q4"], { date: "2021-12-20", leadsOnly: true })
  );
  const { chase } = await readReport(workbook, input);
  expect(chase.length).toBeLessThan(all.length);
  expect(chase.length).toBeGreaterThan(10);
  const [period] = (await readWorkbook(workbook)).periods;
  const open = period?.receipts.filter(({ reported, required }) => reported < required) ?? [];
  expect(open.map(({ unit }) => unit)).toEqual(chase.map(({ unit }) => unit));
});
