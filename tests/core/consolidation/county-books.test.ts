import fc from "fast-check";
import { cellText } from "../../../src/core/grid/cell-value";
import { consolidate } from "../../../src/core/consolidation/consolidate";
import { planConsolidationRecord } from "../../../src/core/consolidation/consolidation-record";
import { returnsOfBook } from "../../../src/core/consolidation/county-book";
import { mergeReturns } from "../../../src/core/consolidation/merge-returns";
import { planCountyTables } from "../../../src/core/consolidation/plan-county-tables";
import type { UnitReturn } from "../../../src/core/returns/unit-return";
import { gridOfPlan } from "../../../src/core/sheet-plan/grid-of-plan";
import { EMPTY_RECORD, planWorkbookRecord } from "../../../src/core/workbook/workbook-record";
import {
  sampleContribution as said,
  sampleNotice as notice,
  sampleRegister as register,
  sampleReturn,
} from "../../support/sample-notice";

const period = { year: 2021, quarter: 4 } as const;
const context = { notice, register, period };

/** A county's consolidated book, as it is read when it is given as a returned file. */
function bookOf(county: string, returns: readonly UnitReturn[], of: typeof period = period) {
  const sheets = [
    planWorkbookRecord({ ...EMPTY_RECORD, county }),
    planConsolidationRecord(returns, of),
  ].map(gridOfPlan);
  return { name: `${county}.xlsx`, spreadsheet: { sheets, notices: [] } };
}

function inside(
  file: ReturnType<typeof bookOf>,
  isByCounty: boolean,
  county = "霍山县"
): readonly UnitReturn[] {
  const found = returnsOfBook(file, { county, periods: [period], isByCounty });
  return (found ?? []).map((one) => one.unitReturn);
}

const education = sampleReturn("教育.xlsx", "县教育局", [said({ progress: "已签约" })]);
const reform = sampleReturn("发改.xlsx", "县发改委", [
  said({ key: "A3-1", status: "已完成", percent: 100, progress: "已办结" }),
  said({ key: "A3-2", role: "participant", progress: "配合开展" }),
]);
const town = sampleReturn("衡山镇.xlsx", "衡山镇", [
  said({ key: "A3-3", role: "participant", status: "已完成", progress: "已种树" }),
]);

test("[C19] two clerks' books of one county are joined, their days of receipt kept", () => {
  const first = bookOf("霍山县", [{ ...education, receivedOn: "2021-12-20" }, reform]);
  const second = bookOf("霍山县", [{ ...education, receivedOn: "2021-12-22" }, town]);
  const merged = mergeReturns(inside(first, false), inside(second, false));
  const direct = mergeReturns([{ ...education, receivedOn: "2021-12-20" }, reform], [town]);
  expect(merged.filter(({ file }) => file.isBook !== true)).toEqual(direct);
  const { items } = consolidate(merged, context);
  expect(items).toEqual(consolidate(direct, context).items);
});

test("[C19] a book of another county, of another period, and a file that is no book are told", () => {
  expect(inside(bookOf("金寨县", [reform]), false)).toMatchObject([
    { file: { reason: "other-county" }, issues: [{ code: "other-county-book" }] },
  ]);
  const old = bookOf("霍山县", [reform], { year: 2021, quarter: 3 } as never);
  expect(inside(old, false)).toMatchObject([
    {
      file: { reason: "no-returns" },
      issues: [{ params: { expected: "2021Q4", found: "2021Q3" } }],
    },
  ]);
  const plain = { name: "a.xlsx", spreadsheet: { sheets: [], notices: [] } };
  expect(returnsOfBook(plain, { county: "", periods: [period], isByCounty: true })).toBeNull();
});

test("[C19] by county each county says of an assignment what its lead says, and below it what the others say", () => {
  const all = [
    ...inside(bookOf("霍山县", [education, reform]), true),
    ...inside(bookOf("金寨县", [town]), true),
  ].filter(({ file }) => file.isBook !== true);
  const result = consolidate(all, context);
  expect(result.receipts.map(({ unit, reported, state }) => [unit, reported, state])).toEqual([
    ["金寨县", 1, "部分报"],
    ["霍山县", 2, "部分报"],
  ]);
  expect(
    result.items.map(({ contributions }) =>
      contributions.map(({ unit, status, percent, progress, file }) => [
        unit,
        status,
        percent,
        progress,
        file,
      ])
    )
  ).toEqual([
    [["霍山县", "已完成", 100, "已办结", "霍山县/发改.xlsx"]],
    [["霍山县", "序时推进", 60, "已签约\n县发改委：配合开展", "霍山县/教育.xlsx"]],
    [["金寨县", null, null, "衡山镇：已种树", "金寨县/衡山镇.xlsx"]],
  ]);
  const [progress, counts] = planCountyTables(result, notice);
  expect(progress!.rows.filter(({ style }) => style === "body")).toHaveLength(6);
  const lines = counts!.rows.filter(({ style }) => style === "body" || style === "total");
  expect(lines.map(({ cells }) => cells.map((cell) => cellText(cell)).join(" "))).toEqual([
    "金寨县 3 0 0 0 0 0 1 2 0",
    "霍山县 3 1 1 0 0 0 0 1 0.3333333333333333",
    expect.stringMatching(/^合计 6 1 1 0 0 0 1 3 0\.16/) as string,
  ]);
});

test("[C19] by county nothing that a unit said is out of sight: the lead's words first, the participants' after their names, all versions, persons and contacts beside them", () => {
  const lead = sampleReturn(
    "教育.xlsx",
    "县教育局",
    [said({ progress: "已签约", problems: "缺经费", reporter: "甲某", telephone: "0564-1" })],
    { contact: { name: "乙某", post: "股长", telephone: "0564-2" } }
  );
  const other = sampleReturn("教育旧.xlsx", "县教育局", [
    said({ progress: "在谈判", reportedOn: "2021-12-01" }),
  ]);
  const part = sampleReturn("发改.xlsx", "县发改委", [
    said({
      ...{ role: "participant", status: "已完成", percent: 95, progress: "配合开展" },
      ...{ nextSteps: "继续配合", reporter: "丙某", telephone: "0564-3" },
    }),
  ]);
  const strokes = sampleReturn("衡山镇.xlsx", "衡山镇", [
    said({ role: "participant", status: null, percent: null, progress: "—" }),
  ]);
  const all = inside(bookOf("霍山县", [lead, other, part, strokes]), true);
  const result = consolidate(all, context);
  const words = result.items[1]?.contributions.map(
    ({ unit, status, percent, progress, problems, nextSteps }) => [
      ...[unit, status, percent, progress, problems, nextSteps],
    ]
  );
  expect(words).toEqual([
    [
      "霍山县",
      "序时推进",
      60,
      "已签约\n县发改委：配合开展\n衡山镇：—",
      "缺经费",
      "县发改委：继续配合",
    ],
  ]);
  const plans = [...planCountyTables(result, notice)];
  const shown = plans.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map((cell) => cellText(cell)))
  );
  for (const text of [
    "在谈判",
    "0.95",
    "甲某",
    "0564-1",
    "乙某",
    "股长",
    "0564-2",
    "丙某",
    "0564-3",
  ])
    expect(shown).toContain(text);
  const [, , details, roster] = plans.map(({ name, rows }) => ({
    name,
    lines: rows
      .filter(({ style }) => style === "body")
      .map(({ cells }) => cells.map((cell) => cellText(cell)).join(" ")),
  }));
  expect(details).toMatchObject({ name: "分县明细 2021Q4", lines: { length: 4 } });
  expect(details?.lines[1]).toMatch(
    /霍山县 县教育局 牵头 序时推进 0.6 在谈判 .* 未采用 教育旧.xlsx/
  );
  expect(roster).toEqual({
    name: "分县联络员 2021Q4",
    lines: [
      "1 霍山县 县发改委 丙某  0564-3 未报联络员，暂以填报人代",
      "2 霍山县 县教育局 乙某 股长 0564-2 ",
      "3 霍山县 衡山镇    未报联络员",
    ],
  });
});

test("[C9] [C19] towns, counties and cities merged in any grouping and order give the same", () => {
  const parts = [
    { county: "霍山县", one: education },
    { county: "霍山县", one: reform },
    { county: "霍山县", one: town },
    { county: "金寨县", one: reform },
    { county: "金寨县", one: { ...town, receivedOn: "2021-12-30" } },
    { county: "舒城县", one: education },
  ];
  const atOnce = consolidate(
    parts.map(({ county, one }) => ({ ...one, county })),
    context
  );
  const grouped = fc.record({
    order: fc.shuffledSubarray(parts, { minLength: parts.length }),
    cuts: fc.array(fc.nat(2), { minLength: parts.length, maxLength: parts.length }),
    twice: fc.boolean(),
  });
  fc.assert(
    fc.property(grouped, ({ order, cuts, twice }) => {
      // Each clerk makes a book for each county; the books go through a city's book, or straight on.
      const clerks = [0, 1, 2].map((clerk) => order.filter((_, index) => cuts[index] === clerk));
      const books = clerks.flatMap((own) =>
        [...new Set(own.map(({ county }) => county))].map((county) =>
          bookOf(
            county,
            own.filter((part) => part.county === county).map(({ one }) => one)
          )
        )
      );
      const taken = books.map((book) =>
        inside(book, true).filter(({ file }) => file.isBook !== true)
      );
      const city = taken.reduce<readonly UnitReturn[]>((all, own) => mergeReturns(all, own), []);
      const again = inside(bookOf("六安市", city), true).filter(({ file }) => file.isBook !== true);
      expect(consolidate(twice ? mergeReturns(again, city) : again, context)).toEqual(atOnce);
    }),
    { numRuns: 60 }
  );
});
