/**
 * Gives bytes as text, each as the character of its number, as ASCII and Latin-1 have it; a few
 * thousand at most, since one call takes no more arguments.
 */
export function latin1Text(bytes: Uint8Array, start = 0, end = bytes.length): string {
  // Spread syntax would make an object for each byte.
  return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
}
