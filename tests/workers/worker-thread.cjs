/**
 * Runs the real worker from its TypeScript sources, in a real worker thread. A file named 无尽 stands
 * for one that a reader never finishes, one named 耗尽 for one that ends its thread.
 */
const { readFileSync } = require("node:fs");
const { parentPort } = require("node:worker_threads");
const { transformSync } = require("@swc/core");

require.extensions[".ts"] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, "utf8"), {
    filename,
    swcrc: false,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  module._compile(code, filename);
};

parentPort.on("message", ({ name }) => {
  if (name === "耗尽.xlsx") process.exit(1);
  while (name === "无尽.xlsx");
});

const { runAsWorker } = require("../../src/workers/spreadsheet-worker-node.ts");
if (!runAsWorker()) throw new Error("not a worker");
