import { existsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measurement } from "./measured";
import { chineseText, numbersFrom } from "./random-text";
import { printLine, printWanted, runMeasured, type Scale } from "./run-measured";
import { workbookBytes, type StoredCell } from "./workbook-bytes";

const ROWS = 50_000;
const PLACE = join(tmpdir(), "fengong-bench-large-1.xlsx");
const PEERS = ["SheetJS", "ExcelJS", "read-excel-file"];

/** Seconds and megabytes that our reader is to keep to. */
const MOST = { seconds: 1, megabytes: 300 };

/** Prints what one sheet of 50,000 rows × 10 columns costs, ours and others; ours also read three times in a row. */
export async function run(scale: Scale): Promise<void> {
  if (!existsSync(PLACE)) writeFileSync(PLACE, largeWorkbook());
  printLine(`${ROWS} × 10`, "seconds", "CPU s", "× floor", "peak MB");
  const measure = (name: string, files: readonly string[] = [PLACE]): Promise<Measurement> =>
    runMeasured({ name, files, count: 1 });
  const floor = await measure("floor");
  print("floor", floor, floor);
  const ours = await measure("fengong");
  print("fengong", ours, floor);
  for (const name of scale === "quick" ? ["SheetJS"] : PEERS)
    print(name, await measure(name), floor);
  print("fengong, three times", await measure("fengong", [PLACE, PLACE, PLACE]), floor);
  printWanted(`at most ${MOST.seconds} s`, ours.wallMilliseconds <= 1_000 * MOST.seconds);
  printWanted(`at most ${MOST.megabytes} MB`, ours.peakMegabytes <= MOST.megabytes);
}

function print(name: string, one: Measurement, floor: Measurement): void {
  printLine(
    `  ${name}`,
    (one.wallMilliseconds / 1000).toFixed(2),
    (one.cpuMilliseconds / 1000).toFixed(2),
    (one.cpuMilliseconds / floor.cpuMilliseconds).toFixed(1),
    one.peakMegabytes.toFixed(0)
  );
}

function largeWorkbook(): Uint8Array {
  const random = numbersFrom(2021);
  const headings =
    "序号 任务 责任单位 完成状态 完成比例 进展情况 存在问题 下一步打算 填报日期 行码".split(" ");
  const rows = Array.from({ length: ROWS }, (_, index): StoredCell[] => [
    index + 1,
    chineseText(random, 12 + random(12)),
    chineseText(random, 5),
    ["已完成", "序时推进", "进展滞后"][random(3)] ?? "",
    { share: random(101) / 100 },
    chineseText(random, 15 + random(15)),
    random(3) === 0 ? chineseText(random, 8) : "无",
    chineseText(random, 10),
    { date: 44_540 + random(20) },
    `A1-${index}`,
  ]);
  return workbookBytes([{ name: "汇总", rows: [headings, ...rows] }]);
}
