/**
 * Runs the real worker in a real worker thread, from sources that were made plain JavaScript before:
 * a thread that is ended in the middle must hold no native module. It lies in their folder then.
 * A file named 无尽 stands for one that a reader never finishes, one named 耗尽 for one that ends
 * its thread.
 */
const { parentPort } = require("node:worker_threads");

parentPort.on("message", ({ name }) => {
  if (name === "耗尽.xlsx") process.exit(1);
  while (name === "无尽.xlsx");
});

const { runAsWorker } = require("./src/workers/spreadsheet-worker-node");
if (!runAsWorker()) throw new Error("not a worker");
