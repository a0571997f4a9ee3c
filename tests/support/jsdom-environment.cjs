const { TestEnvironment } = require("jest-environment-jsdom");
require("./leave-at-once.cjs");

const webApis = [
  "TextEncoder",
  "TextDecoder",
  "structuredClone",
  "ReadableStream",
  "WritableStream",
  "TransformStream",
  "CompressionStream",
  "DecompressionStream",
  "fetch",
  "Request",
  "Response",
  "Headers",
];

/** jsdom plus the web APIs that browsers and Node both have and jsdom lacks. */
class PaneEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of webApis) this.global[name] ??= globalThis[name];
    this.global.Uint8Array = Uint8Array;
    this.global.ArrayBuffer = ArrayBuffer;
    const { Blob, FileReader } = this.global;
    Blob.prototype.arrayBuffer ??= function () {
      return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.onerror = () => reject(reader.error);
        reader.readAsArrayBuffer(this);
      });
    };
    Blob.prototype.text ??= async function () {
      return new TextDecoder().decode(await this.arrayBuffer());
    };
    if (!this.global.crypto.subtle)
      Object.defineProperty(this.global.crypto, "subtle", { value: globalThis.crypto.subtle });
  }
}

module.exports = PaneEnvironment;
