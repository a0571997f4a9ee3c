import { tablePlan } from "../../sheet-plan/table-plan";
import type { ContactPerson } from "../../units/unit-register";
import type { CellValue } from "../../grid/cell-value";
import type { Contribution } from "../../returns/unit-return";
import { latestReporters } from "../../consolidation/latest-reporter";
import { centredColumn, NUMBER_COLUMN, textColumn, SENDER_LINE } from "../summary-columns";
import { sheetHeading, type SummaryContext, type SummaryTable } from "../summary-context";

/** 联络员名单: whom each unit that reports has named in its return or before, or failing that who filled in its form. */
export const contactRoster: SummaryTable = {
  id: "contacts",
  plan: (context) => {
    const reporters = latestReporters(context.consolidation);
    return [
      tablePlan({
        ...sheetHeading(context, "联络员名单"),
        note: SENDER_LINE,
        columns: [
          NUMBER_COLUMN,
          centredColumn("单位", 26),
          centredColumn("姓名", 14),
          centredColumn("职务", 18),
          centredColumn("联系电话", 20),
          textColumn("备注", 44),
        ],
        rows: context.duties.map(({ unit }, index) => [
          index + 1,
          unit,
          ...contactCells(unit, context, reporters.get(unit)),
        ]),
      }),
    ];
  },
};

function contactCells(
  unit: string,
  context: SummaryContext,
  latest: Contribution | undefined
): readonly CellValue[] {
  const contact = context.register.units.find((one) => one.name === unit)?.contact;
  const named = context.consolidation.contacts?.find((one) => one.unit === unit);
  if (named !== undefined) {
    const remark = contact === undefined || isSamePerson(named, contact) ? "" : DIFFERS;
    return [named.name, named.post, named.telephone, remark];
  }
  if (contact !== undefined) return [contact.name, contact.post, contact.telephone, ""];
  if (latest === undefined) return ["", "", "", "未报联络员"];
  return [latest.reporter, "", latest.telephone, "未报联络员，暂以填报人代"];
}

const DIFFERS = "本期填报，与单位名录不同";

function isSamePerson(a: ContactPerson, b: ContactPerson): boolean {
  const plain = (text: string): string => text.replace(/\s/g, "");
  return plain(a.name) === plain(b.name) && plain(a.telephone) === plain(b.telephone);
}
