/** The reader as a module of its own, `dist/reader.mjs`, for browsers, workers and Node alike. */
export { describeSpreadsheet } from "./describe-spreadsheet";
export { defaultReadLimits, type ReadLimits } from "./read-limits";
export { readSpreadsheet } from "./read-spreadsheet";
export { unpackReturns } from "./unpack-returns";
