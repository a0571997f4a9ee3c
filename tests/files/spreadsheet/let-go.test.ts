import { letGo } from "../../../src/files/spreadsheet/let-go";
import { defaultReadLimits } from "../../../src/files/spreadsheet/read-limits";
import { readSpreadsheet } from "../../../src/files/spreadsheet/read-spreadsheet";
import { ZipArchive } from "../../../src/files/spreadsheet/zip-archive";
import { workbookBytes } from "../../bench/workbook-bytes";
import { makeZip } from "./make-zip";

const large = 2 * 1024 * 1024;

test("a large inflated part is given back, a small one is left to the collector", () => {
  const part = new Uint8Array(large);
  const small = new Uint8Array(1000);
  letGo(part);
  letGo(small);
  expect([part.byteLength, small.byteLength]).toEqual([0, 1000]);
});

test("a file whose parts are stored or deflated can be read again from the same bytes", async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => [`第${index}项任务的进展情况`, index]);
  const bytes = workbookBytes([{ name: "汇总", rows }]);
  const first = await readSpreadsheet(bytes, { name: "汇总.xlsx" });
  expect(await readSpreadsheet(bytes, { name: "汇总.xlsx" })).toEqual(first);
  // A Buffer, whose `slice` copies nothing.
  const stored = Buffer.from(
    makeZip([{ name: "xl/workbook.xml", method: 0, content: new Uint8Array(large) }])
  );
  const archive = new ZipArchive(stored, defaultReadLimits);
  letGo(archive.read(archive.entries[0]!));
  expect(archive.read(archive.entries[0]!)).toHaveLength(large);
});
