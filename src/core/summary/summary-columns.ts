import { FORM_HEADINGS } from "../returns/form-columns";
import type { TableColumn } from "../sheet-plan/table-plan";

/** A column of centred text. */
export function centredColumn(title: string, width: number): TableColumn {
  return { title, width, alignment: "center" };
}

/** A column of running text. */
export function textColumn(title: string, width: number): TableColumn {
  return { title, width };
}

/** A column of counts. */
export function countColumn(title: string, width = 9): TableColumn {
  return { title, width, format: "integer", alignment: "center" };
}

/** A column of shares, shown as percentages. */
export function percentColumn(title: string, width = 9): TableColumn {
  return { title, width, format: "percent", alignment: "center" };
}

/** The column 序号. */
export const NUMBER_COLUMN = countColumn(FORM_HEADINGS.number, 7);

/** The line for the sender's name, seal and date, left to be filled in by hand. */
export const SENDER_LINE =
  "填报单位（盖章）：　　　　　　　　填报人：　　　　　联系电话：　　　　　　　填报日期：　　　年　　月　　日";
