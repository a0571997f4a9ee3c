import { utils, write, type BookType, type WorkBook, type WorkSheet } from "@e965/xlsx";

/** A workbook of three sheets with every type of cell, written by the library in any format. */
export function makeWithLibrary(bookType: BookType, bookSST = false): Uint8Array {
  return Uint8Array.from(write(sampleWorkbook(), { type: "buffer", bookType, bookSST }) as Buffer);
}

/** The sheets 进展, 隐藏 (hidden) and 空. */
function sampleWorkbook(): WorkBook {
  const progress: WorkSheet = {
    A1: { t: "s", v: "责任单位" },
    B1: { t: "s", v: "完成比例" },
    A2: { t: "s", v: "县发改委" },
    B2: { t: "n", v: 0.85, z: "0%" },
    C2: { t: "n", v: 44555, z: "yyyy/mm/dd" },
    D2: { t: "b", v: false },
    E2: { t: "e", v: 0x2a },
    F2: { t: "s", v: "=1+1" },
    A3: { t: "s", v: "𠮷" + "长".repeat(100) },
    B3: { t: "n", v: 12345.678 },
    D3: { t: "n", v: -7 },
    H40: { t: "s", v: "00123" },
    "!ref": "A1:H40",
    "!merges": [utils.decode_range("A4:C4")],
  };
  return {
    SheetNames: ["进展", "隐藏", "空"],
    Sheets: {
      进展: progress,
      隐藏: { A1: { t: "s", v: "x" }, "!ref": "A1" },
      空: { "!ref": "A1" },
    },
    Workbook: { Sheets: [{}, { Hidden: 1 }, {}] },
  };
}

/** What a reader must see in the sheet 进展. */
export const sampleCells = {
  A1: "责任单位",
  B1: "完成比例",
  A2: "县发改委",
  B2: 0.85,
  C2: { kind: "date", iso: "2021-12-25" },
  D2: false,
  E2: { kind: "error", code: "#N/A" },
  F2: "=1+1",
  A3: "𠮷" + "长".repeat(100),
  B3: 12345.678,
  D3: -7,
  H40: "00123",
};
