import { cellText } from "../../src/core/grid/cell-value";
import type { Grid } from "../../src/core/grid/grid";
import type { SheetPlan } from "../../src/core/sheet-plan/sheet-plan";
import type { NamedBytes } from "../../src/files/reading";
import { changeChoices } from "../../src/operations/change-choices";
import { consolidateReturns } from "../../src/operations/consolidate-returns";
import { importNotice } from "../../src/operations/import-notice";
import { readNotice } from "../../src/operations/read-notice";
import { takeSheet } from "../../src/operations/take-sheet";
import { plainPlan } from "../contract/sheet-plans";
import {
  edit,
  filledForm,
  fourthQuarter,
  loadedWorkbook,
  quarterForms,
  reopened,
  sheetNames,
  sheetOf,
} from "./real-workbook";

jest.setTimeout(60_000);

function file(...lines: readonly string[]): NamedBytes {
  return { name: "通知.txt", bytes: new TextEncoder().encode(lines.join("\n")) };
}

const ANNEX = [
  "附件1",
  "2022年重点工作责任分工表",
  "序号\t重点任务\t责任单位",
  "1\t建设园区\t县发改委",
];
const anotherNotice = file(
  "关于印发2022年重点工作责任分工的通知",
  "各有关单位：",
  "请于每季度末报送进展情况。",
  ...ANNEX
);

function asPlan(name: string, grid: Grid): SheetPlan {
  const rows = grid.rows.map((row) => {
    const cells: string[] = [];
    for (const cell of row.cells) cells[cell.columnIndex] = cellText(cell.value);
    return Array.from(cells, (text) => text ?? null);
  });
  return plainPlan(name, rows);
}

test("[N19] another notice takes the place of the first, whose sheets are kept aside and count no more", async () => {
  const workbook = await loadedWorkbook();
  const { host } = workbook;
  const forms = await quarterForms(workbook);
  await consolidateReturns(workbook, {
    period: fourthQuarter,
    files: [filledForm(forms, "县教育局", { 完成状态: "已完成" })],
  });
  await host.renameSheet("附件2", "合作清单");
  await changeChoices(host, (choices) => ({
    ...choices,
    dueDates: [{ period: "2021Q4", date: "2022-01-05" }],
  }));
  const before = await sheetNames(workbook);
  const result = await importNotice(workbook, [anotherNotice]);
  expect(result.replaced).toContain("长三角");
  expect(result.keptAside).toEqual(
    expect.arrayContaining([
      { sheet: "附件1", keptAs: "附件1 保留1" },
      { sheet: "合作清单", keptAs: "合作清单 保留1" },
    ])
  );
  const later = await reopened(workbook);
  const { notice, record } = await readNotice(later);
  expect(notice.title).toBe("关于印发2022年重点工作责任分工的通知");
  expect(notice.tables.map(({ sheet, rows }) => [sheet, rows.length])).toEqual([["附件1", 1]]);
  expect(record.choices.dueDates).toEqual([]);
  const names = await sheetNames(later);
  for (const name of before.filter((one) => !["_分工", "单位名录"].includes(one)))
    expect(names).toContain(`${name} 保留1`);
  expect(names).toEqual(expect.arrayContaining(["通知正文", "附件1", "单位名录"]));
  expect((await sheetOf(later, "附件1 保留1")).rows.length).toBeGreaterThan(38);
});

test("[N19] the same notice again keeps its place, and so do annexes without a text of their own", async () => {
  const workbook = await loadedWorkbook();
  const title = (await readNotice(workbook)).notice.title;
  const annex = file(
    "附件4",
    "补充任务分工表",
    "序号\t重点任务\t责任单位",
    "1\t建设园区\t县发改委"
  );
  const { replaced, keptAside } = await importNotice(workbook, [annex]);
  expect([replaced, keptAside]).toEqual([null, []]);
  const { notice } = await readNotice(workbook);
  expect(notice.title).toBe(title);
  expect(notice.body.length).toBeGreaterThan(3);
  expect(notice.tables.map(({ id }) => id)).toEqual(["A1", "A2", "A3", "A4"]);
});

test("[N19] a person's own sheet in use stays where it is and counts no more beside another notice", async () => {
  const workbook = await loadedWorkbook();
  await workbook.host.writeSheets([
    plainPlan("我的任务", [
      ["序号", "重点任务", "责任单位"],
      [1, "推进能源合作", "县发改委"],
    ]),
  ]);
  await takeSheet(workbook, "我的任务");
  expect((await readNotice(workbook)).notice.tables).toHaveLength(4);
  await importNotice(workbook, [anotherNotice]);
  expect(await sheetNames(workbook)).toContain("我的任务");
  expect((await readNotice(workbook)).notice.tables.map(({ sheet }) => sheet)).toEqual(["附件1"]);
});

test("[N20] a copy of an annex sheet is passed over, and that is said; the recorded sheet wins", async () => {
  const workbook = await loadedWorkbook();
  const { host } = workbook;
  await host.writeSheets([asPlan("附件1 (2)", await sheetOf(workbook, "附件1"))]);
  await edit(workbook, "附件1 (2)", "B4", "副本里改的字");
  const { notice } = await readNotice(await reopened(workbook));
  expect(notice.tables.map(({ sheet }) => sheet)).toEqual(["附件1", "附件2", "附件3"]);
  expect(notice.readNotices).toEqual([{ code: "copied-table-skipped", sheet: "附件1 (2)" }]);
  // Where the recorded sheet is renamed, it is still the one that was there first.
  await host.renameSheet("附件1", "三年任务");
  const renamed = await readNotice(workbook);
  expect(renamed.notice.tables[0]?.rows).toHaveLength(38);
  expect(renamed.notice.tables).toHaveLength(3);
});

test("[N21] what was assumed while a notice was read is said again when the workbook is opened", async () => {
  const workbook = await loadedWorkbook();
  const unmarkedFile = { name: "通知.txt", bytes: unmarked(anotherNotice) };
  const { notice } = await importNotice(workbook, [unmarkedFile]);
  expect(notice.readNotices.map(({ code }) => code)).toEqual(["encoding-assumed"]);
  const again = await readNotice(await reopened(workbook));
  expect(again.notice.readNotices.map(({ code }) => code)).toEqual(["encoding-assumed"]);
});

/** The same text in UTF-16 without a mark, an encoding that has to be assumed. */
function unmarked({ bytes }: NamedBytes): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  return new Uint8Array(Buffer.from(text, "utf16le"));
}
