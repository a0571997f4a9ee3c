import { gridOfValues } from "../../../src/core/grid/grid";
import { documentOfGrids } from "../../../src/files/document/document-of-grids";

test("通知正文 gives a paragraph for each row, other sheets give tables under their names", () => {
  const table = gridOfValues("附件1", [["附件1"], ["标题"], ["序号", "重点任务", "责任单位"]]);
  const body = gridOfValues("通知正文", [["标题"], [null], ["一是提高认识"]]);
  expect(documentOfGrids("工作簿", [body, table])).toEqual({
    name: "工作簿",
    blocks: [
      { kind: "paragraph", text: "标题", lineNumber: 1 },
      { kind: "paragraph", text: "一是提高认识", lineNumber: 3 },
      { kind: "table", grid: table, headerRowCount: 0 },
    ],
    notices: [],
  });
});

test("an empty sheet gives nothing", () => {
  expect(documentOfGrids("工作簿", [gridOfValues("Sheet2", [[null, " "]])]).blocks).toEqual([]);
});
