import { DOMParser, XMLSerializer, type Document, type Element } from "@xmldom/xmldom";
import { cellText } from "../../../src/core/grid/cell-value";
import type { Grid } from "../../../src/core/grid/grid";
import type { NoticeDocument } from "../../../src/core/notice/document";
import { readDocument } from "../../../src/files/document/read-document";
import { unforeseen } from "../../../src/files/spreadsheet/refused-file";
import { seeded, type Random } from "../../support/mutations";
import { FUZZ_MILLISECONDS } from "../spreadsheet/fuzz";
import { cell, docx, paragraph, row, run, table } from "./docx-builder";

const DOWN = '<w:vMerge w:val="restart"/>';
const NESTED = table(row(["里甲", "里乙"]), row(["里丙", "里丁"]));

/** A notice's tables with everything that Word makes of them; no text occurs twice. */
const BODY =
  paragraph(run("附件一")) +
  table(
    row(
      [cell("序号", DOWN), cell("任务", DOWN), cell("单位", '<w:gridSpan w:val="2"/>')],
      "<w:tblHeader/>"
    ),
    row([cell("", "<w:vMerge/>"), cell("", "<w:vMerge/>"), "牵头", "配合"], "<w:tblHeader/>"),
    row([cell("一、交通", '<w:gridSpan w:val="4"/>')]),
    row([
      "1",
      cell("修路", DOWN),
      "县交运局",
      cell(paragraph(run("县住建局")) + paragraph(run("县财政局"))),
    ]),
    row(["2", cell("", "<w:vMerge/>"), cell(NESTED + paragraph("")), "县水利局"]),
    row(["3", "架桥"], '<w:gridAfter w:val="2"/>'),
    row([
      cell("并", '<w:hMerge w:val="restart"/>'),
      cell("", "<w:hMerge/>"),
      "县林业局",
      "县文旅局",
    ])
  ).replace(
    "<w:tblPr/>",
    "<w:tblPr/><w:tblGrid><w:gridCol w:w='700'/><w:gridCol w:w='4000'/><w:gridCol w:w='2000'/><w:gridCol w:w='2000'/></w:tblGrid>"
  ) +
  paragraph(run("备注说明")) +
  table(row(["甲列", "乙列"]), row(["甲值", "乙值"]));

const MOVED = ["tbl", "tr", "tc", "p", "r", "t", "tcPr", "trPr", "tblGrid"];
const PARENTS = ["body", "tbl", "tr", "tc", "p", "r"];
const COUNTS = ["0", "1", "2", "3", "-1", "63", "512", "100000", "2147483648", "x", ""];
const PROPERTIES = [
  "gridSpan",
  "vMerge",
  "hMerge",
  "gridBefore",
  "gridAfter",
  "cellDel",
  "tblHeader",
];
const WRAPPERS = [
  "sdt/sdtContent",
  "ins",
  "customXml",
  "moveTo",
  "smartTag",
  "AlternateContent/Choice",
];

const pick = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items[random(items.length)];

function elements(document: Document, names: readonly string[]): Element[] {
  return names.flatMap((name) => [...document.getElementsByTagName(`w:${name}`)]);
}

function isWithin(inner: Element, outer: Element): boolean {
  for (let node: Element["parentNode"] = inner; node !== null; node = node.parentNode)
    if (node === outer) return true;
  return false;
}

/** Cuts, repeats, moves or wraps an element, or sets a property of one, as broken writers would. */
function mutate(document: Document, random: Random): void {
  const element = pick(elements(document, [pick(MOVED, random) ?? ""]), random);
  const parent = pick(elements(document, [pick(PARENTS, random) ?? ""]), random);
  const siblings = element?.parentNode;
  if (!element || !parent || !siblings) return;
  const before = pick([null, ...parent.childNodes], random) ?? null;
  switch (random(7)) {
    case 0:
      return void siblings.removeChild(element);
    case 1:
      return void siblings.insertBefore(element.cloneNode(true), element);
    case 2:
      if (!isWithin(parent, element))
        parent.insertBefore(element, before === element ? null : before);
      return;
    case 3:
      return wrap(document, element, (pick(WRAPPERS, random) ?? "").split("/"));
    case 4: {
      const column = pick(elements(document, ["gridCol"]), random);
      return column?.setAttribute("w:w", pick(COUNTS, random) ?? "");
    }
    default:
      return setProperty(document, random);
  }
}

function wrap(document: Document, element: Element, names: readonly string[]): void {
  let inner = element;
  for (const name of [...names].reverse()) {
    const outer = document.createElement(`w:${name}`);
    inner.parentNode?.replaceChild(outer, inner);
    outer.appendChild(inner);
    inner = outer;
  }
}

function setProperty(document: Document, random: Random): void {
  const name = pick(PROPERTIES, random) ?? "";
  const isOfRow = /^(?:grid(?:Before|After)|tblHeader)$/.test(name);
  const owner = pick(elements(document, [isOfRow ? "tr" : "tc"]), random);
  if (!owner) return;
  const holder = isOfRow ? "w:trPr" : "w:tcPr";
  let properties = [...owner.childNodes].find((node) => node.nodeName === holder);
  properties ??= owner.insertBefore(document.createElement(holder), owner.firstChild);
  const property = document.createElement(`w:${name}`);
  const value = /Merge/.test(name) ? pick(["restart", "continue"], random) : pick(COUNTS, random);
  if (random(4) > 0) property.setAttribute("w:val", value ?? "");
  properties.appendChild(property);
}

/** Every text that the document shows, in one string. */
function shownText({ blocks }: NoticeDocument): string {
  return blocks
    .flatMap((block) =>
      block.kind === "paragraph"
        ? [block.text]
        : block.grid.rows.flatMap(({ cells }) => cells.map(({ value }) => cellText(value)))
    )
    .join("\n");
}

const TOKENS = /[\u4e00-\u9fff]+|\d/g;

/** The texts that are there more often than they are shown; one that was cut is none. */
function lostTexts(xml: Document, shown: string): readonly string[] {
  const written = elements(xml, ["t"]).flatMap(
    (element) => element.textContent?.match(TOKENS) ?? []
  );
  return [...new Set(written)].filter((text) => {
    const times = written.filter((other) => other === text).length;
    return shown.split(text).length - 1 < times;
  });
}

/** Notices that something was left out. */
const LEFT_OUT = [
  "revisions-accepted",
  "hidden-text-dropped",
  "text-box-ignored",
  "text-misplaced",
];

/** Rows and cells rise, and no two merges share a cell. */
function expectGrid(round: number, { rows, merges }: Grid): void {
  const rising = (indexes: readonly number[]): boolean =>
    indexes.every((index, at) => at === 0 || index > (indexes[at - 1] ?? 0));
  expect([round, rising(rows.map(({ rowIndex }) => rowIndex))]).toEqual([round, true]);
  for (const { cells } of rows)
    expect([round, rising(cells.map(({ columnIndex }) => columnIndex))]).toEqual([round, true]);
  const shared = merges.some((one, index) =>
    merges
      .slice(index + 1)
      .some(
        (other) =>
          one.firstRowIndex <= other.lastRowIndex &&
          other.firstRowIndex <= one.lastRowIndex &&
          one.firstColumnIndex <= other.lastColumnIndex &&
          other.firstColumnIndex <= one.lastColumnIndex
      )
  );
  expect([round, merges, shared]).toEqual([round, merges, false]);
}

test("whatever of a document's tables is changed, every text is shown, said to be left out, or refused", async () => {
  const random = seeded(1008);
  const end = Date.now() + FUZZ_MILLISECONDS;
  for (let round = 0; round < 20 || Date.now() < end; round++) {
    const xml = new DOMParser().parseFromString(
      `<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${BODY}</w:body>`,
      "text/xml"
    );
    for (let changes = 1 + random(4); changes > 0; changes--) mutate(xml, random);
    const written = new XMLSerializer().serializeToString(xml);
    const body = written.replace(/^<w:body[^>]*?(?:\/>|>)/, "").replace(/<\/w:body>$/, "");
    const read = await readDocument({ name: "通知.docx", bytes: docx(body) });
    if ("refusal" in read) {
      expect([round, read.refusal.detail]).not.toEqual([round, unforeseen]);
      continue;
    }
    for (const block of read.blocks) if (block.kind === "table") expectGrid(round, block.grid);
    const lost = lostTexts(xml, shownText(read));
    const isSaid = read.notices.some(({ code }) => LEFT_OUT.includes(code));
    expect([round, isSaid ? [] : lost, body]).toEqual([round, [], body]);
  }
}, 600_000);
