import type { CellValue } from "../grid/cell-value";
import type { Contribution } from "../returns/unit-return";
import type { SheetPlan } from "../sheet-plan/sheet-plan";
import { tablePlan } from "../sheet-plan/table-plan";
import type { Consolidation, CountyConsolidation } from "./consolidation";
import { centred, COUNTY, heading } from "./consolidation-table";
import { compareText } from "./fixed-order";
import { latestReporters } from "./latest-reporter";

/**
 * Plans the contacts (联络员) of counties put together: whom each unit that sent something names,
 * failing that who filled in its latest form, else that it names nobody.
 */
export function countyRosterSheet(consolidation: Consolidation): SheetPlan {
  const { counties = [] } = consolidation;
  const rows = counties.flatMap((one) => {
    const reporters = latestReporters(one.consolidation);
    return unitsHeard(one).flatMap((unit) =>
      contactRows(unit, one, reporters.get(unit)).map((cells) => [one.county, unit, ...cells])
    );
  });
  return tablePlan({
    ...heading("分县联络员", "分县联络员名单", consolidation),
    columns: [
      centred("序号", 7),
      COUNTY,
      centred("单位", 22),
      centred("姓名", 14),
      centred("职务", 18),
      centred("联系电话", 20),
      { title: "备注", width: 30 },
    ],
    rows: rows.map((cells, index) => [index + 1, ...cells]),
    splitsTallRows: true,
  });
}

/** The units that sent something: those that owe rows in their order, then the others by name. */
function unitsHeard({ consolidation }: CountyConsolidation): readonly string[] {
  const { receipts, files } = consolidation;
  const owing = receipts.filter((receipt) => receipt.files.length > 0).map(({ unit }) => unit);
  const senders = files.flatMap(({ unit }) => unit ?? []).sort(compareText);
  return [...new Set([...owing, ...senders])];
}

function contactRows(
  unit: string,
  { consolidation }: CountyConsolidation,
  latest: Contribution | undefined
): readonly (readonly CellValue[])[] {
  const named = (consolidation.contacts ?? []).filter((contact) => contact.unit === unit);
  if (named.length > 0)
    return named.map(({ name, post, telephone }) => [name, post, telephone, ""]);
  if (latest === undefined) return [["", "", "", "未报联络员"]];
  return [[latest.reporter, "", latest.telephone, "未报联络员，暂以填报人代"]];
}
