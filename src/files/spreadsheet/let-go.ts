/** Smaller parts are collected soon enough. */
const largeBytes = 1024 * 1024;

interface Detachable {
  readonly transfer?: (newByteLength: number) => ArrayBuffer;
}

/**
 * Gives the memory of a large inflated part back as soon as it was read: collectors look at buffers
 * late, and several large sheets read one after another would be held at the same time. The bytes
 * cannot be used afterwards.
 */
export function letGo(part: Uint8Array): void {
  const { buffer } = part;
  if (part.byteLength < largeBytes) return;
  if (!(buffer instanceof ArrayBuffer)) return;
  const { transfer } = buffer as Detachable;
  if (transfer) transfer.call(buffer, 0);
  // Where there is no `transfer`, a young owner that nobody keeps is collected at the next turn.
  else if (typeof structuredClone === "function") structuredClone(buffer, { transfer: [buffer] });
}
