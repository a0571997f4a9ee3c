import type { Grid } from "../grid/grid";
import { tableTexts, type TextRow } from "../notice/table-texts";
import type { ContactPerson } from "../units/unit-register";

/** A row of a list of contacts (联络员名单). */
export interface ContactRow {
  /** The unit as written. */
  readonly unit: string;
  readonly contact: ContactPerson;
}

type Field = "unit" | keyof ContactPerson;

/** Headings as offices write them, white space and brackets aside. */
const HEADINGS: readonly (readonly [field: Field, pattern: RegExp])[] = [
  ["unit", /^(?:工作|所在|报送|填报|责任|成员|牵头)?(?:单位|部门)(?:名称|全称)?$/],
  ["name", /^(?:姓名|联络[员人](?:姓名)?|联系人(?:姓名)?)$/],
  ["post", /^(?:职务|职级|职称|岗位|职务职级|职务职称|职务\/职级)$/],
  [
    "telephone",
    /^(?:(?:联系|办公|移动|手机)?电话(?:号码)?|手机(?:号码?)?|联系方式|电话手机|联系电话手机)$/,
  ],
];

/** 填报单位：县教育局（盖章） stands above a list of one unit. */
const UNIT_LINE =
  /(?:^|\s)(?:填报|报送|推荐)?单位(?:名称)?\s*(?:[（(]盖?章?[）)])?\s*[:：]\s*([^\s:：（(]{2,30})/;

/** Reads the list of contacts of a grid; empty where its headings name no person and no unit. */
export function parseContacts(grid: Grid): readonly ContactRow[] {
  const rows = tableTexts(grid);
  for (const [index, row] of rows.entries()) {
    const columns = columnsOf(row);
    if (!columns.has("name") || columns.size < 2) continue;
    const above = rows.slice(0, index).map(({ texts }) => texts.join(" "));
    const stated = UNIT_LINE.exec(above.join("\n"))?.[1] ?? "";
    if (!columns.has("unit") && stated === "") continue;
    return contactsBelow(rows.slice(index + 1), columns, stated);
  }
  return [];
}

function contactsBelow(
  rows: readonly TextRow[],
  columns: ReadonlyMap<Field, number>,
  stated: string
): readonly ContactRow[] {
  // A second person of a unit stands below the first, often without the unit's name.
  let unit = stated;
  return rows.flatMap(({ texts }) => {
    const text = (field: Field): string =>
      (texts[columns.get(field) ?? -1] ?? "").replace(/\n/g, "");
    unit = text("unit") || unit;
    const name = text("name").replace(/\s/g, "");
    const contact = { name, post: text("post"), telephone: text("telephone") };
    return unit === "" || name === "" ? [] : [{ unit, contact }];
  });
}

function columnsOf(row: TextRow): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  for (const [column, text] of row.texts.entries()) {
    const heading = text.normalize("NFKC").replace(/[\s()、,]/g, "");
    const field = HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0];
    if (field !== undefined && !columns.has(field)) columns.set(field, column);
  }
  return columns;
}
