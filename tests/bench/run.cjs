/**
 * Runs every benchmark of this folder, or those whose names are given:
 * `npm run bench`, `npm run bench -- reading --quick`, `npm run bench -- --full`.
 * They are bundled first, so that a measured process holds what it measures and no compiler.
 */
const fs = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");

const root = path.resolve(__dirname, "../..");
const out = path.join(root, "node_modules/.cache/bench");

function bundle(entry) {
  const compiler = webpack({
    mode: "production",
    context: root,
    target: "node20",
    devtool: false,
    entry,
    output: { path: out, filename: "[name].js", library: { type: "commonjs2" } },
    // A relative `__dirname` is the source's own: benchmarks run in the project's folder.
    node: { __dirname: true },
    externals: [
      ({ request }, callback) =>
        /^[./]/.test(request) ? callback() : callback(null, `commonjs ${request}`),
    ],
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          use: {
            loader: "swc-loader",
            options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
          },
        },
      ],
    },
    optimization: { minimize: false },
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    performance: { hints: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}

async function main() {
  process.chdir(root);
  const options = process.argv.slice(2);
  const scale = ["quick", "full"].find((name) => options.includes(`--${name}`)) ?? "usual";
  const wanted = options.filter((option) => !option.startsWith("--"));
  const names = fs
    .readdirSync(__dirname)
    .flatMap((file) => /^(.*)\.bench\.ts$/.exec(file)?.[1] ?? [])
    .filter((name) => wanted.length === 0 || wanted.includes(name));
  const files = [...names.map((name) => `${name}.bench`), "measured"];
  await bundle(Object.fromEntries(files.map((name) => [name, `./tests/bench/${name}.ts`])));
  for (const name of names) {
    process.stdout.write(`\n== ${name}\n`);
    const start = Date.now();
    await require(path.join(out, `${name}.bench.js`)).run(scale);
    process.stdout.write(`(${((Date.now() - start) / 1000).toFixed(0)} s)\n`);
  }
}

main().then(
  () => process.exit(),
  (error) => {
    console.error(error);
    process.exit(1);
  }
);
