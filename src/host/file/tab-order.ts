import type { Worksheet } from "exceljs";

/** ExcelJS keeps the tab order in a property that its types leave out. */
interface Ordered {
  orderNo: number;
}

/** Puts a worksheet where another one stands among the tabs. */
export function takeTabOf(fresh: Worksheet, old: Worksheet): void {
  (fresh as unknown as Ordered).orderNo = (old as unknown as Ordered).orderNo;
}
