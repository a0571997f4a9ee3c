import { spawnSync } from "node:child_process";
import type { Measurement } from "./measured";

const READERS = ["openpyxl", "pandas"];

/** Says whether a reader is one of Python. */
export function isPythonReader(name: string): boolean {
  return READERS.includes(name);
}

/** Which Python readers this machine has. */
export function pythonReaders(): {
  readonly found: readonly string[];
  readonly missing: readonly string[];
} {
  const has = (name: string): boolean =>
    spawnSync("python3", ["-c", `import ${name}`], { stdio: "ignore" }).status === 0;
  return { found: READERS.filter(has), missing: READERS.filter((name) => !has(name)) };
}

/** Reads the files with a Python reader and reduces their rows alike. */
export function runPython(name: string, files: readonly string[]): Measurement {
  const { stdout, stderr } = spawnSync("python3", ["-c", SCRIPT, name], {
    input: files.join("\n"),
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (stdout === "") throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout) as Measurement;
}

const SCRIPT = `
import json, resource, sys, time
name = sys.argv[1]
files = sys.stdin.read().split("\\n")
if name == "openpyxl":
    import openpyxl
    def read(path):
        sheet = openpyxl.load_workbook(path, read_only=True).worksheets[0]
        return sheet.iter_rows(values_only=True)
else:
    import pandas
    def read(path):
        frame = pandas.read_excel(path, header=None)
        return frame.astype(object).where(frame.notna(), None).itertuples(index=False)
start, cpu = time.perf_counter(), time.process_time()
by_key, cells, characters = {}, 0, 0
for path in files:
    columns = None
    for row in read(path):
        for value in row:
            if value is None or value == "": continue
            cells += 1
            if isinstance(value, str): characters += len(value.encode("utf-16-le")) // 2
        if columns is None:
            if "行码" in row: columns = {str(text): index for index, text in enumerate(row)}
            continue
        key = row[columns["行码"]]
        one = by_key.setdefault(key, {"shares": 0, "units": 0, "statuses": {}, "progress": row[columns["进展情况"]]})
        status = row[columns["完成状态"]]
        one["statuses"][status] = one["statuses"].get(status, 0) + 1
        one["shares"] += float(row[columns["完成比例"]])
        one["units"] += 1
shares = sum(one["shares"] for one in by_key.values())
units = sum(one["units"] for one in by_key.values())
print(json.dumps({
    "cpuMilliseconds": (time.process_time() - cpu) * 1000,
    "wallMilliseconds": (time.perf_counter() - start) * 1000,
    "peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    "digest": "/".join([str(len(by_key)), str(units), "%.2f" % shares, str(cells), str(characters)]),
}))
`;
