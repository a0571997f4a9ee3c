import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { mutatedBytes, mutatedMarkup } from "../../support/mutations";
import { fuzz } from "./fuzz";
import { makeWithLibrary } from "./make-with-library";
import { readAll } from "./make-workbook";

const libreOffice = (extension: string): Uint8Array =>
  Uint8Array.from(readFileSync(`tests/fixtures/spreadsheets/libreoffice.${extension}`));

test.each(["xlsx", "xlsb", "ods"] as const)(
  "[F34] whatever bytes of an .%s are changed, the cells are the same or a rule refuses it",
  async (kind) => {
    const bytes = makeWithLibrary(kind);
    const whole = (await readAll(bytes)).sheets;
    await fuzz(
      20211225,
      (random) => mutatedBytes(bytes, random),
      (round, result) => {
        if (!("refusal" in result)) expect([round, result.sheets]).toEqual([round, whole]);
      }
    );
  },
  600_000
);

test.each(["xls", "biff8", "biff5"] as const)(
  "[F29] whatever bytes of an .xls (%s) are changed, it is read to its end or refused by a rule",
  async (kind) => {
    const bytes = kind === "xls" ? libreOffice("xls") : makeWithLibrary(kind);
    await fuzz(1125, (random) => mutatedBytes(bytes, random));
  },
  600_000
);

test("[F34] whatever markup of an .xlsx is changed, it is read or refused by a rule", async () => {
  const parts = unzipSync(libreOffice("xlsx"));
  const names = Object.keys(parts).filter((name) => /^xl\/.*\.(?:xml|rels)$/.test(name));
  await fuzz(1904, (random) => {
    const name = names[random(names.length)] ?? "";
    const part = strToU8(mutatedMarkup(strFromU8(parts[name] ?? new Uint8Array()), random));
    return zipSync({ ...parts, [name]: part }, { level: 1 });
  });
}, 600_000);

const page = `<html><body><p>题</p><table border="1"><tr><td colspan="2">甲</td><td>乙</td></tr><tr><td rowspan="2">1</td><td>2&nbsp;&amp;</td><td>3</td></tr><tr><td>4</td><td>5</td></tr></table></body></html>`;

test.each([
  ["a web page", (): string => page],
  ["an XML spreadsheet", (): string => strFromU8(makeWithLibrary("xlml"))],
  [
    "a text table",
    (): string => '单位,状态,进展\n县水利局,已完成,"第一\n""第二"""\n县教育局;甲\t乙,=1+1,\n',
  ],
])(
  "[F34] whatever of %s is changed, it is read or refused by a rule",
  async (_what, make) => {
    const text = make();
    const bytes = strToU8(text);
    await fuzz(38, (random) =>
      random(2) === 0 ? mutatedBytes(bytes, random) : strToU8(mutatedMarkup(text, random))
    );
  },
  600_000
);
