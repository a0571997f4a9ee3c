import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readSpreadsheet } from "../../../src/files/spreadsheet/read-spreadsheet";
import { mutatedBytes, mutatedMarkup, type Random } from "../../support/mutations";
import { fuzz } from "./fuzz";
import { makeWithLibrary } from "./make-with-library";
import { readAll } from "./make-workbook";
import { joinBytes, makeZip, type ZipPart } from "./make-zip";
import { mutatedZip } from "./mutated-zip";

const partsOf = (kind: "xlsx" | "xlsb" | "ods"): readonly ZipPart[] =>
  Object.entries(unzipSync(makeWithLibrary(kind, true)))
    .filter(([name]) => !name.endsWith("/"))
    .map(([name, content]) => ({ name, content }));

test.each(["xlsx", "xlsb", "ods"] as const)(
  "[F34] whatever of the archive around an .%s is changed, the cells are the same or a rule refuses it",
  async (kind) => {
    const parts = partsOf(kind);
    const bare = makeZip(parts.filter(({ name }) => !/styles\.(?:xml|bin)$/.test(name)));
    const withoutStyles = await readSpreadsheet(bare);
    const known = [(await readAll(makeZip(parts))).sheets];
    if (!("refusal" in withoutStyles)) known.push(withoutStyles.sheets);
    await fuzz(
      607,
      (random) => mutatedZip(parts, random),
      (round, result) => {
        if ("refusal" in result) return;
        const truth = known.find((sheets) => isSame(sheets, result.sheets)) ?? known[0];
        expect([round, result.sheets]).toEqual([round, truth]);
      }
    );
  },
  600_000
);

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

test("[F30] whatever records of an .xlsb are changed, it is read or refused by a rule", async () => {
  await fuzz(30, (random) => repacked("xlsb", random));
}, 600_000);

test("[F38] whatever markup of an .ods is changed, it is read or refused by a rule", async () => {
  await fuzz(38, (random) => repacked("ods", random));
}, 600_000);

/** Changes one part of a package, and packs it again with the right checksums. */
function repacked(kind: "xlsb" | "ods", random: Random): Uint8Array {
  const parts = unzipSync(makeWithLibrary(kind, true));
  const names = Object.keys(parts).filter((name) =>
    /^(?:xl\/.*|content\.xml|META-INF.*\.xml)$/.test(name)
  );
  const name = names[random(names.length)] ?? "";
  const part = parts[name] ?? new Uint8Array();
  const isMarkup = /\.(?:xml|rels)$/.test(name);
  const changed = isMarkup
    ? strToU8(mutatedMarkup(strFromU8(part), random))
    : random(3) === 0
      ? mutatedBytes(part, random)
      : mutatedRecords(part, random);
  return zipSync({ ...parts, [name]: changed }, { level: 1 });
}

/** Takes out, repeats, moves or fills records, which stay whole. */
function mutatedRecords(part: Uint8Array, random: Random): Uint8Array {
  const records = recordsOf(part);
  for (let changes = 1 + random(3); changes > 0; changes--) {
    const at = random(records.length);
    const record = records[at];
    if (record === undefined) continue;
    const kind = random(5);
    if (kind === 0) records.splice(at, 1 + random(3));
    else if (kind === 1) records.splice(at, 0, record);
    else if (kind === 2) records.splice(random(records.length), 0, ...records.splice(at, 1));
    else records[at] = hostileRecord(record, random);
  }
  return joinBytes(records);
}

/** Writes numbers that programs stumble over into the body of a record. */
function hostileRecord(record: Uint8Array, random: Random): Uint8Array {
  const changed = record.slice();
  const view = new DataView(changed.buffer);
  const at = 2 + random(Math.max(1, changed.length - 5));
  const values = [0, 1, 0xffff, 0x7fffffff, 0xffffffff, 0x4000, 0x100000, random(256)];
  if (at + 4 <= changed.length) view.setUint32(at, values[random(values.length)] ?? 0, true);
  return changed;
}

/** Cuts a part of an .xlsb into its records ([MS-XLSB] 2.1.4). */
function recordsOf(part: Uint8Array): Uint8Array[] {
  const records: Uint8Array[] = [];
  for (let at = 0; at < part.length;) {
    let body = at + ((part[at] ?? 0) > 127 ? 2 : 1);
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = part[body++] ?? 0;
      length |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    records.push(part.slice(at, body + length));
    at = body + length;
  }
  return records;
}
