import type { Messages } from "../messages";

/** 问题所在的位置，如：附件1第3项（附件1!C6）。 */
export const place: Messages["place"] = ({ annex, number, file, sheet, address }) => {
  const item = number === undefined ? "" : `第${number}项`;
  const cell = [sheet, address].filter((part) => part !== undefined).join("!");
  const row = `${annex ?? ""}${item}`;
  const inner = [file, cell].filter((part) => part !== undefined && part !== "").join("，");
  if (row === "") return inner;
  return inner === "" ? row : `${row}（${inner}）`;
};

/** 位置与说明之间的符号。 */
export const placeSeparator = "：";
