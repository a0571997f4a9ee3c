import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import { refuse } from "../../spreadsheet/refused-file";
import { utf8Xml } from "../../spreadsheet/xml-bytes";

/** Elements may not be nested deeper than this; real documents stay far below. */
const MAXIMUM_DEPTH = 200;

/**
 * Parses an XML part and gives its root element. Document type declarations are refused, so that
 * no entity is ever expanded or fetched; parts that break off are refused as damaged.
 */
export function parseXmlPart(bytes: Uint8Array, name: string): Element {
  const text = new TextDecoder().decode(utf8Xml(bytes, name));
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) refuse("suspicious-archive", name);
  if (nestingDepth(text) > MAXIMUM_DEPTH) refuse("suspicious-archive", name);
  return parsedRoot(text) ?? refuse("damaged", name);
}

function parsedRoot(text: string): Element | null {
  const parser = new DOMParser({
    locator: false,
    onError: (level, message) => {
      if (level !== "warning") throw new Error(message);
    },
  });
  try {
    return parser.parseFromString(text, "application/xml").documentElement;
  } catch {
    // Whatever the parser objects to, the part is not XML as written.
    return null;
  }
}

/** Measures how deep tags are nested, in one pass, before a tree is built of them. */
function nestingDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
    const next = text[at + 1];
    if (next === "/") depth -= 1;
    else if (next !== "!" && next !== "?" && !isSelfClosing(text, at)) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function isSelfClosing(text: string, at: number): boolean {
  const end = text.indexOf(">", at);
  return end > 0 && text[end - 1] === "/";
}

/** The element children of an element, in order. */
export function childElements(parent: Element): readonly Element[] {
  const children: Element[] = [];
  for (let node: Node | null = parent.firstChild; node !== null; node = node.nextSibling)
    if (isElement(node)) children.push(node);
  return children;
}

/** Says whether a node is an element. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The first child element of a local name, or `null`. */
export function childNamed(parent: Element | null, localName: string): Element | null {
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling)
    if (isElement(node) && node.localName === localName) return node;
  return null;
}

/** Follows child elements by local names, or `null` where one is missing. */
export function descendant(parent: Element | null, ...path: readonly string[]): Element | null {
  return path.reduce<Element | null>((element, name) => childNamed(element, name), parent);
}

/** An attribute by its local name, whatever prefix the writer used; `null` where there is none. */
export function attribute(element: Element | null, localName: string): string | null {
  if (element === null) return null;
  for (const { localName: name, nodeName, value } of Array.from(element.attributes))
    if ((name ?? nodeName) === localName) return value;
  return null;
}

/** A whole number in an attribute, or `otherwise`. */
export function integerAttribute(
  element: Element | null,
  localName: string,
  otherwise: number
): number {
  const value = Number.parseInt(attribute(element, localName) ?? "", 10);
  return Number.isSafeInteger(value) ? value : otherwise;
}

/** An on/off property (ECMA-376 Part 1, 17.17.4): there and not switched off. */
export function isOn(element: Element | null): boolean {
  return element !== null && !/^(?:0|false|off)$/.test(attribute(element, "val") ?? "true");
}
