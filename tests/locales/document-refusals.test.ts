import { enUS } from "../../src/locales/en-US";
import { zhCN } from "../../src/locales/zh-CN";

const READ_AS_DOCUMENTS = [
  "damaged",
  "missing-part",
  "pdf",
  "ofd",
  "picture",
  "presentation",
  "rtf",
  "web-page",
  "archive",
  "old-format",
  "unknown-encoding",
] as const;

test.each([zhCN, enUS])("a notice that is refused is never asked for as a spreadsheet", (words) => {
  for (const reason of READ_AS_DOCUMENTS) {
    const { reason: why, remedy } = words.documentRefusals[reason];
    expect(remedy).toMatch(/\.docx/);
    expect(`${why}${remedy}`).not.toMatch(/\.xlsx|电子表格|工作表|spreadsheet/);
  }
});

test("a return that is refused is still asked for as a spreadsheet", () => {
  expect(zhCN.refusals.pdf.remedy).toContain("表格");
});
