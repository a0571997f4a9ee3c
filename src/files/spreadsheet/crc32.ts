const tables = buildTables();

/** Eight tables of 256 entries, so that eight bytes are taken in one step. */
function buildTables(): Int32Array {
  const built = new Int32Array(8 * 256);
  for (let index = 0; index < 256; index++) {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    built[index] = value;
  }
  for (let index = 256; index < 8 * 256; index++) {
    const previous = built[index - 256] ?? 0;
    built[index] = (previous >>> 8) ^ (built[previous & 255] ?? 0);
  }
  return built;
}

/** Computes the CRC-32 of bytes as zip archives carry it (ISO 3309), as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  const table = tables;
  const at = (index: number): number => table[index] ?? 0;
  let crc = -1;
  let position = 0;
  const wholeBlocks = bytes.length - 7;
  for (; position < wholeBlocks; position += 8) {
    const low = crc ^ word(bytes, position);
    const high = word(bytes, position + 4);
    crc =
      at(1792 + (low & 255)) ^
      at(1536 + ((low >>> 8) & 255)) ^
      at(1280 + ((low >>> 16) & 255)) ^
      at(1024 + (low >>> 24)) ^
      at(768 + (high & 255)) ^
      at(512 + ((high >>> 8) & 255)) ^
      at(256 + ((high >>> 16) & 255)) ^
      at(high >>> 24);
  }
  for (; position < bytes.length; position++)
    crc = (crc >>> 8) ^ at((crc ^ (bytes[position] ?? 0)) & 255);
  return ~crc >>> 0;
}

function word(bytes: Uint8Array, position: number): number {
  return (
    (bytes[position] ?? 0) |
    ((bytes[position + 1] ?? 0) << 8) |
    ((bytes[position + 2] ?? 0) << 16) |
    ((bytes[position + 3] ?? 0) << 24)
  );
}
