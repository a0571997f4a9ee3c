import { deflateSync } from "fflate";
import { crc32 } from "../../../src/files/spreadsheet/crc32";
import { inflateEntry } from "../../../src/files/spreadsheet/inflate-entry";
import { findNativeZip, type NativeZip } from "../../../src/files/spreadsheet/native-zip";
import type { RefusedFile } from "../../../src/files/spreadsheet/refused-file";

const node = findNativeZip(globalThis) ?? null;
const olderNode = node && { inflateRawSync: node.inflateRawSync };

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
  const data = deflateSync(content);
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
});
