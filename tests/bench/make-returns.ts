import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Assignment } from "../../src/core/notice/notice";
import { STATUSES } from "../../src/core/returns/return-form";
import {
  ALL_RETURNS,
  COUNTIES_OF_CITY,
  noticeGrids,
  noticeOf,
  registerOf,
  ROWS_OF_RETURN,
  unitName,
  UNITS_OF_COUNTY,
} from "./corpus-province";
import { chineseText, numbersFrom } from "./random-text";
import { workbookBytes, type StoredCell } from "./workbook-bytes";

/** Where the corpus lies between runs; the number changes with what is made. */
const FOLDER = join(tmpdir(), "fengong-bench-1");

const HEADINGS =
  "序号 任务 责任单位 完成状态 完成比例 进展情况 存在问题 下一步打算 填报日期 行码".split(" ");

/** A notice as a workbook, its register, and folders of returned files, one a county. */
export interface Corpus {
  readonly notice: string;
  readonly register: string;
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** Makes what is missing of the first `count` returns, 45 rows × 10 columns each, and gives their places. */
export function makeReturns(count: number): Corpus {
  const counties = Math.ceil(count / UNITS_OF_COUNTY);
  const folders = Array.from({ length: counties }, (_, county) =>
    join(FOLDER, `returns/${String(county + 1).padStart(3, "0")}`)
  );
  const rows = folders.every((folder) => existsSync(folder)) ? [] : assignments();
  folders.forEach((folder, county) => {
    if (!existsSync(folder)) makeCounty(folder, county, rows);
  });
  const notice = join(FOLDER, `notice-${counties}.xlsx`);
  const register = join(FOLDER, `register-${counties}.json`);
  writeFileSync(notice, noticeBytes(count));
  writeFileSync(register, JSON.stringify(registerOf(count)));
  const files = Array.from({ length: count }, (_, index) =>
    join(folders[Math.floor(index / UNITS_OF_COUNTY)] ?? "", fileName(index))
  );
  return { notice, register, folders, files };
}

/** The keys of all assignments are the notice's own: a return bears them in its column 行码. */
function assignments(): readonly Assignment[] {
  return noticeOf(ALL_RETURNS).tables.flatMap((table) => table.rows);
}

/** A folder that was begun and not finished is made anew. */
function makeCounty(folder: string, county: number, all: readonly Assignment[]): void {
  const unfinished = `${folder}~`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const rows = all.slice(county * ROWS_OF_RETURN, (county + 1) * ROWS_OF_RETURN);
  for (let unit = 0; unit < UNITS_OF_COUNTY; unit++) {
    const index = county * UNITS_OF_COUNTY + unit;
    writeFileSync(join(unfinished, fileName(index)), returnBytes(index, rows));
  }
  renameSync(unfinished, folder);
}

function fileName(index: number): string {
  return `2021Q4_${unitName(index)}_填报表.xlsx`;
}

/** One unit's return: four lines above the table, ten columns, the last one hidden. */
function returnBytes(index: number, rows: readonly Assignment[]): Uint8Array {
  const random = numbersFrom(31 * (index + 1));
  const city = Math.floor(index / (UNITS_OF_COUNTY * COUNTIES_OF_CITY)) + 1;
  const head: StoredCell[][] = [
    [`附件${city}`],
    [`第${city}市2021年度工作计划责任分工2021年第四季度进展情况填报表`],
    [`填报单位：${unitName(index)}\u3000报送期：2021年第四季度`],
    HEADINGS,
  ];
  const body = rows.map(({ number, task, unitsText, key }): StoredCell[] => [
    Number(number),
    task,
    unitsText,
    STATUSES[random(4)] ?? "",
    { share: random(101) / 100 },
    `${chineseText(random, 30 + random(40))}。`,
    random(3) === 0 ? `${chineseText(random, 10 + random(20))}。` : "无",
    `${chineseText(random, 15 + random(25))}。`,
    { date: 44_540 + random(20) },
    key,
  ]);
  const name = `附件${city}`;
  return workbookBytes([{ name, rows: [...head, ...body], hidden: HEADINGS.length - 1 }]);
}

function noticeBytes(count: number): Uint8Array {
  return workbookBytes(
    noticeGrids(count).map(({ name, rows }) => ({
      name,
      rows: rows.map(({ cells }) => cells.map(({ value }) => value as StoredCell)),
    }))
  );
}
