/** One call takes no more arguments than some ten thousands. */
const mostArguments = 8192;

/** Gives bytes as text, each as the character of its number, as ASCII and Latin-1 have it. */
export function latin1Text(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = "";
  for (let at = start; at < end; at += mostArguments) {
    const piece = bytes.subarray(at, Math.min(at + mostArguments, end));
    // Spread syntax would make an object for each byte.
    text += String.fromCharCode.apply(null, piece as unknown as number[]);
  }
  return text;
}
