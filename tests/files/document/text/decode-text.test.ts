import { decodeText } from "../../../../src/files/document/text/decode-text";

const CHINESE = "县农业农村局，各乡镇\n备注：排名第一的为牵头责任单位";
/** 县农业农村局 as GBK has it. */
const GBK = [0xcf, 0xd8, 0xc5, 0xa9, 0xd2, 0xb5, 0xc5, 0xa9, 0xb4, 0xe5, 0xbe, 0xd6];

function utf16be(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "utf16le").swap16());
}

test("UTF-8 is read with and without its mark, without a notice", () => {
  expect(decodeText(Buffer.from(CHINESE))).toEqual({ text: CHINESE, notices: [] });
  expect(decodeText(Buffer.from("\ufeff" + CHINESE))).toEqual({ text: CHINESE, notices: [] });
});

test("UTF-16 with a mark is read in both byte orders", () => {
  expect(decodeText(Buffer.from("\ufeff" + CHINESE, "utf16le"))).toEqual({
    text: CHINESE,
    notices: [],
  });
  expect(decodeText(utf16be("\ufeff" + CHINESE))).toEqual({ text: CHINESE, notices: [] });
});

test("UTF-16 without a mark is told from its characters, and that is said", () => {
  const notices = [{ code: "encoding-assumed" }];
  expect(decodeText(Buffer.from(CHINESE, "utf16le"))).toEqual({ text: CHINESE, notices });
  expect(decodeText(utf16be(CHINESE))).toEqual({ text: CHINESE, notices });
});

test("GBK is read as GB18030, and that is said", () => {
  const decoded = decodeText(new Uint8Array(GBK));
  expect(decoded).toEqual({ text: "县农业农村局", notices: [{ code: "encoding-assumed" }] });
});

test("a four-byte character of GB18030 is exact", () => {
  const decoded = decodeText(new Uint8Array([...GBK, 0x95, 0x32, 0x82, 0x36]));
  expect(decoded).toMatchObject({ text: "县农业农村局\u{20000}" });
});

test("Big5 is refused, not read as rare characters", () => {
  // 縣政府農業局及各鄉鎮公所
  const big5 = "bfa4ac46a9b2b941b77ea7bda4cea655b66dc2edA4bda9d2";
  expect(() => decodeText(Buffer.from(big5, "hex"))).toThrow("unknown-encoding");
});

test("one broken byte in a long UTF-8 text is told and the rest kept", () => {
  const bytes = Buffer.concat([Buffer.from(CHINESE.repeat(5)), Buffer.from([0xe5, 0x8e])]);
  expect(decodeText(bytes)).toEqual({
    text: CHINESE.repeat(5) + "\ufffd",
    notices: [{ code: "replacement-character", count: 1 }],
  });
});

test("zeros and binary bytes are refused", () => {
  expect(() => decodeText(new Uint8Array(100))).toThrow("zero-bytes");
  const binary = Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256);
  expect(() => decodeText(binary)).toThrow("not-a-document");
});
