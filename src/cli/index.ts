import { runAsWorker } from "../workers/spreadsheet-worker-node";
import { runCommandLine } from "./run-command-line";

// The same file is its own worker thread; then it only answers requests to read.
if (!runAsWorker())
  void runCommandLine(process.argv.slice(2)).then((status) => {
    process.exitCode = status;
  });
