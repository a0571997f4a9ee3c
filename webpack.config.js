const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { CollectLicenses } = require("./webpack.licenses.js");

const dist = path.resolve(__dirname, "dist");
const cacheDirectory = path.resolve(__dirname, "node_modules/.cache/webpack");
const licensesFile = path.join(dist, "THIRD-PARTY-LICENSES.txt");
/** What the other configurations write; the browser configuration leaves it alone. */
const otherFiles = /^(fengong\.js|reader\.mjs|THIRD-PARTY-LICENSES\.txt)$/;

/** The site that the manifest names while the add-in is worked on. */
const developmentSite = "https://localhost:3000/";

/** The site that will serve the pane: `--env site=https://server/folder/`; it goes into the manifest of dist. */
function siteOf(env) {
  const site = env?.site === undefined ? developmentSite : env.site.replace(/\/*$/, "/");
  if (!site.startsWith("https://")) throw new Error(`--env site=${site}: Office asks for https`);
  return site;
}

/** Where office.js comes from: `--env office=global | 21vianet | self`. */
const officeSources = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  self: "office/office.js",
};
const officePackage = path.resolve(__dirname, "node_modules/@microsoft/office-js");
/** What office.js loads by itself in Excel; its loader wants names and folders as they are. */
const officeFiles = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-{win32-16.01,web-16.00,mac-16.00,winrt-16.00}.js",
  "{zh-cn,en-us}/office_strings.js",
  "telemetry/oteljs{,_agave}.js",
];

/** Copies office.js unmodified, with its licence. */
function ownOffice() {
  const context = path.join(officePackage, "dist");
  return [
    ...officeFiles.map((from) => ({ from, context, to: "office", info: { minimized: true } })),
    { from: path.join(officePackage, "LICENSE.md"), to: "office" },
  ];
}

/** Puts the hash of a page's inline script, as it is after minification, into the page's policy. */
class NameInlineScript {
  apply(compiler) {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap("NameInlineScript", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "NameInlineScript", stage }, (assets) => {
        for (const name of Object.keys(assets).filter((file) => file.endsWith(".html")))
          compilation.updateAsset(name, withScriptHash);
      });
    });
  }
}

function withScriptHash(page) {
  const html = page.source().toString();
  const script = /<script>([^]*?)<\/script>/.exec(html)?.[1] ?? "";
  const hash = createHash("sha256").update(script).digest("base64");
  return new webpack.sources.RawSource(html.replace("INLINE_SCRIPT_HASH", hash));
}

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
async function browserConfiguration(isDevelopment, office, site) {
  const name = isDevelopment ? "[name].js" : "[name].[contenthash:8].js";
  const page = (chunk, folder) =>
    new HtmlWebpackPlugin({
      filename: `${chunk}.html`,
      template: `./src/${folder}/${chunk}.html`,
      chunks: [chunk],
      favicon: "./assets/icon-32.png",
      officeJs: officeSources[office],
      officeOrigin: /^https:\/\/[^/]+/.exec(officeSources[office])?.[0] ?? "",
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
      clean: { keep: otherFiles },
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [typescript("es2020", isDevelopment)] },
    plugins: [
      page("taskpane", "taskpane"),
      page("preview", "preview"),
      new NameInlineScript(),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "seeds", to: "seeds" },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (text) => text.toString().replaceAll(developmentSite, site),
          },
          ...(office === "self" ? ownOffice() : []),
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
    // ExcelJS as browsers get it: its parts for Node bring old packages that nothing here uses.
    resolve: { extensions: [".ts", ".js"], alias: { exceljs$: "exceljs/dist/exceljs.min.js" } },
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

module.exports = async (env, argv) => {
  const isDevelopment = argv.mode === "development";
  const office = env?.office ?? "global";
  if (!(office in officeSources))
    throw new Error(`--env office=${office}: choose one of ${Object.keys(officeSources)}`);
  const configurations = [
    await browserConfiguration(isDevelopment, office, siteOf(env)),
    commandLineConfiguration(isDevelopment),
    readerConfiguration(isDevelopment),
  ];
  if (isDevelopment) return configurations;
  const licenses = new CollectLicenses(licensesFile, office === "self" ? [officePackage] : []);
  return configurations.map((one) => ({ ...one, plugins: [...one.plugins, licenses] }));
};
