/** What Node offers natively and browsers do not, at once: inflation and CRC-32. */
export interface NativeZip {
  /** Inflates a raw deflate stream to at most `maxOutputLength` bytes; throws where it is longer or broken. */
  readonly inflateRawSync: (
    data: Uint8Array,
    options: { readonly maxOutputLength: number; readonly chunkSize: number }
  ) => Uint8Array;
  readonly crc32?: (bytes: Uint8Array) => number;
}

interface HostWithBuiltins {
  readonly process?: { readonly getBuiltinModule?: (id: string) => NativeZip | undefined };
}

/** Finds Node's own zlib, without importing anything; `undefined` in browsers and older Node. */
export function findNativeZip(host: HostWithBuiltins): NativeZip | undefined {
  return host.process?.getBuiltinModule?.("node:zlib");
}
