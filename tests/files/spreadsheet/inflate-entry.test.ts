import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../../src/files/spreadsheet/crc32";
import { inflateBeside, inflateEntry } from "../../../src/files/spreadsheet/inflate-entry";
import { findNativeZip, type NativeZip } from "../../../src/files/spreadsheet/native-zip";
import type { RefusedFile } from "../../../src/files/spreadsheet/refused-file";

const node = findNativeZip(globalThis) ?? null;
const olderNode = node && { inflateRawSync: node.inflateRawSync, inflateRaw: node.inflateRaw };

const ways: readonly [string, NativeZip | null][] = [
  ["Node's zlib", node],
  ["an older Node's zlib", olderNode],
  ["fflate", null],
];

/** Bytes that deflate to about two thirds, so that large ones are taken in chunks. */
function bytesOf(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, () => (state = (state * 48271) % 2147483647) & 31);
}

function entryOf(content: Uint8Array, changes: { inflatedBytes?: number; crc32?: number } = {}) {
  const data = new Uint8Array(deflateRawSync(content, { level: 1 }));
  const entry = {
    name: "xl/a.xml",
    isEncrypted: false,
    method: 8,
    crc32: crc32(content),
    compressedBytes: data.length,
    inflatedBytes: content.length,
    dataOffset: 0,
    ...changes,
  };
  return { data, entry };
}

async function reasonBeside(run: () => Promise<unknown>): Promise<string> {
  return run().then(
    () => "inflated",
    (error: unknown) => (error as RefusedFile).reason
  );
}

function reasonOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as RefusedFile).reason;
  }
  return "inflated";
}

test("[F4] Node's zlib is found here", () => {
  expect(node).not.toBeNull();
});

describe.each(ways)("[F4] %s", (_name, native) => {
  test.each([0, 1, 7, 5000, 70_000, 500_000])("inflates %i bytes to what they were", (length) => {
    const content = bytesOf(length);
    const { data, entry } = entryOf(content);
    expect(Buffer.compare(inflateEntry(data, entry, native), content)).toBe(0);
  });

  test.each([100, 5000, 500_000])("refuses %i bytes that are not as declared", (length) => {
    const content = bytesOf(length);
    const change = (changes: { inflatedBytes?: number; crc32?: number }) => {
      const { data, entry } = entryOf(content, changes);
      return reasonOf(() => inflateEntry(data, entry, native));
    };
    expect(change({ inflatedBytes: length - 1 })).toBe("suspicious-archive");
    expect(change({ inflatedBytes: 10 })).toBe("suspicious-archive");
    expect(change({ inflatedBytes: length + 1 })).toBe("damaged");
    expect(change({ crc32: 1 })).toBe("damaged");
    const { data, entry } = entryOf(content);
    for (const part of [data.slice(0, data.length >> 1), data.slice(2), data.fill(0xff, 4)])
      expect(reasonOf(() => inflateEntry(part, entry, native))).toMatch(
        /^(damaged|suspicious-archive)$/
      );
  });

  test.each([5000, 4_500_000])(
    "inflates %i bytes beside other work in the same way",
    async (length) => {
      const content = bytesOf(length);
      const { data, entry } = entryOf(content);
      expect(Buffer.compare(await inflateBeside(data, entry, native), content)).toBe(0);
      const change = (changes: { inflatedBytes?: number; crc32?: number }) =>
        reasonBeside(() => inflateBeside(data, { ...entry, ...changes }, native));
      expect(await change({ inflatedBytes: length - 1 })).toBe("suspicious-archive");
      expect(await change({ inflatedBytes: length + 1 })).toBe("damaged");
      expect(await change({ crc32: 1 })).toBe("damaged");
      const half = data.slice(0, data.length >> 1);
      expect(await reasonBeside(() => inflateBeside(half, entry, native))).toBe("damaged");
    }
  );
});
