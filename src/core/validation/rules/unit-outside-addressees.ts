import { issueOf } from "../../issues/issue";
import type { Unit } from "../../units/unit-register";
import { assignmentsByName, referenceTo, unitsPlaceOf } from "../places";
import type { Rule } from "../rule";

/** The words by which a salutation (主送机关) covers a type of unit. */
const COVERING_WORDS: { readonly [Type in string]?: RegExp } = {
  党群: /党群|党委|县委|市委/,
  政府部门: /部门|县直|委办局/,
  直属机构: /直属|部门|县直/,
  乡镇: /乡镇|各乡|各镇|街道/,
  开发区: /开发区|园区|高新区/,
  垂直管理: /垂直|驻/,
  市派驻: /垂直|驻/,
  企业: /企业|公司/,
  司法: /法院|检察院|两院/,
  政协: /政协/,
};

/** 各单位 and 县直单位 mean every office of the county, 直属单位 only those. */
const EVERY_OFFICE = /(?<!直属|事业)单位/;

/** Lists responsible units that the salutation does not cover, so that the notice must reach them another way. */
export const unitOutsideAddressees: Rule = {
  id: "V12",
  codes: ["unit-outside-addressees"],
  check: (context) => {
    const { addressees } = context.notice;
    if (addressees.trim() === "") return [];
    return [...assignmentsByName(context)].flatMap(([name, places]) => {
      const unit = context.units.get(name);
      const [first] = places;
      if (unit === undefined || first === undefined || isCovered(unit, addressees)) return [];
      const rows = places.map(referenceTo);
      return [issueOf("unit-outside-addressees", "info", unitsPlaceOf(first), { name, rows })];
    });
  },
};

function isCovered(unit: Unit, addressees: string): boolean {
  const names = [unit.name, unit.fullName, ...unit.aliases];
  if (names.some((name) => name !== "" && addressees.includes(name))) return true;
  const words = COVERING_WORDS[unit.type];
  // Nothing is said of types that an office made up for itself.
  if (words === undefined || words.test(addressees)) return true;
  if (EVERY_OFFICE.test(addressees) && unit.type !== "乡镇" && unit.type !== "开发区") return true;
  // A vertically led bureau (县气象局) is commonly served among the county's departments.
  return unit.type === "垂直管理" && /局$/.test(unit.name) && /部门/.test(addressees);
}
