import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HOSTILE_FILES, hostileFile, REFUSED_FILE } from "./hostile-files";
import { printLine, printWanted, runMeasured, type Scale } from "./run-measured";

const FOLDER = join(tmpdir(), "fengong-bench-hostile-5");
const PEERS = ["SheetJS", "ExcelJS"];

/** What a reader may take for one file, whatever is in it. */
const MOST = { megabytes: 512, seconds: 60 };

/** Prints what files at the edge of the limits cost, each in a process of its own; peers with `--full`. */
export async function run(scale: Scale): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const readers = scale === "full" ? ["fengong", ...PEERS] : ["fengong"];
  let worst = { megabytes: 0, seconds: 0 };
  printLine("file", "reader", "seconds", "peak MB", "outcome");
  for (const name of HOSTILE_FILES) {
    const place = join(FOLDER, name);
    if (!existsSync(place)) {
      writeFileSync(`${place}~`, hostileFile(name));
      renameSync(`${place}~`, place);
    }
    for (const reader of readers) {
      const cost = await costOf(reader, [place]);
      printLine(
        reader === "fengong" ? name : "",
        reader,
        cost.seconds.toFixed(1),
        cost.megabytes.toFixed(0),
        `  ${cost.outcome}`
      );
      if (reader === "fengong")
        worst = {
          megabytes: Math.max(worst.megabytes, cost.megabytes),
          seconds: Math.max(worst.seconds, cost.seconds),
        };
    }
  }
  const often = await costOf("fengong", Array<string>(20).fill(join(FOLDER, REFUSED_FILE)));
  printLine("20 × broken strings", "fengong", often.seconds.toFixed(1), often.megabytes.toFixed(0));
  worst.megabytes = Math.max(worst.megabytes, often.megabytes);
  printWanted(`below ${MOST.megabytes} MB`, worst.megabytes < MOST.megabytes);
  printWanted(`below ${MOST.seconds} s`, worst.seconds < MOST.seconds);
}

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
  readonly outcome: string;
}

/** A reader that does not end, or takes the process with it, has no figures. */
async function costOf(reader: string, files: readonly string[]): Promise<Cost> {
  try {
    const { wallMilliseconds, peakMegabytes, digest } = await runMeasured(
      { name: `outcome of ${reader}`, files, count: 1 },
      MOST.seconds
    );
    return { seconds: wallMilliseconds / 1000, megabytes: peakMegabytes, outcome: digest };
  } catch (error) {
    return { seconds: NaN, megabytes: NaN, outcome: error instanceof Error ? error.message : "?" };
  }
}
