import { createFileHost, type FileHost } from "../../src/host/file/file-host";
import { findTarget, type GoToTarget } from "../../src/preview/go-to";
import { plainPlan } from "../contract/sheet-plans";

let host: FileHost;

beforeAll(async () => {
  host = await createFileHost();
  const title = { firstRowIndex: 0, firstColumnIndex: 0, lastRowIndex: 0, lastColumnIndex: 2 };
  await host.writeSheets([
    plainPlan("附件1", [["责任分工"], ["县林业局", "县水务局", "县林业局"]], { merges: [title] }),
    plainPlan("单位名录", [["林场"], ["Forestry Bureau"]]),
  ]);
});

function find(written: string, rowIndex = 0, columnIndex = 0): GoToTarget | null {
  return findTarget(written, {
    sheets: ["附件1", "单位名录"],
    current: "附件1",
    active: { rowIndex, columnIndex },
    viewOf: (sheet) => host.view(sheet),
  });
}

test("an address leads to a cell of the open sheet, or of the one named", () => {
  expect(find("b5")).toEqual({ sheet: "附件1", address: "B5" });
  expect(find(" 单位名录!A2:B3 ")).toEqual({ sheet: "单位名录", address: "A2:B3" });
  expect(find("'单位名录'!A2")).toEqual({ sheet: "单位名录", address: "A2" });
});

test("an address beyond the sheet is no place", () => {
  expect(find("XFD1048576")).toEqual({ sheet: "附件1", address: "XFD1048576" });
  expect(find("XFE1")).toBeNull();
  expect(find("A1048577")).toBeNull();
});

test("a sheet's name leads to its first cell", () => {
  expect(find("单位名录")).toEqual({ sheet: "单位名录", address: "A1" });
});

test("a text leads to the next cell that holds it, then through the other sheets and round", () => {
  expect(find("林业局")).toEqual({ sheet: "附件1", address: "A2" });
  expect(find("林业局", 1, 0)).toEqual({ sheet: "附件1", address: "C2" });
  expect(find("林业局", 1, 2)).toEqual({ sheet: "附件1", address: "A2" });
  expect(find("林", 1, 2)).toEqual({ sheet: "单位名录", address: "A1" });
  expect(find("forestry")).toEqual({ sheet: "单位名录", address: "A2" });
});

test("a merged cell is found once, so that the search goes on", () => {
  expect(find("责任分工", 0, 0)).toEqual({ sheet: "附件1", address: "A1" });
});

test("what is nowhere is not found", () => {
  expect(find("县铁办")).toBeNull();
  expect(find("没有这张表!A1")).toBeNull();
  expect(find("  ")).toBeNull();
});
