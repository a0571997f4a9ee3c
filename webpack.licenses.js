const fs = require("node:fs");
const path = require("node:path");

/** What all compilations of one build have taken in: `name@version` → folder. */
const folders = new Map();
/** The licences of what built files hold that is not installed here: name → licence. */
const uninstalled = new Map();

/** What stands for Node's own modules in ExcelJS's built file. */
const knownLicenses = new Map([
  ...(
    "asn1.js base64-js bn.js brorand browser-pack browserify-aes browserify-cipher browserify-des " +
    "browserify-rsa buffer buffer-xor cipher-base core-js core-util-is create-ecdh create-hash " +
    "create-hmac crypto-browserify des.js diffie-hellman elliptic events evp_bytestokey hash-base " +
    "hash.js hmac-drbg isarray md5.js miller-rabin minimalistic-crypto-utils pbkdf2 process " +
    "process-nextick-args public-encrypt randombytes randomfill readable-stream regenerator-runtime " +
    "ripemd160 safe-buffer safer-buffer stream-browserify string_decoder timers-browserify util " +
    "util-deprecate"
  )
    .split(" ")
    .map((name) => [name, "MIT"]),
  ...["browserify-sign", "inherits", "minimalistic-assert", "parse-asn1"].map((name) => [
    name,
    "ISC",
  ]),
  ["ieee754", "BSD-3-Clause"],
  ["sha.js", "MIT AND BSD-3-Clause"],
]);

/**
 * Writes the licence of every package that goes into what is built, in one file for all
 * configurations: each writes what has been met so far, so that the last one writes all.
 */
class CollectLicenses {
  constructor(file, packages = []) {
    this.file = file;
    this.packages = packages;
  }

  apply(compiler) {
    for (const folder of this.packages) take(folder);
    compiler.hooks.compilation.tap("CollectLicenses", (compilation) => {
      compilation.hooks.finishModules.tap("CollectLicenses", (modules) => {
        for (const { resource } of modules) takeOwner(resource);
      });
    });
    compiler.hooks.afterEmit.tap("CollectLicenses", () => {
      fs.writeFileSync(this.file, licensesText());
    });
  }
}

function takeOwner(resource) {
  const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(resource ?? "");
  if (found === null) return;
  take(found[1]);
  if (/\.min\.js$/.test(resource)) takeBuiltIn(found[1], resource);
}

/** A file that was built elsewhere says in its map what it was built from. */
function takeBuiltIn(folder, resource) {
  const { sources } = JSON.parse(fs.readFileSync(`${resource}.map`, "utf8"));
  const names = sources.flatMap((source) => {
    const inside = source.split("node_modules/").pop() ?? "";
    return inside === source ? [] : [/^(?:@[^/]+\/)?[^/]+/.exec(inside)?.[0] ?? ""];
  });
  for (const name of new Set(names)) {
    const inner = folderOf(name, folder);
    const license = knownLicenses.get(name);
    if (inner !== null) take(inner);
    else if (license !== undefined) uninstalled.set(name, license);
    else throw new Error(`${name} in ${resource}: say its licence in webpack.licenses.js`);
  }
}

function take(folder) {
  const description = readPackage(folder);
  folders.set(`${description.name}@${description.version}`, folder);
  return description;
}

/** Node's own way to find a package: the nearest `node_modules` upwards; `null` where none has it. */
function folderOf(name, from) {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, "node_modules", name);
    if (fs.existsSync(path.join(candidate, "package.json"))) return candidate;
    if (folder === path.dirname(folder)) return null;
  }
}

function readPackage(folder) {
  return JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
}

/** Packages of one licence text stand together above it. */
function licensesText() {
  const byText = new Map();
  for (const [id, folder] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = licenseText(folder);
    byText.set(text, [...(byText.get(text) ?? []), `${id} (${licenseName(folder)})`]);
  }
  const inside = [...uninstalled].map(([name, license]) => `${name} (${license})`).sort();
  byText.set("These are inside the built file of ExcelJS.", inside);
  const parts = [...byText].map(([text, packages]) => `${packages.join("\n")}\n\n${text}`);
  const line = `\n\n${"-".repeat(80)}\n\n`;
  return `Licences of the packages in what is built here\n\n${parts.join(line)}\n`;
}

function licenseName(folder) {
  const { license, licenses } = readPackage(folder);
  if (typeof license === "string") return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(" OR ") ?? "unknown";
}

function licenseText(folder) {
  const files = fs
    .readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(name))
    .sort();
  const texts = files.map((name) => fs.readFileSync(path.join(folder, name), "utf8").trim());
  if (texts.length > 0) return texts.join("\n\n").replaceAll("\r\n", "\n");
  const { author, contributors, homepage } = readPackage(folder);
  const person = author ?? contributors?.[0];
  const name = typeof person === "string" ? person : (person?.name ?? "its authors");
  return `The package has no licence file. It is by ${name}. ${homepage ?? ""}`.trim();
}

module.exports = { CollectLicenses };
