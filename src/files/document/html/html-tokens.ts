/** A piece of a web page: a tag with its attributes by lower-case names, or text as shown. */
export type HtmlToken =
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
    }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

/** Elements whose content is never shown; nothing of it is run. */
const UNSHOWN = new Set([
  "script",
  "style",
  "xml",
  "title",
  "template",
  "noscript",
  "object",
  "svg",
]);

/** Quotation marks in a tag are heeded this far; beyond it the tag ends at the next `>`. */
const QUOTED_REACH = 4096;

/** Cuts a web page into tags and texts, in one pass and without judging how they are nested. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const lastEnd = html.lastIndexOf(">");
  for (let at = 0; at < html.length;) {
    const tag = html.indexOf("<", at);
    const isTag = tag >= 0 && tag < lastEnd;
    const textEnd = isTag ? tag : html.length;
    if (textEnd > at) yield { kind: "text", text: shownText(html.slice(at, textEnd)) };
    if (!isTag) return;
    if (!/[a-z/!?]/i.test(html[tag + 1] ?? "")) {
      yield { kind: "text", text: "<" };
      at = tag + 1;
      continue;
    }
    const end = tagEnd(html, tag);
    const token = readTag(html.slice(tag + 1, end));
    at = end + 1;
    if (token === null) continue;
    yield token;
    if (token.kind === "open" && UNSHOWN.has(token.name)) at = closingTag(html, token.name, at);
  }
}

/** The position of the `>` that ends a tag, a comment or a declaration. */
function tagEnd(html: string, tag: number): number {
  if (html.startsWith("<!--", tag)) {
    const end = html.indexOf("-->", tag + 4);
    return end < 0 ? html.length : end + 2;
  }
  let quote = "";
  for (let at = tag + 1; at < Math.min(html.length, tag + QUOTED_REACH); at++) {
    const character = html[at] ?? "";
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === ">") return at;
    else if ((character === '"' || character === "'") && html[at - 1] === "=") quote = character;
  }
  return html.indexOf(">", tag);
}

function closingTag(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}[\\s>]`, "gi");
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function readTag(inside: string): HtmlToken | null {
  if (inside.startsWith("!") || inside.startsWith("?")) return null;
  const close = /^\/([\w:-]+)/.exec(inside);
  if (close) return { kind: "close", name: (close[1] ?? "").toLowerCase() };
  const name = (/^[\w:-]+/.exec(inside)?.[0] ?? "").toLowerCase();
  if (name === "") return null;
  const attributes = new Map<string, string>();
  for (const match of inside.slice(name.length, name.length + QUOTED_REACH).matchAll(ATTRIBUTE)) {
    const [, key = "", double, single, bare] = match;
    attributes.set(key.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ""));
  }
  return { kind: "open", name, attributes };
}

const CHINESE = "[\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef]";
const BROKEN_LINE = new RegExp(`(${CHINESE})[\\r\\n]+(?=${CHINESE})`, "g");

/** White space runs are one space; a line break of the source between Chinese characters is none. */
function shownText(source: string): string {
  return decodeEntities(source.replace(BROKEN_LINE, "$1").replace(/[ \t\r\n\f]+/g, " "));
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
  ["ensp", "\u2002"],
  ["emsp", "\u2003"],
  ["thinsp", "\u2009"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["hellip", "…"],
  ["mdash", "—"],
  ["ndash", "–"],
  ["middot", "·"],
  ["bull", "•"],
  ["times", "×"],
  ["deg", "°"],
  ["permil", "‰"],
  ["le", "≤"],
  ["ge", "≥"],
  ["yen", "¥"],
]);

function decodeEntities(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});?/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES.get(name.toLowerCase()) ?? whole;
    const isHex = name[1] === "x" || name[1] === "X";
    const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : "\ufffd";
  });
}
