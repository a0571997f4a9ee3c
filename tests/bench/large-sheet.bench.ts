import { existsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chineseText, numbersFrom } from "./random-text";
import { printLine, runMeasured, type Scale } from "./run-measured";
import { workbookBytes, type StoredCell } from "./workbook-bytes";

const ROWS = 50_000;
const PLACE = join(tmpdir(), "fengong-bench-large-1.xlsx");
const PEERS = ["SheetJS", "ExcelJS", "read-excel-file"];

/** Prints what one sheet of 50,000 rows × 10 columns costs, ours and others; ours also read three times in a row. */
export async function run(scale: Scale): Promise<void> {
  if (!existsSync(PLACE)) writeFileSync(PLACE, largeWorkbook());
  printLine(`${ROWS} × 10`, "CPU s", "× floor", "peak MB");
  const floor = await runMeasured({ name: "floor", files: [PLACE], count: 1 });
  const names = ["floor", "fengong", ...(scale === "quick" ? ["SheetJS"] : PEERS)];
  for (const name of names) {
    const one = await runMeasured({ name, files: [PLACE], count: 1 });
    const ratio = one.cpuMilliseconds / floor.cpuMilliseconds;
    const seconds = (one.cpuMilliseconds / 1000).toFixed(2);
    printLine(`  ${name}`, seconds, ratio.toFixed(1), one.peakMegabytes.toFixed(0));
  }
  const thrice = await runMeasured({ name: "fengong", files: [PLACE, PLACE, PLACE], count: 1 });
  const seconds = (thrice.cpuMilliseconds / 3000).toFixed(2);
  printLine("  fengong, three times", seconds, "", thrice.peakMegabytes.toFixed(0));
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
