import { cell, docx, paragraph, row, run, table, type DocxParts } from "./docx-builder";
import { readReadable, shownBlocks } from "./shown-blocks";

async function read(
  body: string,
  parts?: DocxParts
): Promise<{ shown: (string | string[][])[]; notices: Record<string, number | undefined> }> {
  const { blocks, notices } = await readReadable("通知.docx", docx(body, parts));
  const counts = Object.fromEntries(notices.map(({ code, count }) => [code, count]));
  return { shown: shownBlocks(blocks), notices: counts };
}

const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const list = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = (...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="7">${levels.join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>` +
  `<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

test("insertions are taken, deletions left out, and that is said", async () => {
  const inserted = `<w:ins w:id="1">${run("县住建局")}</w:ins>`;
  const deleted = `<w:del w:id="2"><w:r><w:delText>县水务局</w:delText></w:r></w:del>`;
  const { shown, notices } = await read(paragraph(run("县交运局、") + deleted + inserted));
  expect(shown).toEqual(["县交运局、县住建局"]);
  expect(notices).toEqual({ "revisions-accepted": 2 });
});

test("moved text stands where it was moved to", async () => {
  const { shown } = await read(
    paragraph(
      `<w:moveFrom w:id="1">${run("甲")}</w:moveFrom>${run("乙")}<w:moveTo w:id="1">${run("甲")}</w:moveTo>`
    )
  );
  expect(shown).toEqual(["乙甲"]);
});

test("a deleted row is dropped, and that is said", async () => {
  const rows = table(
    row(["序号", "任务"]),
    row(["1", "修路"], '<w:del w:id="1"/>'),
    row(["1", "架桥"])
  );
  const { shown, notices } = await read(rows);
  expect(shown).toEqual([
    [
      ["序号", "任务"],
      ["1", "架桥"],
    ],
  ]);
  expect(notices).toEqual({ "revisions-accepted": 1 });
});

test("a paragraph whose mark is deleted runs on into the next", async () => {
  const first = paragraph(run("霍山县"), '<w:rPr><w:del w:id="1"/></w:rPr>');
  expect((await read(first + paragraph(run("责任分工")))).shown).toEqual(["霍山县责任分工"]);
});

test("hidden text is dropped, directly or by its style, and that is said", async () => {
  const styles = '<w:style w:type="character" w:styleId="暗"><w:rPr><w:vanish/></w:rPr></w:style>';
  const body = paragraph(
    run("县交运局") + run("内部", "<w:vanish/>") + run("备查", '<w:rStyle w:val="暗"/>')
  );
  const { shown, notices } = await read(body, { styles });
  expect(shown).toEqual(["县交运局"]);
  expect(notices).toEqual({ "hidden-text-dropped": 2 });
});

test("text that is marked as not hidden is kept", async () => {
  expect((await read(paragraph(run("县交运局", '<w:vanish w:val="0"/>')))).shown).toEqual([
    "县交运局",
  ]);
});

test("a field is read by its result", async () => {
  const code = "<w:r><w:instrText> DATE </w:instrText></w:r>";
  const complex =
    field("begin") + code + run("代码") + field("separate") + run("10月8日") + field("end");
  const simple = `<w:fldSimple w:instr=" PAGE ">${run("第3页")}</w:fldSimple>`;
  expect((await read(paragraph(complex + simple))).shown).toEqual(["10月8日第3页"]);
});

test("automatic numbers are computed, and that is said", async () => {
  const numbered = (id: number): string => cell(paragraph("", list(id)));
  const rows = table(
    row(["序号", "任务"]),
    row([numbered(1), "修路"]),
    row([numbered(1), "架桥"]),
    row([numbered(2), "植树"])
  );
  const { shown, notices } = await read(rows, { numbering: numbering(level(0, "decimal", "%1")) });
  expect(shown[0]).toEqual([
    ["序号", "任务"],
    ["1", "修路"],
    ["2", "架桥"],
    ["1", "植树"],
  ]);
  expect(notices).toEqual({ "automatic-numbers-computed": 3 });
});

test("Chinese numbers of two levels begin anew under each heading", async () => {
  const levels = numbering(
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCounting", "（%2）")
  );
  const body = [0, 1, 1, 0, 1].map((at) => paragraph(run("事项"), list(1, at))).join("");
  expect((await read(body, { numbering: levels })).shown).toEqual([
    "一、事项",
    "（一）事项",
    "（二）事项",
    "二、事项",
    "（一）事项",
  ]);
});

test("a style puts its paragraphs on a list", async () => {
  const styles = `<w:style w:type="paragraph" w:styleId="标题"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  const body = paragraph(run("总则"), '<w:pStyle w:val="标题"/>');
  const { shown } = await read(body, { styles, numbering: numbering(level(0, "decimal", "%1.")) });
  expect(shown).toEqual(["1. 总则"]);
});

test("a bullet is not taken into the text", async () => {
  const { shown, notices } = await read(paragraph(run("修路"), list(1)), {
    numbering: numbering(level(0, "bullet", "•")),
  });
  expect(shown).toEqual(["修路"]);
  expect(notices).toEqual({});
});

test("a text box and a picture are left out, and that is said", async () => {
  const box =
    "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>印章</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>";
  const { shown, notices } = await read(paragraph(run("正文") + box + "<w:r><w:drawing/></w:r>"));
  expect(shown).toEqual(["正文"]);
  expect(notices).toEqual({ "text-box-ignored": 1, "picture-ignored": 1 });
});

test("a ticked box that a symbol font draws is kept as a tick", async () => {
  const { shown } = await read(
    paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>已完成</w:t></w:r>')
  );
  expect(shown).toEqual(["☑已完成"]);
});

test("the phonetic guide above characters is left out", async () => {
  const ruby = `<w:r><w:ruby><w:rt>${run("huò")}</w:rt><w:rubyBase>${run("霍")}</w:rubyBase></w:ruby></w:r>`;
  expect((await read(paragraph(ruby + run("山")))).shown).toEqual(["霍山"]);
});
