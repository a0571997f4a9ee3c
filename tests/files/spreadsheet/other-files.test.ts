import { deflateSync, gzipSync } from "fflate";
import { makeWithLibrary } from "./make-with-library";
import { pack, refusalOf } from "./make-workbook";

const filler = "0123456789".repeat(60);

function bytesOf(latin: string): Uint8Array {
  return Uint8Array.from(latin, (character) => character.charCodeAt(0));
}

test.each([
  ["pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"],
  ["picture", "\xff\xd8\xff\xe0\0\x10JFIF"],
  ["picture", "\x89PNG\r\n\x1a\n"],
  ["picture", "GIF89a"],
  ["picture", "BM\x36\0\x0c\0\0\0\0\0"],
  ["picture", "II*\0\x08\0\0\0"],
  ["picture", "RIFF\x24\0\0\0WEBPVP8 "],
  ["picture", "\0\0\0\x18ftypheic"],
  ["archive", "Rar!\x1a\x07\x01\0"],
  ["archive", "7z\xbc\xaf\x27\x1c"],
  ["archive", "BZh91AY&SY"],
  ["archive", "MSCF\0\0\0\0"],
  ["rtf", "{\\rtf1\\ansi "],
  ["shortcut", "L\0\0\0\x01\x14\x02\0"],
  ["shortcut", "[InternetShortcut]\r\nURL=http://example.com/"],
  ["lock-file", "\0\x05\x16\x07\0\x02\0\0Mac OS X"],
  ["web-page", "<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1>"],
  ["web-page", "\r\n  <html xmlns:x='urn:schemas-microsoft-com:office:excel'><table>"],
  ["web-page", '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'],
  ["web-page", 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n'],
  ["damaged", '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>'],
  ["old-format", '<?xml version="1.0"?><office:document><office:body>'],
  ["json", '{"code":401,"message":"expired"}'],
  ["json", '[{"a":1}]'],
  ["json", "[[1,2]]"],
] as const)("[F26] %s is named: %#", async (reason, start) => {
  for (const name of ["表.xlsx", "表.xls", "表.csv"])
    expect([name, (await refusalOf(bytesOf(start + filler), name)).reason]).toEqual([name, reason]);
});

test("[F26] gzip is named", async () => {
  expect((await refusalOf(gzipSync(new Uint8Array(100)), "表.xlsx")).reason).toBe("archive");
});

test("[F26] empty files, zeros and lock files are named", async () => {
  expect((await refusalOf(new Uint8Array())).reason).toBe("empty-file");
  expect((await refusalOf(new Uint8Array(5000))).reason).toBe("zero-bytes");
  expect((await refusalOf(bytesOf("\x05admin" + " ".repeat(159)), "~$表.xlsx")).reason).toBe(
    "lock-file"
  );
  expect((await refusalOf(bytesOf("\x05admin"), "夹/~$表.xlsx")).reason).toBe("lock-file");
});

test("[F26] plain text is no table, and random bytes are no text", async () => {
  const words = new TextEncoder().encode("关于做好报送工作的通知\n各乡镇人民政府：\n");
  expect((await refusalOf(words, "表.xlsx")).reason).toBe("plain-text");
  for (const seed of [1, 2, 3, 4, 5]) {
    const noise = deflateSync(Uint8Array.from({ length: 3000 }, (_, index) => (index * seed) ** 2));
    expect((await refusalOf(noise, "表.xlsx")).reason).toMatch(
      /^(unknown-encoding|not-a-spreadsheet)$/
    );
  }
  const broken = bytesOf("PK\x03\x04" + filler);
  expect((await refusalOf(broken, "表.xlsx")).reason).toBe("damaged");
});

test("[F26] a Word document is one whatever it is called", async () => {
  const word = pack({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": "<w:document/>",
  });
  expect((await refusalOf(word, "附件1.xlsx")).reason).toBe("word-document");
});

test.each(["sylk", "dif", "dbf", "prn", "eth", "rtf", "fods", "biff2"] as const)(
  "[F26] what the library could also write, %s, is refused by a rule",
  async (bookType) => {
    const { reason, detail } = await refusalOf(makeWithLibrary(bookType), "表.xls");
    expect(detail).not.toBe("unforeseen");
    expect(reason).toMatch(
      /^(plain-text|rtf|web-page|old-format|not-a-spreadsheet|unknown-encoding|damaged)$/
    );
  }
);
