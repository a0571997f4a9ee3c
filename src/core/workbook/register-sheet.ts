import { cellText } from "../grid/cell-value";
import type { Grid, GridRow } from "../grid/grid";
import type { SheetPlan } from "../sheet-plan/sheet-plan";
import { tablePlan } from "../sheet-plan/table-plan";
import type { FullNameStatus, Unit, UnitGroup, UnitRegister } from "../units/unit-register";

/** The sheet that is the unit register: who edits it changes what the checks know. */
export const REGISTER_SHEET = "单位名录";

/** The type word of a row that is a group, such as 各乡镇. */
const GROUP_TYPE = "集合单位";

const STATUS_WORDS: readonly (readonly [FullNameStatus, string])[] = [
  ["standard-expansion", "按规则展开"],
  ["confirm", "待核实"],
  ["confirmed", "已核实"],
];

const COLUMNS = [
  { field: "name", title: "单位名称", width: 20 },
  { field: "fullName", title: "全称", width: 26 },
  { field: "type", title: "类型", width: 11 },
  { field: "aliases", title: "别名", width: 28 },
  { field: "formerNames", title: "曾用名", width: 18 },
  { field: "status", title: "全称依据", width: 10 },
  { field: "distinct", title: "勿混单位", width: 12 },
  { field: "memberType", title: "集合成员类型", width: 9 },
  { field: "members", title: "集合成员", width: 22 },
  { field: "contact", title: "联络员", width: 9 },
  { field: "post", title: "职务", width: 10 },
  { field: "telephone", title: "联系电话", width: 14 },
] as const;

/** What a column of the 单位名录 sheet holds. */
export type RegisterField = (typeof COLUMNS)[number]["field"];

type Field = RegisterField;

/** Plans the 单位名录 sheet: one unit or group a row, editable; lists are joined by 、. */
export function planRegisterSheet(register: UnitRegister): SheetPlan {
  const entries = [
    ...register.units.map((unit) => unitFields(unit, register)),
    ...register.groups.map(groupFields),
  ];
  return tablePlan({
    name: REGISTER_SHEET,
    title: `${register.county}单位名录`,
    note: HOW_TO_EDIT,
    columns: COLUMNS.map(({ title, width }) => ({ title, width })),
    rows: entries.map((fields) => COLUMNS.map(({ field }) => fields[field] || null)),
    remarks: register.note === "" ? [] : [`${NOTE_LABEL}${register.note}`],
  });
}

const NOTE_LABEL = "说明：";

const HOW_TO_EDIT =
  "可直接修改本表：改后重新校验即按新名录识别。多个别名、曾用名之间用顿号分隔；集合单位按“集合成员”展开，没有列成员时按“集合成员类型”展开，都空白表示不展开。";

/** Reads the 单位名录 sheet as a register; `null` where it has no 单位名称 heading. Rows without a name are passed over. */
export function parseRegisterSheet(
  grid: Grid,
  place: { readonly county: string; readonly divisionCode: string }
): UnitRegister | null {
  const header = findRegisterHeader(grid);
  if (header === null) return null;
  const { columnOf } = header;
  const units: Unit[] = [];
  const groups: UnitGroup[] = [];
  const neverMerge: [string, string][] = [];
  let note = "";
  for (const row of grid.rows.filter(({ rowIndex }) => rowIndex > header.rowIndex)) {
    const text = (field: Field): string => fieldText(row, columnOf.get(field));
    const name = text("name");
    if (name.startsWith(NOTE_LABEL)) note = name.slice(NOTE_LABEL.length);
    else if (name !== "" && text("type") === GROUP_TYPE) groups.push(groupOf(name, text));
    else if (name !== "") {
      units.push(unitOf(name, text));
      for (const other of names(text("distinct"))) neverMerge.push([name, other]);
    }
  }
  return { ...place, note, units, groups, neverMerge };
}

/** Where the headings of a 单位名录 sheet stand. */
export interface RegisterHeader {
  /** 0-based. */
  readonly rowIndex: number;
  /** 0-based column of each heading that is there. */
  readonly columnOf: ReadonlyMap<RegisterField, number>;
}

/** Finds the headings of a 单位名录 sheet; `null` where none says 单位名称. */
export function findRegisterHeader(grid: Grid): RegisterHeader | null {
  const header = grid.rows.find((row) =>
    row.cells.some((cell) => heading(cell.value) === "单位名称")
  );
  if (header === undefined) return null;
  const columnOf = new Map<Field, number>();
  for (const cell of header.cells) {
    const column = COLUMNS.find(({ title }) => title === heading(cell.value));
    if (column !== undefined && !columnOf.has(column.field))
      columnOf.set(column.field, cell.columnIndex);
  }
  return { rowIndex: header.rowIndex, columnOf };
}

/** Writes a unit as the texts of its row in the 单位名录 sheet. */
export function unitFields(unit: Unit, register: UnitRegister): Record<Field, string> {
  return {
    name: unit.name,
    fullName: unit.fullName,
    type: unit.type,
    aliases: unit.aliases.join("、"),
    formerNames: unit.formerNames.join("、"),
    status: STATUS_WORDS.find(([status]) => status === unit.fullNameStatus)?.[1] ?? "",
    distinct: register.neverMerge
      .filter(([name]) => name === unit.name)
      .map(([, other]) => other)
      .join("、"),
    memberType: "",
    members: "",
    contact: unit.contact?.name ?? "",
    post: unit.contact?.post ?? "",
    telephone: unit.contact?.telephone ?? "",
  };
}

function groupFields(group: UnitGroup): Record<Field, string> {
  return {
    name: group.name,
    fullName: "",
    type: GROUP_TYPE,
    aliases: group.aliases.join("、"),
    formerNames: "",
    status: "",
    distinct: "",
    memberType: group.memberType ?? "",
    members: group.members?.join("、") ?? "",
    contact: "",
    post: "",
    telephone: "",
  };
}

function groupOf(name: string, text: (field: Field) => string): UnitGroup {
  const members = names(text("members"));
  return {
    name,
    aliases: names(text("aliases")),
    memberType: text("memberType") || null,
    ...(members.length === 0 ? {} : { members }),
  };
}

function unitOf(name: string, text: (field: Field) => string): Unit {
  const unit: Unit = {
    name,
    fullName: text("fullName") || name,
    type: text("type"),
    aliases: names(text("aliases")),
    formerNames: names(text("formerNames")),
    fullNameStatus: STATUS_WORDS.find(([, word]) => word === text("status"))?.[0] ?? "confirm",
  };
  const contact = { name: text("contact"), post: text("post"), telephone: text("telephone") };
  return contact.name === "" && contact.telephone === "" ? unit : { ...unit, contact };
}

function fieldText(row: GridRow, columnIndex: number | undefined): string {
  const cell = row.cells.find((one) => one.columnIndex === columnIndex);
  return cell === undefined ? "" : cellText(cell.value).trim();
}

function heading(value: Grid["rows"][number]["cells"][number]["value"]): string {
  return cellText(value).normalize("NFKC").replace(/\s/g, "");
}

function names(text: string): readonly string[] {
  return text
    .split(/[、,，;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
