import { existsSync, readFileSync } from "node:fs";

const STATUS = "/proc/self/status";

/** The most memory that this process held; `maxRSS` counts on Linux what its parent held when it was started. */
export function peakMegabytes(): number {
  const peak = existsSync(STATUS) ? /^VmHWM:\s*(\d+)/m.exec(readFileSync(STATUS, "utf8")) : null;
  return (peak ? Number(peak[1]) : process.resourceUsage().maxRSS) / 1024;
}
