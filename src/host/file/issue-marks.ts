import type { Cell, Worksheet } from "exceljs";
import type { Severity } from "../../core/issues/issue";
import { MARK_COLORS } from "../mark-colors";

/** Colours a cell because of an issue; its other formats stay. */
export function markCell(cell: Cell, severity: Severity): void {
  cell.style = {
    ...cell.style,
    fill: {
      type: "pattern",
      pattern: "solid",
      fgColor: { argb: `FF${MARK_COLORS[severity].slice(1)}` },
    },
  };
}

/** Takes the colour of earlier marks from every cell that has one of exactly those colours. */
export function clearMarks(worksheet: Worksheet): void {
  const colors = new Set(Object.values(MARK_COLORS).map((color) => `FF${color.slice(1)}`));
  worksheet.eachRow((row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      const { fill, ...rest } = cell.style;
      if (fill?.type === "pattern" && colors.has(fill.fgColor?.argb ?? "")) cell.style = rest;
    });
  });
}
