import { defaultReadLimits } from "../../../src/files/spreadsheet/read-limits";
import { refusalOf } from "./make-workbook";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test("[F24] a quoted text beyond the limit is refused before its end is looked for", async () => {
  const limits = { ...defaultReadLimits, textLength: 100 };
  const text = bytesOf(`单位,"${'""'.repeat(200)}`);
  expect((await refusalOf(text, "表.csv", limits)).reason).toBe("too-large");
});

test("[F24] a web page beyond its limit is refused before a tree is built of it", async () => {
  const limits = { ...defaultReadLimits, webPageBytes: 1000 };
  const page = `<html><body><table>${"<tr><td>甲</td><td>乙</td></tr>".repeat(100)}</table></body></html>`;
  expect((await refusalOf(bytesOf(page), "表.xls", limits)).reason).toBe("too-large");
});
