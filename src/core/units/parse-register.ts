import type { FullNameStatus, Unit, UnitGroup, UnitRegister } from "./unit-register";

/** Reads a unit register from parsed JSON of whatever shape; `null` where it is none. */
export function parseRegister(json: unknown): UnitRegister | null {
  if (!isRecord(json) || !Array.isArray(json["units"])) return null;
  const units = json["units"].map(parseUnit);
  const groups = list(json["groups"]).map(parseGroup);
  const names = units.map((unit) => unit?.name);
  if (!units.every(isPresent) || !groups.every(isPresent) || new Set(names).size < names.length)
    return null;
  return {
    county: text(json["county"]),
    divisionCode: text(json["divisionCode"]),
    note: text(json["note"]),
    units,
    groups,
    neverMerge: list(json["neverMerge"]).flatMap((pair) => {
      const [first = "", second = ""] = texts(pair);
      return first === "" || second === "" ? [] : [[first, second] as const];
    }),
  };
}

const STATUSES: readonly FullNameStatus[] = ["standard-expansion", "confirm", "confirmed"];

function parseUnit(json: unknown): Unit | null {
  if (!isRecord(json) || text(json["name"]) === "") return null;
  const name = text(json["name"]);
  const unit: Unit = {
    name,
    fullName: text(json["fullName"]) || name,
    type: text(json["type"]),
    aliases: texts(json["aliases"]),
    formerNames: texts(json["formerNames"]),
    fullNameStatus: STATUSES.find((status) => status === json["fullNameStatus"]) ?? "confirm",
  };
  const contact = json["contact"];
  if (!isRecord(contact)) return unit;
  const { name: person, post, telephone } = contact;
  return { ...unit, contact: { name: text(person), post: text(post), telephone: text(telephone) } };
}

function parseGroup(json: unknown): UnitGroup | null {
  if (!isRecord(json) || text(json["name"]) === "") return null;
  const members = texts(json["members"]);
  return {
    name: text(json["name"]),
    aliases: texts(json["aliases"]),
    memberType: text(json["memberType"]) || null,
    ...(members.length === 0 ? {} : { members }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPresent<Value>(value: Value | null): value is Value {
  return value !== null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function texts(value: unknown): readonly string[] {
  return list(value)
    .map(text)
    .filter((one) => one !== "");
}

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
