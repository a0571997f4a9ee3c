import type { Messages } from "../messages";

/** Where an issue is, such as: 附件1, item 3 (附件1!C6). */
export const place: Messages["place"] = ({ annex, number, file, sheet, address }) => {
  const isThere = (part: string | undefined): part is string => part !== undefined && part !== "";
  const item = number === undefined ? undefined : `item ${number}`;
  const cell = [sheet, address].filter(isThere).join("!");
  const row = [annex, item].filter(isThere).join(", ");
  const inner = [file, cell].filter(isThere).join(", ");
  if (row === "") return inner;
  return inner === "" ? row : `${row} (${inner})`;
};

/** What stands between a place and its sentence. */
export const placeSeparator = ": ";
