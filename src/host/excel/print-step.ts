import type { PrintPlan } from "../../core/sheet-plan/sheet-plan";
import type { WriteStep } from "./write-step";

/** `&P` is the page and `&N` the number of pages (ECMA-376 Part 1, 18.3.1.46). */
const FOOTER = "第&P页 共&N页";
const CENTIMETRES = { left: 1.5, right: 1.5, top: 2, bottom: 2, header: 0.8, footer: 1 };
const PRINT_BYTES = 2500;

/** Sets up printing: A4, one page wide, heading rows on each page, page numbers below. */
export function printStep(print: PrintPlan): WriteStep {
  return {
    bytes: PRINT_BYTES,
    apply: (sheet) => {
      const layout = sheet.pageLayout;
      layout.paperSize = "A4";
      layout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
      layout.zoom = { horizontalFitToPages: 1 };
      layout.centerHorizontally = true;
      layout.setPrintMargins("Centimeters", CENTIMETRES);
      layout.headersFooters.defaultForAllPages.centerFooter = FOOTER;
      if (print.titleRows !== null) {
        const [first, last] = print.titleRows;
        layout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
      }
    },
  };
}
