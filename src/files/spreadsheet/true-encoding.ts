/** Text is decoded in pieces, for a whole part may take more memory as text than as bytes. */
const pieceBytes = 256 * 1024;

/** Decodes bytes piece by piece; raises a `TypeError` where they are not in the encoding. */
export function* decodedPieces(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const end = at + pieceBytes;
    yield decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length });
  }
}

/**
 * Says whether bytes that declare another encoding are Chinese in UTF-8: wholly valid, and of what
 * is beyond ASCII most is Chinese. Text of GBK is hardly ever valid, and then reads as other letters.
 */
export function isChineseUtf8(bytes: Uint8Array): boolean {
  let [chinese, other] = [0, 0];
  try {
    for (const text of decodedPieces(bytes, "utf-8")) {
      const found = text.match(/[\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/g)?.length ?? 0;
      chinese += found;
      other += (text.match(/[^\0-\x7f]/g)?.length ?? 0) - found;
    }
  } catch {
    return false;
  }
  return chinese > other;
}
