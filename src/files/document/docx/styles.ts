import {
  attribute,
  childNamed,
  descendant,
  integerAttribute,
  isOn,
  type XmlElement,
} from "./xml-part";

/** What a style says that matters for reading: hidden text, and the list that it belongs to. */
export interface DocumentStyle {
  readonly isHidden: boolean;
  readonly numberingId: number | null;
  readonly level: number | null;
}

/** The styles of a document by their ids, each with what it inherits (ECMA-376 Part 1, 17.7). */
export type DocumentStyles = ReadonlyMap<string, DocumentStyle>;

const PLAIN: DocumentStyle = { isHidden: false, numberingId: null, level: null };
const MAXIMUM_INHERITANCE = 30;

/** Reads the styles part; `null` stands for a document without one. */
export function readStyles(root: XmlElement | null): DocumentStyles {
  const elements = new Map<string, XmlElement>();
  if (root !== null)
    for (const element of root.children)
      if (element.localName === "style") elements.set(attribute(element, "styleId") ?? "", element);
  const styles = new Map<string, DocumentStyle>();
  for (const id of elements.keys()) styles.set(id, styleOf(elements, id, 0));
  return styles;
}

function styleOf(
  elements: ReadonlyMap<string, XmlElement>,
  id: string,
  depth: number
): DocumentStyle {
  const element = elements.get(id);
  if (element === undefined || depth > MAXIMUM_INHERITANCE) return PLAIN;
  const basis = attribute(childNamed(element, "basedOn"), "val");
  const inherited = basis === null ? PLAIN : styleOf(elements, basis, depth + 1);
  const vanish = descendant(element, "rPr", "vanish");
  const numbering = descendant(element, "pPr", "numPr");
  const numberingId = integerAttribute(childNamed(numbering, "numId"), "val", -1);
  const level = integerAttribute(childNamed(numbering, "ilvl"), "val", -1);
  return {
    isHidden: vanish === null ? inherited.isHidden : isOn(vanish),
    numberingId: numberingId < 0 ? inherited.numberingId : numberingId,
    level: level < 0 ? inherited.level : level,
  };
}
