/** Marks that Office fonts draw from private code points: ticks and boxes. */
const SYMBOLS: ReadonlyMap<number, string> = new Map([
  [0xf0fc, "✓"],
  [0xf050, "✓"],
  [0xf0fb, "✗"],
  [0xf0fe, "☑"],
  [0xf052, "☑"],
  [0xf0fd, "☒"],
  [0xf054, "☒"],
  [0xf0a8, "□"],
  [0xf0a3, "□"],
  [0xf06f, "□"],
  [0xf0b7, "·"],
  [0xf06c, "●"],
  [0xf06e, "■"],
]);

/** Writes a character of a symbol font as the nearest common one, or U+FFFD where none is known. */
export function symbolText(code: number): string {
  const known = SYMBOLS.get(code) ?? SYMBOLS.get(code | 0xf000);
  if (known !== undefined) return known;
  return code > 0x20 && code < 0xe000 ? String.fromCharCode(code) : "\ufffd";
}
