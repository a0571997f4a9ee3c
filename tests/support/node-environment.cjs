const { TestEnvironment } = require("jest-environment-node");
require("./leave-at-once.cjs");

/** Node as it is, in a worker that ends at once. */
module.exports = TestEnvironment;
