/** How much an inflation gives at most and at a time, in bytes. */
export interface InflationBounds {
  readonly maxOutputLength: number;
  readonly chunkSize: number;
}

/** What Node offers natively and browsers do not: inflation, at once or beside other work, and CRC-32. */
export interface NativeZip {
  /** Inflates a raw deflate stream; throws where it is longer than the bounds or broken. */
  readonly inflateRawSync: (data: Uint8Array, bounds: InflationBounds) => Uint8Array;
  readonly inflateRaw: (
    data: Uint8Array,
    bounds: InflationBounds,
    done: (error: Error | null, content: Uint8Array) => void
  ) => void;
  readonly crc32?: (bytes: Uint8Array) => number;
}

interface HostWithBuiltins {
  readonly process?: { readonly getBuiltinModule?: (id: string) => NativeZip | undefined };
}

/** Finds Node's own zlib, without importing anything; `undefined` in browsers and older Node. */
export function findNativeZip(host: HostWithBuiltins): NativeZip | undefined {
  return host.process?.getBuiltinModule?.("node:zlib");
}
