import fc from "fast-check";
import { readFileSync } from "node:fs";
import { strToU8, unzipSync, zipSync } from "fflate";
import { cellText } from "../../../src/core/grid/cell-value";
import { contentOfHtml } from "../../../src/files/document/html/content-of-html";
import { readDocument } from "../../../src/files/document/read-document";
import { contentOfText } from "../../../src/files/document/text/content-of-text";

const fixture = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(`tests/fixtures/documents/${name}`));
const SEED = { seed: 20211008, numRuns: 150 };

/** Overwrites bytes of a file at relative places (0–1). */
function damaged(
  bytes: Uint8Array,
  changes: readonly (readonly [place: number, byte: number])[]
): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (const [place, byte] of changes) changed[Math.floor(place * (changed.length - 1))] = byte;
  return changed;
}

const changes = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })),
  { minLength: 1, maxLength: 40 }
);

/** Reading must come to an end with blocks or with a reason, and never throw. */
async function expectOutcome(name: string, bytes: Uint8Array): Promise<void> {
  const result = await readDocument({ name, bytes });
  expect("refusal" in result ? result.refusal.reason : result.name).toMatch(/./);
}

test("a .doc with altered bytes is read or refused, never thrown on", async () => {
  const bytes = fixture("merged-cells.doc");
  await fc.assert(
    fc.asyncProperty(changes, (list) => expectOutcome("通知.doc", damaged(bytes, list))),
    SEED
  );
});

test("a .doc with altered streams is read or refused, never thrown on", async () => {
  const bytes = fixture("merged-cells.doc");
  const words = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: bytes.length - 5 }),
      fc.constantFrom(0, 1, 0x7fffffff, 0xffffffff, 0xfffffffe, 0x200)
    ),
    {
      minLength: 1,
      maxLength: 12,
    }
  );
  await fc.assert(
    fc.asyncProperty(words, (list) => {
      const changed = Uint8Array.from(bytes);
      for (const [at, value] of list) new DataView(changed.buffer).setUint32(at, value, true);
      return expectOutcome("通知.doc", changed);
    }),
    SEED
  );
});

test("a .docx with altered bytes is read or refused, never thrown on", async () => {
  const bytes = fixture("merged-cells-libreoffice.docx");
  await fc.assert(
    fc.asyncProperty(changes, (list) => expectOutcome("通知.docx", damaged(bytes, list))),
    SEED
  );
});

test("a .docx whose parts were altered and zipped again is read or refused", async () => {
  const parts = unzipSync(fixture("merged-cells-libreoffice.docx"));
  const names = ["word/document.xml", "word/numbering.xml", "word/styles.xml", "_rels/.rels"];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), changes, (name, list) => {
      const changed = damaged(parts[name] ?? strToU8("<x/>"), list);
      return expectOutcome("通知.docx", zipSync({ ...parts, [name]: changed }));
    }),
    { ...SEED, numRuns: 80 }
  );
});

const piece = fc.constantFrom(
  "\t",
  "\n",
  "\n\n",
  "|",
  "｜",
  "│",
  "序号",
  "重点任务",
  "责任单位",
  "1",
  "2",
  "3",
  "一、",
  "（一）",
  "备注：",
  "附件1",
  "县发改委",
  "、",
  '"',
  "[image: ",
  "[bookmark: x]",
  "]",
  " ",
  "　",
  "┌─┐",
  "|---|",
  "\\|",
  "\r",
  "\f",
  "\0"
);
const layoutText = fc
  .array(piece, { maxLength: 2500 })
  .map((pieces) => pieces.join("").slice(0, 10_000));

test("no text of up to 10,000 characters makes the layouts throw or hang", () => {
  fc.assert(
    fc.property(fc.oneof(layoutText, fc.string({ maxLength: 10_000, unit: "binary" })), (text) => {
      contentOfText(text);
    }),
    SEED
  );
});

test.each([
  "\t\n",
  "\tx\n",
  "a\tb\n",
  "|a|b|\n",
  "|\n",
  "一、x\n",
  "序号\n",
  "\t序号\n\t任务\n\n",
  "[image: ",
  '"\t"',
  "1\n",
  " ",
  "\t1\n\n",
  "序号\n任务\n1\n",
])("%j repeated to 200,000 characters is read in seconds", (unit) => {
  contentOfText(unit.repeat(Math.floor(200_000 / unit.length)));
});

test("every visible character of a text is in a paragraph or a cell", () => {
  const visible = fc.array(
    fc.constantFrom(
      "\t",
      "\n",
      "\n\n",
      "序号",
      "任务",
      "责任单位",
      "1",
      "2",
      "一、",
      "备注：",
      "县发改委",
      "甲",
      " "
    ),
    { maxLength: 300 }
  );
  const plain = (text: string): string[] => [...text.replace(/\s/g, "")].sort();
  fc.assert(
    fc.property(visible, (pieces) => {
      const text = pieces.join("");
      const shown = contentOfText(text).blocks.map((block) =>
        block.kind === "paragraph"
          ? block.text
          : block.grid.rows.flatMap((row) => row.cells.map((cell) => cellText(cell.value))).join("")
      );
      expect(plain(shown.join(""))).toEqual(plain(text));
    }),
    { ...SEED, numRuns: 500 }
  );
});

const tag = fc.constantFrom(
  "<table>",
  "</table>",
  "<tr>",
  "</tr>",
  "<td>",
  "<td colspan=3>",
  '<td rowspan="4">',
  "</td>",
  "<p>",
  "</p>",
  "<br>",
  "<del>",
  "</del>",
  "<script>",
  "</script>",
  "<!--",
  "-->",
  "<![if]>",
  "<",
  ">",
  '"',
  "'",
  "&amp;",
  "&#x110000;",
  "&nbsp",
  "文字",
  "<thead>",
  "<span style='display:none'>",
  "</span>",
  '<a href="'
);

test("no page of tags in any order makes the reader throw or hang", () => {
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 1500 }), (tags) => {
      contentOfHtml(tags.join(""));
    }),
    SEED
  );
});

test.each([
  "<table><tr><td>",
  "<a ",
  '<a "',
  "<!--",
  "<",
  "&",
  "<script>",
  "<td rowspan=512>",
  "<p>",
  "<span style='display:none'>",
  "=",
])("%j repeated to 200,000 characters is read in seconds", (unit) => {
  contentOfHtml(unit.repeat(Math.floor(200_000 / unit.length)));
});
