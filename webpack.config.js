const fs = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");

const dist = path.resolve(__dirname, "dist");
const cacheDirectory = path.resolve(__dirname, "node_modules/.cache/webpack");
/** What the command-line configuration writes; the browser configuration leaves it alone. */
const commandLineFiles = /^(fengong\.js|reader\.mjs)$/;

/** A certificate for https://localhost, trusted where this machine allows it. */
async function httpsOptions() {
  const certificates = require("office-addin-dev-certs");
  try {
    return await certificates.getHttpsServerOptions();
  } catch (error) {
    console.warn(`The certificate is not trusted on this machine: ${error.message.split("\n")[0]}`);
    const folder = path.resolve(__dirname, "node_modules/.cache/dev-certs");
    fs.mkdirSync(folder, { recursive: true });
    const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((file) =>
      path.join(folder, file)
    );
    if (!fs.existsSync(key))
      await certificates.generateCertificates(ca, cert, key, 30, ["localhost", "127.0.0.1"]);
    return { ca: fs.readFileSync(ca), cert: fs.readFileSync(cert), key: fs.readFileSync(key) };
  }
}

/** TypeScript and TSX through swc, for one language level. */
function typescript(target, isDevelopment) {
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: "swc-loader",
      options: {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic", development: isDevelopment } },
          target,
        },
      },
    },
  };
}

/** The pane, the preview and their workers. */
async function browserConfiguration(isDevelopment) {
  const name = isDevelopment ? "[name].js" : "[name].[contenthash:8].js";
  const page = (chunk, folder) =>
    new HtmlWebpackPlugin({
      filename: `${chunk}.html`,
      template: `./src/${folder}/${chunk}.html`,
      chunks: [chunk],
      favicon: "./assets/icon-32.png",
    });
  return {
    name: "browser",
    target: ["web", "es2020"],
    cache: { type: "filesystem", cacheDirectory, name: `browser-${isDevelopment}` },
    devtool: isDevelopment ? "source-map" : false,
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      preview: "./src/preview/index.tsx",
    },
    output: {
      path: dist,
      filename: name,
      chunkFilename: name,
      clean: { keep: commandLineFiles },
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [typescript("es2020", isDevelopment)] },
    plugins: [
      page("taskpane", "taskpane"),
      page("preview", "preview"),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "seeds", to: "seeds" },
          { from: "manifest.xml", to: "manifest.xml" },
        ],
      }),
    ],
    performance: { hints: false },
    devServer: {
      headers: { "Access-Control-Allow-Origin": "*" },
      host: "127.0.0.1",
      port: 3000,
      server:
        isDevelopment && process.env.WEBPACK_SERVE
          ? { type: "https", options: await httpsOptions() }
          : "http",
    },
  };
}

/** The command line, in one file. */
function commandLineConfiguration(isDevelopment) {
  return {
    name: "command-line",
    target: "node20",
    cache: { type: "filesystem", cacheDirectory, name: `command-line-${isDevelopment}` },
    devtool: false,
    entry: { fengong: "./src/cli/index.ts" },
    output: { path: dist, filename: "[name].js" },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [typescript("es2022", isDevelopment)] },
    optimization: { minimize: false },
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    performance: { hints: false },
  };
}

/** The reader of spreadsheets as a module for any JavaScript host, in one file. */
function readerConfiguration(isDevelopment) {
  return {
    name: "reader",
    target: "es2022",
    cache: { type: "filesystem", cacheDirectory, name: `reader-${isDevelopment}` },
    devtool: false,
    entry: { reader: "./src/files/spreadsheet/reader-module.ts" },
    experiments: { outputModule: true },
    output: { path: dist, filename: "[name].mjs", library: { type: "module" } },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [typescript("es2022", isDevelopment)] },
    optimization: { minimize: false },
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    performance: { hints: false },
  };
}

module.exports = async (_env, argv) => {
  const isDevelopment = argv.mode === "development";
  return [
    await browserConfiguration(isDevelopment),
    commandLineConfiguration(isDevelopment),
    readerConfiguration(isDevelopment),
  ];
};
